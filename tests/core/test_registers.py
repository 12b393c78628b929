"""Registers as data: what is worked out, checked, raised and totalled follows from values alone."""

from __future__ import annotations

import shutil
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from esep.core.problems import Refused
from esep.core.register_totals import Line, totalled
from esep.core.register_watch import alarms, check, worked
from esep.core.registers import DIRECTIONS
from esep.library import data_root, library
from esep.library.registers import load_registers
from esep.pages.public.coverage_list import numbers_of

TODAY = date(2028, 1, 28)
CHAIR = {"person": "А", "place": "Ә", "level": "primary", "elected": "2024-03-01"}


def test_every_register_names_clauses_that_there_are() -> None:
    for one in library().registers.values():
        for clause in one.clauses:
            known = set(numbers_of(clause.act, clause.edition))
            assert clause.number in known, (one.id, clause)


def test_every_register_begins_open_and_can_be_ended() -> None:
    for one in library().registers.values():
        assert one.state(one.start).open, one.id
        assert {move.after for move in one.moves} - set(one.standing), one.id
        assert one.direction in DIRECTIONS
        assert all(one.field(field).listed or one.field(field).required for field in one.title), one.id


def test_a_share_needs_both_figures_and_a_whole_that_is_not_zero() -> None:
    of = library().registers["unorganised"]
    assert worked(of, {"potential": "1", "workers": "8"}, TODAY) == {"share": Fraction(25, 2)}
    assert worked(of, {"potential": "1", "workers": "0"}, TODAY) == {"share": None}
    assert worked(of, {"potential": "1"}, TODAY) == {"share": None}


def test_years_in_office_are_whole_and_end_with_the_leaving() -> None:
    of = library().registers["chairs"]
    assert worked(of, CHAIR, date(2028, 2, 29))["years"] == 3
    assert worked(of, CHAIR, date(2028, 3, 1))["years"] == 4
    assert worked(of, {**CHAIR, "left": "2025-03-01"}, TODAY)["years"] == 1


def test_a_prize_needs_its_amount_and_a_diploma_does_not() -> None:
    of = library().registers["awards"]
    told = {"person": "А", "whom": "young", "reason": "Ә", "award": "prize"}
    assert [one.rows for one in check(of, told, TODAY)] == [("amount",)]
    assert check(of, {**told, "award": "diploma"}, TODAY) == ()


def test_a_term_raises_its_alarm_sixty_days_before_and_ever_after() -> None:
    of = library().registers["chairs"]

    def says(day: date) -> list[str]:
        return [one.says["en"] for one in alarms(of, "serving", {**CHAIR, "term": "2028-03-01"}, day)]

    assert says(date(2027, 12, 31)) == []
    assert says(date(2028, 1, 1)) == ["Days to the end of the term: 60. Call an election."]
    assert says(date(2028, 3, 1)) == ["Days to the end of the term: 0. Call an election."]
    assert says(date(2028, 3, 2)) == ["The term ended, days ago: 1."]
    assert alarms(of, "gone", {**CHAIR, "term": "2028-03-01"}, date(2028, 3, 2)) == ()


def test_arrears_and_a_wage_below_the_minimum_raise_alarms_and_a_nil_does_not() -> None:
    of = library().registers["wages"]

    def raised(**values: str) -> list[str]:
        return [one.alarm.id for one in alarms(of, "noted", values, TODAY)]

    assert raised(arrears="0", lowest="85000", minimum="85000") == []
    assert raised(arrears="1", lowest="84999", minimum="85000") == ["arrears", "below"]
    assert raised() == []


def test_turnover_is_of_the_sums_and_has_no_figure_without_chairs() -> None:
    of = library().registers["chairs"]
    stays = Line("akmola", "serving", CHAIR, TODAY)
    left = Line("akmola", "gone", {**CHAIR, "left": "2027-06-01", "why": "pressure"}, TODAY)
    long_ago = Line("akmola", "gone", {**CHAIR, "left": "2025-06-01", "why": "term"}, TODAY)
    found = totalled(of, [stays, left, long_ago], 2027, TODAY)
    assert found == {"serving": 1, "elected": 0, "gone": 1, "pressed": 1, "stood": 2, "turnover": 50}
    assert totalled(of, [], 2027, TODAY)["turnover"] is None


def test_a_register_that_names_nothing_is_refused_with_its_file(tmp_path: Path) -> None:
    shutil.copytree(data_root() / "registers", tmp_path / "registers")
    path = tmp_path / "registers" / "wages.toml"
    path.write_text(
        path.read_text("utf-8").replace('of = ["arrears", "owed"]', 'of = ["arrears", "debt"]'), "utf-8"
    )
    with pytest.raises(Refused) as refused:
        load_registers(tmp_path)
    problem = refused.value.problems[0]
    assert (problem.file, problem.rule) == ("registers/wages.toml", "file-unreadable")
    assert "'debt' is none of" in problem.what["en"]
