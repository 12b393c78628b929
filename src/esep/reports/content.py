"""What a version holds: the canonical report with claims, documents, justifications and the declaration."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from esep.core.canonical import canonical, composed
from esep.core.names import Text
from esep.core.problems import Problem
from esep.facts.spelling import spell
from esep.people.acting import Acting
from esep.reports.filled import Filled
from esep.reports.models import Report, Version
from esep.reports.rows import must_answer

DECLARATION = Text(
    kk="Есептегі деректердің дұрыс және толық екенін растаймын; олардың уақтылы әрі сапалы ұсынылуына "
    "жауап беремін (Ереженің 4.5-тармағы).",
    ru="Подтверждаю, что сведения отчёта верны и полны; отвечаю за их своевременность и качество "
    "(пункт 4.5 Положения).",
    en="I confirm that the figures of this report are true and complete, and answer for their timeliness "
    "and quality (clause 4.5 of the Regulation).",
)
"""What the head declares when handing a report in."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of a version: its claimed figure (None: none, or it does not apply), note and documents."""

    row: str
    fact: str
    value: str | None
    not_applicable: bool
    note: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A version read back: its claims by row, justifications by warning, rows without their evidence."""

    claims: Mapping[str, Claim]
    justified: Mapping[str, str]
    without_evidence: tuple[str, ...]


def warning_key(problem: Problem) -> str:
    """Return the name under which a warning is justified: its rule and rows, `balance:1+2+3`."""
    return f"{problem.rule}:{'+'.join(problem.rows)}"


def reason_for(problem: Problem, justified: Mapping[str, str]) -> str:
    """Return the justification of a warning, given under its own key or under its first row; "" without."""
    first = problem.rows[0] if problem.rows else ""
    return (justified.get(warning_key(problem)) or justified.get(first) or "").strip()


def write(report: Report, seen: Filled, justified: Mapping[str, str], *, by: Acting, role: str) -> str:
    """Return the canonical text of what is handed in."""
    warnings = [problem for problem in seen.problems if problem.severity == "warning"]
    data = {
        "kind": "esep-report/1",
        "form": report.campaign.form,
        "edition": report.campaign.edition,
        "organisation": report.organisation.slug,
        "period": report.campaign.period,
        "version": report.number + 1,
        "rows": [claim for row in seen.form.rows if (claim := _claim(row.number, row.fact or "", seen))],
        "documents": _hashes("", seen),
        "computed": [
            {"row": derived.number, "value": spell(value)}
            for derived in seen.form.derived
            if (value := seen.sheet.computed(derived)) is not None
        ],
        "justified": [
            {
                "warning": warning_key(problem),
                "rows": list(problem.rows),
                "says": problem.what.as_dict(),
                "text": reason_for(problem, justified),
            }
            for problem in warnings
        ],
        "without_evidence": list(seen.lacking_evidence),
        "declaration": DECLARATION[by.language],
        "declared_by": by.id,
        "declared_name": by.name,
        "declared_role": role,
    }
    return canonical(composed(data)).decode()


def read(version: Version) -> Content:
    """Return what a version holds."""
    data = json.loads(version.content)
    claims = {
        one["row"]: Claim(
            row=one["row"],
            fact=one["fact"],
            value=one["value"],
            not_applicable=one["state"] == "not-applicable",
            note=one["note"],
            documents=tuple(one["documents"]),
        )
        for one in data["rows"]
    }
    justified = {one["warning"]: one["text"] for one in data["justified"]}
    return Content(claims, justified, tuple(data["without_evidence"]))


def _claim(row: str, fact: str, seen: Filled) -> dict[str, Any] | None:
    """Return one row of the content; nothing of a row by region that was left empty."""
    cell = seen.cells.get(row)
    value = seen.sheet.values.get(row)
    if value is None and not must_answer(seen.form.by_number[row]) and not (cell and cell.not_applicable):  # type: ignore[arg-type]  # asked rows only
        return None
    return {
        "row": row,
        "fact": fact,
        "state": "figure" if value is not None else "not-applicable",
        "value": None if value is None else spell(value),
        "note": cell.note if cell else "",
        "documents": _hashes(row, seen),
    }


def _hashes(row: str, seen: Filled) -> list[str]:
    return sorted({one.holding.document_id for one in seen.attachments.get(row, ())})
