"""What the staff's pages list of campaigns and reports: years asked for, one by its number, states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from esep.core.forms import Form
from esep.core.period import Period
from esep.forms.queries import forms_of
from esep.organisations.models import Organisation
from esep.reports.models import Campaign, Report


def years() -> tuple[int, ...]:
    """Return the years of which anything was ever asked, the newest first."""
    return tuple(sorted({Period.of(period).year for period, _ in _asked()}, reverse=True))


def year_to_watch() -> int | None:
    """Return the newest year whose deadlines count under 1.2, else the newest asked for; None without any."""
    asked = {(counts, Period.of(period).year) for period, counts in _asked()}
    return max(asked)[1] if asked else None


def report(number: int) -> Report | None:
    """Return a report with its campaign and organisation, None when there is none."""
    return Report.objects.select_related("campaign", "organisation").filter(pk=number).first()


def reports(numbers: Iterable[int]) -> tuple[Report, ...]:
    """Return the reports with these numbers with campaign and organisation, in one query."""
    return tuple(Report.objects.select_related("campaign", "organisation").filter(pk__in=numbers))


def campaign(number: int) -> Campaign | None:
    """Return a campaign, None when there is none."""
    return Campaign.objects.filter(pk=number).first()


def campaigns() -> tuple[Campaign, ...]:
    """Return all campaigns, those of the newest deadline first."""
    return tuple(Campaign.objects.order_by("-due_at", "form"))


def of_form(form: str) -> tuple[Campaign, ...]:
    """Return the campaigns of a form, that of the newest deadline first."""
    return tuple(Campaign.objects.filter(form=form).order_by("-due_at"))


def forms_in(period: str) -> tuple[Form, ...]:
    """Return the forms that are asked for a period."""
    asked = Campaign.objects.filter(period=period).order_by("id").values_list("form", "edition")
    return tuple(forms_of(asked.distinct()).values())


def states() -> Mapping[int, Mapping[str, int]]:
    """Return how many reports of each campaign stand in each state, in one query."""
    found: dict[int, dict[str, int]] = {}
    for number, state in Report.objects.values_list("campaign_id", "state"):
        of_campaign = found.setdefault(number, {})
        of_campaign[state] = of_campaign.get(state, 0) + 1
    return found


def of_campaign(campaign: Campaign) -> tuple[Report, ...]:
    """Return the reports of a campaign with their organisations, in the order of every list."""
    found = Report.objects.filter(campaign=campaign).select_related("organisation", "campaign", "extension")
    return tuple(found.order_by("organisation__order"))


def organisations(slugs: Iterable[str]) -> tuple[Organisation, ...]:
    """Return the organisations with these slugs, in one query; none is asked for without any."""
    wanted = set(slugs)
    return tuple(Organisation.objects.filter(slug__in=wanted)) if wanted else ()


def _asked() -> Iterable[tuple[str, bool]]:
    """Return the periods that were asked for, each with whether its deadline counts under 1.2."""
    return Campaign.objects.values_list("period", "disciplined").distinct()
