"""The small JSON answers to a saved figure or a material: how the rows stand now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import JsonResponse

from esep.audit import clock
from esep.contests.models import Application
from esep.core.forms import FormRow
from esep.pages.contest import entrant_filling as filling
from esep.pages.contest.entrant_finding import may_enter
from esep.pages.parts.saving import as_data
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.reports.entry import Saved


def now(
    application: Application, lang: str, acting: Acting, saved: Sequence[Saved] = (), **more: Any
) -> JsonResponse:
    """Return how the saved rows and the whole stand: faults by row, points, progress."""
    seen = filling.seen(application, open_=may_enter(acting, application))
    found, so_far = filling.problems(seen, lang), filling.progress(seen, lang)
    return as_data(
        {
            "at": filling.hour(clock.now()),
            "cells": [cell(one, seen, lang) for one in saved],
            "problems": {row: [one.as_dict() for one in of] for row, of in found.items() if row},
            "points": {row: [figure for _, _, figure in of] for row, of in filling.gives(seen, lang).items()},
            "lacking": list(seen.lacking),
            "progress": {"words": so_far.words, "filled": so_far.filled, "of": so_far.of},
            **more,
        }
    )


def cell(saved: Saved, seen: filling.Seen, lang: str) -> dict[str, Any]:
    """Return what became of one row; one that was changed elsewhere first says what stands there now."""
    row = seen.contest.form.by_number[saved.row]
    assert isinstance(row, FormRow)  # noqa: S101  # only asked rows are saved
    line = filling.asked(row, seen, lang)
    state, said = filling.standing(seen.claims.get(saved.row), words("entry", lang), True)
    shown = line.value if line.kind == "flag" else line.text
    told: dict[str, Any] = {
        "row": saved.row,
        "text": shown,
        "typed": saved.text,
        "na": False,
        "version": saved.version,
        "state": state,
        "words": said,
        "change": "",
        "conflict": None,
    }
    if saved.conflict:
        told["conflict"] = {
            "text": shown,
            "na": False,
            "version": saved.conflict.version,
            "by": saved.conflict.by_name,
            "at": filling.hour(saved.conflict.at),
            "words": said,
        }
    return told
