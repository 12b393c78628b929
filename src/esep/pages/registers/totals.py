"""The totals of a register by organisation in a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.quantity import Exact
from esep.core.register_totals import totalled, totals
from esep.core.registers import WITHDRAWN, Register
from esep.organisations.queries import Known, members
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.registers import finding as find
from esep.pages.registers.index import NAME
from esep.people.acting import Acting
from esep.registers.queries import in_reach, lines, reach

COLLECTING = timedelta(days=90)
"""As long into a new year the year before is what a reader asks about: it is evaluated until 1 April."""


@dataclass(frozen=True, slots=True)
class Summed:
    """An organisation with its figures; `who` None is the union's own entries."""

    who: Known | None
    figures: tuple[Exact | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The totals of a year: rows of organisations and the whole; who has no entries has no figures."""

    rows: tuple[Summed, ...]
    whole: tuple[Exact | None, ...]


def year_asked(request: HttpRequest, today: date) -> int:
    """Return the year that the address asks for, else the one that is being looked at now."""
    year = whole(request.GET.get("year"))
    return year if 2000 <= year <= 2100 else (today - COLLECTING).year


def table(register: Register, paths: tuple[str, ...], year: int, today: date) -> Table:
    """Return the totals of the organisations in reach, in a constant number of queries."""
    entries = list(in_reach(paths).filter(register=register.id).exclude(state=WITHDRAWN.id))
    own = [one for one in members(today) if any(one.path.startswith(path) for path in paths)]
    told = lines(entries, {one.path: one.slug for one in own})
    by_slug = totals(register, told, year, today)
    nothing: tuple[Exact | None, ...] = (None,) * len(register.totals)
    rows = [
        Summed(one, _in_order(register, by_slug[one.slug]) if one.slug in by_slug else nothing) for one in own
    ]
    if "" in by_slug:
        rows.insert(0, Summed(None, _in_order(register, by_slug[""])))
    return Table(tuple(rows), _in_order(register, totalled(register, told, year, today)))


def _in_order(register: Register, figures: Mapping[str, Exact | None]) -> tuple[Exact | None, ...]:

    return tuple(figures[column.id] for column in register.totals)


@require_safe
@door("monitoring.see", of=find.a_register)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Register, **_segments: object
) -> HttpResponse:
    """Show the totals of a year."""
    today = clock.today()
    year = year_asked(request, today)
    return desk.show(
        request,
        "registers/totals.html",
        lang=lang,
        name=NAME,
        acting=acting,
        register=it,
        year=year,
        table=table(it, reach(acting), year, today),
        union=UNION,
    )


UNION = Text("Кәсіподақтың өз жазбалары", "Записи самого профсоюза", "The union's own entries")
