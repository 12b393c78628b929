"""The programme at a glance: organisations by directions, what is late, what is best, targets."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.progress import STANDINGS, Standing, counted
from esep.library.programme import programme
from esep.organisations.models import Kind, Organisation
from esep.organisations.queries import Known
from esep.organisations.queries import members as belonging
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.programme import finding, frame
from esep.pages.programme.of import shown as shown_of
from esep.pages.programme.telling import Line as Entry
from esep.pages.programme.telling import Row, lines, names, row
from esep.people.acting import Acting
from esep.people.policy import WATCHING, allows
from esep.programme import queries
from esep.programme.models import Done, Plan
from esep.programme.naming import kind_of, unit_of
from esep.programme.queries import Aimed, Square
from esep.programme.states import PLAN

NAME = "monitoring-programme"
FIRST = 5
"""So many of a list are shown before the page that has all of them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A square of the heat map with its tint: `h1` the least of a plan reached … `h5` nearly all."""

    it: Square
    tint: str


@dataclass(frozen=True, slots=True)
class HeatRow:
    """An organisation with its squares, the whole last, and where its plan stands."""

    who: Known
    cells: tuple[Cell, ...]
    plan: Plan | None
    state: str
    state_words: Text | None


@dataclass(frozen=True, slots=True)
class Aim:
    """A target as a page shows it."""

    it: Aimed
    clause: Text
    unit: Text
    kind: Text | None


def year_of(request: HttpRequest, today: date) -> int:
    """Return the year that the address asks for, by default this one; another than ours is this one too."""
    asked = whole(request.GET.get("year"))
    return asked if programme().regulation.acts[0].date.year <= asked <= today.year + 5 else today.year


def members(day: date) -> list[Organisation]:
    """Return the member organisations of a day in their order."""
    known = [one.id for one in belonging(day)]
    return list(Organisation.objects.filter(pk__in=known).order_by("order"))


@require_safe
@door("monitoring.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the whole union to those who watch, and an organisation its own."""
    home = finding.own(acting)
    if home is not None and not acting.holds(*WATCHING):
        return shown_of(request, lang, acting, home)
    today = clock.today()
    year = year_of(request, today)
    every = members(today)
    union = Organisation.objects.get(kind=Kind.UNION)
    watched = queries.watched("/", year, today)
    called = names([*every, union, *(one.planned.plan.organisation for one in watched)], today)
    late = [one for one in watched if one.progress.standing in ("overdue", "at-risk")]
    late.sort(key=lambda one: (one.progress.standing != "overdue", one.planned.until, one.planned.pk))
    return frame.show(
        request,
        "programme/overview.html",
        lang=lang,
        name=NAME,
        acting=acting,
        year=year,
        this_year=today.year,
        directions=programme().directions,
        rows=heat_rows([*every, union], year, today, called),
        counts=standings(counted(one.progress for one in watched)),
        total=len(watched),
        waiting=waiting(today),
        late=[row(one, called) for one in late[:FIRST]],
        late_count=len(late),
        best=best_lines(today)[:3],
        aims=aims(year, every),
        recent=lines(queries.with_papers(queries.log("/"))[:FIRST], today),
        may_log=allows(acting, "measure.log"),
        union=called[union.pk],
        token=secrets.token_urlsafe(16),
    )


def standings(found: Mapping[Standing, int]) -> list[tuple[str, Text, int]]:
    """Return each standing with its words and how many measures stand so."""
    return [(name, STANDINGS[name], count) for name, count in found.items()]


def heat_rows(
    organisations: Sequence[Organisation], year: int, today: date, called: Mapping[int, Known]
) -> list[HeatRow]:
    """Return the heat map line by line."""
    made = []
    for one in queries.heat(organisations, year, today):
        cells = tuple(Cell(square, tint(square.part)) for square in (*one.squares, one.whole))
        state = one.plan.state if one.plan else ""
        made.append(
            HeatRow(called[one.organisation], cells, one.plan, state, PLAN[state] if one.plan else None)
        )
    return made


def tint(part: Fraction | None) -> str:
    """Return the class of a square: a fifth of the plan reached is a step; "" where nothing is planned."""
    return "" if part is None else f"h{min(5, int(part * 5) + 1)}"


def waiting(today: date) -> list[tuple[Plan, Known]]:
    """Return the plans that wait to be approved, in two queries."""
    found = list(queries.plans().filter(state="submitted").order_by("submitted_at"))
    called = names((one.organisation for one in found), today)
    return [(one, called[one.organisation_id]) for one in found]


def best_lines(today: date) -> list[tuple[str, Entry]]:
    """Return the best practice: the staff's words and the entry."""
    found = queries.best()
    made = lines((done for _, done in found), today, [done.pk for _, done in found])
    return [(one.words, entry) for (one, _), entry in zip(found, made, strict=True)]


def aims(year: int, every: Sequence[Organisation]) -> list[Aim]:
    """Return the targets of a year as a page shows them."""
    law = programme()
    clauses = {one.number: one.name for one in (*law.goals, *law.targets)}
    return [
        Aim(
            one,
            clauses[one.target.clause],
            unit_of(one.target),
            kind_of(one.target.kind) if one.target.kind else None,
        )
        for one in queries.targets(year, every)
    ]


@require_safe
@door("staff.see")
def attention(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show every overdue and at-risk measure of a year."""
    today = clock.today()
    year = year_of(request, today)
    found = queries.attention("/", year, today)
    called = names((f.planned.plan.organisation for every in found.values() for f in every), today)
    parts: list[tuple[str, Text, list[Row]]] = [
        (name, STANDINGS[name], [row(one, called) for one in every]) for name, every in found.items()
    ]
    return frame.show(
        request,
        "programme/attention.html",
        lang=lang,
        name="monitoring-attention",
        acting=acting,
        year=year,
        parts_of=parts,
    )


@require_safe
@door("monitoring.see")
def best(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show what the staff named as best practice, to every organisation (clauses 2.9, 3.6)."""
    return frame.show(
        request,
        "programme/best.html",
        lang=lang,
        name="monitoring-best",
        acting=acting,
        found=best_lines(clock.today()),
    )


@require_safe
@door("monitoring.see")
def clauses(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the tasks, measures and target results, and what the reader sees done for each."""
    today = clock.today()
    year = year_of(request, today)
    home = finding.own(acting)
    path = "/" if home is None or acting.holds(*WATCHING) else home.path
    log = Done.objects.filter(
        organisation__path__startswith=path,
        day__year=year,
        corrected_by__isnull=True,
        withdrawal__isnull=True,
    )
    named = [clause for found in log.values_list("clauses", flat=True) for clause in found]
    planned = [one.planned.clause for one in queries.watched(path, year, today)]
    return frame.show(
        request,
        "programme/clauses.html",
        lang=lang,
        name="monitoring-clauses",
        acting=acting,
        year=year,
        law=programme(),
        done={clause: named.count(clause) for clause in set(named)},
        planned={clause: planned.count(clause) for clause in set(planned)},
    )
