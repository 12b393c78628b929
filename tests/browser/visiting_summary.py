"""The visits to summaries and the legal service: finished, being collected, of a half, of a region."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.reports.models import Campaign


def summed(made: Any) -> Iterator[Any]:
    """Yield what the staff and a region see; `made(route, who, *segments, …)` makes a visit."""
    periods = ("2026", "2027-H1", "2027")
    done, half, going = (Campaign.objects.get(form="form-7", period=one) for one in periods)
    yield made("monitoring-summary", "bolat", done.pk)
    yield made("monitoring-summary", "bolat", half.pk)
    yield made("monitoring-summary", "aigul", going.pk)
    yield made("monitoring-summary-row", "bolat", going.pk, "14")
    yield made("monitoring-legal", "bolat")
    yield made("monitoring-legal", "aigul", query="?period=2027-H1")
