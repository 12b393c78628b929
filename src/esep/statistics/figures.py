"""The accepted figures of many organisations over periods, by organisation and period, in one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from esep.core.period import Period
from esep.core.quantity import Exact
from esep.facts.models import AcceptedFact
from esep.facts.queries import stated
from esep.facts.spelling import read

Known = Mapping[tuple[int, str], Mapping[str, Exact]]
"""(organisation, period as it is spelled) → fact → number."""


def numbers(
    facts: Collection[str], *, periods: Iterable[Period] | None = None, organisation: int | None = None
) -> Known:
    """Return the numbers that stand of `facts`, of all periods and organisations or only of those named."""
    rows = AcceptedFact.objects.filter(fact__in=facts, key="")
    if periods is not None:
        rows = rows.filter(period__in=[str(one) for one in periods])
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    found: dict[tuple[int, str], dict[str, Exact]] = defaultdict(dict)
    for row in stated(rows):
        value = None if row.value is None else read(row.value, row.fact)
        if value is not None and not isinstance(value, bool | tuple):
            found[row.organisation, row.period][row.fact] = value
    return found
