"""Reads the catalogue of facts, forms/facts.toml, and joins to it what the forms declare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from esep.core.facts import Catalogue, Fact, Relation, Source
from esep.core.forms import Form
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library import toml

KINDS = ("stock", "flow", "flag", "list")
SUBJECTS = ("organisation", "inspector", "both")
RELATION_KINDS = ("sum", "part-of", "at-least")
SEVERITIES = ("error", "warning")


def load_catalogue(root: Path) -> Catalogue:
    """Return the facts of `root`/forms with every relation between them, inside a form or across forms.

    A fact whose form has no row for it, a row whose fact names another source and a broken file are refused.
    """
    from esep.library.forms import load_forms

    facts, forms = read_facts(root), load_forms(root)
    problems = source_problems(facts, forms)
    if problems:
        raise Refused(problems)
    of_forms = [relation for form in forms.values() for relation in form.relations()]
    return Catalogue(facts.values(), (*facts.relations, *of_forms), facts.units)


@cache
def read_facts(root: Path) -> Catalogue:
    """Return the catalogue as its own file has it: with the relations across forms only."""
    path = root / "forms" / "facts.toml"
    tables = toml.read(path)
    problems: list[Problem] = []
    units = {str(table["id"]): Text.of(table["name"]) for table in tables.get("unit", [])}
    facts = toml.each(path, tables.get("fact", []), lambda table: _fact(table, units), problems)
    for fact, times in Counter(fact.id for fact in facts).items():
        if times > 1:
            line = toml.line_of(path, f'id = "{fact}"')
            problems.append(toml.broken(path, line, f"{fact} is declared {times} times"))

    def relation(table: Mapping[str, Any]) -> Relation:
        return relation_of(table, {fact.id for fact in facts if fact.kind in ("stock", "flow")})

    relations = toml.each(path, tables.get("relation", []), relation, problems, named="whole")
    if problems:
        raise Refused(problems)
    return Catalogue(facts, relations, units)


def facts_of_file(path: Path, beside: Catalogue) -> Catalogue:
    """Return the catalogue `beside` with the units, facts and relations of one more file added.

    A fact that is known already, and a file that cannot be read, is refused.
    """
    tables = toml.read(path)
    problems: list[Problem] = []
    own = {str(table["id"]): Text.of(table["name"]) for table in tables.get("unit", [])}
    units = {**beside.units, **own}
    facts = toml.each(path, tables.get("fact", []), lambda table: _fact(table, units), problems)
    for number, fact in enumerate(facts):
        if fact.id in beside or fact.id in {one.id for one in facts[:number]}:
            line = toml.line_of(path, f'id = "{fact.id}"')
            problems.append(toml.broken(path, line, f"{fact.id} is declared already"))
    known = {fact.id for fact in (*beside.values(), *facts) if fact.kind in ("stock", "flow")}
    relations = toml.each(
        path, tables.get("relation", []), lambda table: relation_of(table, known), problems, named="whole"
    )
    if problems:
        raise Refused(problems)
    return Catalogue((*beside.values(), *facts), (*beside.relations, *relations), units)


def source_problems(facts: Catalogue, forms: Mapping[str, Form]) -> list[Problem]:
    """Return where facts and forms disagree: a fact of a form has one row, in that form and no other."""
    path = Path("forms") / "facts.toml"
    given = {(fact, form.id, row.number) for form in forms.values() for fact, row in form.by_fact.items()}
    named = {
        (fact.id, fact.source.name, fact.source.row) for fact in facts.values() if fact.source.kind == "form"
    }
    return [
        toml.broken(path, None, f"{fact} comes from row {row} of {form}, which only one of the two says")
        for fact, form, row in sorted(given ^ named)
    ]


def relation_of(table: Mapping[str, Any], known: set[str]) -> Relation:
    """Return a relation between names of `known`; other names, kinds and words are a ValueError."""
    kind, whole, parts = one_of(table["kind"], RELATION_KINDS), str(table["whole"]), tuple(table["parts"])
    unknown = {whole, *parts} - known
    if unknown or not parts:
        raise ValueError(f"no number is called {', '.join(sorted(unknown)) or 'nothing'}")
    severity = one_of(table.get("severity", "error"), SEVERITIES)
    return Relation(kind, whole, parts, severity)


def one_of(word: Any, words: tuple[str, ...]) -> Any:
    """Return `word` when it is one of `words`; otherwise a ValueError that lists them."""
    if word not in words:
        raise ValueError(f"{word!r} is none of {', '.join(words)}")
    return word


def _fact(table: Mapping[str, Any], units: Mapping[str, Text]) -> Fact:
    return Fact(
        id=str(table["id"]),
        subject=one_of(table["subject"], SUBJECTS),
        kind=one_of(table["kind"], KINDS),
        unit=one_of(table["unit"], tuple(units)),
        name=Text.of(table["name"]),
        source=_source(table["source"]),
        note=Text.of(table["note"]) if "note" in table else None,
    )


def _source(entry: Any) -> Source:
    if isinstance(entry, str):
        return Source(one_of(entry, ("system", "decision")))
    if "register" in entry:
        return Source("register", str(entry["register"]))
    return Source("form", str(entry["form"]), str(entry["row"]))
