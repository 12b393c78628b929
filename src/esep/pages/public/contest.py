"""The contest: the ranking of invented inspectors, and each one's sheet as the union's Annex 3 prints it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.core.law import CHOOSABLE, Option, Reading, Row
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import Exact
from esep.core.readings import choose
from esep.core.scoring import Line, prepare, score
from esep.core.trace import Trace, explain
from esep.demo import office
from esep.library import library
from esep.pages.parts.answer import kept, write
from esep.pages.parts.wrong import WrongAddress
from esep.pages.public import contest_results
from esep.pages.public.contest_results import Entrant


@dataclass(frozen=True, slots=True)
class Movement:
    """What another option of an open reading would make of the three winners."""

    reading: Reading
    option: Option
    winners: tuple[Entrant, ...]
    moved: bool


@require_safe
def ranking(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the places of the inspectors, block by block."""
    return kept(request, (), lambda: render_ranking(request, lang))


def render_ranking(request: HttpRequest, lang: str) -> str:
    """Return the HTML of the ranking."""
    regulation = contest_results.regulation()
    entrants = contest_results.entrants()
    return write(
        request,
        "public/contest.html",
        language=lang,
        name="contest",
        seeded=True,
        year=office.YEAR,
        regulation=regulation,
        entrants=entrants,
        blocks=[(block, _rows_of_block(block.number)) for block in regulation.blocks],
        prizes=contest_results.prizes(),
        best=max(one.scored.total for one in entrants),
        movements=movements(),
    )


def _rows_of_block(number: str) -> tuple[Row, ...]:
    block = next(one for one in contest_results.regulation().blocks if one.number == number)
    return tuple(row for row in block.rows if row.criteria)


@cache
def movements() -> tuple[Movement, ...]:
    """Return, for every option that is not the default, who would win; those that change it first."""
    regulation = contest_results.regulation()
    people = {one.inspector.slug: one for one in contest_results.entrants()}
    now = _podium({})
    found = []
    for reading in regulation.readings:
        for option in reading.options:
            if reading.stage in CHOOSABLE and option.id != reading.default and not option.takes_value:
                then = _podium({reading.id: option.id})
                found.append(Movement(reading, option, tuple(people[one] for one in then), then != now))
    return tuple(sorted(found, key=lambda one: not one.moved))


def _podium(readings: dict[str, str]) -> tuple[str, ...]:
    regulation = contest_results.regulation()
    plan = prepare(regulation, choose(regulation, readings), year=office.YEAR)
    result = score(plan, office.inspector_figures())
    return tuple(scored.subject for scored in result.subjects if scored.place <= contest_results.prizes())


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the sheet: number, official words and scale, the quantity, and how its points came about."""

    number: str
    words: str
    name: Text
    scale: str
    quantity: Exact | None
    trace: Trace | None
    criterion: str
    readings: tuple[Reading, ...]


@require_safe
def sheet(request: HttpRequest, lang: str, slug: str) -> HttpResponse:
    """Show one inspector's assessment sheet."""
    entrant = _entrant(slug)
    return kept(request, (), lambda: render_sheet(request, lang, entrant))


def render_sheet(request: HttpRequest, lang: str, entrant: Entrant) -> str:
    """Return the HTML of a sheet."""
    entrants = contest_results.entrants()
    at = entrants.index(entrant)
    return write(
        request,
        "public/contest-sheet.html",
        language=lang,
        name="contest",
        seeded=True,
        year=office.YEAR,
        entrant=entrant,
        rows=sheet_rows(entrant),
        printed=PRINTED,
        prizes=contest_results.prizes(),
        before=entrants[at - 1] if at else None,
        after=entrants[at + 1] if at + 1 < len(entrants) else None,
    )


def sheet_rows(entrant: Entrant) -> list[SheetRow]:
    """Return the rows of Annex 3 in its order, headings without points included."""
    regulation = contest_results.regulation()
    lines = {line.criterion.id: line for line in entrant.scored.lines}
    found = []
    for row in regulation.rows():
        if not row.criteria:
            found.append(SheetRow(row.number, row.quote, row.name, "", None, None, "", ()))
        found += [_scored_row(lines[criterion.id]) for criterion in row.criteria]
    return found


def _scored_row(line: Line) -> SheetRow:
    trace = explain(line, library().facts)
    regulation = contest_results.regulation()
    named = [regulation.reading(name) for name in trace.readings]
    return SheetRow(
        number=line.criterion.number,
        words=" ".join(line.criterion.quote[:-1]),
        name=line.criterion.name,
        scale=line.criterion.quote[-1],
        quantity=_quantity(line.values),
        trace=trace,
        criterion=line.criterion.id,
        readings=tuple(one for one in named if one is not None),
    )


def _quantity(values: Sequence[object]) -> Exact | None:
    return next((value for value in values if isinstance(value, int)), None)


def _entrant(slug: str) -> Entrant:
    for one in contest_results.entrants():
        if one.inspector.slug == slug:
            return one
    near = [(f"/contest/{one.inspector.slug}/", one.inspector.name) for one in contest_results.entrants()]
    close = [(address, name) for address, name in near if address.split("/")[2][:2] == slug[:2]]
    raise WrongAddress(
        Problem(NO_INSPECTOR.format(slug=slug), CHOOSE_INSPECTOR, rule="inspector"), near=close or near[:3]
    )


PRINTED = {
    "annex": "Қазақстандық оқу-ағарту, ғылым және жоғары білім қызметкерлері салалық кәсіподағының "
    "«Кәсіподақтың үздік құқықтық еңбек инспекторы» байқауы туралы Ережеге 3-қосымша",
    "title": "«Қазақстандық салалық оқу-ағарту, ғылым және жоғары білім қызметкерлері кәсіподағының "
    "«Үздік кәсіподақтық құқықтық еңбек инспекторы» байқауының бағалау парағы",
    "organisation": "(мүшелік ұйым атауы)",
    "inspector": "(құқықтық еңбек инспекторының тегі, аты және әкесінің аты)",
    "columns": ("№", "Қызмет түрлері", "Бағалау критериі", "Бағалау объектілері", "Балл бойынша нәтиже"),
    "total": "Барлығы",
    "chair": "Комиссия төрағасы",
    "signature": "қолы",
    "name": "аты-жөні",
    "members": "Комиссия мүшелері",
}
"""The words that Annex 3 prints around its rows, letter for letter."""

NO_INSPECTOR = Text(
    kk="«{slug}» деген инспектор бұл байқауда жоқ.",
    ru="Инспектора «{slug}» в этом конкурсе нет.",
    en="There is no inspector “{slug}” in this contest.",
)
CHOOSE_INSPECTOR = Text(
    kk="Байқау кестесінен бір инспекторды ашыңыз.",
    ru="Откройте инспектора из таблицы конкурса.",
    en="Open an inspector from the table of the contest.",
)
