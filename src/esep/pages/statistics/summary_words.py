"""How a report stands in a summary, in words for readers and papers."""

from __future__ import annotations

from esep.core.names import Text
from esep.reports.states import LABELS
from esep.statistics.consolidated import Standing

COUNTED = {
    "accepted": Text("қабылданды", "принят", "accepted"),
    "correcting": Text("қабылданған, түзетіліп жатыр", "принят, исправляется", "accepted, being corrected"),
    "submitted": Text(
        "тапсырылды, әлі қабылданған жоқ", "сдан, ещё не принят", "handed in, not accepted yet"
    ),
}


def standing(one: Standing) -> Text:
    """Return what of a report is in the summary, or why nothing is."""
    return COUNTED[one.counted] if one.counted else LABELS[one.state]
