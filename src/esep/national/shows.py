"""What a table or a picture shows, written in one line: rows and columns of references and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from esep.core.bound import Reference, Unread, parse
from esep.core.bound_answers import Answer, Backing, Meaning
from esep.core.forms import FormRow
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import Exact
from esep.library import library
from esep.national import wording as says

KINDS = ("form", "parts", "years", "organisations", "list")
"""A whole form; figures one under another; figures by years; organisations with figures; a list."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its number in a form, what it is called, and its references, one a column."""

    number: str
    name: Text
    cells: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of references under its title and the heads of its columns."""

    title: Text
    heads: tuple[Text, ...]
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()

    def references(self) -> Iterator[Reference]:
        """Yield every reference."""
        for line in self.lines:
            yield from line.cells


@dataclass(frozen=True, slots=True)
class Shown:
    """A row as it is seen: a list's single reference became a row for each of its items."""

    number: str
    name: Text
    values: tuple[Exact | None, ...]


def grid(shows: str, backing: Backing, *, picture: bool = False) -> Grid:
    """Return the table that `shows` asks for; what cannot be read is an empty one that says why.

    A picture of organisations leaves out the whole, beside which no part could be seen.
    """
    kind, _, rest = shows.strip().partition(":")
    names, _, period = rest.partition("@")
    makers = {"form": _form, "parts": _parts, "years": _years, "organisations": _organisations}
    if kind == "list" and names:
        return _list(shows.strip(), backing)
    if kind not in makers or not names or not period:
        return _none(shows)
    made = makers[kind]([one.strip() for one in names.split(",")], period.strip(), backing, shows)
    return replace(made, lines=made.lines[:-1]) if picture and kind == "organisations" else made


def shown(one: Grid, answers: dict[str, Answer], backing: Backing) -> tuple[Shown, ...]:
    """Return the rows of a table with their numbers; a row without any number is left out of a list only."""
    found = []
    for line in one.lines:
        if len(line.cells) == 1 and line.cells[0].kind == "list":
            items = answers[line.cells[0].text].items
            found += [
                Shown(str(at), backing.called(who), (value,)) for at, (who, value) in enumerate(items, 1)
            ]
        else:
            found.append(Shown(line.number, line.name, tuple(answers[c.text].number for c in line.cells)))
    return tuple(found)


def _none(shows: str, problem: Problem | None = None) -> Grid:
    return Grid(Text.same(shows), (), (), (problem or says.unshown(shows),))


def _made(title: Text, heads: tuple[Text, ...], lines: list[tuple[str, Text, list[str]]], shows: str) -> Grid:
    """Return the table of written references; the first that cannot be read is said."""
    made = []
    for number, name, texts in lines:
        cells = [parse(text) for text in texts]
        wrong = next((one for one in cells if not isinstance(one, Reference)), None)
        if wrong is not None:
            return _none(shows, wrong.problem if isinstance(wrong, Unread) else None)
        made.append(Line(number, name, tuple(one for one in cells if isinstance(one, Reference))))
    return Grid(title, heads, tuple(made))


def _form(names: list[str], period: str, _backing: Backing, shows: str) -> Grid:
    form = library().forms.get(names[0])
    if form is None:
        return _none(shows)
    rows = [(row.number, printed(row), [f"{form.id}:{row.number}@{period}"]) for row in form.rows]
    numbered = [one for one in rows if one[0].replace(".", "").isdigit()]
    return _made(form.title, (says.WHOLE,), numbered, shows)


def printed(row: FormRow) -> Text:
    """Return what a row is called: in Kazakh in the form's own words, where these are known."""
    return Text(row.quote or row.name.kk, row.name.ru, row.name.en)


def _parts(names: list[str], period: str, backing: Backing, shows: str) -> Grid:
    lines = [("", _name(one, backing), [f"{one}@{period}"]) for one in names]
    return _made(says.PARTS.format(period=says.period_words(period)), (says.WHOLE,), lines, shows)


def _years(names: list[str], period: str, backing: Backing, shows: str) -> Grid:
    first, dots, last = period.partition("..")
    if not (dots and first.isdigit() and last.isdigit() and int(first) <= int(last) < int(first) + 30):
        return _none(shows)
    years = [str(year) for year in range(int(first), int(last) + 1)]
    if len(names) == 1:
        lines = [("", Text.same(year), [f"{names[0]}@{year}"]) for year in years]
        return _made(_name(names[0], backing), (says.WHOLE,), lines, shows)
    heads = tuple(Text.same(year) for year in years)
    rows = [("", _name(one, backing), [f"{one}@{year}" for year in years]) for one in names]
    return _made(says.YEARS.format(first=first, last=last), heads, rows, shows)


def _organisations(names: list[str], period: str, backing: Backing, shows: str) -> Grid:
    heads = tuple(_name(one, backing) for one in names)
    lines = [
        (str(at), who, [f"{name}#{slug}@{period}" for name in names])
        for at, (slug, who) in enumerate(backing.subjects.items(), 1)
    ]
    lines.append(("", says.WHOLE, [f"{name}@{period}" for name in names]))
    return _made(says.ORGANISATIONS.format(period=says.period_words(period)), heads, lines, shows)


def _list(shows: str, backing: Backing) -> Grid:
    one = parse(shows)
    if not isinstance(one, Reference):
        return _none(shows, one.problem if isinstance(one, Unread) else None)
    name = _name(one.names[0].figure, backing)
    return Grid(name, (says.WHOLE,), (Line("", name, (one,)),))


def _name(figure: str, backing: Backing) -> Text:
    known: Meaning | None = backing.meanings.get(figure)
    return known.name if known else Text.same(figure)
