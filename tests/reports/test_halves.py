"""A half above its year is refused wherever it can enter: at entry, when handed in, and at acceptance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.people import NOW
from tests.reports.walk import accepted, change, fill, open_form_7, submitted

from esep.core.problems import Refused
from esep.facts.queries import figures
from esep.reports.accept import Finding, accept
from esep.reports.filled import filled
from esep.reports.models import Verdict
from esep.reports.submit import submit

if TYPE_CHECKING:
    from tests.people import Office

LESS = {"12": "4 000 000", "18": "6 000 000"}


def test_a_half_above_its_year_stops_the_report_and_says_both_figures(office: Office) -> None:
    accepted(office, submitted(office, open_form_7(office, period="2027-H1")))
    year = open_form_7(office)
    fill(year, office.as_("aigul"))
    change(year, office.as_("aigul"), LESS)
    assert [(p.rule, p.rows, p.left, p.right) for p in filled(year).problems] == [
        ("half-above-year", ("12",), "5000000", "4000000"),
        ("half-above-year", ("18",), "7000000", "6000000"),
    ]
    with pytest.raises(Refused) as refused:
        submit(year, declared=True, by=office.as_("chair"), at=NOW)
    assert [problem.rule for problem in refused.value.problems] == ["half-above-year"] * 2


def test_two_reports_on_their_way_at_once_are_compared_when_the_second_is_accepted(office: Office) -> None:
    half = submitted(office, open_form_7(office, period="2027-H1"))
    year = submitted(office, values=LESS)
    accepted(office, half)
    with pytest.raises(Refused) as refused:
        accepted(office, year)
    assert [problem.rule for problem in refused.value.problems] == ["half-above-year"] * 2
    found = {row: Finding(Verdict.CORRECTED, amount, "Checked at the bank") for row, amount in OTHER.items()}
    accept(year.report, findings=found, by=office.as_("bolat"), at=NOW)
    known = figures([office.tree["akmola"]], [2027]).of("akmola")
    assert known["legal.money-returned", 2027] == 5_500_000


OTHER = {"12": "5 500 000", "18": "8 000 000"}
