"""Form 7 of a half-year: most hand it in, three do not, and two have the same sum of money returned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from random import Random

from esep.core.facts import Figures, Relation, number
from esep.core.forms import Form
from esep.core.period import Period
from esep.core.problems import Refused
from esep.core.quantity import Exact
from esep.demo import years
from esep.demo.planted.agenda import Agenda
from esep.demo.planted.cast import Cast
from esep.demo.planted.collecting import CHECKED, at, typed_as
from esep.library import library
from esep.organisations.models import Kind
from esep.reports.accept import accept
from esep.reports.campaigns import close, open_campaign
from esep.reports.entry import Typed, save_block
from esep.reports.models import Campaign, Report
from esep.reports.submit import submit, warning_key

FORM, PERIOD = "form-7", Period(2027, 1)
DUE = date(2027, 7, 20)
SILENT = ("abay", "kyzylorda", "turkistan")
"""Who never handed in: the summary names them, and counts nobody as nought."""
TWINS = ("karaganda", "pavlodar")
"""Whose money returned is the same to the last tenge: worth a look before it is printed."""
MONEY, EFFECT = "12", "18"


def plan_half_year(agenda: Agenda, cast: Cast) -> None:
    """Plan the first half of 2027: asked on 5 July, due on the 20th, accepted in August."""
    reports: dict[str, Report] = {}
    figures = Figures.of_rows(years.rows(PERIOD.year))
    members = [slug for slug, one in cast.tree.items() if one.kind == Kind.MEMBER]
    halves = {slug: half(slug, figures) for slug in members}
    twice = min(halves[slug][MONEY] for slug in TWINS)
    for slug in TWINS:
        halves[slug][MONEY] = twice
    agenda.at(at(date(2027, 7, 5)), lambda moment: _ask(cast, members, reports, moment))
    for place, slug in enumerate(one for one in members if one not in SILENT):
        _plan(agenda, cast, slug, halves[slug], reports, place)
    agenda.at(at(date(2027, 8, 31)), lambda moment: _close(cast, reports, moment))


def half(slug: str, figures: Figures) -> dict[str, Exact]:
    """Return row → figure: of what flows about half of the year's, of staff the year's own; sums of parts."""
    form, catalogue = library().forms[FORM], library().facts
    percent = Random(f"{slug} {PERIOD}").randint(43, 52)
    found: dict[str, Exact] = {}
    for row in form.rows:
        value = number(figures.of(slug).get((row.fact or "", PERIOD.year)))
        if value is not None and row.fact:
            flows = catalogue[row.fact].kind == "flow"
            found[row.number] = value * percent // 100 if flows else value
    return found | _sums(form, found)


def _sums(form: Form, found: Mapping[str, Exact]) -> dict[str, Exact]:
    """Return the wholes whose parts make them, so that cutting each in half leaves no difference."""
    sums = [one for one in form.checks if isinstance(one, Relation) and one.kind == "sum"]
    return {one.whole: sum(found.get(part, 0) for part in one.parts) for one in sums}


def _ask(cast: Cast, members: list[str], reports: dict[str, Report], moment: datetime) -> None:
    by, asked = cast.people["bolat"], [cast.tree[slug] for slug in members]
    campaign = open_campaign(FORM, PERIOD, asked, day=DUE, hour=time(18), disciplined=False, by=by, at=moment)
    for report in campaign.reports.select_related("campaign", "organisation"):
        reports[report.organisation.slug] = report


def _plan(
    agenda: Agenda,
    cast: Cast,
    slug: str,
    figures: Mapping[str, Exact],
    reports: dict[str, Report],
    place: int,
) -> None:
    handed = at(DUE, 9) - timedelta(days=place % 6, minutes=17 * place)
    agenda.at(handed, lambda moment: _hand_in(cast, slug, figures, reports[slug], moment))
    accepted = at(date(2027, 8, 9)) + timedelta(days=place % 5, minutes=11 * place)
    agenda.at(accepted, lambda moment: accept(reports[slug], by=cast.people["bolat"], at=moment))


def _hand_in(cast: Cast, slug: str, figures: Mapping[str, Exact], report: Report, moment: datetime) -> None:
    """Fill the report in and sign it; what the checks warn of was looked into."""
    typed = {row: Typed(typed_as(value), 0) for row, value in figures.items()}
    save_block(report, typed, by=cast.reporter(slug), at=moment)
    chair, later = cast.chair(slug), moment + timedelta(hours=1)
    try:
        submit(report, declared=True, by=chair, at=later)
    except Refused as refused:
        reasons = {warning_key(one): CHECKED for one in refused.problems if one.severity == "warning"}
        submit(report, declared=True, justified=reasons, by=chair, at=later)


def _close(cast: Cast, reports: Mapping[str, Report], moment: datetime) -> None:
    campaign: Campaign = next(iter(reports.values())).campaign
    close(campaign, by=cast.people["bolat"], at=moment)
