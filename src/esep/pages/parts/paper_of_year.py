"""Hands out one paper of a year in its format and language, whoever may ask for it."""

from __future__ import annotations

from typing import get_args

from django.conf import settings
from django.http import HttpResponse
from django.utils.http import content_disposition_header

from esep.assessments.models import Assessment
from esep.assessments.occasion import occasion_of
from esep.audit import clock
from esep.core.names import LANGUAGES
from esep.pages.parts.calculated import calculated, latest_of, year_before
from esep.papers.catalogue import CATALOGUE, MEDIA_TYPES, Format, file_name, write
from esep.papers.occasion import Occasion


def paper_of_year(
    it: Assessment, name: str, form: str, language: str, subject: str | None = None
) -> HttpResponse | None:
    """Return the paper as a file; None for what the catalogue or the year does not know."""
    format_ = next((one for one in get_args(Format) if one == form), None)
    occasion = _occasion(it) if name in CATALOGUE and language in LANGUAGES else None
    if occasion is None or format_ is None:
        return None
    try:
        content = write(name, occasion, language, format_, subject)
    except KeyError:
        return None
    answer = HttpResponse(content, content_type=MEDIA_TYPES[format_])
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=file_name(name, occasion, language, format_, subject)
    )
    answer["Cache-Control"] = "no-store"
    return answer


def _occasion(it: Assessment) -> Occasion | None:
    """Return what the papers of a year are written from; None before its first calculation."""
    calculation = latest_of(it)
    if calculation is None:
        return None
    made, earlier = calculated(calculation), year_before(it)
    corrects = latest_of(it.corrects) if it.corrects else None
    publication = getattr(it, "publication", None)
    return occasion_of(
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
