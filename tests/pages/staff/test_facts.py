"""Accepted figures: where each comes from, what rests on it, and how another source corrects it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.pages.seen import Seen, seen
from tests.pages.staff.conftest import Desk
from tests.people import NOW, Office
from tests.reports.walk import a_document, accepted, fill, open_form, report_of, submitted

from esep.evidence.models import Holding
from esep.facts.models import AcceptedFact, SourceKind
from esep.notices.models import Notice
from esep.reports.attaching import attach
from esep.reports.models import Report

FACTS = "/en/staff/facts/"
AKMOLA = f"{FACTS}akmola/2027/"
PDF = b"%PDF-1.4\n% inspection\n%%EOF\n"
KEPT = re.compile(r'name="kept" value="(\d+)"')


def members(office: Office, value: str = "28697") -> AcceptedFact:
    """Return the accepted number of members of Akmola, with its paper."""
    report = report_of(open_form(office, "membership-statistics"))
    fill(report, office.as_("aigul"), {"1": value})
    attach(report, "1", a_document(office, "list", name="list.pdf"), by=office.as_("aigul"), at=NOW)
    made = accepted(office, submitted(office, report, {"1": value}))
    return next(one for one in made if one.fact == "membership.total")


def page(client: Client, address: str) -> Seen:
    answer = client.get(address)
    assert answer.status_code == 200
    return seen(answer.content)


def sent(**changes: str) -> dict[str, str]:
    """Return the form of a figure from an inspection as it is sent."""
    filled = {
        "fact": "membership.total",
        "key": "",
        "value": "28 600",
        "kind": "inspection",
        "source": "Inspection act No 14",
        "day": "2028-01-20",
        "reason": "97 cards had no application.",
        "once": "entering",
    }
    return filled | changes


@pytest.mark.parametrize(
    ("key", "status"),
    [("bolat", 200), ("auditor", 200), ("aigul", 404), ("administrator", 404), ("stranger", 302)],
)
def test_the_staff_sees_the_facts_and_nobody_else(
    office: Office, at_desk: Desk, key: str, status: int
) -> None:
    fact = members(office)
    found = [at_desk(key).get(one).status_code for one in (FACTS, AKMOLA, f"/en/staff/fact/{fact.pk}/")]
    assert found == [status] * 3


def test_before_anything_is_accepted_the_page_says_what_it_will_hold(at_desk: Desk) -> None:
    assert "No fact has been accepted yet." in page(at_desk("bolat"), FACTS).text


@pytest.mark.parametrize(
    "address", [f"{FACTS}nowhere/2027/", f"{FACTS}akmola/last-year/", "/en/staff/fact/999/"]
)
def test_what_is_not_there_is_not_found(at_desk: Desk, address: str) -> None:
    assert at_desk("bolat").get(address).status_code == 404


def test_a_figure_stands_with_its_source_document_person_and_version(office: Office, at_desk: Desk) -> None:
    fact = members(office)
    shown = page(at_desk("bolat"), AKMOLA)
    assert "28,697 the same report" in shown.text
    assert "Болат Қасымов 28.01.2028 12:00" in shown.text
    assert f"/en/staff/fact/{fact.pk}/" in shown.links
    only = page(at_desk("bolat"), f"{AKMOLA}?only=missing").text
    assert "28,697" not in only


def test_from_a_figure_to_its_paper_and_to_every_point_it_supports(office: Office, at_desk: Desk) -> None:
    fact = members(office)
    shown = page(at_desk("bolat"), f"/en/staff/fact/{fact.pk}/")
    report = Report.objects.get(organisation=office.tree["akmola"])
    holding = Holding.objects.get()
    assert f"/en/staff/report/{report.pk}/#row-1" in shown.links
    assert f"/en/staff/file/{holding.pk}/" in shown.links
    assert f"/en/staff/document/{holding.document_id}/" in shown.links
    assert "3.1 Provision with legal help" in shown.text
    assert "next year's change is counted from it" in shown.text
    assert f"Event No {fact.event_seq} of the chain" in shown.text


def test_an_inspection_corrects_a_figure_with_its_document_and_reason(office: Office, at_desk: Desk) -> None:
    members(office)
    client = at_desk("saule")
    form = sent() | {"document": SimpleUploadedFile("act.pdf", PDF)}
    answer = client.post(f"{AKMOLA}enter/", form)
    assert answer.status_code == 303
    made = AcceptedFact.objects.get(fact="membership.total", version=2)
    assert answer["Location"] == f"/en/staff/fact/{made.pk}/"
    assert (made.value, made.source, made.source_id, made.source_date, made.reason) == (
        "28600",
        SourceKind.INSPECTION,
        "Inspection act No 14",
        date(2028, 1, 20),
        "97 cards had no application.",
    )
    assert made.evidence.get().holding.name == "act.pdf"
    shown = page(client, f"/en/staff/fact/{made.pk}/").text
    assert "version 2 28,600 this one counts now" in shown
    assert "version 1 28,697 replaced" in shown
    old = made.replaces
    assert old is not None
    assert "This is an old version." in page(client, f"/en/staff/fact/{old.pk}/").text


def test_who_accepted_a_figure_is_told_before_typing_and_the_region_when_another_corrects_it(
    office: Office, at_desk: Desk
) -> None:
    members(office)
    own = at_desk("bolat").get(f"{AKMOLA}enter/?fact=membership.total").content.decode()
    assert ("You entered data here yourself" in own, 'name="value"' in own) == (True, False)
    answer = at_desk("saule").post(
        f"{AKMOLA}enter/", sent() | {"document": SimpleUploadedFile("act.pdf", PDF)}
    )
    assert answer.status_code == 303
    told = Notice.objects.get(person=office.people["aigul"], kind="figure")
    assert "Бұрынғысы: 28697\nҚазіргісі: 28600" in told.text
    assert told.path.startswith("/work/report/")


def test_the_list_opens_on_the_last_whole_year_and_counts_a_half_by_its_forms(
    office: Office, at_desk: Desk
) -> None:
    accepted(office, submitted(office, report_of(open_form(office, period="2027-H1"))))
    members(office)
    client = at_desk("bolat")
    whole, half = (client.get(f"{FACTS}{query}").content.decode() for query in ("", "?period=2027-H1"))
    assert ('max="28"' in whole, 'max="28" value="28"' in half) == (False, True)


def test_an_override_without_a_document_or_reason_is_refused_and_keeps_what_was_typed(
    office: Office, at_desk: Desk
) -> None:
    members(office)
    client = at_desk("saule")
    bare = client.post(f"{AKMOLA}enter/", sent(reason=""))
    assert bare.status_code == 422
    assert "Inspection act No 14" in bare.content.decode()
    unexplained = client.post(
        f"{AKMOLA}enter/", sent(reason="") | {"document": SimpleUploadedFile("act.pdf", PDF)}
    )
    kept = KEPT.search(unexplained.content.decode())
    assert kept is not None
    assert client.post(f"{AKMOLA}enter/", sent(kept=kept[1])).status_code == 303
    assert AcceptedFact.objects.filter(fact="membership.total").count() == 2


def test_who_entered_a_figure_does_not_correct_it_alone(office: Office, at_desk: Desk) -> None:
    members(office)
    form = sent() | {"document": SimpleUploadedFile("act.pdf", PDF)}
    answer = at_desk("bolat").post(f"{AKMOLA}enter/", form)
    assert answer.status_code == 422
    assert "Let a colleague do it." in seen(answer.content).text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"fact": "typo"}, "No figure is chosen."),
        ({"kind": "hearsay"}, "The kind of source is not chosen."),
        ({"source": ""}, "The source is not named."),
        ({"day": "yesterday"}, "The date of the source is unclear."),
        ({"value": "many"}, "many"),
    ],
)
def test_what_is_wrong_with_the_form_is_said(at_desk: Desk, changes: dict[str, str], said: str) -> None:
    answer = at_desk("bolat").post(f"{AKMOLA}enter/", sent(**changes))
    assert answer.status_code == 422
    assert said in seen(answer.content).text
    assert not AcceptedFact.objects.exists()


def test_a_foreign_document_is_not_taken_over(office: Office, at_desk: Desk) -> None:
    foreign = a_document(office, "foreign", slug="abay", by="abay-reporter")
    answer = at_desk("bolat").post(f"{AKMOLA}enter/", sent(kept=str(foreign.pk), reason=""))
    assert answer.status_code in (303, 422)
    assert not any(fact.evidence.exists() for fact in AcceptedFact.objects.all())


def test_the_pages_of_facts_ask_the_database_as_often_for_many_as_for_few(
    office: Office, at_desk: Desk
) -> None:
    members(office)
    client = at_desk("bolat")
    client.get(AKMOLA)
    counts = []
    for form in ("finance", "form-7"):
        accepted(office, submitted(office, report_of(open_form(office, form))))
        with CaptureQueriesContext(connection) as asked:
            client.get(AKMOLA)
            client.get(FACTS)
        counts.append(len(asked))
    assert counts[0] == counts[1]
