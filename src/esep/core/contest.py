"""A contest of persons as its folder declares it: who may apply, what is asked, and how it is marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from esep.core.facts import Catalogue
from esep.core.forms import Form
from esep.core.law import Deadline, Regulation
from esep.core.names import Text

Sheets = Literal["one", "mean"]


@dataclass(frozen=True, slots=True)
class Field:
    """A line of a printed annex that is filled with words: its number, the official words, what it holds.

    `holds` is one of `name`, `organisation`, `contact`, `day`, `materials`.
    """

    number: str
    quote: str
    name: Text
    holds: str


@dataclass(frozen=True, slots=True)
class Signature:
    """A place of an annex where somebody signs: `who` as the annex says, and the official words beneath."""

    who: str
    name: Text
    quote: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """A row of an annex as it is printed: a heading without a figure, or the rows of the form it holds."""

    number: str
    quote: str
    name: Text
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """A form of the contest as the union prints it; `head`, `quote` and signatures are letter for letter."""

    number: str
    name: Text
    head: tuple[str, ...]
    columns: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: tuple[Printed, ...]
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Contest:
    """One edition of a contest's regulation, made ready to hold a round of it.

    `name` is what the contest itself is called, as its regulation's title names it (reading K13).
    `register` is the kind of inspector who may apply ("": anybody); `of_organisations` says that whoever
    applies belongs to a member organisation, whose chair then certifies the application (`stamp`).
    `form` holds every figure that is asked, `application` and `results` how they are printed, `sheet` how the
    scored annex is. Figures are claimed and the commission accepts them (`marked_by` `commission`), or each
    member gives marks by declared criteria (`members`); `sheets_by` names the reading that says whether one
    agreed sheet counts or the mean.
    """

    regulation: Regulation
    catalogue: Catalogue
    name: Text
    register: str
    of_organisations: bool
    stamp: bool
    marked_by: Literal["commission", "members"]
    sheets: Sheets
    sheets_by: str
    repeats: Literal["yearly", "once"]
    form: Form
    optional: tuple[str, ...]
    proved: Mapping[str, tuple[str, ...]]
    application: Annex | None
    results: Annex | None
    sheet: Annex | None = None

    def deadline(self, name: str) -> Deadline:
        """Return the deadline `applications` or `conclusion`; another name is a KeyError."""
        for deadline in self.regulation.deadlines:
            if deadline.id == name:
                return deadline
        raise KeyError(name)

    def sheets_under(self, option: str) -> Sheets:
        """Return how the sheets count when a body settled the reading `sheets_by` as `option` ("": not)."""
        return {"one_sheet": "one", "average": "mean"}.get(option, self.sheets)  # type: ignore[return-value]  # the two words of Sheets

    def scored(self, row: str) -> bool:
        """Return whether the figure of a row gives points under some reading."""
        found = self.form.by_number[row]
        return getattr(found, "fact", None) in self.scored_facts()

    def scored_facts(self) -> frozenset[str]:
        """Return the facts that the scored lines may count, under whichever reading."""
        every = self.regulation.criteria()
        return frozenset(fact for one in every for fact in facts_of_line(self.regulation, one.id))


def facts_of_line(regulation: Regulation, criterion: str) -> tuple[str, ...]:
    """Return the facts that a scored line counts, by default first, then those of other options."""
    (line,) = (one for one in regulation.criteria() if one.id == criterion)
    found = list(line.formula.get("count", ()))
    path = f"{criterion}.formula.count"
    for reading in regulation.readings:
        for option in reading.options:
            found += option.sets.get(path, ())
    return tuple(dict.fromkeys(found))
