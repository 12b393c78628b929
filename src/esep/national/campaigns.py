"""What campaigns gave in rows that become no facts: ad-hoc forms, as a campaign's summary counts them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from esep.core.bound import Reference
from esep.core.bound_answers import Backed, Meaning
from esep.core.consolidating import Total
from esep.core.names import Text
from esep.core.quantity import exact
from esep.library import library
from esep.national.meanings import aliases, of_row
from esep.reports.models import Campaign
from esep.statistics.consolidated import Summary, of_campaign

Key = tuple[str, str]
"""A figure's name and its period."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A row of a campaign: what it is called, its whole, and what each organisation gave."""

    key: Key
    meaning: Meaning
    whole: Backed | None
    parts: dict[str, Backed]


def tables(asked: Iterable[Reference]) -> tuple[Summary, ...]:
    """Return the summary of every campaign that references name by rows which give no fact.

    Organisations are called as they were on the day of its deadline.
    """
    wanted = {
        (form, str(period))
        for reference in asked
        for name in reference.names
        for period in reference.periods
        for form, colon, _ in (name.figure.partition(":"),)
        if colon and name.figure not in aliases()
    }
    if not wanted:
        return ()
    rows = Campaign.objects.filter(form__in={form for form, _ in wanted}, period__in={of for _, of in wanted})
    chosen = [one for one in rows.order_by("form", "period") if (one.form, one.period) in wanted]
    return tuple(of_campaign(one, one.due_at) for one in chosen)


def counted(table: Summary) -> Iterator[Counted]:
    """Yield the rows of a campaign; what was only handed in does not count yet."""
    waiting = set(table.counted("submitted"))
    units = library().facts.units
    for number, total in table.table.totals.items():
        given = {who: Backed(value) for who, value in total.given.items() if who not in waiting}
        key = (f"{table.campaign.form}:{number}", str(table.period))
        yield Counted(key, of_row(total.row, units), _whole(total, given, table), given)


def names(table: Summary) -> dict[str, Text]:
    """Return what the organisations of a campaign are called."""
    return {slug: one.organisation.short for slug, one in table.standings.items()}


def _whole(total: Total, given: dict[str, Backed], table: Summary) -> Backed | None:
    if not given:
        return None
    lacking = tuple(who for who in table.standings if who not in given)
    return Backed(exact(sum(Fraction(total.given[who]) for who in given)), lacking)
