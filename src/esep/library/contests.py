"""Reads the contest that a regulation's folder declares: its printed annexes and the form of all it asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from esep.core.contest import Annex, Contest, Field, Printed, Signature, facts_of_line
from esep.core.facts import Catalogue, Relation
from esep.core.forms import Form, FormRow
from esep.core.law import Regulation
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library import toml
from esep.library.facts_catalogue import facts_of_file, one_of, relation_of

Table = Mapping[str, Any]

HOLDS = ("name", "organisation", "contact", "day", "materials")
REGISTERS = ("legal", "technical", "")


def load_contest(folder: Path, regulation: Regulation, facts: Catalogue) -> Contest | None:
    """Return the contest that an edition holds, None when it holds none; what is broken is refused at once.

    `facts` is the catalogue of the whole house; the facts of the folder's own `facts.toml` are added to it.
    """
    path = folder / "regulation.toml"
    table = toml.read(path).get("contest")
    if table is None:
        return None
    catalogue = own_facts(folder, facts)
    problems: list[Problem] = []
    application = _annex(folder, table.get("application", ""), problems)
    results = _annex(folder, table.get("results", ""), problems)
    made = toml.each(
        path,
        [table],
        lambda given: _contest(given, folder, regulation, catalogue, application, results),
        problems,
        named="register",
    )
    if problems:
        raise Refused(problems)
    return made[0]


def own_facts(folder: Path, facts: Catalogue) -> Catalogue:
    """Return the catalogue with the facts that only this folder knows; an id known already is refused."""
    path = folder / "facts.toml"
    return facts_of_file(path, facts) if path.exists() else facts


def _contest(
    table: Table,
    folder: Path,
    regulation: Regulation,
    catalogue: Catalogue,
    application: Annex | None,
    results: Annex | None,
) -> Contest:
    asked = tuple(_asked(folder, str(table.get("results", "")), regulation, catalogue))
    always = frozenset(toml.listed(table.get("always_proved", ())))
    return Contest(
        regulation=regulation,
        catalogue=catalogue,
        name=Text.of(table["name"]) if "name" in table else regulation.title,
        register=one_of(table["register"], REGISTERS),
        of_organisations=bool(table["of_organisations"]),
        stamp=bool(table.get("stamp", False)),
        marked_by=one_of(table["marked_by"], ("commission", "members")),
        sheets=one_of(table["sheets"], ("one", "mean")),
        sheets_by=str(table.get("sheets_by", "")),
        repeats=one_of(table["repeats"], ("yearly", "once")),
        form=Form(
            id=regulation.id,
            edition=regulation.edition,
            title=regulation.title,
            origin=regulation.title,
            rated="inspector",
            periods=("year",),
            rows=tuple(row for row, _ in asked),
            checks=_checks(table, tuple(row for row, _ in asked), catalogue),
        ),
        optional=tuple(row.number for row, optional in asked if optional),
        proved={row.number: kinds for row, _ in asked if (kinds := _proofs(row, regulation, always))},
        application=application,
        results=results,
        sheet=_sheet(folder, regulation),
    )


def _asked(
    folder: Path, results: str, regulation: Regulation, catalogue: Catalogue
) -> Iterator[tuple[FormRow, bool]]:
    """Yield every row that is asked and whether it may stay empty: those printed, then those only scored.

    A printed row that an open reading decides is asked once for every fact that it may mean; those that its
    default does not mean may stay empty. A row of the sheet whose number is taken is called `A3-9.1`.
    """
    known: set[str] = set()
    numbers: set[str] = set()
    sheet = regulation.annex.replace("annex-", "A")
    for table in _rows(folder, results):
        for place, (fact, optional) in enumerate(_facts_of_row(table, regulation)):
            number = str(table["number"]) if place == 0 else f"{table['number']}-{place + 1}"
            named = Text.of(table["name"]) if place == 0 else catalogue[fact].name
            parent = _parent(str(table["number"]), numbers) if place == 0 else str(table["number"])
            known.add(fact)
            numbers.add(number)
            yield FormRow(number, named, catalogue[fact].unit, fact, parent, table["quote"]), optional
    for criterion in regulation.criteria():
        for place, fact in enumerate(facts_of_line(regulation, criterion.id)):
            if fact in known:
                continue
            known.add(fact)
            number = criterion.number if criterion.number not in numbers else f"{sheet}-{criterion.number}"
            number = number if place == 0 else f"{number}-{place + 1}"
            numbers.add(number)
            quote = criterion.quote[0] if place == 0 else None
            named = criterion.name if place == 0 else catalogue[fact].name
            yield FormRow(number, named, catalogue[fact].unit, fact, None, quote), place > 0


def _checks(table: Table, rows: tuple[FormRow, ...], catalogue: Catalogue) -> tuple[Relation, ...]:
    """Return the relations between rows: those that the folder declares, then those between their facts.

    A relation that the folder declares stands for the one of the catalogue, so that it may be a warning here.
    """
    by_fact = {row.fact: row.number for row in rows if row.fact}
    numbers = {row.number for row in rows}
    found = {_told(one): one for one in (relation_of(each, numbers) for each in table.get("checks", ()))}
    for one in catalogue.relations:
        if by_fact.keys() >= {one.whole, *one.parts}:
            parts = tuple(by_fact[part] for part in one.parts)
            same = Relation(one.kind, by_fact[one.whole], parts, one.severity)
            found.setdefault(_told(same), same)
    return tuple(found.values())


def _told(relation: Relation) -> tuple[str, str, tuple[str, ...]]:
    return relation.kind, relation.whole, relation.parts


def _rows(folder: Path, results: str) -> tuple[Table, ...]:
    if not results:
        return ()
    tables = toml.read(folder / f"{results}.toml")
    return tuple(table for table in toml.listed(tables["row"]) if not table.get("heading"))


def _facts_of_row(table: Table, regulation: Regulation) -> Iterator[tuple[str, bool]]:
    """Yield each fact that a printed row may mean, and whether its reading's default means another."""
    if "fact" in table:
        yield str(table["fact"]), False
        return
    reading = regulation.reading(str(table["reading"]))
    if reading is None:
        raise ValueError(f"no reading is called {table['reading']}")
    by_option = table["facts_by_option"]
    default = toml.listed(by_option[reading.default])
    for fact in default:
        yield str(fact), False
    for fact in dict.fromkeys(fact for facts in by_option.values() for fact in facts):
        if fact not in default:
            yield str(fact), True


