"""A regulation as values: rows, lines, clauses and readings found by number, id and key."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reckoning import CONTEST, regulation

from esep.core.law import Decision, Reading
from esep.core.names import Text
from esep.library import library


def test_the_rows_and_lines_stand_in_the_order_of_the_annex() -> None:
    assert [row.number for row in regulation().rows()][:4] == ["1.1", "1.2", "1.3", "1.4"]
    assert [criterion.id for criterion in regulation().criteria()][:3] == [
        "growth",
        "decline",
        "timely-reports",
    ]
    assert len(list(regulation().criteria())) == 34
    assert len(list(regulation(CONTEST).criteria())) == 19


def test_a_row_may_be_a_heading_without_lines() -> None:
    headings = [row.number for row in regulation(CONTEST).rows() if not row.criteria]
    assert headings == ["2", "9"]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("1.1", ["growth", "decline"]),
        ("1.1.", ["growth", "decline"]),
        ("decline", ["decline"]),
        ("5.1", ["dues-plan", "unmet-transfers", "late-financial-reports"]),
        ("1.10", []),
        ("", []),
    ],
)
def test_a_line_is_found_by_its_id_and_all_lines_of_a_row_by_its_number(name: str, ids: list[str]) -> None:
    assert [criterion.id for criterion in regulation().criterion(name)] == ids


def test_a_reading_is_found_by_id_and_by_key() -> None:
    found = regulation().reading("B03")
    assert found is not None
    assert regulation().reading("e1_1.objective") is found
    assert regulation().reading("b03") is None
    assert found.option("ignore") is found.options[2]
    assert found.option("Ignore") is None


def test_a_reading_is_open_until_a_body_decides() -> None:
    body = Text.same("Атқару комитеті")
    decision = Decision(body, "10", "3", date(2026, 3, 20), "ignore")
    found = regulation().reading("B03")
    assert found is not None
    settled = Reading(
        **{name: getattr(found, name) for name in Reading.__dataclass_fields__ if name != "decision"},
        decision=decision,
    )
    assert (found.status, settled.status) == ("open", "settled")


def test_the_clauses_stand_in_the_order_of_the_text() -> None:
    numbers = [clause.number for clause in regulation().clauses()]
    assert numbers == sorted(numbers)
    assert numbers[0] == "1.1"


def test_an_edition_without_an_annex_says_why_it_has_no_points() -> None:
    old = library().regulation("annual-evaluation", "2025-02-25")
    assert old.no_points is not None
    assert (old.blocks, old.annex, old.governs) == ((), "", (2024, 2024))
    assert regulation().no_points is None
    assert (regulation().annex, regulation().governs) == ("annex-1", (2025, None))
