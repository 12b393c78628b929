"""The papers of a round for those who run it: annexes, sheets, minutes, diplomas and the payment list."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.contests.models import Round
from esep.contests.outcome import sealed_sheets, subject_of
from esep.contests.titles import titles
from esep.core.names import Text
from esep.pages.contest import staff_finding as find
from esep.pages.contest.commission_papers import paper
from esep.pages.parts import sights
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.papers.catalogue import Format
from esep.papers.contest_catalogue import CONTEST_CATALOGUE

CLOSED = ("concluded", "published")
"""From then on nobody's sheet can sway another's: those who run the round may read them."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A paper that can be written now: its name, title, subject, what the subject is called, and formats."""

    name: str
    title: Text
    subject: str
    about: str
    formats: tuple[Format, ...]


def offered(it: Round) -> tuple[Offered, ...]:
    """Return the papers of a round that are not of an application, in the order of the catalogue."""
    subjects: list[tuple[str, str, str]] = []
    if it.state in CLOSED:
        subjects += [("assessment-sheet", subject_of(one), one.application.name) for one in sealed_sheets(it)]
    subjects += [("minutes", one.protocol, f"№ {one.protocol}") for one in it.sittings.order_by("date", "id")]
    won = titles(it)
    subjects += [("diploma", one.diploma, f"№ {one.diploma}, {one.application.name}") for one in won]
    subjects += [("payment-list", "", "")] if won else []
    return tuple(
        Offered(name, CONTEST_CATALOGUE[name].title, subject, about, CONTEST_CATALOGUE[name].formats)
        for name, subject, about in subjects
    )


@require_safe
@door("round.see", of=find.round_, shows=sights.round_)
def show(
    request: HttpRequest, lang: str, *, name: str, form: str, it: Round, **_segments: object
) -> HttpResponse:
    """Return a paper as a file; what is not offered is not there."""
    subject = request.GET.get("of", "")
    if not any(one.name == name and one.subject == subject for one in offered(it)):
        return not_found(request)
    return paper(request, lang, it, name, subject, form)
