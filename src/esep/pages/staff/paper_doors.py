"""Hands out the papers of a year: every paper of the catalogue, in its format and language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from esep.assessments.models import Assessment
from esep.assessments.occasion import occasion_of
from esep.audit import clock
from esep.core.names import LANGUAGES, Text
from esep.pages.parts.calculated import calculated, latest_of, year_before
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.pages.staff import finding
from esep.papers.catalogue import CATALOGUE, MEDIA_TYPES, Format, file_name, write
from esep.people.acting import Acting


@dataclass(frozen=True, slots=True)
class PaperDoor:
    """A paper of the year as the page offers it: its name, title, formats, and about whom it is."""

    name: str
    title: Text
    forms: tuple[Format, ...]
    about: str


PAPERS = tuple(PaperDoor(name, entry.title, entry.formats, entry.about) for name, entry in CATALOGUE.items())
"""Every paper in the order in which the year needs them."""


@require_safe
@door("papers.make", of=finding.year)
def show(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the year by it
    name: str,
    form: str,
    *,
    acting: Acting,  # noqa: ARG001  # the door hands it over
    it: Assessment,
) -> HttpResponse:
    """Return the paper as a file; what the catalogue does not know is not found."""
    language = request.GET.get("in", lang)
    entry, calculation = CATALOGUE.get(name), latest_of(it)
    format_ = next((one for one in get_args(Format) if one == form), None)
    if entry is None or calculation is None or format_ is None or language not in LANGUAGES:
        return not_found(request)
    made = calculated(calculation)
    earlier = year_before(it)
    corrects = latest_of(it.corrects) if it.corrects else None
    publication = getattr(it, "publication", None)
    occasion = occasion_of(
        it,
        made.result,
        made.figures,
        fingerprint=publication.sha256 if publication else calculation.digest,
        day=clock.today(),
        before=calculated(earlier).result if earlier else None,
        corrects=calculated(corrects).result if corrects else None,
        invented=settings.DEMO,
        bundle=publication.name if publication else "",
    )
    subject = request.GET.get("of") or None
    try:
        content = write(name, occasion, language, format_, subject)
    except KeyError:
        return not_found(request)
    answer = HttpResponse(content, content_type=MEDIA_TYPES[format_])
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=file_name(name, occasion, language, format_, subject)
    )
    answer["Cache-Control"] = "no-store"
    return answer
