"""One form of many subjects as one table: the sums, their parts, who is missing, and every fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from esep.core.alike import Alike, alike
from esep.core.checks import check
from esep.core.facts import Catalogue, Value, number
from esep.core.forms import Derived, Form, FormRow, Sheet
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem
from esep.core.quantity import Exact, exact


@dataclass(frozen=True, slots=True)
class Part:
    """What one subject gave, and what its own checks find of it before anything is added up."""

    subject: str
    sheet: Sheet
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """One row of the whole: the sum of what was given, subject by subject.

    `value` is None when nobody gave a figure; of `flags` it counts who says yes. `without` handed in and
    gave none. `before` and `change` compare the same subjects a period ago, those of `comparable`.
    """

    row: FormRow
    value: Exact | None
    given: Mapping[str, Exact]
    without: tuple[str, ...]
    before: Exact | None
    change: Exact | None
    comparable: tuple[str, ...]
    flags: bool

    def share(self, subject: str) -> Exact | None:
        """Return how many per cent of the whole a subject gave; None without a figure or of a whole of 0."""
        part = self.given.get(subject)
        return None if part is None or not self.value else exact(Fraction(part) * 100 / self.value)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A derived row of the whole, computed from sums and never averaged, over those who gave both figures."""

    derived: Derived
    value: Exact | None
    by_subject: Mapping[str, Exact]
    over: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Consolidated:
    """A form of all who were asked; `missing` handed nothing in, `problems` are those of the whole.

    The parts stand in the order of `asked`; nobody who is missing counts as 0.
    """

    form: Form
    period: Period
    asked: Mapping[str, Text]
    parts: Mapping[str, Part]
    missing: tuple[str, ...]
    totals: Mapping[str, Total]
    ratios: Mapping[str, Ratio]
    alike: tuple[Alike, ...]
    problems: tuple[Problem, ...]
    whole: Sheet = field(repr=False)

    @property
    def complete(self) -> bool:
        """Return whether everybody who was asked is in it, with a figure in every row that anybody gave."""
        return not self.missing and not any(one.given and one.without for one in self.totals.values())

    def faults(self) -> tuple[tuple[str, Problem], ...]:
        """Return everything wrong, errors first, with whose it is: "" is the whole."""
        found = [(part.subject, problem) for part in self.parts.values() for problem in part.problems]
        found += [("", problem) for problem in self.problems]
        return tuple(sorted(found, key=lambda one: one[1].severity != "error"))


def consolidate(form: Form, sheets: Mapping[str, Sheet], asked: Mapping[str, Text]) -> Consolidated:
    """Return `form` of all that were `asked` (subject → its name), from the `sheets` of those that answered.

    Every sheet is of the same form and period; one of a subject that was not asked is left out.
    """
    parts = {one: Part(one, sheets[one], check(sheets[one])) for one in asked if one in sheets}
    every = {one: part.sheet for one, part in parts.items()}
    totals = {row.number: _total(row, every) for row in form.rows}
    whole = _whole(form, every, totals)
    copied = alike(form, every)
    return Consolidated(
        form=form,
        period=whole.period,
        asked=asked,
        parts=parts,
        missing=tuple(one for one in asked if one not in parts),
        totals=totals,
        ratios={one.number: _ratio(one, form, every) for one in form.derived},
        alike=copied,
        problems=(*(check(whole) if parts else ()), *(one.says(whole, asked) for one in copied)),
        whole=whole,
    )


def over_time(
    form: Form, catalogue: Catalogue, periods: Mapping[Period, Mapping[str, Exact]]
) -> Mapping[str, Exact]:
    """Return row → figure of several periods together: flows add up, of a stock the last one stands.

    A row whose figure is lacking in a period, or that gives no fact and so is neither, gives nothing.
    """
    last = max(periods)
    found: dict[str, Exact] = {}
    for row in form.rows:
        kind = catalogue[row.fact].kind if row.fact else ""
        if kind == "flow" and all(row.number in values for values in periods.values()):
            found[row.number] = exact(sum(values[row.number] for values in periods.values()))
        elif kind == "stock" and row.number in periods[last]:
            found[row.number] = periods[last][row.number]
    return found


