"""The rival in scoring: the annual evaluation written by hand in Decimal, without law, readings or traces.

It takes plain dicts of Decimal and bool, `None` when a figure is missing, and gives points and places only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

Known = Mapping[str, Any]
Points = Decimal | None

ROWS = (
    (0, 2), (2, 4), (4, 9), (9, 10), (10, 14), (14, 18), (18, 20), (20, 21), (21, 22), (22, 23), (23, 25),
    (25, 26), (26, 27), (27, 28), (28, 29), (29, 30), (30, 31), (31, 34),
)  # fmt: skip
"""Which lines make each of the 18 printed rows."""

BLOCKS = ((0, 6), (6, 9), (9, 14), (14, 17), (17, 18))
"""Which rows make each of the 5 blocks."""

ZERO, ONE, TWO, FIVE, TEN, TWENTY = map(Decimal, (0, 1, 2, 5, 10, 20))
TENTH, FIFTH = Decimal("0.1"), Decimal("0.2")
RANK = {"grand-prize": 0, "first": 1, "second": 2, "third": 3, "took-part": 4, "absent": 5}
PRIZES = ((0, TEN), (1, Decimal(8)), (2, Decimal(6)), (3, Decimal(3)), (5, -TEN))


class Sheet(NamedTuple):
    """Everything that comes out: for each subject its points and places."""

    lines: list[list[Points]]
    rows: list[list[Points]]
    blocks: list[list[Points]]
    totals: list[Decimal]
    row_places: list[list[int | None]]
    block_places: list[list[int | None]]
    places: list[int | None]


def evaluate(subjects: Sequence[Known]) -> Sheet:
    """Return the points of 34 lines, 18 rows, 5 blocks and the total, and all 24 rankings."""
    lines = [lines_of(known) for known in subjects]
    rows = [[added(one[first:after]) for first, after in ROWS] for one in lines]
    blocks = [[added(one[first:after]) for first, after in BLOCKS] for one in rows]
    totals = [added(one) or ZERO for one in blocks]
    return Sheet(lines, rows, blocks, totals, by_column(rows), by_column(blocks), ranked(totals))


def lines_of(known: Known) -> list[Points]:
    """Return the points of one subject's 34 lines, None where a figure is missing."""
    get = known.get
    growth, decline = membership(known)
    good, late = reports(known)
    agreement = get("partnership.regional-agreement")
    return [
        growth,
        decline,
        good,
        late,
        *contests(known),
        each(get("information.site-materials"), ONE),
        flag(get("information.website"), TEN),
        flag(get("information.facebook"), FIVE),
        flag(get("information.instagram"), FIVE),
        flag(get("information.telegram"), FIVE),
        each(get("training.members"), TENTH),
        each(get("training.auditors"), TENTH),
        each(get("training.activists"), TENTH),
        each(get("training.chairs"), TENTH),
        flag(agreement, FIVE),
        None if agreement is None else ZERO if agreement else -TEN,
        each(get("partnership.organisations-without-agreement"), -TEN),
        spending(get("partnership.agreement-spending")),
        provision(get("membership.total"), get("legal.staff-lawyers")),
        each(get("legal.conciliation-participations"), FIVE),
        each(get("legal.court-participations"), TEN),
        each(get("legal.consultations"), FIFTH),
        each(get("legal.inspections"), TWO),
        effect(get("legal.economic-effect")),
        *accidents(get("safety.accidents"), get("safety.fatal-accidents")),
        dues(get("finance.dues-planned"), get("finance.dues-collected")),
        transfers(get("finance.unmet-transfers")),
        each(get("finance.late-reports"), -TWO),
    ]


def membership(known: Known) -> tuple[Points, Points]:
    """Return the points of growth and of decline against last year."""
    now, before = known.get("membership.total"), known.get("membership.total@last-year")
    if now is None or before is None:
        return None, None
    moved = known.get("membership.transferred-out", ZERO) - known.get("membership.transferred-in", ZERO)
    change = now - before + moved
    lost = max(ZERO, -change - known.get("membership.lost-objectively", ZERO))
    return max(ZERO, change) // 10 * 5, lost // 10 * -5


def reports(known: Known) -> tuple[Points, Points]:
    """Return the points of timely reports and of late ones."""
    due, late, returned = known.get("reports.due"), known.get("reports.late"), known.get("reports.returned")
    if due is None or late is None or returned is None:
        return None, None
    if due == 0:
        return ZERO, ZERO
    return (ZERO if late + returned else TEN), (-FIVE if late else ZERO)


def contests(known: Known) -> list[Points]:
    """Return the points of the four places and of absence, the best place of each contest counting."""
    results = known.get("contests.result")
    if not results:
        return [None] * 5
    best: dict[str, int] = {}
    for contest, place in results:
        best[contest] = min(RANK[place], best.get(contest, 9))
    found = list(best.values())
    return [found.count(rank) * points for rank, points in PRIZES]


def each(count: Points, points: Decimal) -> Points:
    """Return so many points for each."""
    return None if count is None else count * points


def flag(answer: bool | None, points: Decimal) -> Points:
    """Return the points of a yes."""
    return None if answer is None else points if answer else ZERO


def spending(tenge: Points) -> Points:
    """Return a point for every full hundred million."""
    return None if tenge is None else tenge // 100_000_000


def provision(members: Points, lawyers: Points) -> Points:
    """Return the members by 5000, times the lawyers."""
    return None if members is None or lawyers is None else members / 5000 * lawyers


def effect(tenge: Points) -> Points:
    """Return five points for every million, a half and more taken as one."""
    return None if tenge is None else (tenge + 500_000) // 1_000_000 * 5


def accidents(all_of_them: Points, fatal: Points) -> tuple[Points, Points, Points]:
    """Return the points of no accident, of accidents and of fatal ones."""
    if all_of_them == 0 and fatal is None:
        fatal = ZERO
    none = None if all_of_them is None else ZERO if all_of_them else TWENTY
    deaths = None if fatal is None else fatal * -10
    if all_of_them is None or fatal is None:
        return none, None, deaths
    return none, max(ZERO, all_of_them - fatal) * -5, deaths


def dues(planned: Points, collected: Points) -> Points:
    """Return ten points for the plan fulfilled."""
    return None if planned is None or collected is None else TEN if collected >= planned else ZERO


def transfers(unmet: Points) -> Points:
    """Return minus ten once."""
    return None if unmet is None else -TEN if unmet else ZERO


def added(points: Sequence[Points]) -> Points:
    """Return the sum of what is known, None when nothing is."""
    known = [one for one in points if one is not None]
    return sum(known, ZERO) if known else None


def ranked(values: Sequence[Points]) -> list[int | None]:
    """Return the places, the highest first; equal values share one and the next is skipped."""
    place: dict[Points, int | None] = {None: None}
    for position, value in enumerate(sorted((v for v in values if v is not None), reverse=True), 1):
        place.setdefault(value, position)
    return [place[value] for value in values]


def by_column(table: Sequence[Sequence[Points]]) -> list[list[int | None]]:
    """Return the places within every column, subject by subject."""
    columns = [ranked(column) for column in zip(*table, strict=True)]
    return [list(places) for places in zip(*columns, strict=True)]
