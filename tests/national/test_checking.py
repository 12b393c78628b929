"""Before a report is printed: organisations are checked before their sum, and ad-hoc rows are counted."""

from __future__ import annotations

from datetime import date

from tests.national.test_road import accept
from tests.people import NOW, Office
from tests.programme.plans import visited
from tests.registers.planting import collective
from tests.reports.walk import accepted, open_form, report_of, submitted

from esep.audit.record import SYSTEM, record
from esep.core.names import Text
from esep.core.period import Period
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import SourceKind
from esep.national.actions import begin
from esep.national.examining import Examined, examine
from esep.national.models import NationalReport
from esep.national.template import NewBlock, NewSection


def reading(office: Office, words: str, period: str = "2026") -> Examined:
    """Return a report that says these words."""
    sections = (NewSection("Бөлім", "Раздел", (NewBlock("narrative", words, words),)),)
    return examine(begin(period, title=Text.same("Есеп"), sections=sections, by=office.as_("bolat"), at=NOW))


def women(office: Office, **numbers: int) -> None:
    """Accept how many women are members at the end of 2026."""
    new = [NewFact(office.tree[slug], Period(2026), "membership.women", n) for slug, n in numbers.items()]
    event = record("report.accept", by=SYSTEM, at=NOW, object="report:1", body={})
    append(new, Source(SourceKind.STATISTICS, "1", date(2026, 12, 31)), actor=SYSTEM, at=NOW, event=event)


def said(seen: Examined, rule: str) -> list[str]:
    """Return what is said under a rule."""
    return [one.what.en for one in seen.problems() if one.rule == rule]


def test_a_part_above_its_whole_at_one_organisation_is_found_although_the_sums_agree(office: Office) -> None:
    accept(office, 2026, akmola=500, aktobe=3000)
    women(office, akmola=600, aktobe=900)
    found = said(reading(office, "{membership.women@2026}"), "part-of")
    assert len(found) == 1
    assert found[0].startswith("Membership statistics, 2026: Akmola: ")


def test_the_same_telling_number_at_two_organisations_is_flagged(office: Office) -> None:
    accept(office, 2026, akmola=11_059, aktobe=11_059, abay=500)
    found = said(reading(office, "{membership.total@2026}"), "alike")
    assert len(found) == 1
    assert "Akmola, Aktobe" in found[0]


def test_a_row_that_becomes_no_fact_is_counted_from_its_campaign(office: Office) -> None:
    campaign = open_form(office, "labour-monitoring", period="2026")
    words = "{labour-monitoring:1@2026}"
    assert said(reading(office, words), "bound-missing") == ["“Put on idle time”, 2026: no accepted figure."]
    rows = {"1": "61", "1.1": "17", "1.2": "44"}
    accepted(office, submitted(office, report_of(campaign), rows))
    seen = examine(NationalReport.objects.get())
    assert seen.answers["labour-monitoring:1@2026"].number == 61
    assert said(seen, "bound-lacking") == ["“Put on idle time”: the sum lacks organisations (1): Aktobe."]


def test_registers_and_the_log_of_measures_can_be_bound_and_nothing_written_is_no_nought(
    office: Office,
) -> None:
    words = (
        "{register.unorganised.known@2027} {log.visit@2027} {log.visit.participants@2027} {log.seminar@2027}"
    )
    assert len(said(reading(office, words, "2027"), "bound-missing")) == 4
    collective(office)
    visited(office, day="12.05.2027")
    visited(office, office.tree["akmola-kokshetau"], day="13.05.2027", participants="6")
    seen = examine(NationalReport.objects.get())
    assert [seen.answers[one.text].number for one in seen.references] == [1, 2, 40, 0]
    assert seen.backing.parts["log.visit", "2027"]["akmola"].value == 2
