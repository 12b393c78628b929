"""What the office is working on now, for anybody: which year, which step, until when; never a figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from esep.assessments.queries import years
from esep.assessments.states import LABELS
from esep.core.names import Text
from esep.reports.models import Campaign

COLLECTED = ("planned", "collecting")
"""The states of a year whose reports are still awaited."""


@dataclass(frozen=True, slots=True)
class Collecting:
    """A year that is not published yet: its state, and the last day for reports while they are collected."""

    year: int
    state: str
    label: Text
    until: datetime | None


def collecting() -> tuple[Collecting, ...]:
    """Return the years on their road, and those whose reports are asked for before the year is opened.

    A correction of a published year is nobody's business before it is out. Two queries whatever there is.
    """
    opened = years()
    asked = Campaign.objects.filter(closed_at__isnull=True, period__regex=r"^[0-9]{4}$")
    until = dict(asked.values_list("period").annotate(Max("due_at")).order_by("period"))
    states = {one.year: one.state for one in opened if one.version == 1 and one.state != "published"}
    known = {one.year for one in opened}
    states |= {int(period): "collecting" for period in until if int(period) not in known}
    return tuple(
        Collecting(year, state, LABELS[state], until.get(str(year)) if state in COLLECTED else None)
        for year, state in sorted(states.items())
    )
