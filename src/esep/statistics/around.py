"""What is known around a form of many organisations: accepted figures, a period ago, the rest of its year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from esep.core.facts import Value
from esep.core.forms import Form
from esep.core.period import Period
from esep.facts.models import AcceptedFact, SourceKind
from esep.facts.queries import Stated, stated
from esep.facts.spelling import read
from esep.library import library
from esep.reports.beside import of_one_year
from esep.statistics.counted import Values


@dataclass(slots=True)
class Around:
    """What is known of one organisation: `rows` of the period itself, of those `otherwise` not from a report.

    `facts` come from elsewhere than the form, `in_year` are the rows of the other periods of the year.
    """

    rows: Values = field(default_factory=dict)
    before: Values = field(default_factory=dict)
    facts: dict[str, Value] = field(default_factory=dict)
    in_year: dict[Period, Values] = field(default_factory=dict)
    otherwise: set[str] = field(default_factory=set)


def around(form: Form, period: Period, organisations: Iterable[int]) -> Mapping[int, Around]:
    """Return organisation → what is known around its form, in one query; nothing of a form without facts."""
    elsewhere = from_elsewhere(form)
    found: dict[int, Around] = {}
    if not form.by_fact and not elsewhere:
        return found
    own = {str(period), str(period.year_before()), *(str(one) for one in of_one_year(form, period))}
    rows = AcceptedFact.objects.filter(
        organisation__in=list(organisations),
        period__in=own | {str(one) for one in standing_in(period)},
        fact__in={*form.by_fact, *elsewhere},
    )
    every = [one for one in stated(rows) if one.value is not None]
    for one in every:
        row = form.by_fact.get(one.fact)
        if row is not None and one.period in own:
            _put(found.setdefault(one.organisation, Around()), row.number, one, form, period)
    for organisation, fact, value in _nearest([one for one in every if one.fact in elsewhere], period):
        found.setdefault(organisation, Around()).facts[fact] = value
    return found


def from_elsewhere(form: Form) -> frozenset[str]:
    """Return the facts that a form's shares and checks ask for and none of its rows gives."""
    names = {name for one in form.derived for name in (one.of, one.base) if name}
    names |= {name for one in form.checks for name in (one.whole, *one.parts)}
    return frozenset(name for name in names if name in library().facts and name not in form.by_number)


def standing_in(period: Period) -> tuple[Period, ...]:
    """Return the years whose stocks stand in for those of a half: what is counted on 31 December only.

    For a first half that of the year before; for a second one its own year, else the year before.
    """
    last, own = Period(period.year - 1), Period(period.year)
    return {1: (last,), 2: (own, last)}.get(period.half, ())


def _nearest(rows: Iterable[Stated], period: Period) -> Iterator[tuple[int, str, Value]]:
    """Yield (organisation, fact, value) of the period itself, else of a stock the nearest that stands in."""
    order = [str(period), *(str(one) for one in standing_in(period))]
    best: dict[tuple[int, str], Stated] = {}
    for one in rows:
        stock = library().facts[one.fact].kind == "stock"
        if one.period != order[0] and (not stock or one.period not in order):
            continue
        known = best.get((one.organisation, one.fact))
        if known is None or order.index(one.period) < order.index(known.period):
            best[one.organisation, one.fact] = one
    for (organisation, fact), one in best.items():
        yield organisation, fact, read(one.value or "", fact, one.key)


def _put(known: Around, row: str, one: Stated, form: Form, period: Period) -> None:
    value = read(one.value or "", one.fact, one.key)
    if isinstance(value, tuple):
        return
    if one.period == str(period):
        known.rows[row] = value
        if one.source != SourceKind.REPORT:
            known.otherwise.add(row)
    elif one.period == str(period.year_before()):
        known.before[row] = value
    else:
        others = {str(other): other for other in of_one_year(form, period)}
        known.in_year.setdefault(others[one.period], {})[row] = value
