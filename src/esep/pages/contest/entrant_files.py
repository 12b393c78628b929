"""The annexes of an application as files: Word and PDF, as it was handed in last."""

from __future__ import annotations

from typing import get_args

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.contests.models import Application
from esep.contests.occasion import occasion_of
from esep.core.contest import Contest
from esep.core.names import LANGUAGES, Text
from esep.pages.contest.entrant_finding import application as find
from esep.pages.contest.entrant_finding import contest
from esep.pages.parts import sights
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.papers.catalogue import MEDIA_TYPES, Format
from esep.papers.contest_catalogue import CONTEST_CATALOGUE, file_name, write


def offered(of: Contest) -> tuple[tuple[str, Text, tuple[Format, ...]], ...]:
    """Return the annexes that a contest prints of an application: name, title and formats."""
    there = {"application": of.application, "results": of.results}
    return tuple(
        (name, CONTEST_CATALOGUE[name].title, CONTEST_CATALOGUE[name].formats)
        for name, annex in there.items()
        if annex is not None
    )


@require_safe
@door("application.see", of=find, shows=sights.application)
def show(
    request: HttpRequest, lang: str, *, name: str, form: str, it: Application, **_segments: object
) -> HttpResponse:
    """Return an annex as a file; before the first handing in, or of another name, there is none."""
    return written(request, lang, it, name, form)


def written(request: HttpRequest, lang: str, it: Application, name: str, form: str) -> HttpResponse:
    """Return an annex of an application in the language asked for, as it was handed in last."""
    language = request.GET.get("in", lang)
    format_ = next((one for one in get_args(Format) if one == form), None)
    known = {annex: formats for annex, _, formats in offered(contest(it))}
    if not it.number or format_ not in known.get(name, ()) or language not in LANGUAGES or format_ is None:
        return not_found(request)
    occasion = occasion_of(it.round, day=clock.today(), invented=settings.DEMO, only=it)
    subject = str(it.pk)
    answer = HttpResponse(
        write(name, occasion, language, format_, subject), content_type=MEDIA_TYPES[format_]
    )
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=file_name(name, occasion, language, format_, subject)
    )
    answer["Cache-Control"] = "no-store"
    return answer
