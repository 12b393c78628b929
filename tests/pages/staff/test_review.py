"""The review of a report: everything side by side, findings kept at once, accepted whole or returned."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.pages.seen import Seen, seen
from tests.pages.staff.conftest import Desk
from tests.people import NOW, Office
from tests.reports.walk import (
    a_document,
    accepted,
    change,
    fill,
    open_form,
    open_form_7,
    report_of,
    submitted,
)

from esep.facts.models import AcceptedFact
from esep.notices.models import Notice
from esep.people.models import Tie
from esep.reports.accept import accept
from esep.reports.attaching import attach
from esep.reports.give_back import answer
from esep.reports.models import Line, Remark, Report
from esep.reports.submit import submit

TOKEN = re.compile(r'name="once" value="([^"]+)"')


def again(report: Report) -> Report:
    return Report.objects.select_related("campaign", "organisation").get(pk=report.pk)


def page(client: Client, report: Report, **headers: str) -> Seen:
    answer = client.get(f"/en/staff/report/{report.pk}/", headers=headers)
    assert answer.status_code == 200
    return seen(answer.content)


def post(client: Client, report: Report, act: str, **sent: str) -> object:
    return client.post(f"/en/staff/report/{report.pk}/{act}/", sent)


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("bolat", 200),
        ("secretary", 200),
        ("auditor", 200),
        ("aigul", 404),
        ("administrator", 404),
        ("stranger", 302),
    ],
)
def test_the_staff_sees_a_review_and_nobody_else(
    office: Office, at_desk: Desk, key: str, status: int
) -> None:
    report = open_form_7(office)
    assert at_desk(key).get(f"/en/staff/report/{report.pk}/").status_code == status
    assert at_desk("bolat").get("/en/staff/report/99999/").status_code == 404


def test_a_draft_is_not_shown_before_it_is_handed_in(office: Office, at_desk: Desk) -> None:
    report = open_form_7(office)
    fill(report, office.as_("aigul"), {"1": "7"})
    text = page(at_desk("bolat"), report).text
    assert "This report has not been handed in yet." in text
    assert "Headcount" not in text


def test_claimed_last_year_change_and_points_stand_side_by_side(office: Office, at_desk: Desk) -> None:
    before = open_form_7(office, period="2026")
    accepted(office, submitted(office, before, {"18": "38499999", "12": "0"}))
    report = submitted(office, open_form_7(office), {"18": "38499999", "12": "0"}).report
    other = submitted(office, report_of(open_form(office, "finance")))
    assert other.number == 1
    text = page(at_desk("bolat"), report).text
    assert "38,499,999 38,499,999 0 –" in text
    assert "3.5 +190" in text
    assert "the same number as last year: was it counted anew?" in text


def test_a_tied_or_entering_officer_reads_why_they_cannot_act(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    tie = Tie(person=office.people["saule"], organisation=office.tree["akmola"], reason="sister")
    tie.since = NOW.date()
    tie.save()
    shown = page(at_desk("saule"), report)
    assert "This report is not yours to check" in shown.text
    assert "are tied to this organisation" in shown.text
    assert "Accept the report" not in shown.text
    assert post(at_desk("saule"), report, "accept").status_code == 403  # type: ignore[attr-defined]
    assert "Accept the report" in page(at_desk("bolat"), report).text


def test_an_officer_without_the_code_is_asked_for_it(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    client = at_desk("bolat", code=False)
    assert "Sign in again with the code." in page(client, report).text
    client.post(f"/en/staff/report/{report.pk}/accept/")
    assert again(report).state == "submitted"


def test_a_row_is_accepted_at_once_and_the_counter_follows(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    answer = at_desk("bolat").post(
        f"/en/staff/report/{report.pk}/row/1/", {"verdict": "accepted"}, headers={"HX-Request": "true"}
    )
    shown = seen(answer.content)
    assert {"row-1", "counter"} <= set(shown.ids)
    assert "1 / 28" in shown.text
    line = Line.objects.get()
    assert (line.row, line.verdict, line.accepted, line.by) == ("1", "accepted", "3", office.as_("bolat").id)


def test_a_remark_needs_a_reason_and_words_and_nothing_typed_is_lost(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    sent = {"verdict": "returned", "code": "", "reason": "Where is the act?"}
    answer = at_desk("bolat").post(
        f"/en/staff/report/{report.pk}/row/3/", sent, headers={"HX-Request": "true"}
    )
    shown = seen(answer.content)
    assert "The remark has no reason. Choose it from the list." in shown.text
    assert "Where is the act?" in answer.content.decode()
    assert not Line.objects.exists()


def test_another_quantity_is_accepted_only_with_a_reason(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    client = at_desk("bolat")
    sent = {"verdict": "corrected", "accepted": "6 000 000", "reason": ""}
    assert client.post(f"/en/staff/report/{report.pk}/row/18/", sent).status_code == 422
    sent["reason"] = "One payment has no bank slip."
    assert client.post(f"/en/staff/report/{report.pk}/row/18/", sent).status_code == 303
    assert post(client, report, "accept").status_code == 303  # type: ignore[attr-defined]
    fact = AcceptedFact.objects.get(fact="legal.economic-effect")
    assert (fact.value, fact.claimed, fact.reason) == (
        "6000000",
        "7000000",
        "One payment has no bank slip.",
    )


def test_of_an_unproved_row_no_figure_is_accepted_and_the_reason_is_kept(
    office: Office, at_desk: Desk
) -> None:
    report = submitted(office).report
    client = at_desk("bolat")
    sent = {"verdict": "unproved", "reason": ""}
    assert client.post(f"/en/staff/report/{report.pk}/row/18/", sent).status_code == 422
    sent["reason"] = "No act came with it."
    assert client.post(f"/en/staff/report/{report.pk}/row/18/", sent).status_code == 303
    shown = page(client, report).text
    assert "1 / 28" in shown
    assert "1 unproved" in shown
    assert post(client, report, "accept").status_code == 303  # type: ignore[attr-defined]
    fact = AcceptedFact.objects.get(fact="legal.economic-effect")
    assert (fact.value, fact.claimed, fact.reason) == (None, "7000000", "No act came with it.")


def test_all_rows_that_nothing_speaks_against_are_noted_in_one_act(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    client = at_desk("bolat")
    before = page(client, report).text
    assert "0 / 28" in before
    post(client, report, "plain", once="all-at-once")
    post(client, report, "plain", once="all-at-once")
    noted = Line.objects.count()
    assert noted > 0
    assert {line.verdict for line in Line.objects.all()} == {"accepted"}
    assert f"{noted} / 28" in page(client, report).text


def test_a_report_is_accepted_once_however_often_the_button_is_pressed(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    client = at_desk("bolat")
    token = TOKEN.findall(client.get(f"/en/staff/report/{report.pk}/").content.decode())
    accepting = next(one for one in token if one.endswith("a"))
    first = post(client, report, "accept", once=accepting)
    second = post(client, report, "accept", once=accepting)
    assert [first.status_code, second.status_code] == [303, 303]  # type: ignore[attr-defined]
    assert again(report).state == "accepted"
    assert set(AcceptedFact.objects.values_list("version", flat=True)) == {1}


def test_a_report_is_returned_with_its_remarks_a_time_to_mend_and_a_notice(
    office: Office, at_desk: Desk
) -> None:
    report = submitted(office).report
    client = at_desk("bolat")
    sent = {"verdict": "returned", "code": "figure", "reason": "The act says 118."}
    client.post(f"/en/staff/report/{report.pk}/row/3/", sent)
    blocked = page(client, report).text
    assert "1 rows have a remark: return the report, or accept those rows." in blocked
    assert post(client, report, "accept").status_code == 422  # type: ignore[attr-defined]
    until = {"until-day": "2028-02-03", "until-hour": "12:00", "whole": "Sign every page."}
    assert post(client, report, "return", **until).status_code == 303  # type: ignore[attr-defined]
    returned = again(report)
    assert returned.state == "returned"
    assert returned.mend_by is not None
    assert returned.mend_by.isoformat() == "2028-02-03T07:00:00+00:00"
    assert [(one.row, one.code, one.text) for one in Remark.objects.order_by("row")] == [
        ("", "other", "Sign every page."),
        ("3", "figure", "The act says 118."),
    ]
    assert Notice.objects.filter(person=office.people["aigul"], kind="returned").count() == 1
    thread = page(client, report).text
    assert "row 3 · Болат Қасымов, 28.01.2028 10:00 · the figure does not match its evidence" in thread


def test_a_remark_is_a_thread_that_both_sides_answer_in(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    client = at_desk("bolat")
    post(client, report, "return", whole="Which act is this?")
    remark = Remark.objects.get()
    answer(remark, "Act No 7.", by=office.as_("aigul"), at=NOW)
    assert client.post(f"/en/staff/report/{report.pk}/remark/{remark.pk}/", {"text": " "}).status_code == 422
    for _ in range(2):
        post(client, report, f"remark/{remark.pk}", text="Then attach it, please.", once="reply")
    shown = page(client, report).text
    assert shown.index("Which act is this?") < shown.index("Act No 7.") < shown.index("Then attach it")
    assert shown.count("Then attach it, please.") == 1
    assert client.post(f"/en/staff/report/{report.pk}/remark/999/", {"text": "?"}).status_code == 404


def test_nothing_is_returned_without_a_remark(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    assert post(at_desk("bolat"), report, "return").status_code == 422  # type: ignore[attr-defined]
    assert again(report).state == "submitted"


def test_what_a_return_costs_is_said_before_it_is_done(office: Office, at_desk: Desk) -> None:
    report = submitted(office, at=NOW).report
    text = page(at_desk("bolat"), report).text
    assert "Clause 1.2 now:" in text


def test_the_second_version_shows_what_changed_since_it_was_returned(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    client = at_desk("bolat")
    post(client, report, "return", whole="Count the inspections again.")
    own = again(report)
    change(own, office.as_("aigul"), {"3": "118"}, at=NOW + timedelta(hours=3))
    submit(own, declared=True, by=office.as_("chair"), at=NOW + timedelta(hours=3))
    text = page(client, report).text
    assert "What changed since the returned version 1 is marked: 1 rows." in text
    assert "120 in the returned version" in text


def test_a_file_used_again_is_shown_with_the_place_of_its_other_use(office: Office, at_desk: Desk) -> None:
    finance = report_of(open_form(office, "finance"))
    report = open_form_7(office)
    document = a_document(office)
    for one, row in ((finance, "1"), (report, "3")):
        fill(one, office.as_("aigul"))
        attach(one, row, document, by=office.as_("aigul"), at=NOW)
    submitted(office, finance)
    submitted(office, again(report))
    shown = page(at_desk("bolat"), report)
    assert "the same file also stands here (1)" in shown.text
    assert "Akmola oblast, 2027, row 1" in shown.text or "Akmola, 2027, row 1" in shown.text
    assert f"/en/staff/report/{finance.pk}/#row-1" in shown.links


def test_lateness_is_shown_with_both_instants_and_its_cost(office: Office, at_desk: Desk) -> None:
    report = open_form_7(office)
    late = report.due_at + timedelta(days=1, hours=2, minutes=30)
    submitted(office, report, at=late)
    text = page(at_desk("bolat"), report).text
    assert "Late by 1 d 2 h: due 15.02.2028 18:00, first handed in 16.02.2028 20:30." in text
    assert "a late report costs −5 points" in text


def test_a_financial_report_costs_under_its_own_row(office: Office, at_desk: Desk) -> None:
    report = report_of(open_form(office, "finance"))
    submitted(office, report, at=report.due_at + timedelta(days=1))
    text = page(at_desk("bolat"), report).text
    assert "Clause 5.1: each late financial report costs −2 points." in text
    assert ("Clause 1.2 now" in text, "This campaign does not count under clause 1.2" in text) == (
        False,
        True,
    )


def test_an_accepted_report_is_opened_again_only_with_a_reason(office: Office, at_desk: Desk) -> None:
    version = submitted(office)
    accept(version.report, by=office.as_("bolat"), at=NOW)
    client = at_desk("saule")
    assert post(client, version.report, "reopen").status_code == 422  # type: ignore[attr-defined]
    answer = post(client, version.report, "reopen", reason="A judgment was counted twice.")
    assert answer.status_code == 303  # type: ignore[attr-defined]
    assert again(version.report).state == "returned"


def test_after_acceptance_the_next_waiting_report_opens(office: Office, at_desk: Desk) -> None:
    campaign = open_form(office, "finance")
    first = submitted(office, report_of(campaign), at=NOW).report
    second = submitted(office, report_of(campaign, "aktobe"), at=NOW + timedelta(minutes=1)).report
    answer = post(at_desk("bolat"), first, "accept")
    assert answer["Location"] == f"/en/staff/report/{second.pk}/"  # type: ignore[index]
    last = post(at_desk("bolat"), second, "accept")
    assert last["Location"] == "/en/staff/queue/"  # type: ignore[index]


def test_beside_the_matrix_only_the_brief_panel_is_sent(office: Office, at_desk: Desk) -> None:
    report = submitted(office).report
    headers = {"HX-Request": "true", "HX-Target": "beside"}
    answer = at_desk("bolat").get(f"/en/staff/report/{report.pk}/", headers=headers)
    assert b"<html" not in answer.content
    assert "Review of a report" in seen(answer.content).text


def test_a_report_of_no_version_cannot_be_noted(office: Office, at_desk: Desk) -> None:
    report = open_form_7(office)
    answer = at_desk("bolat").post(f"/en/staff/report/{report.pk}/row/1/", {"verdict": "accepted"})
    assert answer.status_code == 422


def test_a_review_asks_the_database_as_often_for_many_rows_as_for_few(office: Office, at_desk: Desk) -> None:
    counts = []
    for form in ("finance", "form-7"):
        report = submitted(office, report_of(open_form(office, form)), at=NOW).report
        client = at_desk("bolat")
        with CaptureQueriesContext(connection) as asked:
            page(client, report)
        counts.append(len(asked))
        accept(report, by=office.as_("bolat"), at=NOW)
    assert counts[0] == counts[1]
