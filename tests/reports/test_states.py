"""Whatever the order of deeds: accepted figures are the sealed version's, and nothing is overwritten."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.people import NOW
from tests.reports.walk import change, fill, open_form, report_of

from esep.audit.models import Event
from esep.core.chain import breaks
from esep.core.problems import Refused
from esep.facts.models import AcceptedFact
from esep.facts.queries import current
from esep.reports.accept import Finding, accept, find
from esep.reports.content import read
from esep.reports.correct import ask_correction, reopen
from esep.reports.give_back import NewRemark, give_back
from esep.reports.models import Report, Verdict, Version
from esep.reports.submit import submit, withdraw

if TYPE_CHECKING:
    from tests.people import Office

DEEDS = (
    *("type", "submit", "accept", "reopen") * 3,
    *("return", "accept corrected") * 2,
    "withdraw",
    "find",
    "ask",
    "forge the version",
    "forge a fact",
)
"""What may be tried in any order; the common deeds stand more often."""

Deed = tuple[str, int]


@dataclass
class Walk:
    """One report under a random order of deeds, and what must be true of it."""

    office: Office
    report: Report
    at: datetime = NOW
    sealed: dict[str, str | None] = field(default_factory=dict)
    first: datetime | None = None
    kept: dict[int, tuple[str, str]] = field(default_factory=dict)

    def do(self, deed: str, number: int) -> None:
        """Try a deed an hour later; what is refused changes nothing."""
        self.at += timedelta(hours=1)
        before = self.seen()
        try:
            with transaction.atomic():
                getattr(self, deed.replace(" ", "_"))(number)
        except (Refused, DatabaseError, Version.DoesNotExist):
            assert self.seen() == before
        self.holds()

    def seen(self) -> tuple[object, ...]:
        """Return all that a refused deed must leave alone."""
        report = Report.objects.values().get(pk=self.report.pk)
        counts = [model.objects.count() for model in (AcceptedFact, Version, Event)]
        return (*report.values(), *counts)

    def type(self, number: int) -> None:
        change(self.report, self.office.as_("aigul"), {"1": str(number), "2": str(number // 2)}, at=self.at)

    def submit(self, number: int) -> None:
        chair, once = self.office.as_("chair"), self.at.isoformat()
        version = submit(self.report, declared=True, by=chair, at=self.at, once=once)
        again = submit(self.report, declared=True, by=chair, at=self.at, once=once)
        assert again.pk == version.pk
        self.first = self.first or self.at

    def withdraw(self, number: int) -> None:
        first = self.report.first_submitted_at == self.version().submitted_at
        withdraw(self.report, by=self.office.as_("chair"), at=self.at)
        self.first = None if first else self.first

    def find(self, number: int) -> None:
        finding = Finding(Verdict.CORRECTED, str(number), "Another sum in the act")
        find(self.version(), {"1": finding}, by=self.office.as_("saule"), at=self.at)

    def return_(self, number: int) -> None:
        give_back(self.report, [NewRemark("1", "Which?")], by=self.office.as_("bolat"), at=self.at)

    def accept(self, number: int) -> None:
        self.take({})

    def accept_corrected(self, number: int) -> None:
        self.take({"2": Finding(Verdict.CORRECTED, str(number + 1), "Counted again")})

    def ask(self, number: int) -> None:
        ask_correction(self.report, "A slip", by=self.office.as_("chair"), at=self.at)

    def reopen(self, number: int) -> None:
        reopen(self.report, "By request", by=self.office.as_("saule"), at=self.at)

    def forge_the_version(self, number: int) -> None:
        connection.cursor().execute("UPDATE reports_version SET content = '{}'")

    def forge_a_fact(self, number: int) -> None:
        connection.cursor().execute("UPDATE facts_acceptedfact SET value = '1'")

    def take(self, findings: dict[str, Finding]) -> None:
        accept(self.report, findings=findings, by=self.office.as_("bolat"), at=self.at)
        claims = read(self.version()).claims
        lines = {line.row: line.accepted for line in self.version().lines.all()}
        self.sealed = {claim.fact: lines[row] for row, claim in claims.items() if claim.fact}

    def version(self) -> Version:
        self.report.refresh_from_db()
        return Version.objects.get(report=self.report, number=self.report.number)

    def holds(self) -> None:
        """Compare what is accepted with what was sealed, and every version with itself."""
        self.report.refresh_from_db()
        stands = current(self.office.tree["akmola"], "2027")
        assert {fact: one.value for (fact, _), one in stands.items()} == self.sealed
        assert self.report.first_submitted_at == self.first
        for version in Version.objects.filter(report=self.report):
            assert sha256(version.content.encode()).hexdigest() == version.sha256
            assert self.kept.setdefault(version.number, (version.sha256, version.receipt)) == (
                version.sha256,
                version.receipt,
            )


def chain_holds() -> bool:
    events = Event.objects.select_related("payload").order_by("seq")
    rows = [one.as_core() | {"salt": one.payload.salt, "body": one.payload.body} for one in events]
    found, _ = breaks(rows)
    return found == ()


@settings(
    max_examples=16,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(deeds=st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 9)), min_size=6, max_size=14))
def test_accepted_figures_are_those_of_the_sealed_version(office: Office, deeds: list[Deed]) -> None:
    with transaction.atomic():
        report = report_of(open_form(office, "finance"))
        fill(report, office.as_("aigul"))
        walk = Walk(office, report)
        for deed, number in deeds:
            walk.do("return_" if deed == "return" else deed, number)
        assert chain_holds()
        transaction.set_rollback(True)


ROAD: list[Deed] = [
    ("submit", 0),
    ("accept corrected", 3),
    ("reopen", 0),
    ("type", 8),
    ("submit", 0),
    ("accept", 0),
]


def test_the_whole_road_is_walked_by_the_machine_too(office: Office) -> None:
    report = report_of(open_form(office, "finance"))
    fill(report, office.as_("aigul"))
    walk = Walk(office, report)
    for deed, number in ROAD:
        walk.do(deed, number)
    assert (walk.report.state, walk.report.number) == ("accepted", 2)