def _total(row: FormRow, sheets: Mapping[str, Sheet]) -> Total:
    given = dict(_numbers({one: sheet.values.get(row.number) for one, sheet in sheets.items()}))
    before = dict(_numbers({one: sheet.before.get(row.number) for one, sheet in sheets.items()}))
    both = tuple(one for one in given if one in before)
    return Total(
        row=row,
        value=exact(sum(given.values())) if given else None,
        given=given,
        without=tuple(one for one in sheets if one not in given),
        before=exact(sum(before[one] for one in both)) if both else None,
        change=exact(sum(given[one] - before[one] for one in both)) if both else None,
        comparable=both,
        flags=any(isinstance(sheet.values.get(row.number), bool) for sheet in sheets.values()),
    )


def _numbers(values: Mapping[str, Value | None]) -> Iterator[tuple[str, Exact]]:
    """Yield the figures that can be added; a flag is 1 when it says yes."""
    for one, value in values.items():
        figure = int(value) if isinstance(value, bool) else number(value)
        if figure is not None:
            yield one, figure


def _whole(form: Form, sheets: Mapping[str, Sheet], totals: Mapping[str, Total]) -> Sheet:
    """Return the sums as a sheet of their own, so that the checks of the form read them too.

    A figure from elsewhere, or of a period ago, is known of the whole only when it is known of every part.
    """
    first = next(iter(sheets.values()), None)
    common = [set(sheet.facts) for sheet in sheets.values()]
    facts: dict[str, Value] = {}
    for fact in sorted(set.intersection(*common)) if common else ():
        values = [number(sheet.facts[fact]) for sheet in sheets.values()]
        if None not in values:
            facts[fact] = exact(sum(value for value in values if value is not None))
    return Sheet(
        form=form,
        catalogue=first.catalogue if first else Catalogue(()),
        subject="",
        period=first.period if first else Period(1),
        values={row: one.value for row, one in totals.items() if one.value is not None and not one.flags},
        before={
            row: one.before
            for row, one in totals.items()
            if one.before is not None and len(one.comparable) == len(one.given)
        },
        facts=facts,
    )


def _ratio(derived: Derived, form: Form, sheets: Mapping[str, Sheet]) -> Ratio:
    """Return a derived row over the subjects of which it can be computed, from their sums."""
    own = {one: value for one, sheet in sheets.items() if (value := sheet.computed(derived)) is not None}
    over = tuple(one for one, sheet in sheets.items() if one in own or _nought(derived, sheet))
    names = tuple(name for name in (derived.of, derived.base) if name)
    return Ratio(
        derived=derived,
        value=_of_sums(derived, form, [sheets[one] for one in over], names),
        by_subject=own,
        over=over,
        without=tuple(one for one in sheets if one not in over),
    )


def _nought(derived: Derived, sheet: Sheet) -> bool:
    """Return whether both figures are given and only the base of 0 keeps the share from being computed."""
    return (
        derived.base is not None and sheet.figure(derived.of) is not None and sheet.figure(derived.base) == 0
    )


def _of_sums(derived: Derived, form: Form, sheets: Iterable[Sheet], names: tuple[str, ...]) -> Exact | None:
    every = list(sheets)
    if not every:
        return None
    if derived.kind == "change":
        return exact(sum(value for sheet in every if (value := sheet.computed(derived)) is not None))
    sums = {
        name: exact(sum(value for one in every if (value := one.figure(name)) is not None)) for name in names
    }
    rows = {name: value for name, value in sums.items() if name in form.by_number}
    facts: dict[str, Value] = {name: value for name, value in sums.items() if name not in rows}
    return replace(every[0], values=rows, facts=facts).computed(derived)
