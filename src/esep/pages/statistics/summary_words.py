"""How a report stands in a summary, in words for readers and papers."""

from __future__ import annotations

from esep.core.names import Text
from esep.reports.models import Campaign
from esep.reports.states import LABELS
from esep.statistics.consolidated import Standing

COUNTED = {
    "accepted": Text("қабылданды", "принят", "accepted"),
    "correcting": Text("қабылданған, түзетіліп жатыр", "принят, исправляется", "accepted, being corrected"),
    "submitted": Text(
        "тапсырылды, әлі қабылданған жоқ", "сдан, ещё не принят", "handed in, not accepted yet"
    ),
}


NEVER = Text("тапсырылған жоқ", "не сдан", "never handed in")


def standing(one: Standing, campaign: Campaign) -> Text:
    """Return what of a report is in the summary, or why nothing is: once closed, it was never handed in."""
    if one.counted:
        return COUNTED[one.counted]
    return NEVER if campaign.closed_at and one.state == "open" else LABELS[one.state]
