"""Regulations read from their folders into core values."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from esep.core.law import (
    EMPTY,
    Act,
    Block,
    Clause,
    Criterion,
    Deadline,
    Decision,
    Example,
    Option,
    Reading,
    Regulation,
    Row,
    Section,
)
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library.sound import sound
from esep.library.toml import each, listed, read

Table = Mapping[str, Any]


def load_regulation(folder: Path) -> Regulation:
    """Return the edition kept in `folder`; everything unreadable in its files is refused at once."""
    problems: list[Problem] = []
    path, readings_path, annex = folder / "regulation.toml", folder / "readings.toml", scored_annex(folder)
    main = _tables(path, problems)
    of_annex = _tables(annex, problems) if annex else {}
    of_readings = _tables(readings_path, problems) if readings_path.exists() else {}
    if problems:
        raise Refused(problems)
    blocks = _blocks(annex, of_annex, problems) if annex else ()
    readings = each(readings_path, of_readings.get("reading", ()), _reading, problems)
    sections = each(path, main.get("section", ()), _section, problems, named="number")
    acts = each(path, main.get("act", ()), _act, problems, named="protocol")
    deadlines = each(path, main.get("deadline", ()), _deadline, problems)
    own = {"section", "act", "deadline", "ranking", "governs", "contest"}

    def regulation(table: Table) -> Regulation:
        governs = table.get("governs", EMPTY)
        return Regulation(
            id=table["id"],
            edition=str(table["edition"]),
            title=Text.of(table["title"]),
            rated=table.get("rated", ""),
            acts=acts,
            sections=sections,
            deadlines=deadlines,
            blocks=blocks,
            readings=readings,
            ranking=table.get("ranking", EMPTY),
            governs=(governs.get("from"), governs.get("until")),
            governs_by=table.get("by_reading", ""),
            no_points=None if table["points"] else Text.of(table["no_points"]),
            annex="" if annex is None else annex.stem,
            extra={name: value for name, value in table.items() if name not in own},
        )

    made = each(path, [main], regulation, problems)
    if problems:
        raise Refused(problems)
    return made[0]


def _tables(path: Path, problems: list[Problem]) -> Table:
    try:
        return read(path)
    except Refused as refused:
        problems.extend(refused.problems)
        return EMPTY


def scored_annex(folder: Path) -> Path | None:
    """Return the file of the annex whose lines are scored, None when the edition has none."""
    for path in sorted(folder.glob("annex-*.toml")):
        if "\n[[block]]" in path.read_text(encoding="utf-8", errors="replace"):
            return path
    return None


def _act(table: Table) -> Act:
    return Act(
        kind=table["kind"],
        body=Text.of(table["body"]),
        protocol=table["protocol"],
        item=table["item"],
        date=table["date"],
        quote=table["quote"],
    )


def _section(table: Table) -> Section:
    clauses = tuple(
        Clause(c["number"], listed(c["text"]), Text.of(c["name"]), c.get("gist", EMPTY))
        for c in listed(table.get("clause", ()))
    )
    name = dict(table["name"])
    name.setdefault("kk", table["heading"])
    return Section(table["number"], table["heading"], Text.of(name), clauses)


def _deadline(table: Table) -> Deadline:
    made = Deadline(
        id=table["id"],
        clause=table["clause"],
        day=table["day"],
        quote=table["quote"],
        name=Text.of(table["name"]),
        this_year=table.get("this_year", False),
    )
    sound(made).on(2023)  # a year that is no leap year: what it does not have is no deadline
    return made


def _blocks(path: Path, tables: Table, problems: list[Problem]) -> tuple[Block, ...]:
    def block(table: Table) -> Block:
        number = table["number"]
        rows = each(
            path, table["row"], lambda row: _row(row, number, path, problems), problems, named="number"
        )
        return Block(number, table["starts"], table["quote"], Text.of(table["name"]), rows)

    return each(path, tables.get("block", ()), block, problems, named="number")


def _row(table: Table, block: str, path: Path, problems: list[Problem]) -> Row:
    headings = listed(table.get("headings", ()))
    number = table["number"]

    def criterion(line: Table) -> Criterion:
        return Criterion(
            id=line["id"],
            number=number,
            block=block,
            name=Text.of(line["name"]),
            headings=headings + listed(line.get("headings", ())),
            quote=listed(line["quote"]),
            unit=line["unit"],
            formula=line["formula"],
            evidence=listed(line.get("evidence", ())),
            examples=tuple(
                Example(e["given"], str(e["points"]), e.get("readings", EMPTY))
                for e in listed(line["examples"])
            ),
        )

    lines = each(path, table.get("criterion", ()), criterion, problems)
    return Row(number, table["starts"], Text.of(table["name"]), headings, lines, table.get("quote", ""))


def _reading(table: Table) -> Reading:
    options = tuple(
        Option(
            id=o["id"],
            says=Text.of(o["says"]),
            sets=o.get("sets", EMPTY),
            requires=o.get("requires", EMPTY),
            takes_value=o.get("takes_value", False),
        )
        for o in listed(table["option"])
    )
    settled = table.get("decision")
    if (table["status"] == "settled") != bool(settled):
        raise ValueError("a settled reading names its decision, an open one has none")
    return Reading(
        id=table["id"],
        key=table["key"],
        stage=table["stage"],
        severity=table["severity"],
        about=listed(table["about"]),
        clause=Text.of(table["clause"]),
        text=listed(table["text"]),
        question=Text.of(table["question"]),
        why=Text.of(table["why"]),
        effect=Text.of(table["effect"]),
        default=table["default"],
        options=options,
        beside=listed(table.get("beside", ())),
        decision=_decision(settled) if settled else None,
    )


def _decision(table: Table) -> Decision:
    return Decision(Text.of(table["body"]), table["protocol"], table["item"], table["date"], table["option"])
