"""Facts, the narrow waist of the road: what may be known of a subject in a year, and what is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from esep.core.names import Text
from esep.core.problems import Problem, Refused, Severity
from esep.core.quantity import Exact

PLACES = ("grand-prize", "first", "second", "third", "took-part", "absent")
"""What `contests.result` may say of one contest, the best first."""

STAFF_UNIT = "staff unit"
"""The only unit that may be counted in halves."""

Contests = tuple[tuple[str, str], ...]
"""(contest, place) pairs of one year, in the order of the file."""

Value = int | Fraction | bool | Contests
"""A stock or flow is an int (staff units that are not whole: a Fraction), a flag a bool, a list Contests."""

Known = Mapping[tuple[str, int], Value]
"""All figures of one subject: (fact, year) → value."""


def number(value: Value | None) -> Exact | None:
    """Return `value` when it is a number; None for a flag, a list of contests or nothing."""
    return value if isinstance(value, int | Fraction) and not isinstance(value, bool) else None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: a row of a form, the system's own count, a decision or a register."""

    kind: Literal["form", "system", "decision", "register"]
    name: str = ""
    row: str = ""

    def __str__(self) -> str:
        """Return the source in the catalogue's words, without the row: `form form-7`, `system`."""
        if self.kind == "register":
            return f"register of {self.name}"
        return f"{self.kind} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure that is accepted once and counted wherever a regulation asks for it."""

    id: str
    subject: Literal["organisation", "inspector", "both"]
    kind: Literal["stock", "flow", "flag", "list"]
    unit: str
    name: Text
    source: Source
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """What must hold between figures, rows of a form or facts: the whole against its parts.

    `sum`: the parts make the whole; `part-of`: the parts together are at most the whole; `at-least`: the
    whole includes the part without being divided by it. A relation of severity `warning` is only likely, so
    that breaking it is no contradiction.
    """

    kind: Literal["sum", "part-of", "at-least"]
    whole: str
    parts: tuple[str, ...]
    severity: Severity = "error"


class Catalogue(Mapping[str, Fact]):
    """All facts by id in the catalogue's order, the relations between them and the names of their units."""

    __slots__ = ("_facts", "relations", "units")

    def __init__(
        self,
        facts: Iterable[Fact],
        relations: Iterable[Relation] = (),
        units: Mapping[str, Text] | None = None,
    ) -> None:
        """Keep `facts`, the `relations` between their ids and what their `units` are called."""
        self._facts = {fact.id: fact for fact in facts}
        self.relations = tuple(relations)
        self.units = dict(units or {})

    def __getitem__(self, fact: str) -> Fact:
        return self._facts[fact]

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)


@dataclass(frozen=True, slots=True)
class Figure:
    """One accepted figure; `key` names the contest of `contests.result` and is empty otherwise.

    `line` is where it stands in its file, so that whoever cannot use it can say where it came from.
    """

    subject: str
    year: int
    fact: str
    key: str
    value: int | Fraction | bool | str
    line: int | None = None


class Figures:
    """Accepted figures by subject, in the order in which the subjects first appear."""

    __slots__ = ("_known", "_lines", "file", "subjects")

    def __init__(
        self,
        known: Mapping[str, Known],
        lines: Mapping[tuple[str, str, int], int] | None = None,
        file: str | None = None,
    ) -> None:
        """Keep figures already gathered; `of_rows` gathers them."""
        self._known = known
        self._lines = lines or {}
        self.file = file
        self.subjects = tuple(known)

    @classmethod
    def of_rows(cls, rows: Iterable[Figure], file: str | None = None) -> Figures:
        """Gather single figures; a figure given twice is refused, naming both lines.

        Rows of one contest are its participants, so they may repeat.
        """
        known: dict[str, dict[tuple[str, int], Value]] = {}
        contests: dict[tuple[str, str, int], list[tuple[str, str]]] = {}
        lines: dict[tuple[str, str, int], int] = {}
        problems: list[Problem] = []
        for row in rows:
            of_subject = known.setdefault(row.subject, {})
            place = (row.fact, row.year)
            whole = (row.subject, row.fact, row.year)
            if isinstance(row.value, str):
                contests.setdefault(whole, []).append((row.key, row.value))
            elif place in of_subject:
                problems.append(_twice(row, lines.get(whole), file))
            else:
                of_subject[place] = row.value
            if row.line is not None:
                lines.setdefault(whole, row.line)
        if problems:
            raise Refused(problems)
        for (subject, fact, year), pairs in contests.items():
            known[subject][fact, year] = tuple(pairs)
        return cls(known, lines, file)

    def of(self, subject: str) -> Known:
        """Return (fact, year) → value of `subject`; nothing when it is unknown."""
        return self._known.get(subject, {})

    def line(self, subject: str, fact: str, year: int) -> int | None:
        """Return the line of the file on which the figure stands (of a list: its first), when it is known."""
        return self._lines.get((subject, fact, year))

    def __len__(self) -> int:
        """Return how many (subject, fact, year) are known."""
        return sum(len(known) for known in self._known.values())


def _twice(row: Figure, before: int | None, file: str | None) -> Problem:
    """Return the refusal of a figure that was already given on line `before`."""
    what = Text(
        kk="«{fact}» көрсеткіші екі рет берілген ({subject}, {year}); алдыңғысы мына жолда: {before}.",
        ru="Показатель «{fact}» дан дважды ({subject}, {year}); предыдущий на строке {before}.",
        en="The figure “{fact}” is given twice ({subject}, {year}); before on line {before}.",
    )
    todo = Text(
        kk="Дұрыс жолды қалдырып, екіншісін алып тастаңыз.",
        ru="Оставьте верную строку и уберите другую.",
        en="Keep the right line and remove the other.",
    )
    filled = what.format(fact=row.fact, subject=row.subject, year=row.year, before=before or "?")
    return Problem(filled, todo, file=file, line=row.line, rule="figure-twice")
