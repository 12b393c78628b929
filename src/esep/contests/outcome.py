"""The outcome of a round: its sealed sheets scored by the same core, under the readings in force."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from esep.contests.models import Application, Outcome, Round, Sheet
from esep.contests.queries import admitted, contest_of, option_of, regulation_of
from esep.core.averaging import Standing, standings
from esep.core.canonical import composed
from esep.core.facts import Figure, Figures
from esep.core.quantity import plain
from esep.core.readings import choose
from esep.core.results import result_data
from esep.core.scoring import Plan, Result, prepare, score
from esep.facts.spelling import read_unit

UNPROVED = "K11"
"""The reading that says whether what was claimed and not proved still scores."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A result of sheets with what it came from, and where every entrant stands."""

    result: Result
    figures: Figures
    sheets: Mapping[str, tuple[str, ...]]
    standings: tuple[Standing, ...]


def entrant_of(application: Application) -> str:
    """Return the id of an application in results: `a12`."""
    return f"a{application.pk}"


def subject_of(sheet: Sheet) -> str:
    """Return the id of a sheet in results: `a12`, a member's own `a12.m3`."""
    own = f".m{sheet.member_id}" if sheet.member_id else ""
    return f"a{sheet.application_id}{own}"


def plan_of(round_: Round, choices: Mapping[str, str] | None = None) -> Plan:
    """Return the plan of a round under the decided readings; `choices` {id: option} are tried beside them."""
    regulation = regulation_of(round_)
    return prepare(regulation, choose(regulation, dict(choices or {})), year=round_.year)


def mean_counts(round_: Round) -> bool:
    """Return whether each member's sheet counts and the mean of them decides (reading K10, or declared)."""
    contest = contest_of(round_)
    return contest.sheets_under(option_of(round_, contest.sheets_by) if contest.sheets_by else "") == "mean"


def sealed_sheets(round_: Round) -> tuple[Sheet, ...]:
    """Return the sealed sheets that count: agreed ones, or where the mean counts the members' own."""
    found = Sheet.objects.filter(
        application__in=admitted(round_),
        number=round_.version,
        sealed_at__isnull=False,
        member__isnull=not mean_counts(round_),
    )
    return tuple(found.select_related("application", "member").order_by("application", "member", "id"))


def figures_of(round_: Round) -> tuple[Figures, Mapping[str, tuple[str, ...]]]:
    """Return the figures of every sheet that counts, and entrant → the sheets whose mean counts."""
    units = {row.number: row.unit for row in contest_of(round_).form.rows}
    column = "claimed" if option_of(round_, UNPROVED) == "declared" else "accepted"
    rows: list[Figure] = []
    sheets: dict[str, tuple[str, ...]] = {}
    for sheet in sealed_sheets(round_):
        subject, entrant = subject_of(sheet), entrant_of(sheet.application)
        sheets[entrant] = (*sheets.get(entrant, ()), subject)
        for one in json.loads(sheet.content)["rows"]:
            if one[column] is not None and one["fact"]:
                value: Any = read_unit(one[column], units[one["row"]])
                rows.append(Figure(subject, round_.year, one["fact"], "", value))
    return Figures.of_rows(rows), sheets


def counted(round_: Round, choices: Mapping[str, str] | None = None) -> Counted:
    """Return the outcome of the sheets that are sealed now."""
    figures, sheets = figures_of(round_)
    result = score(plan_of(round_, choices), figures)
    return Counted(result, figures, sheets, standings(result, sheets))


def as_data(round_: Round, one: Counted) -> dict[str, Any]:
    """Return an outcome as it is kept: the result of the sheets (core.results) and the standings."""
    catalogue = contest_of(round_).catalogue
    data: dict[str, Any] = composed(result_data(one.result, catalogue, warnings=[], figures=one.figures))
    data["standings"] = [standing_data(each) for each in one.standings]
    return data


def standing_data(one: Standing) -> dict[str, Any]:
    """Return a standing as JSON; points are exact, `1036/3` where their digits have no end."""
    return {
        "entrant": one.entrant,
        "total": plain(one.total),
        "place": one.place,
        "lines": {name: None if points is None else plain(points) for name, points in one.lines.items()},
        "sheets": list(one.sheets),
    }


def latest(round_: Round) -> Outcome | None:
    """Return the last outcome of a round, None before the first."""
    return Outcome.objects.filter(round=round_).order_by("number").last()
