"""Why a total changed: criterion by criterion between two calculations, summing exactly, with the causes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from esep.assessments.calculating import decided, edition_of
from esep.assessments.models import Calculation
from esep.assessments.queries import of_subject
from esep.core.law import Criterion
from esep.core.names import Text
from esep.decisions.models import Decision
from esep.facts.models import AcceptedFact

Facts = Mapping[tuple[str, int], Any]


@dataclass(frozen=True, slots=True)
class Cause:
    """Why the points of a criterion differ.

    `fact`: a figure, `before` and `after` in its canonical spelling (None: no data), `version` what counts
    after; `reading`: another option of reading `name`, `decision` what settled it; `edition`: other words;
    `rounding`: what the rounding of printed rows leaves over.
    """

    kind: Literal["fact", "reading", "edition", "rounding"]
    name: str
    year: int = 0
    before: str | None = None
    after: str | None = None
    version: AcceptedFact | None = None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """One criterion whose points differ; criterion "" is what rounding of printed rows leaves over."""

    criterion: str
    number: str
    name: Text
    before: Fraction
    after: Fraction
    causes: tuple[Cause, ...]

    @property
    def change(self) -> Fraction:
        """Return the points after less the points before."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Changes:
    """One organisation in two calculations; None where it was not rated. The items sum to `change`."""

    subject: str
    totals: tuple[Fraction | None, Fraction | None]
    places: tuple[int | None, int | None]
    items: tuple[Changed, ...]

    @property
    def change(self) -> Fraction:
        """Return the second total less the first."""
        return (self.totals[1] or Fraction(0)) - (self.totals[0] or Fraction(0))


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two calculations, and what it gives the organisation."""

    calculation: Calculation
    subject: Mapping[str, Any] | None
    lines: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, calculation: Calculation, slug: str) -> _Side:
        subject = of_subject(calculation, slug)
        lines = {line["id"]: line for line in subject["criteria"]} if subject else {}
        return cls(calculation, subject, lines)

    @property
    def total(self) -> Fraction | None:
        return Fraction(self.subject["total"]) if self.subject else None

    @property
    def place(self) -> int | None:
        return self.subject["place"] if self.subject else None

    def points(self, criterion: str) -> Fraction:
        line = self.lines.get(criterion)
        return Fraction(line["points"]) if line else Fraction(0)

    def facts(self, criterion: str) -> dict[tuple[str, int], Any]:
        """Return (fact, years back) → value of a line."""
        line = self.lines.get(criterion)
        year = self.calculation.result["year"]
        listed = line["trace"]["facts"] if line else ()
        return {(one["fact"], year - int(one["period"])): one["value"] for one in listed}


def changes(before: Calculation, after: Calculation, slug: str) -> Changes:
    """Return why the organisation's total differs between two calculations, of one year or of two.

    The items stand in the order of the annex and sum exactly to the change of the total.
    """
    first, second = _Side.of(before, slug), _Side.of(after, slug)
    criteria = _criteria(first.calculation, second.calculation)
    moved = [
        name
        for name in dict.fromkeys([*second.lines, *first.lines])
        if first.points(name) != second.points(name)
    ]
    versions = _versions(after, slug, {fact for name in moved for fact, _ in second.facts(name)})
    acts = decided(after.assessment)
    items = [
        Changed(
            name,
            criteria[name].number,
            criteria[name].name,
            first.points(name),
            second.points(name),
            tuple(_causes(first, second, name, versions, acts)),
        )
        for name in moved
    ]
    found = Changes(slug, (first.total, second.total), (first.place, second.place), tuple(items))
    rest = found.change - sum((item.change for item in items), Fraction(0))
    if rest:
        left = Changed("", "", ROUNDING, Fraction(0), rest, (Cause("rounding", ""),))
        return Changes(slug, found.totals, found.places, (*items, left))
    return found


def _criteria(*calculations: Calculation) -> Mapping[str, Criterion]:
    return {one.id: one for c in calculations for one in edition_of(c.assessment).criteria()}


def _causes(
    first: _Side,
    second: _Side,
    name: str,
    versions: Mapping[tuple[str, str], AcceptedFact],
    acts: Mapping[str, Decision],
) -> Iterator[Cause]:
    old, new = first.facts(name), second.facts(name)
    year = second.calculation.result["year"]
    for fact, back in dict.fromkeys([*new, *old]):
        left, right = old.get((fact, back)), new.get((fact, back))
        if left != right:
            version = versions.get((fact, str(year - back)))
            yield Cause("fact", fact, year - back, _spelled(left), _spelled(right), version)
    yield from _of_readings(first, second, name, acts)
    if first.calculation.law != second.calculation.law:
        editions = (first.calculation.result["edition"], second.calculation.result["edition"])
        yield Cause("edition", second.calculation.result["regulation"], 0, *editions)


def _of_readings(first: _Side, second: _Side, name: str, acts: Mapping[str, Decision]) -> Iterator[Cause]:
    rests = [*second.lines.get(name, {}).get("readings", ()), *first.lines.get(name, {}).get("readings", ())]
    left, right = first.calculation.choices, second.calculation.choices
    for reading in dict.fromkeys(rests):
        if left.get(reading) != right.get(reading):
            yield Cause(
                "reading", reading, 0, left.get(reading), right.get(reading), decision=acts.get(reading)
            )


def _spelled(value: Any) -> str | None:
    """Return a figure of a trace in its canonical spelling; of contests `contest: place` for each."""
    if isinstance(value, list):
        return "; ".join(f"{one['key']}: {one['value']}" for one in value)
    return None if value is None else str(value)


def _versions(after: Calculation, slug: str, facts: Iterable[str]) -> Mapping[tuple[str, str], AcceptedFact]:
    """Return (fact, period) → the version that the second calculation rests on, in one query."""
    rows = AcceptedFact.objects.filter(
        organisation__slug=slug, fact__in=set(facts), event_seq__lte=after.facts_to
    )
    return {(row.fact, row.period): row for row in rows.order_by("event_seq", "version")}


ROUNDING = Text("Жолдарды дөңгелектеу", "Округление строк", "Rounding of rows")
