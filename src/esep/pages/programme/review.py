"""The yearly review of the programme to download: of the whole union, or of one organisation."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.names import LANGUAGES
from esep.library.programme import programme
from esep.organisations.models import Kind, Organisation
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.language import ENDONYMS
from esep.pages.parts.wrong import not_found
from esep.pages.programme import finding, frame
from esep.pages.programme.overview import members
from esep.papers.catalogue import MEDIA_TYPES, WORDS
from esep.papers.programme_review import ProgrammeReview, write
from esep.people.acting import Acting
from esep.programme.reviewing import review_of

NAME = "monitoring-review"


@require_safe
@door("staff.see")
def show(request: HttpRequest, lang: str, year: int, *, acting: Acting) -> HttpResponse:
    """Show the review of the whole union and its files."""
    return shown(request, lang, acting, Organisation.objects.get(kind=Kind.UNION), year)


@require_safe
@door("staff.see")
def file(request: HttpRequest, lang: str, year: int, form: str, *, acting: Acting) -> HttpResponse:
    """Return the review of the whole union as a file."""
    del acting
    return written(request, lang, Organisation.objects.get(kind=Kind.UNION), year, form)


@require_safe
@door("monitoring.see", of=finding.organisation)
def show_of(
    request: HttpRequest, lang: str, year: int, *, acting: Acting, it: Organisation, **_segments: object
) -> HttpResponse:
    """Show the review of one organisation and its files."""
    return shown(request, lang, acting, it, year)


@require_safe
@door("monitoring.see", of=finding.organisation)
def file_of(
    request: HttpRequest, lang: str, year: int, form: str, *, it: Organisation, **_segments: object
) -> HttpResponse:
    """Return the review of one organisation as a file."""
    return written(request, lang, it, year, form)


def made(it: Organisation, year: int) -> ProgrammeReview | None:
    """Return the review of a year, None before the programme or after this year."""
    today = clock.today()
    if not programme().regulation.acts[0].date.year <= year <= today.year:
        return None
    return review_of(it, members(today), year, today, invented=settings.DEMO)


def shown(request: HttpRequest, lang: str, acting: Acting, it: Organisation, year: int) -> HttpResponse:
    """Return the page: what the review says in short, and its files."""
    review = made(it, year)
    if review is None:
        return not_found(request)
    union = it.kind == Kind.UNION
    before = ("programme",) if union else ("programme", "of", it.slug)
    return frame.show(
        request,
        "programme/review.html",
        lang=lang,
        name=NAME,
        acting=acting,
        review=review,
        back=href(lang, *before),
        here=href(lang, *before, "review", str(year)),
        files=[(code, ENDONYMS[code]) for code in LANGUAGES],
        formats=WORDS,
    )


def written(request: HttpRequest, lang: str, it: Organisation, year: int, form: str) -> HttpResponse:
    """Return the file in the language asked for."""
    language = request.GET.get("in", lang)
    format_ = next((one for one in WORDS if one == form), None)
    review = made(it, year)
    if format_ is None or review is None or language not in LANGUAGES:
        return not_found(request)
    answer = HttpResponse(write(review, language, format_), content_type=MEDIA_TYPES[format_])
    name = f"programme-{it.slug}-{year}-{language}.{format_}"
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    answer["Cache-Control"] = "no-store"
    return answer
