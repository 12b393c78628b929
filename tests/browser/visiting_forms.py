"""The visits to the pages of ad-hoc forms: the list, one, its builder, its sending, its campaign."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.forms.models import AdHoc
from esep.reports.models import Campaign


def asked(made: Any) -> Iterator[Any]:
    """Yield what the staff and those who fill in see; `made(route, who, *segments, …)` makes a visit."""
    form = AdHoc.objects.get().slug
    campaign = Campaign.objects.get(form=form)
    yield made("monitoring-forms", "bolat")
    yield made("monitoring-form", "bolat", form)
    yield made("monitoring-form-edit", "bolat", form)
    yield made("monitoring-form-send", "bolat", form)
    yield made("staff_campaign", "bolat", campaign.pk)
    yield made("monitoring-summary", "bolat", campaign.pk)
    yield made("work-form", "aigul", campaign.reports.get(organisation__slug="akmola").pk)
