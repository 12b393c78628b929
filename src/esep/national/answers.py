"""The one spelling of an answer in the database, as it was when a report was frozen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from esep.core.bound_answers import Answer
from esep.core.quantity import exact, plain
from esep.national.models import Frozen


def spelled(given: Answer) -> dict[str, Any]:
    """Return an answer as it is kept: `{"number": "703070"}`, a list with its items."""
    kept: dict[str, Any] = {"number": None if given.number is None else plain(given.number)}
    if given.items:
        kept["items"] = [[who, plain(value)] for who, value in given.items]
    return kept


def read(kept: Mapping[str, Any], seq: int) -> Answer:
    """Return the answer that was kept."""
    number = kept["number"]
    return Answer(
        None if number is None else exact(Fraction(number)),
        tuple((who, exact(Fraction(value))) for who, value in kept.get("items", ())),
        seq=seq,
    )


def frozen_answers(rows: Iterable[Frozen]) -> dict[str, Answer]:
    """Return what each reference said, by the reference."""
    return {row.reference: read(row.answer, row.seq) for row in rows}
