"""The road of one report: asked for, filled in, handed in, accepted, and its figures counted."""

from __future__ import annotations

import json
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import DatabaseError, connection, transaction
from tests.people import NOW
from tests.reports.walk import FORM_7, a_document, accepted, fill, open_form_7, submitted

from esep.audit.record import SYSTEM
from esep.core.problems import Refused
from esep.facts.queries import figures, history
from esep.people.actions import grant
from esep.people.models import RoleKind
from esep.reports.accept import Finding, find
from esep.reports.attaching import attach
from esep.reports.correct import ask_correction, reopen
from esep.reports.difference import difference
from esep.reports.filled import filled
from esep.reports.give_back import NewRemark, answer, give_back
from esep.reports.models import Verdict
from esep.reports.receipt import receipt_text
from esep.reports.review import review
from esep.reports.submit import submit, withdraw

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


def test_a_returned_report_is_mended_answered_and_accepted(office: Office) -> None:
    report = open_form_7(office)
    first = submitted(office, report)
    remark = NewRemark("12", "Which court acts is this from?")
    (said,) = give_back(report, [remark], by=office.as_("bolat"), at=NOW + timedelta(days=1))
    assert (report.state, report.returns, report.first_submitted_at) == ("returned", 1, first.submitted_at)
    answer(said, "Two acts, attached.", by=office.as_("aigul"), at=NOW + timedelta(days=2))
    attach(report, "12", a_document(office), by=office.as_("aigul"), at=NOW + timedelta(days=2))
    second = submitted(office, report, {"12": "4500000"}, at=NOW + timedelta(days=2))
    (changed,) = difference(second, first)
    assert (changed.row, changed.before, changed.after) == ("12", "5000000", "4500000")
    assert len(changed.documents_added) == 1
    facts = accepted(office, second, at=NOW + timedelta(days=3))
    (money,) = [fact for fact in facts if fact.fact == "legal.money-returned"]
    assert [one.holding.name for one in money.evidence.all()] == ["act.pdf"]


def test_a_correction_is_a_new_version_and_the_old_figure_stays_readable(office: Office) -> None:
    version = submitted(office)
    accepted(office, version)
    report = version.report
    ask_correction(report, "A case was counted twice", by=office.as_("chair"), at=NOW + timedelta(days=4))
    reopen(report, "By the region's request", by=office.as_("saule"), at=NOW + timedelta(days=5))
    before = figures([office.tree["akmola"]], [2027])
    assert before.of("akmola")["legal.violations", 2027] == 100
    second = submitted(office, report, {"4": "99", "4.1": "39"}, at=NOW + timedelta(days=6))
    facts = accepted(office, second, by="saule", at=NOW + timedelta(days=7))
    assert {fact.fact: (fact.version, fact.value) for fact in facts} == {
        "legal.violations": (2, "99"),
        "legal.violations-pay": (2, "39"),
    }
    kept = history(office.tree["akmola"], "2027", "legal.violations")
    assert [(fact.version, fact.value) for fact in kept] == [(1, "100"), (2, "99")]
    assert (report.returns, report.good_at) == (0, version.submitted_at)


def test_a_claim_that_was_not_taken_is_not_taken_unseen_when_it_comes_again(office: Office) -> None:
    report, bolat = open_form_7(office), office.as_("bolat")
    first = submitted(office, report)
    other = Finding(Verdict.CORRECTED, "6900000", "One payment order is of another year")
    find(first, {"18": other}, by=bolat, at=NOW + timedelta(hours=2))
    give_back(report, [NewRemark("12", "Which acts?")], by=bolat, at=NOW + timedelta(hours=3))
    second = submitted(office, report, {"12": "4500000"}, at=NOW + timedelta(hours=4))
    seen = review(report)
    assert {row.number: row.judged.reason for row in seen.rows if row.judged} == {"18": other.reason}
    assert "18" not in seen.clean()
    with pytest.raises(Refused) as refused:
        accepted(office, second, at=NOW + timedelta(hours=5))
    assert [(one.rule, one.rows, one.left) for one in refused.value.problems] == [
        ("judged-before", ("18",), "6900000")
    ]
    facts = accepted(office, second, findings={"18": other}, at=NOW + timedelta(hours=6))
    assert {fact.fact: fact.value for fact in facts}["legal.economic-effect"] == "6900000"


def test_who_entered_anything_does_not_accept(office: Office) -> None:
    version = submitted(office)
    grant(
        office.people["chair"],
        RoleKind.OFFICER,
        office.tree["union"],
        since=date(2027, 1, 1),
        by=SYSTEM,
        at=NOW,
    )
    with pytest.raises(Refused) as refused:
        accepted(office, version, by="chair")
    assert [problem.rule for problem in refused.value.problems] == ["policy-four-eyes"]


def test_a_double_click_is_one_submission(office: Office) -> None:
    report = open_form_7(office)
    fill(report, office.as_("aigul"))
    first = submit(report, declared=True, by=office.as_("chair"), at=NOW, once="token")
    again = submit(report, declared=True, by=office.as_("chair"), at=NOW, once="token")
    assert (first.pk, first.receipt) == (again.pk, again.receipt)


def test_a_submitted_report_is_taken_back_until_the_staff_looks(office: Office) -> None:
    version = submitted(office)
    report = withdraw(version.report, by=office.as_("chair"), at=NOW + timedelta(hours=2))
    assert (report.state, report.first_submitted_at) == ("open", None)
    second = submitted(office, report, at=NOW + timedelta(hours=3))
    find(second, {"1": Finding(Verdict.ACCEPTED)}, by=office.as_("bolat"), at=NOW + timedelta(hours=4))
    with pytest.raises(Refused) as refused:
        withdraw(report, by=office.as_("chair"), at=NOW + timedelta(hours=5))
    assert [problem.rule for problem in refused.value.problems] == ["under-review"]


def test_the_database_refuses_to_change_what_was_submitted_or_accepted(office: Office) -> None:
    accepted(office)
    for table, column in (("reports_version", "content"), ("facts_acceptedfact", "value")):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            connection.cursor().execute(f"UPDATE {table} SET {column} = '1'")  # noqa: S608  # names above


def test_the_receipt_names_what_was_handed_in_and_verifies(office: Office) -> None:
    version = submitted(office)
    lines = dict(line.split(": ") for line in receipt_text(version).splitlines()[1:])
    assert (lines["form"], lines["organisation"], lines["period"]) == ("form-7 2020", "akmola", "2027")
    assert lines["sha256"] == sha256(version.content.encode()).hexdigest()
    assert (lines["submitted"], lines["event"]) == ("2028-01-28T06:00:00.000000Z", str(version.event_seq))
    signed = receipt_text(version).partition("key: ")[0].encode()
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(lines["key"]))
    key.verify(bytes.fromhex(lines["signature"]), signed)
