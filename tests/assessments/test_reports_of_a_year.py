"""Reports on their way keep the facts open; the system's own counts follow them."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from tests.assessments import walk
from tests.assessments.test_refusals import rules
from tests.people import DAY, NOW

from esep.assessments import timeline
from esep.assessments.lacking import lacking
from esep.assessments.queries import latest, of_subject
from esep.core.period import Period
from esep.demo.office import YEAR
from esep.facts.models import AcceptedFact
from esep.reports.campaigns import open_campaign
from esep.reports.models import Report

if TYPE_CHECKING:
    from datetime import date

    from tests.people import Office

BEFORE = NOW - timedelta(days=20)


def asked(office: Office, day: date, form: str = "labour-safety") -> Report:
    """Return the report that Akmola owes by the end of the day."""
    campaign = open_campaign(
        form,
        Period(YEAR),
        [office.tree["akmola"]],
        day=day,
        hour=time(18),
        by=office.as_("saule"),
        at=BEFORE,
    )
    return campaign.reports.get()


def counts(office: Office) -> dict[str, str | None]:
    standing = AcceptedFact.objects.filter(
        organisation=office.tree["akmola"], period=str(YEAR), replaced_by__isnull=True
    )
    return dict(standing.filter(fact__startswith="reports.").values_list("fact", "value"))


def test_a_report_that_waits_or_is_not_due_keeps_the_facts_open(office: Office) -> None:
    one = walk.collecting(office)
    report = asked(office, DAY + timedelta(days=3))
    assert rules(lacking(one, "complete", at=NOW)) == ["reports-not-due"]
    Report.objects.filter(pk=report.pk).update(state="submitted", first_submitted_at=NOW)
    assert rules(lacking(one, "complete", at=NOW)) == ["reports-wait"]
    Report.objects.filter(pk=report.pk).update(state="accepted", good_at=NOW)
    assert rules(lacking(one, "complete", at=NOW)) == []


def test_a_report_that_never_came_does_not_keep_the_others_waiting(office: Office) -> None:
    one = walk.collecting(office)
    asked(office, DAY - timedelta(days=7))
    assert rules(lacking(one, "complete", at=NOW)) == []


def test_a_late_report_costs_five_points_in_its_year(office: Office) -> None:
    one = walk.collecting(office)
    report = asked(office, DAY - timedelta(days=7))
    Report.objects.filter(pk=report.pk).update(state="accepted", first_submitted_at=NOW, good_at=NOW)
    one = timeline.complete(one, by=office.as_("bolat"), at=NOW)
    assert counts(office) == {
        "reports.due": "1",
        "reports.late": "1",
        "reports.returned": "0",
        "reports.returned-at-all": "0",
    }
    made = timeline.compute(one, by=office.as_("bolat"), at=NOW)
    akmola = of_subject(made, "akmola")
    assert akmola is not None
    points = {line["id"]: line["points"] for line in akmola["criteria"]}
    assert (points["timely-reports"], points["late-reports"]) == ("0", "-5")


def test_counts_that_moved_after_the_calculation_ask_for_another(office: Office) -> None:
    one = walk.collecting(office)
    report = asked(office, DAY - timedelta(days=7))
    one = timeline.complete(one, by=office.as_("bolat"), at=NOW)
    timeline.compute(one, by=office.as_("bolat"), at=NOW)
    assert rules(lacking(walk.fresh(one), "preview", at=NOW)) == []
    in_time = report.due_at - timedelta(hours=1)
    Report.objects.filter(pk=report.pk).update(state="accepted", first_submitted_at=in_time, good_at=in_time)
    assert rules(lacking(walk.fresh(one), "preview", at=NOW)) == ["stale"]
    timeline.compute(one, by=office.as_("bolat"), at=NOW)
    calculation = latest(one)
    assert calculation is not None
    assert rules(lacking(walk.fresh(one), "preview", at=NOW)) == []
    assert counts(office)["reports.late"] == "0"
