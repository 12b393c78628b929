"""Cells without data: what a participant's result lacks, and what a decision lets stand so (reading A10)."""

from __future__ import annotations

from dataclasses import dataclass

from esep.assessments.calculating import plan_of
from esep.assessments.models import Assessment
from esep.assessments.queries import about, latest, participants
from esep.decisions.models import Kind
from esep.decisions.queries import in_force


@dataclass(frozen=True, slots=True)
class Cell:
    """A criterion (its id and printed number) of an organisation (slug) that has no data."""

    organisation: str
    criterion: str
    number: str


def empty_cells(assessment: Assessment) -> tuple[Cell, ...]:
    """Return the cells of the last calculation without data, organisation by organisation."""
    calculation = latest(assessment)
    if calculation is None:
        return ()
    rated = {one["subject"]: one["criteria"] for one in calculation.result["subjects"]}
    criteria = [(rule.criterion.id, rule.criterion.number) for rule in plan_of(assessment).rules]
    cells: list[Cell] = []
    for organisation in participants(assessment):
        lines = rated.get(organisation.slug)
        silent = (
            criteria if lines is None else [(x["id"], x["number"]) for x in lines if x["status"] == "no-data"]
        )
        cells += [Cell(organisation.slug, name, number) for name, number in silent]
    return tuple(cells)


def undecided_cells(assessment: Assessment) -> tuple[Cell, ...]:
    """Return the cells without data that no confirmed decision lets stand.

    Where reading A10 was settled as `block` no decision does.
    """
    if plan_of(assessment).ranking.get("missing") == "block":
        return empty_cells(assessment)
    named = {
        (cell["organisation"], cell["criterion"])
        for one in in_force(about(assessment), Kind.INCOMPLETE)
        for cell in one.sets["cells"]
    }
    return tuple(cell for cell in empty_cells(assessment) if (cell.organisation, cell.criterion) not in named)
