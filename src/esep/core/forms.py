"""Forms: which rows are asked for, what is computed from them, and one form filled in by one subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from esep.core.facts import Catalogue, Known, Relation, Value, number
from esep.core.names import Text
from esep.core.period import Kind, Period
from esep.core.problems import Severity
from esep.core.quantity import Exact, exact


@dataclass(frozen=True, slots=True)
class FormRow:
    """One asked figure: its number, what it is called, its unit, and the fact it gives if it gives one.

    `parent` is the row it is an "of which" of; `quote` is the official wording, letter for letter.
    """

    number: str
    name: Text
    unit: str
    fact: str | None = None
    parent: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure computed from others and never asked for: a share in per cent, or a change since last year.

    `of` and `base` are rows of the form or facts: percent is 100 · of · times ÷ base, change is `of` less
    itself a year earlier. What a person states for it is compared at its printed precision, never used.
    """

    number: str
    kind: Literal["percent", "change"]
    name: Text
    of: str
    base: str | None = None
    times: int = 1
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Watch:
    """Something worth a look although it may be true; always a warning.

    `equal-values`: two of the parts are the same number; `unit-conflict`: the whole and its part count
    different things and yet agree; `grows-while-whole-falls`: a part grew since last year while the whole
    fell; `balance`: last year's whole with `parts` added and `less` taken away is not this year's.
    """

    kind: Literal["equal-values", "unit-conflict", "grows-while-whole-falls", "balance"]
    whole: str
    parts: tuple[str, ...]
    less: tuple[str, ...] = ()
    severity: Severity = "warning"


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its title, where it comes from, the periods it may speak of, its rows and its checks."""

    id: str
    edition: str
    title: Text
    origin: Text
    rated: Literal["organisation", "inspector"]
    periods: tuple[Kind, ...]
    rows: tuple[FormRow, ...]
    derived: tuple[Derived, ...] = ()
    checks: tuple[Relation | Watch, ...] = ()
    by_number: Mapping[str, FormRow | Derived] = field(init=False, repr=False, compare=False)
    by_fact: Mapping[str, FormRow] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the rows, asked and derived, by number, and the asked ones by the fact they give."""
        every: tuple[FormRow | Derived, ...] = (*self.rows, *self.derived)
        object.__setattr__(self, "by_number", {row.number: row for row in every})
        object.__setattr__(self, "by_fact", {row.fact: row for row in self.rows if row.fact})

    def relations(self) -> tuple[Relation, ...]:
        """Return the form's relations as relations between facts: those whose rows all give facts."""
        fact_of = {row.number: row.fact for row in self.rows if row.fact is not None}
        return tuple(
            Relation(
                check.kind, fact_of[check.whole], tuple(fact_of[part] for part in check.parts), check.severity
            )
            for check in self.checks
            if isinstance(check, Relation) and fact_of.keys() >= {check.whole, *check.parts}
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form filled in by one subject for one period, with what else is known of the subject.

    `values` are the filled rows; `stated` what was typed for derived rows; `before` the rows of a year
    earlier; `facts` the facts of the period's year that come from elsewhere. `in_year` are the rows of the
    other periods that make its year: of a year its halves, of a half the year and the other half.
    """

    form: Form
    catalogue: Catalogue
    subject: str
    period: Period
    values: Mapping[str, Exact | bool]
    stated: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, Exact | bool] = field(default_factory=dict)
    facts: Mapping[str, Value] = field(default_factory=dict)
    in_year: Mapping[Period, Mapping[str, Exact | bool]] = field(default_factory=dict)

    def figure(self, name: str) -> Exact | None:
        """Return the number of a row or of a fact from elsewhere; None when there is none."""
        return number(self.values[name] if name in self.values else self.facts.get(name))

    def name_of(self, fact: str) -> str:
        """Return the filled row that gives `fact`, or `fact` itself when it must come from elsewhere."""
        row = self.form.by_fact.get(fact)
        return fact if row is None or row.number not in self.values else row.number

    def computed(self, derived: Derived) -> Exact | None:
        """Return the exact value of a derived row; None when a figure is missing or the base is 0."""
        of = self.figure(derived.of)
        if derived.kind == "change":
            before = number(self.before.get(derived.of))
            return None if of is None or before is None else of - before
        base = None if derived.base is None else self.figure(derived.base)
        if of is None or not base:
            return None
        return exact(Fraction(of) * derived.times * 100 / base)

    def lacks(self, derived: Derived) -> tuple[str, ...]:
        """Return the rows and facts without which `derived` cannot be computed; a base of 0 is one."""
        if derived.kind == "change":
            return (derived.of,)
        lacking = () if self.figure(derived.of) is not None else (derived.of,)
        return lacking if derived.base is None or self.figure(derived.base) else (*lacking, derived.base)


def facts_of(known: Known, year: int) -> dict[str, Value]:
    """Return fact → value of one year, out of all that is known of a subject."""
    return {fact: value for (fact, of_year), value in known.items() if of_year == year}
