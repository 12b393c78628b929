"""Silence earns nothing: what each line needs, what a missing figure silences, what only means none."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reckoning import Facts, regulation, result, scenario, scored

from esep.core.quantity import plain

FULL: dict[str, Any] = dict(scenario("E1").facts) | {
    "membership.lost-objectively": 0,
    "membership.transferred-in": 0,
    "membership.transferred-out": 0,
}
MOVED = ["membership.transferred-in", "membership.transferred-out", "membership.lost-objectively"]
BOTH_YEARS = ["membership.total", "membership.total@last-year"]
REPORTS = ["reports.due", "reports.late", "reports.returned"]

NEEDED = {
    "growth": BOTH_YEARS,
    "decline": BOTH_YEARS,
    "timely-reports": REPORTS,
    "late-reports": REPORTS,
    "contest-grand-prize": ["contests.result"],
    "contest-first": ["contests.result"],
    "contest-second": ["contests.result"],
    "contest-third": ["contests.result"],
    "contest-absence": ["contests.result"],
    "site-materials": ["information.site-materials"],
    "website": ["information.website"],
    "facebook": ["information.facebook"],
    "instagram": ["information.instagram"],
    "telegram": ["information.telegram"],
    "trained-members": ["training.members"],
    "trained-auditors": ["training.auditors"],
    "trained-activists": ["training.activists"],
    "trained-chairs": ["training.chairs"],
    "regional-agreement": ["partnership.regional-agreement"],
    "no-regional-agreement": ["partnership.regional-agreement"],
    "without-collective-agreement": ["partnership.organisations-without-agreement"],
    "agreement-spending": ["partnership.agreement-spending"],
    "legal-provision": ["membership.total", "legal.staff-lawyers"],
    "conciliation": ["legal.conciliation-participations"],
    "court": ["legal.court-participations"],
    "consultations": ["legal.consultations"],
    "inspections": ["legal.inspections"],
    "economic-effect": ["legal.economic-effect"],
    "no-accidents": ["safety.accidents"],
    "accidents": ["safety.accidents"],
    "fatal-accidents": [],
    "dues-plan": ["finance.dues-planned", "finance.dues-collected"],
    "unmet-transfers": ["finance.unmet-transfers"],
    "late-financial-reports": ["finance.late-reports"],
}


def without(facts: Facts, *names: str) -> dict[str, Any]:
    """Return the facts with some of them not reported."""
    return {name: value for name, value in facts.items() if name not in names}


def silent_after(facts: Facts, *names: str) -> list[str]:
    """Return the lines that have no data when `names` are not reported."""
    return [line.criterion.id for line in scored(without(facts, *names)).lines if line.status == "no-data"]


def test_the_table_of_what_a_line_needs_names_every_line() -> None:
    assert list(NEEDED) == [criterion.id for criterion in regulation().criteria()]


@pytest.mark.parametrize("fact", FULL)
def test_a_figure_that_is_missing_silences_the_lines_that_need_it_and_no_other(fact: str) -> None:
    assert silent_after(FULL, fact) == [name for name, needed in NEEDED.items() if fact in needed]


def test_a_missing_transfer_or_loss_means_none() -> None:
    assert scored(without(FULL, *MOVED)).total == scored(FULL).total


@pytest.mark.parametrize(
    ("accidents", "fatal", "lines"),
    [
        (0, 0, ["20", "0", "0"]),
        (0, None, ["20", "0", "0"]),
        (1, 0, ["0", "-5", "0"]),
        (3, 1, ["0", "-10", "-10"]),
        (3, None, ["0", "no-data", "no-data"]),
        (None, 0, ["no-data", "no-data", "0"]),
        (None, 1, ["no-data", "no-data", "-10"]),
        (None, None, ["no-data", "no-data", "no-data"]),
    ],
)
def test_only_an_explicit_zero_of_accidents_settles_the_fatal_ones(
    accidents: int | None, fatal: int | None, lines: list[str]
) -> None:
    given = {"safety.accidents": accidents, "safety.fatal-accidents": fatal, "finance.late-reports": 0}
    found = scored({name: value for name, value in given.items() if value is not None})
    assert [
        "no-data" if (line := found.line(name)).status == "no-data" else plain(line.points)
        for name in ("no-accidents", "accidents", "fatal-accidents")
    ] == lines


def test_no_report_due_earns_and_costs_nothing() -> None:
    found = scored({"reports.due": 0, "reports.late": 0, "reports.returned": 0})
    assert (plain(found.rows["1.2"].points), found.rows["1.2"].no_data) == ("0", False)


def test_silence_has_no_points_no_place_and_is_marked() -> None:
    found = scored({"training.members": 7})
    website = found.line("website")
    assert (plain(website.points), website.status, website.worked) == ("0", "no-data", None)
    assert {n: (plain(row.points), row.place) for n, row in found.rows.items() if not row.no_data} == {
        "1.6": ("0.7", 1)
    }
    assert {n: (plain(block.points), block.place, block.no_data) for n, block in found.blocks.items()} == {
        "1": ("0.7", 1, False),
        "2": ("0", None, True),
        "3": ("0", None, True),
        "4": ("0", None, True),
        "5": ("0", None, True),
    }
    assert (plain(found.total), found.place) == ("0.7", 1)


def test_a_row_counts_the_lines_it_has_data_for() -> None:
    found = scored({"information.website": True, "information.telegram": False})
    assert (plain(found.rows["1.5"].points), found.rows["1.5"].place) == ("10", 1)
    assert [line.status for line in found.lines if line.criterion.number == "1.5"] == [
        "scored",
        "no-data",
        "no-data",
        "scored",
    ]


def test_zero_is_ranked_above_a_penalty_and_silence_not_at_all() -> None:
    materials, penalty = "information.site-materials", "partnership.organisations-without-agreement"
    found = result({"А": {penalty: 1}, "Б": {penalty: 0}, "В": {materials: 0}})
    assert {one.subject: one.rows["2.2"].place for one in found.subjects} == {"А": 2, "Б": 1, "В": None}
    assert {one.subject: one.place for one in found.subjects} == {"Б": 1, "В": 1, "А": 3}
