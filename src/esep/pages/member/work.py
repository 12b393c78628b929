"""What a member organisation owes, by when and what it costs, what was returned, and its points so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.assessments.queries import of_year
from esep.audit import clock
from esep.core.facts import Known
from esep.core.names import Text
from esep.core.scoring import score_lines, sum_rows
from esep.facts.queries import figures
from esep.library import library
from esep.organisations import queries as organisations
from esep.organisations.models import Organisation
from esep.pages.member import improving
from esep.pages.member.filling import period_words
from esep.pages.member.live import clause
from esep.pages.parts import desk, discipline, giving, times
from esep.pages.parts.address import href
from esep.pages.parts.discipline import Effect
from esep.pages.parts.door import door
from esep.pages.parts.timeline import Stop, road
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.people.policy import REGION
from esep.reports import at_entry, queries, states
from esep.reports.discipline import FINANCIAL
from esep.reports.queries import Owed


@dataclass(frozen=True, slots=True)
class Duty:
    """One report that is owed or was handed in, with its deadline in words.

    `ready`: every row is answered and no remark waits; `unmended`: what row 1.2 gives unless it is mended
    before its own deadline, None when that is over or costs nothing.
    """

    owed: Owed
    href: str
    title: str
    period: str
    state: str
    state_words: str
    due_at: datetime
    left: str
    costs: bool
    ready: bool
    unmended: Effect | None


@dataclass(frozen=True, slots=True)
class Sum:
    """The points of a block, or all, this year and last; None where nothing is known."""

    name: Text
    now: Fraction | None
    before: Fraction | None

    @property
    def change(self) -> Fraction | None:
        """Return by how much the points changed, None when either is not known."""
        return None if self.now is None or self.before is None else self.now - self.before


@require_safe
@door("work.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the obligations of the organisation that the reader works for."""
    organisation = home(acting)
    if organisation is None:
        return not_found(request)
    at = clock.now()
    owed = queries.owed(organisation.path, at)
    effects = unmended(organisation, owed, at)
    every = [duty(one, lang, at, effects.get(one.period.year)) for one in owed]
    owing = [one for one in every if one.owed.state in ("open", "returned")]
    standing = (one.owed.period.year for one in every if one.owed.form in library().forms)
    year = max(standing, default=clock.today().year - 1)
    now, before = known_of(organisation, year)
    sums, total = points(now, before, year)
    given = [one for one in every if one.owed.state in ("submitted", "accepted")]
    return desk.show(
        request,
        "member/work.html",
        lang=lang,
        name="work",
        acting=acting,
        organisation=organisations.on(clock.today(), [organisation])[0].name,
        year=year,
        returned=[one for one in every if one.owed.state == "returned"],
        owing=[one for one in every if one.owed.state == "open"],
        given=by_year(given),
        filled=(sum(one.owed.answered for one in owing), sum(one.owed.asked for one in owing)),
        sums=sums,
        total=total,
        hints=improving.hints(giving.plan(year), now),
        empty=improving.empty(giving.plan(year), now, giving.plan(year - 1), before),
        law=clause("", lang),
        stops=stops(year),
    )


def home(acting: Acting) -> Organisation | None:
    """Return the organisation that a reporter, head or deputy works for first."""
    paths = [grant.path for grant in acting.grants if grant.kind in REGION]
    return Organisation.objects.filter(path=paths[0]).first() if paths else None


def unmended(organisation: Organisation, owed: Sequence[Owed], at: datetime) -> dict[int, Effect]:
    """Return by year what row 1.2 gives if one more report is not mended in time; {} if none need be."""
    years = {one.period.year for one in owed if one.state == "returned" and one.disciplined}
    return {year: discipline.unmended(organisation, year, at) for year in years}


def duty(one: Owed, lang: str, at: datetime, effect: Effect | None) -> Duty:
    """Return an owed report with its deadline: that of mending when it was returned."""
    waits = one.state == "returned" and one.disciplined and one.department != FINANCIAL
    due_at = one.mend_by or one.due_at
    state = times.state(due_at, at) if one.state in ("open", "returned") else one.state
    return Duty(
        owed=one,
        href=href(lang, "work", "report", str(one.report)),
        title=one.title[lang],
        period=period_words(str(one.period), lang),
        state=state,
        state_words=states.label(one.state)[lang],
        due_at=due_at,
        left=times.left(due_at, at)[lang],
        costs=one.late and one.disciplined and one.first_submitted_at is None,
        ready=one.answered == one.asked and not one.remarks,
        unmended=effect if effect and effect.costs and waits and at <= one.due_at else None,
    )


def by_year(given: Sequence[Duty]) -> list[tuple[int, list[Duty]]]:
    """Return what was handed in year by year, the newest first."""
    years = sorted({one.owed.period.year for one in given}, reverse=True)
    return [(year, [one for one in given if one.owed.period.year == year]) for year in years]


def known_of(organisation: Organisation, year: int) -> tuple[Known, Known]:
    """Return the figures of a year, the accepted with what is typed over them, and the accepted alone."""
    accepted = figures([organisation], [year, year - 1, year - 2]).of(organisation.slug)
    typed = {(fact, year): value for fact, value in at_entry.typed_of_year(organisation, year).items()}
    return {**accepted, **typed}, accepted


def points(known: Known, accepted: Known, year: int) -> tuple[list[Sum], Sum]:
    """Return the points by block and in all: of the figures so far, and of the year before."""
    now, before = blocks(known, year), blocks(accepted, year - 1)
    names = {block.number: block.name for block in giving.regulation().blocks}
    sums = [Sum(names[n], now[n], before[n]) for n in now if now[n] is not None or before[n] is not None]
    return sums, Sum(Text.same(""), in_all(now), in_all(before))


def blocks(known: Known, year: int) -> dict[str, Fraction | None]:
    """Return the points of every block, None where none of its rows has data."""
    plan = giving.plan(year)
    rows = sum_rows(plan, score_lines(plan, known))
    found: dict[str, Fraction | None] = {}
    for number, first, after in plan.blocks:
        given = [units for units in rows[first:after] if units is not None]
        found[number] = Fraction(sum(given)) / plan.scale if given else None
    return found


def in_all(of_blocks: dict[str, Fraction | None]) -> Fraction | None:
    """Return the sum of the blocks, None when none has data."""
    given = [one for one in of_blocks.values() if one is not None]
    return sum(given, Fraction(0)) if given else None


def stops(year: int) -> tuple[Stop, ...]:
    """Return where the year stands on its road, nothing before it was opened."""
    versions = of_year(giving.REGULATION, year)
    return road(versions[-1].state) if versions else ()
