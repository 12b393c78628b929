"""Tells a region that another source was put in the place of its accepted figure: what, why, from where."""

from __future__ import annotations

from datetime import datetime

from esep.facts.models import AcceptedFact
from esep.library import library
from esep.notices import wording as says
from esep.notices.reminders import News, tell_all
from esep.reports.models import Report

NOTHING = "—"


def tell_of_figure(made: AcceptedFact, at: datetime) -> int:
    """Tell the region's people of a figure that another source corrected; return how many were told.

    A figure that no report of theirs asks for has no page of theirs to lead to: then nobody is told.
    """
    forms = [form.id for form in library().forms.values() if made.fact in form.by_fact]
    asked = Report.objects.filter(
        organisation=made.organisation, campaign__period=made.period, campaign__form__in=forms
    )
    report = asked.select_related("campaign", "organisation").order_by("id").first()
    if report is None or made.replaces is None:
        return 0
    fit = {
        "figure": library().facts[made.fact].name,
        "before": made.replaces.value or NOTHING,
        "now": made.value or NOTHING,
        "reason": made.reason,
        "source": made.source_id,
    }
    return tell_all((News(report, "figure", f"fact:{made.pk}", says.FIGURE, fit),), at)
