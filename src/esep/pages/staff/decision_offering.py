"""What the form of a decision offers to choose from: readings, empty cells, ties, winners, calculations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from esep.assessments import prizes
from esep.assessments.calculating import edition_of
from esep.assessments.editions import answers
from esep.assessments.empty_cells import empty_cells
from esep.assessments.models import Assessment
from esep.assessments.queries import latest
from esep.assessments.register import register
from esep.audit import clock
from esep.core.problems import Refused
from esep.decisions.models import Kind
from esep.decisions.shapes import CAUSES
from esep.organisations.queries import Known
from esep.pages.staff.deciding import newest

Offer = Callable[[Assessment, Mapping[str, Known]], Mapping[str, Any]]

OF_A_YEAR = (
    Kind.EDITION,
    Kind.READING,
    Kind.WAIVER,
    Kind.INCOMPLETE,
    Kind.OPEN_READING,
    Kind.TIE,
    Kind.APPROVAL,
    Kind.PRIZES,
    Kind.BLOCK_PRIZES,
    Kind.CEREMONY,
    Kind.CORRECTION,
    Kind.RESOLUTION,
)
"""The kinds of decision that concern a year."""

OF_A_CAMPAIGN = (Kind.EXTENSION,)
"""The kind that concerns a campaign."""


def offered(kind: str, year: Assessment | None, names: Mapping[str, Known]) -> Mapping[str, Any]:
    """Return what the form of `kind` offers; nothing where the year cannot tell yet."""
    everywhere = {"names": names, "causes": CAUSES}
    offer = OFFERS.get(kind)
    if offer is None or year is None:
        return everywhere
    try:
        return {**everywhere, **offer(year, names)}
    except Refused as refused:
        return {**everywhere, "not_yet": refused.problems}


def _edition(year: Assessment, _names: Mapping[str, Known]) -> Mapping[str, Any]:
    return {"answers": answers(year.regulation, year.year, clock.today())}


def _reading(year: Assessment, _names: Mapping[str, Known]) -> Mapping[str, Any]:
    edition = edition_of(year) if year.edition else newest()
    return {"readings": [one for one in edition.readings if one.id != "A01"]}


def _open_reading(year: Assessment, _names: Mapping[str, Known]) -> Mapping[str, Any]:
    return {"weighed": [one for one in register(year) if one.open and one.computable]}


def _incomplete(year: Assessment, names: Mapping[str, Known]) -> Mapping[str, Any]:
    cells: dict[str, list[Any]] = {}
    for cell in empty_cells(year):
        cells.setdefault(cell.organisation, []).append(cell)
    criteria = {one.id: one for one in edition_of(year).criteria()}
    return {"cells": [(names[slug], found) for slug, found in cells.items()], "criteria": criteria}


def _tie(year: Assessment, _names: Mapping[str, Known]) -> Mapping[str, Any]:
    return {"ties": prizes.ties(year)}


def _approval(year: Assessment, _names: Mapping[str, Known]) -> Mapping[str, Any]:
    return {"calculation": latest(year)}


def _prizes(year: Assessment, _names: Mapping[str, Known]) -> Mapping[str, Any]:
    return {"winners": prizes.winners(year)}


def _block_prizes(year: Assessment, _names: Mapping[str, Known]) -> Mapping[str, Any]:
    return {"leaders": prizes.leaders(year)}


OFFERS: Mapping[str, Offer] = {
    Kind.EDITION: _edition,
    Kind.READING: _reading,
    Kind.INCOMPLETE: _incomplete,
    Kind.OPEN_READING: _open_reading,
    Kind.TIE: _tie,
    Kind.APPROVAL: _approval,
    Kind.PRIZES: _prizes,
    Kind.BLOCK_PRIZES: _block_prizes,
}
