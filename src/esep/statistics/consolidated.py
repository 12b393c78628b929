"""A campaign as one table: of everybody asked what was accepted, else handed in, in constant queries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from esep.audit.clock import day_of
from esep.core.consolidating import Consolidated, consolidate
from esep.core.forms import Form, Sheet
from esep.core.period import Period
from esep.library import library
from esep.organisations.queries import Known, on
from esep.reports.models import Campaign, Report
from esep.reports.rows import form_of
from esep.statistics.around import Around, around
from esep.statistics.counted import Given, How, Values, given, reports_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A report that was asked for: whose, where it stands, and what of it is counted ("": nothing)."""

    report: int
    organisation: Known
    state: str
    counted: How


@dataclass(frozen=True, slots=True)
class Summary:
    """A campaign consolidated; `earlier` is the period it is compared with, None when there is none.

    `otherwise` are the (subject, row) whose accepted figure came from elsewhere than a report.
    """

    campaign: Campaign
    form: Form
    period: Period
    earlier: Period | None
    table: Consolidated
    standings: Mapping[str, Standing]
    otherwise: frozenset[tuple[str, str]]

    def counted(self, how: How) -> tuple[str, ...]:
        """Return the subjects of which so much is counted, in their order."""
        return tuple(slug for slug, one in self.standings.items() if one.counted == how)


def of_campaign(campaign: Campaign, at: datetime) -> Summary:
    """Return a campaign as one table; names are those of the day of `at`."""
    form, period = form_of(Report(campaign=campaign)), Period.of(campaign.period)
    reports = reports_of(campaign)
    names = {one.id: one for one in on(day_of(at), [report.organisation for report in reports])}
    counted = given(reports, form)
    earlier, ago = _ago(campaign, form, period)
    known = around(form, period, [report.organisation_id for report in reports])
    standings, sheets = {}, {}
    otherwise: set[tuple[str, str]] = set()
    for report in reports:
        slug, one = report.organisation.slug, counted.get(report.pk)
        standings[slug] = Standing(
            report.pk, names[report.organisation_id], report.state, one.how if one else ""
        )
        if one is not None:
            own = known.get(report.organisation_id, Around())
            sheets[slug] = _sheet(form, period, slug, one, own, ago.get(report.organisation_id, {}))
            otherwise |= {(slug, row) for row in own.otherwise if one.how != "submitted"}
    asked = {slug: one.organisation.short for slug, one in standings.items()}
    table = consolidate(form, sheets, asked)
    return Summary(campaign, form, period, earlier, table, standings, frozenset(otherwise))


def _sheet(form: Form, period: Period, slug: str, one: Given, own: Around, ago: Values) -> Sheet:
    """Return what one organisation gave; of accepted figures those that count now, whoever changed them."""
    return Sheet(
        form=form,
        catalogue=library().facts,
        subject=slug,
        period=period,
        values=one.values if one.how == "submitted" else one.values | own.rows,
        before=own.before or ago,
        facts=own.facts,
        in_year=own.in_year,
    )


def _ago(campaign: Campaign, form: Form, period: Period) -> tuple[Period | None, Mapping[int, Values]]:
    """Return the period to compare with, and organisation → its figures then, of a form without facts.

    Facts are compared with a year ago; what gives none with the campaign of that form before this one.
    """
    if form.by_fact:
        return period.year_before(), {}
    others = [(Period.of(one.period), one) for one in Campaign.objects.filter(form=campaign.form)]
    earlier = [pair for pair in others if pair[0].kind == period.kind and pair[0] < period]
    if not earlier:
        return None, {}
    last, before = max(earlier, key=lambda pair: pair[0])
    reports = reports_of(before)
    counted = given(reports, form)
    return last, {one.organisation_id: counted[one.pk].values for one in reports if one.pk in counted}
