"""A first figure of statistics, an inspection or a resolution is entered by one and confirmed by another."""

from __future__ import annotations

from datetime import date
from html import unescape

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.pages.staff.conftest import Desk
from tests.people import NOW, Office

from esep.core.period import Period
from esep.facts.actions import NewFact, Source
from esep.facts.models import AcceptedFact, Proposal, SourceKind
from esep.facts.proposing import propose

TYPED = {
    "fact": "membership.employees",
    "value": "5 000",
    "kind": "statistics",
    "source": "Table 3",
    "day": "2028-01-15",
}
ENTER = "/en/staff/facts/akmola/2027/enter/"


def words(client: Client, address: str) -> str:
    """Return the words of a page."""
    answer = client.get(address)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_a_first_figure_counts_when_another_officer_has_confirmed_it(office: Office, at_desk: Desk) -> None:
    bolat, saule = at_desk("bolat"), at_desk("saule")
    assert "This is a first figure" in words(bolat, f"{ENTER}?fact=membership.employees")
    sent = bolat.post(ENTER, {**TYPED, "once": "a"})
    one = Proposal.objects.get()
    here = f"/en/staff/facts/waiting/{one.pk}/"
    assert (sent.status_code, sent["Location"], AcceptedFact.objects.count()) == (303, here, 0)
    assert "You entered this yourself" in words(bolat, here)
    assert bolat.post(f"{here}confirm/", {"once": "b"}).status_code == 409
    assert "Waiting to be confirmed" in words(saule, "/en/staff/facts/")
    done = saule.post(f"{here}confirm/", {"once": "c"})
    made = AcceptedFact.objects.get()
    assert (done["Location"], made.value) == (f"/en/staff/fact/{made.pk}/", "5000")
    assert made.by == office.as_("saule").id
    assert "Waiting to be confirmed" not in words(saule, "/en/staff/facts/")
    assert "Confirmed: it counts now." in words(bolat, here)


def test_who_entered_it_may_withdraw_it(at_desk: Desk) -> None:
    bolat = at_desk("bolat")
    bolat.post(ENTER, {**TYPED, "once": "a"})
    here = f"/en/staff/facts/waiting/{Proposal.objects.get().pk}/"
    assert bolat.post(f"{here}withdraw/", {"reason": "Twice", "once": "b"})["Location"] == here
    assert "Withdrawn: it does not count." in words(bolat, here)
    assert at_desk("saule").post(f"{here}confirm/", {"once": "c"}).status_code == 409


def test_an_auditor_reads_it_and_does_neither(at_desk: Desk) -> None:
    at_desk("bolat").post(ENTER, {**TYPED, "once": "a"})
    here = f"/en/staff/facts/waiting/{Proposal.objects.get().pk}/"
    page = words(at_desk("auditor"), here)
    assert ("Confirm the figure" in page, "Withdraw" in page) == (False, False)
    assert at_desk("aigul").get(here).status_code == 404


def test_the_list_asks_as_often_for_one_as_for_three(office: Office, at_desk: Desk) -> None:
    saule = at_desk("saule")
    counts = []
    for fact, slug in (
        ("legal.violations", "akmola"),
        ("legal.inspections", "abay"),
        ("legal.staff-lawyers", "astana"),
    ):
        new = NewFact(office.tree[slug], Period(2027), fact, 5)
        propose(new, Source(SourceKind.RESOLUTION, "5", date(2028, 1, 15)), by=office.as_("bolat"), at=NOW)
        words(saule, "/en/staff/facts/")
        with CaptureQueriesContext(connection) as asked:
            words(saule, "/en/staff/facts/")
        counts.append(len(asked))
    assert counts[0] == counts[2]
