"""The visits to the pages of summaries: a finished form, one being collected, a region's own view, a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.reports.models import Campaign


def summed(made: Any) -> Iterator[Any]:
    """Yield what the staff and a region see; `made(route, who, *segments, …)` makes a visit."""
    done, going = (Campaign.objects.get(form="form-7", period=one) for one in ("2026", "2027"))
    yield made("monitoring-summary", "bolat", done.pk)
    yield made("monitoring-summary", "aigul", going.pk)
    yield made("monitoring-summary-row", "bolat", going.pk, "14")
