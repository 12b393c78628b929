"""The matrix: organisations × forms of a year, each report one sign and its age, the review a click away."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.organisations.queries import Known
from esep.pages.parts.address import Query
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.staff.signs import SIGNS, Sign, days_between, sign_of
from esep.people.acting import Acting
from esep.reports import listing, queries
from esep.reports.departments import DEPARTMENTS
from esep.reports.queries import Asked, Box, Matrix


@dataclass(frozen=True, slots=True)
class Cell:
    """One report as the matrix draws it: `days` since it was handed in, until or after its deadline."""

    box: Box
    sign: Sign
    days: int
    faded: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One organisation with its cells, None where nothing is asked, and how many are accepted."""

    organisation: Known
    cells: tuple[Cell | None, ...]
    accepted: int
    asked: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The matrix as a page draws it, after the filters."""

    columns: tuple[Asked, ...]
    lines: tuple[Line, ...]
    totals: tuple[tuple[int, int], ...]
    counts: dict[Sign, int]

    @property
    def accepted(self) -> int:
        """Return how many of the reports in view are accepted."""
        return sum(line.accepted for line in self.lines)

    @property
    def asked(self) -> int:
        """Return how many reports are in view."""
        return sum(line.asked for line in self.lines)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the address asks for: a year, a department, a sign; "" is all."""

    year: int
    department: str = ""
    sign: str = ""

    def query(self, **changes: str) -> Query:
        """Return the state of an address with `changes`; what is empty is left out."""
        state = {"year": str(self.year), "department": self.department, "state": self.sign} | changes
        return tuple((name, value) for name, value in state.items() if value)


@require_safe
@door("staff.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the matrix of a year, of all departments or one, everything or what stands in one state."""
    years = listing.years()
    wish = asked_for(request, years)
    now = clock.now()
    sheet = draw(queries.matrix(wish.year, now), wish, now)
    return show_page(
        request,
        "staff/matrix.html",
        lang=lang,
        name="matrix",
        acting=acting,
        years=years,
        wish=wish,
        sheet=sheet,
        signs=SIGNS,
        departments=DEPARTMENTS,
    )


def asked_for(request: HttpRequest, years: tuple[int, ...]) -> Wish:
    """Return what the address asks for; anything unknown counts as nothing asked."""
    typed = whole(request.GET.get("year"))
    newest = listing.year_to_watch() or clock.today().year - 1
    year = typed if typed in years else newest
    department, sign = request.GET.get("department", ""), request.GET.get("state", "")
    return Wish(year, department if department in DEPARTMENTS else "", sign if sign in SIGNS else "")


def draw(matrix: Matrix, wish: Wish, now: datetime) -> Sheet:
    """Return the sheet: columns of the department, organisations that have the sign, all others faded."""
    columns = tuple(column for column in matrix.columns if wish.department in ("", column.department))
    lines: list[Line] = []
    counts: Counter[Sign] = Counter()
    for organisation in matrix.organisations:
        cells = tuple(
            cell(matrix.boxes.get((organisation.id, column.campaign)), wish, now) for column in columns
        )
        known = [one for one in cells if one is not None]
        counts.update(one.sign for one in known)
        if wish.sign and all(one.faded for one in known):
            continue
        accepted = sum(1 for one in known if one.sign == "accepted")
        lines.append(Line(organisation, cells, accepted, len(known)))
    return Sheet(columns, tuple(lines), totals(columns, lines), dict(counts))


def cell(box: Box | None, wish: Wish, now: datetime) -> Cell | None:
    """Return a report with its sign and days, None where nothing is asked."""
    if box is None:
        return None
    sign = sign_of(box.state, box.number, overdue=box.overdue)
    since = box.submitted_at if sign in ("waiting", "again", "accepted") and box.submitted_at else box.due_at
    return Cell(box, sign, days_between(since, now), bool(wish.sign) and sign != wish.sign)


def totals(columns: tuple[Asked, ...], lines: list[Line]) -> tuple[tuple[int, int], ...]:
    """Return (accepted, asked) of every column."""
    found = []
    for at, _ in enumerate(columns):
        known = [one for line in lines if (one := line.cells[at]) is not None]
        found.append((sum(1 for one in known if one.sign == "accepted"), len(known)))
    return tuple(found)
