"""A result as plain data: the one object that `esep score --json`, the window and the seal all show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from esep.core.facts import Fact, Figures
from esep.core.problems import Problem
from esep.core.quantity import as_data, exact, plain, shown, terminates
from esep.core.scoring import Line, Placed, Plan, Result, Scored
from esep.core.trace import explain


def result_data(
    result: Result,
    catalogue: Mapping[str, Fact],
    *,
    warnings: Sequence[tuple[str | None, Problem]] = (),
    figures: Figures | None = None,
) -> dict[str, Any]:
    """Return the whole result; numbers are plain strings, `shown` stands beside those that do not end.

    `figures` are needed only for the points per thousand members, which are given when they were asked for.
    """
    plan = result.plan
    per_thousand = plan.ranking.get("view") == "normalised_view" and figures is not None
    data: dict[str, Any] = {
        "regulation": plan.regulation.id,
        "edition": plan.regulation.edition,
        "year": plan.year,
        "readings": readings_data(plan),
        "subjects": [_subject(scored, catalogue) for scored in result.subjects],
        "warnings": [_warning(subject, problem) for subject, problem in warnings],
    }
    for scored, one in zip(result.subjects, data["subjects"], strict=True):
        if plan.ranking.get("by") == "nominations":
            one["nominations"] = [n for n, block in scored.blocks.items() if block.place == 1]
        if per_thousand and figures is not None:
            one.update(_per_thousand(plan, scored, figures))
    return data


def readings_data(plan: Plan) -> list[dict[str, str]]:
    """Return every reading of the regulation with what was chosen and by whom."""
    return [
        {
            "id": chosen.reading.id,
            "key": chosen.reading.key,
            "stage": chosen.reading.stage,
            "chosen": chosen.words,
            "default": chosen.reading.default,
            "status": chosen.reading.status,
            "chosen_by": chosen.by,
        }
        for chosen in plan.choices
    ]


def _subject(scored: Scored, catalogue: Mapping[str, Fact]) -> dict[str, Any]:
    data: dict[str, Any] = {
        "subject": scored.subject,
        **as_data("total", scored.total),
        "place": scored.place,
    }
    if scored.sum_of_places is not None:
        data["sum_of_places"] = scored.sum_of_places
    data["blocks"] = {number: plain(block.points) for number, block in scored.blocks.items()}
    endless = {n: shown(b.points) for n, b in scored.blocks.items() if not terminates(b.points)}
    if endless:
        data["blocks_shown"] = endless
    data["block_places"] = {number: block.place for number, block in scored.blocks.items()}
    data["criteria"] = [_line(line, scored.rows, catalogue) for line in scored.lines]
    return data


def _line(line: Line, rows: Mapping[str, Placed], catalogue: Mapping[str, Fact]) -> dict[str, Any]:
    trace = explain(line, catalogue)
    return {
        "number": trace.number,
        "id": trace.criterion,
        **as_data("points", trace.points),
        "place": rows[trace.number].place,
        "status": trace.status,
        "readings": list(trace.readings),
        "sentence": trace.sentence.as_dict(),
        "trace": trace.as_dict(),
    }


def _warning(subject: str | None, problem: Problem) -> dict[str, Any]:
    return {
        "subject": subject,
        "facts": list(problem.rows),
        "rule": problem.rule,
        "message": problem.what.as_dict(),
    }


def _per_thousand(plan: Plan, scored: Scored, figures: Figures) -> dict[str, Any]:
    value = per_thousand(plan, scored, figures)
    if value is None:
        return {"per_thousand": None}
    written = {"per_thousand": plain(value)}
    return written if terminates(value) else written | {"per_thousand_shown": shown(value)}


def per_thousand(plan: Plan, scored: Scored, figures: Figures) -> Fraction | None:
    """Return the total per 1,000 members at the year's end, None when there are none or it is not known."""
    members = figures.of(scored.subject).get(("membership.total", plan.year))
    return Fraction(scored.total * 1000) / members if isinstance(members, int) and members else None


def csv_rows(result: Result) -> Iterable[tuple[str, ...]]:
    """Return the result as a table: a header, then a line for each subject with its places and points."""
    numbers = [row for row, _, _ in result.plan.rows]
    blocks = [block for block, _, _ in result.plan.blocks]
    yield ("place", "subject", "total", *(f"block {b}" for b in blocks), *numbers)
    for scored in result.subjects:
        yield (
            str(scored.place),
            scored.subject,
            plain(exact(scored.total)),
            *(plain(scored.blocks[b].points) for b in blocks),
            *("" if scored.rows[n].no_data else plain(scored.rows[n].points) for n in numbers),
        )
