"""The small JSON answers to a saved cell, a pasted block, a document: how the form stands now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import JsonResponse

from esep.audit import clock
from esep.pages.member import filling
from esep.pages.member.live import points
from esep.pages.parts.saving import as_data
from esep.pages.parts.wording import words
from esep.reports.cells import Kept
from esep.reports.entry import Saved
from esep.reports.filled import Filled, filled
from esep.reports.models import Report


def now(report: Report, lang: str, saved: Sequence[Saved] = (), **more: Any) -> JsonResponse:
    """Return how the saved cells and the form stand: problems by row, points, progress, computed rows."""
    seen = filled(report)
    w = words("work-form", lang)
    found = filling.problems(seen, lang)
    so_far = filling.progress(seen, w)
    gives = points(report, seen, lang) if saved else {}
    return as_data(
        {
            "at": filling.clock(clock.now()),
            "cells": [cell(one, seen, lang) for one in saved],
            "problems": {row: [one.as_dict() for one in of_row] for row, of_row in found.items() if row},
            "points": {row: [figure for _, _, figure in of_row] for row, of_row in gives.items()},
            "computed": {one.number: filling.computed(one, seen, lang) for one in seen.form.derived},
            "lacking": list(seen.lacking_evidence),
            "progress": {"words": so_far.words, "filled": so_far.filled, "of": so_far.of},
            **more,
        }
    )


def cell(saved: Saved, seen: Filled, lang: str) -> dict[str, Any]:
    """Return what became of one cell; one that somebody else changed first says what stands there now."""
    w = words("entry", lang)
    row = seen.form.by_number[saved.row]
    line = filling.asked(row, seen, lang)  # type: ignore[arg-type]  # only asked rows are saved
    kept = seen.cells.get(saved.row)
    state, said = filling.standing(kept, w, True)
    shown = line.value if line.kind == "flag" else line.text
    told: dict[str, Any] = {
        "row": saved.row,
        "text": shown,
        "typed": saved.text,
        "na": line.not_applicable,
        "version": saved.version,
        "state": state,
        "words": said,
        "change": line.change,
        "conflict": None,
    }
    if saved.conflict:
        told["conflict"] = theirs(saved.conflict, shown, said)
    return told


def theirs(kept: Kept, shown: str, said: str) -> dict[str, Any]:
    """Return the cell of somebody else that stands in the way."""
    return {
        "text": shown,
        "na": kept.not_applicable,
        "version": kept.version,
        "by": kept.by_name,
        "at": filling.clock(kept.at),
        "words": said,
    }
