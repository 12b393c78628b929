"""The papers of the commission: a sealed sheet as Annex 3 prints it, and the minutes of a sitting."""

from __future__ import annotations

from typing import get_args

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.contests.models import Round, Sheet, Sitting
from esep.contests.occasion import occasion_of
from esep.contests.outcome import subject_of
from esep.core.names import LANGUAGES
from esep.pages.contest import commission_finding as find
from esep.pages.parts import sights
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.papers.catalogue import MEDIA_TYPES, Format
from esep.papers.contest_catalogue import file_name, write


@require_safe
@door("sheet.see", of=find.sheet, shows=sights.round_)
def sheet(
    request: HttpRequest, lang: str, *, form: str, it: tuple[Round, Sheet], **_segments: object
) -> HttpResponse:
    """Return a sealed sheet as a file."""
    of, found = it
    return paper(request, lang, of, "assessment-sheet", subject_of(found), form)


@require_safe
@door("round.see", of=find.sitting, shows=sights.round_)
def minutes(request: HttpRequest, lang: str, *, form: str, it: Sitting, **_segments: object) -> HttpResponse:
    """Return the minutes of a sitting as a file."""
    return paper(request, lang, it.round, "minutes", it.protocol, form)


def paper(request: HttpRequest, lang: str, round_: Round, name: str, subject: str, form: str) -> HttpResponse:
    """Return a paper of a round in the language asked for; what cannot be written is not there."""
    language = request.GET.get("in", lang)
    format_ = next((one for one in get_args(Format) if one == form), None)
    if format_ is None or language not in LANGUAGES:
        return not_found(request)
    occasion = occasion_of(round_, day=clock.today(), invented=settings.DEMO)
    try:
        body = write(name, occasion, language, format_, subject)
    except KeyError:
        return not_found(request)
    answer = HttpResponse(body, content_type=MEDIA_TYPES[format_])
    called = file_name(name, occasion, language, format_, subject)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=called)
    answer["Cache-Control"] = "no-store"
    return answer
