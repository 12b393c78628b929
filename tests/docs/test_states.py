"""What the road says of states, decisions, sources and roles is what the code declares."""

from __future__ import annotations

import re

from tests.docs.pages import text

from esep.assessments import states as of_a_year
from esep.decisions.models import Kind
from esep.evidence import copy_states as of_a_copy
from esep.facts.models import SourceKind
from esep.people.models import RoleKind
from esep.reports import states as of_a_report


def table(page: str, heading: str) -> list[list[str]]:
    """Return the cells of the table whose head begins with `heading`, without the head."""
    found = re.search(rf"^\| {re.escape(heading)} .*\n\|[-|]+\n((?:\|.*\n)+)", text(page), re.MULTILINE)
    assert found is not None, heading
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in found[1].splitlines()]


def test_every_state_of_a_report_is_told_under_its_kazakh_name() -> None:
    told = {row[0]: row[1] for row in table("docs/road/04-reports.md", "State")}
    assert told == {state: label["kk"] for state, label in of_a_report.LABELS.items()}


def test_every_state_of_a_year_is_told_in_the_order_of_its_road() -> None:
    told = [(row[0], row[1]) for row in table("docs/road/08-decision.md", "State of a year")]
    assert told == [(state, label["kk"]) for state, label in of_a_year.LABELS.items()]


def test_every_state_of_a_copy_is_told_under_its_kazakh_name() -> None:
    told = {row[0]: row[1] for row in table("docs/road/03-evidence.md", "State of a copy")}
    assert told == {state: label["kk"] for state, label in of_a_copy.LABELS.items()}


def test_every_verb_that_moves_a_report_or_a_year_is_told() -> None:
    of_report: set[str] = {move.verb for move in of_a_report.MOVES if move.before != move.after}
    assert [verb for verb in sorted(of_report) if f"*{verb}*" not in text("docs/road/04-reports.md")] == []
    moving = {move.verb for move in of_a_year.MOVES if move.before != move.after} | {"correct"}
    page = text("docs/road/08-decision.md")
    assert [verb for verb in sorted(moving) if not re.search(rf"\*{verb}(?:ion)?\*", page)] == []


def test_every_kind_of_decision_and_source_of_a_figure_is_told() -> None:
    decisions = "".join(row[0] for row in table("docs/road/08-decision.md", "Kinds"))
    assert sorted(re.findall(r"`([a-z-]+)`", decisions)) == sorted(Kind.values)
    sources = "".join(row[0] for row in table("docs/road/05-facts.md", "Source (3.3)"))
    assert sorted(re.findall(r"`([a-z-]+)`", sources)) == sorted(SourceKind.values)


def test_every_role_and_state_has_a_term_in_the_glossary() -> None:
    words = [*RoleKind.values, *of_a_report.LABELS, *of_a_year.LABELS]
    assert [word for word in words if f"`{word}`" not in text("docs/glossary.md")] == []
