"""Figures of the demonstration that come from elsewhere than a report: contests, the site, statistics."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from esep.core.facts import Figure, Value
from esep.core.period import Period
from esep.demo import office, years
from esep.demo.planted.cast import Cast
from esep.facts.actions import NewFact, Source, enter
from esep.facts.models import SourceKind
from esep.facts.proposing import confirm, propose
from esep.library import library

SYSTEMS_OWN = ("reports.due", "reports.late", "reports.returned", "reports.returned-at-all")
"""What the system counts itself when the facts of a year are declared complete."""


def enter_registers(cast: Cast, year: int, *, at: datetime, only: Iterable[str] = ()) -> None:
    """Enter the results of contests, the materials of the site and late financial reports of a year.

    `only` names the organisations, by default all.
    """
    asked = frozenset(only)
    wanted: dict[tuple[str, str, str], list[Figure]] = {}
    for row in years.rows(year):
        if asked and row.subject not in asked:
            continue
        if library().facts[row.fact].source.kind in ("register", "system") and row.fact not in SYSTEMS_OWN:
            wanted.setdefault((row.subject, row.fact, row.key), []).append(row)
    for rows in wanted.values():
        _enter(cast, rows, Source(SourceKind.REGISTER, REGISTERS[rows[0].fact]), at=at)


def enter_the_year_before(cast: Cast, *, at: datetime) -> None:
    """Enter the membership of the year before the first one, from the union's statistics."""
    source = Source(SourceKind.STATISTICS, STATISTICS, date(office.YEAR, 2, 1))
    for row in office.rows():
        if row.year == office.YEAR - 1:
            _enter(cast, [row], source, at=at)


def _enter(cast: Cast, rows: Iterable[Figure], source: Source, *, at: datetime) -> None:
    given = tuple(rows)
    first = given[0]
    value: Value = (
        tuple((first.key, str(row.value)) for row in given) if isinstance(first.value, str) else first.value
    )
    new = NewFact(cast.tree[first.subject], Period(first.year), first.fact, value, key=first.key)
    if source.kind == SourceKind.STATISTICS:
        confirm(propose(new, source, by=cast.people["saule"], at=at), by=cast.people["bolat"], at=at)
    else:
        enter(new, source, by=cast.people["saule"], at=at)


REGISTERS = {
    "contests.result": "Республикалық байқаулар тізілімі",
    "information.site-materials": "Кәсіподақ сайтының материалдар тізілімі",
    "finance.late-reports": "Қаржы бөлімінің есептілік тізілімі",
}
STATISTICS = "Мүшелік жөніндегі жиынтық статистика"
