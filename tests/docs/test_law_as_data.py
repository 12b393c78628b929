"""What the page on law as data says of editions, formulas, readings and promises is what the data holds."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from typing import Any

from tests.docs.pages import CHECKOUT, blocks, text

from esep.core.formulas import KINDS, formula_of
from esep.core.law import CHOOSABLE
from esep.library import library
from esep.library.promises import PROMISES, governing

PAGE = "docs/law-as-data.md"
OWN_CONTEST = "docs/contest-folder.md"
"""The page of a contest that is no law of the union: tests/contests/test_contest_folder.py follows it."""

SCORED = (("annual-evaluation", "2026-02-20"), ("legal-inspector-contest", "2025-12-25"))


def formulas_shown() -> list[dict[str, Any]]:
    """Return the formulas that stand alone on the page."""
    shown = [block.text for block in blocks("toml") if block.page == PAGE]
    alone = [block for block in shown if block.startswith("formula = ") and "\n" not in block.strip()]
    return [tomllib.loads(block, parse_float=Decimal)["formula"] for block in alone]


def table(heading: str) -> list[list[str]]:
    """Return the cells of the table whose head begins with `heading`, without the head."""
    found = re.search(rf"^\| {re.escape(heading)} .*\n\|[-|]+\n((?:\|.*\n)+)", text(PAGE), re.MULTILINE)
    assert found is not None, heading
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in found[1].splitlines()]


def test_every_piece_of_law_shown_stands_so_in_the_law() -> None:
    files = [path.read_text(encoding="utf-8") for path in (CHECKOUT / "regulations").rglob("*.toml")]
    shown = [block for block in blocks("toml") if block.page != OWN_CONTEST]
    missing = [block.text for block in shown if not any(block.text in file for file in files)]
    assert missing == []


def test_each_kind_of_formula_has_its_row_and_its_example() -> None:
    assert [row[0].strip("`") for row in table("Kind")] == list(KINDS)
    assert [formula["kind"] for formula in formulas_shown()] == list(KINDS)


def test_every_formula_shown_can_be_read() -> None:
    for formula in formulas_shown():
        kind = formula_of(formula).KIND
        assert kind == formula["kind"]


def test_every_kind_that_the_law_uses_is_told_how_often() -> None:
    editions = [library().regulation(*edition) for edition in SCORED]
    used = [line.formula["kind"] for edition in editions for line in edition.criteria()]
    told = {row[0]: row[2] for row in table("Kind")}
    assert told["`per-unit`"].startswith(f"{used.count('per-unit')} lines: ")
    assert set(used) == set(KINDS)


def test_each_stage_of_readings_is_told_and_which_can_be_chosen() -> None:
    chosen = {row[0].strip("`"): row[3] == "yes" for row in table("Stage")}
    stages = {reading.stage for edition in SCORED for reading in library().regulation(*edition).readings}
    assert chosen == {stage: stage in CHOOSABLE for stage in stages}


def test_each_of_the_nine_promises_names_the_module_that_checks_it() -> None:
    rows = table("|")
    assert [row[0] for row in rows] == [str(number) for number in range(1, 10)]
    modules = {module.__name__.rpartition(".")[2] for module in (*PROMISES, governing)}
    assert {name for row in rows for name in re.findall(r"\[(\w+)\.py\]", row[2])} == modules | {"shape"}


def test_every_rule_of_a_promise_is_named_as_problems_name_it() -> None:
    source = (CHECKOUT / "src" / "esep" / "library" / "promises").glob("*.py")
    rules = {rule for path in source for rule in re.findall(r'"(law-[a-z]+)"', path.read_text("utf-8"))}
    assert {rule for row in table("|") for rule in re.findall(r"`(law-[a-z]+)`", row[2])} == rules