def _parent(number: str, known: set[str]) -> str | None:
    above = number.rpartition(".")[0]
    return above if above in known else None


def _proofs(row: FormRow, regulation: Regulation, always: frozenset[str]) -> tuple[str, ...]:
    """Return the kinds of document without which the figure of a row is never taken."""
    return tuple(
        kind
        for criterion in regulation.criteria()
        if row.fact in tuple(criterion.formula.get("count", ()))
        for kind in criterion.evidence
        if kind in always
    )


def _annex(folder: Path, name: str, problems: list[Problem]) -> Annex | None:
    """Return a printed annex of the folder, None when the contest has none."""
    if not name:
        return None
    path = folder / f"{name}.toml"
    try:
        tables = toml.read(path)
    except Refused as refused:
        problems += refused.problems
        return None
    fields = toml.each(path, tables.get("field", ()), _field, problems, named="quote")
    rows = toml.each(path, tables.get("row", ()), _printed, problems, named="number")
    signatures = toml.each(path, tables.get("signature", ()), _signature, problems, named="who")

    def annex(table: Table) -> Annex:
        return Annex(
            number=str(table["annex"]),
            name=Text.of(table["name"]),
            head=toml.listed(table["head"]),
            columns=toml.listed(table.get("columns", ())),
            fields=fields,
            rows=rows,
            signatures=signatures,
        )

    made = toml.each(path, [tables], annex, problems, named="annex")
    return made[0] if made else None


def _sheet(folder: Path, regulation: Regulation) -> Annex | None:
    """Return the scored annex as it is printed, None when the folder does not say how."""
    tables = toml.read(folder / f"{regulation.annex}.toml") if regulation.annex else {}
    if "head" not in tables:
        return None
    return Annex(
        number=regulation.annex.removeprefix("annex-"),
        name=Text.of(tables["name"]),
        head=toml.listed(tables["head"]),
        columns=toml.listed(tables["columns"]),
        fields=tuple(_field(one) for one in tables.get("field", ())),
        rows=(),
        signatures=tuple(_signature(one) for one in tables.get("signature", ())),
    )


def _field(table: Table) -> Field:
    holds = one_of(table["holds"], HOLDS)
    return Field(str(table.get("number", "")), str(table["quote"]), Text.of(table["name"]), holds)


def _printed(table: Table) -> Printed:
    number = str(table["number"])
    facts = 0 if table.get("heading") else len(_every_fact(table))
    rows = tuple(number if place == 0 else f"{number}-{place + 1}" for place in range(facts))
    return Printed(number, str(table["quote"]), Text.of(table["name"]), rows)


def _every_fact(table: Table) -> tuple[str, ...]:
    if "fact" in table:
        return (str(table["fact"]),)
    return tuple(dict.fromkeys(fact for facts in table["facts_by_option"].values() for fact in facts))


def _signature(table: Table) -> Signature:
    return Signature(str(table["who"]), Text.of(table["name"]), toml.listed(table["quote"]))
