"""Contradictions between the facts of one subject: warnings when scoring, errors when a form is checked."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core import checks_wording as says
from esep.core.facts import Catalogue, Known, Relation, number
from esep.core.problems import Problem
from esep.core.quantity import Exact, plain

_WORDING = {
    "sum": (says.SUM, says.SUM_TODO),
    "part-of": (says.PART, says.PART_TODO),
    "at-least": (says.AT_LEAST, says.PART_TODO),
}


def contradictions(catalogue: Catalogue, known: Known, year: int) -> tuple[Problem, ...]:
    """Return what cannot all be true of one subject in `year`; `rows` are fact ids, the whole first.

    A figure that is not given contradicts nothing; parts that are given contradict a whole they exceed.
    """
    found: list[Problem] = []
    for relation in catalogue.relations:
        whole = number(known.get((relation.whole, year)))
        if whole is None or relation.severity == "warning":
            continue
        parts = [number(known.get((part, year))) for part in relation.parts]
        total = sum(part for part in parts if part is not None)
        if total > whole or (relation.kind == "sum" and total != whole and None not in parts):
            found.append(_contradiction(relation, catalogue, whole, total))
    found += absent_beside_a_place(known, year)
    return tuple(found)


def absent_beside_a_place(known: Known, year: int) -> Iterator[Problem]:
    """One contest has both a participant and `absent`."""
    results = known.get(("contests.result", year))
    if not isinstance(results, tuple):
        return
    for contest in dict.fromkeys(contest for contest, place in results if place == "absent"):
        places = dict.fromkeys(place for of, place in results if of == contest and place != "absent")
        if places:
            yield Problem(
                says.ABSENT_BESIDE_PLACE.format(contest=contest, places=", ".join(places)),
                says.ABSENT_BESIDE_PLACE_TODO,
                rule="absent-beside-a-place",
                severity="warning",
                rows=("contests.result",),
            )


def _contradiction(relation: Relation, catalogue: Catalogue, whole: Exact, total: Exact) -> Problem:
    wording, todo = _WORDING[relation.kind]
    what = says.sentence(
        wording,
        whole=says.fact_label(catalogue[relation.whole].name),
        parts=says.listed(says.fact_label(catalogue[part].name) for part in relation.parts),
        left=says.number_of(whole),
        right=says.number_of(total),
        gap=says.gap_between(whole, total),
    )
    return Problem(
        what,
        todo,
        rule=relation.kind,
        severity="warning",
        rows=(relation.whole, *relation.parts),
        left=plain(whole),
        right=plain(total),
    )
