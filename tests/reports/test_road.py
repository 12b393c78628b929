"""The road of one report: asked for, filled in, handed in, accepted, and its figures counted."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from tests.people import NOW
from tests.reports.walk import FORM_7, accepted, fill, open_form_7, submitted

from esep.core.problems import Refused
from esep.facts.queries import figures
from esep.reports.accept import Finding
from esep.reports.filled import filled
from esep.reports.models import Verdict
from esep.reports.submit import submit

if TYPE_CHECKING:
    from tests.people import Office


def test_a_form_walks_from_campaign_to_figures(office: Office) -> None:
    report = open_form_7(office)
    version = submitted(office, report)
    facts = accepted(office, version)
    report.refresh_from_db()
    assert (report.state, report.number, report.good_at) == ("accepted", 1, version.submitted_at)
    known = figures([office.tree["akmola"], office.tree["aktobe"]], [2027])
    assert known.subjects == ("akmola", "aktobe")
    assert known.of("akmola")["legal.violations", 2027] == int(FORM_7["4"])
    assert len(known.of("akmola")) == len(facts) == 28
    assert dict(known.of("aktobe")) == {}


def test_a_corrected_row_keeps_what_was_claimed_and_why(office: Office) -> None:
    finding = Finding(Verdict.CORRECTED, "6 900 000", "One payment order is of another year")
    facts = accepted(office, findings={"18": finding})
    (effect,) = [fact for fact in facts if fact.fact == "legal.economic-effect"]
    assert (effect.value, effect.claimed, effect.reason) == ("6900000", "7000000", finding.reason)


def test_an_empty_form_is_refused_with_every_row_at_once(office: Office) -> None:
    report = open_form_7(office)
    with pytest.raises(Refused) as refused:
        submit(report, declared=False, by=office.as_("chair"), at=NOW)
    rows = [problem.rows for problem in refused.value.problems if problem.rule == "row-empty"]
    assert rows == [(row.number,) for row in filled(report).form.rows]
    assert [problem.rule for problem in refused.value.problems][-1] == "not-declared"


def test_a_version_holds_what_was_claimed_and_by_whom(office: Office) -> None:
    version = submitted(office)
    content = json.loads(version.content)
    assert {row["row"]: row["value"] for row in content["rows"]}["12"] == "5000000"
    assert content["declared_by"] == office.as_("chair").id
    assert (content["organisation"], content["period"], content["version"]) == ("akmola", "2027", 1)


def test_a_region_fills_only_its_own(office: Office) -> None:
    report = open_form_7(office)
    with pytest.raises(Refused) as refused:
        fill(report, office.as_("aktobe-reporter"), at=NOW + timedelta(hours=1))
    assert [problem.rule for problem in refused.value.problems] == ["policy-role"]
