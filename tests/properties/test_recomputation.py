"""Whoever has the JSON of a result can compute it again: points from traces, sums and places."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties import second_opinion
from tests.properties.years import readings, single_options, subjects
from tests.reckoning import CONTEST, EVALUATION, result

from esep.core.results import result_data
from esep.library import library

FACTS = library().facts
BOTH = (EVALUATION, CONTEST)


def data_of(name: str, given_subjects: dict[str, Any], wanted: dict[str, str]) -> dict[str, Any]:
    """Return the JSON of a result."""
    return result_data(result(given_subjects, name, **wanted), FACTS)


def chosen(data: dict[str, Any]) -> dict[str, str]:
    """Return the option of every reading."""
    return {reading["id"]: reading["chosen"] for reading in data["readings"]}


def half_away(value: Fraction) -> int:
    """Return the value rounded to a whole number, a half away from zero."""
    return floor(abs(value) + Fraction(1, 2)) * (1 if value >= 0 else -1)


def precise(value: Fraction, precision: str) -> Fraction:
    """Return the points of a row as the reading on precision leaves them."""
    per_point = {"exact": 0, "round2": 100, "round0": 1}[precision]
    return value if not per_point else Fraction(half_away(value * per_point), per_point)


def check(data: dict[str, Any]) -> None:
    """Compute everything in the JSON of a result again."""
    options = chosen(data)
    for subject in data["subjects"]:
        rows: dict[str, list[Fraction]] = {}
        for line in subject["criteria"]:
            again = second_opinion.points(line["trace"], silence_is_worst=options.get("A10") == "worst")
            assert line["status"] == ("no-data" if again is None else "scored"), line["id"]
            assert Fraction(line["points"]) == (again or 0), line["id"]
            assert line["trace"]["points"] == line["points"]
            if again is not None:
                rows.setdefault(line["number"], []).append(again)
            assert (line["place"] is None) is (line["number"] not in rows) or again is None
        sums = {number: precise(sum(lines, Fraction(0)), options["A08"]) for number, lines in rows.items()}
        for block, points in subject["blocks"].items():
            of_block = [value for number, value in sums.items() if number.partition(".")[0] == block]
            assert Fraction(points) == sum(of_block, Fraction(0))
            assert (subject["block_places"][block] is None) is (not of_block)
        assert Fraction(subject["total"]) == sum(sums.values(), Fraction(0))


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=60)
@given(st.data())
def test_any_result_can_be_computed_again_from_its_traces(name: str, data: st.DataObject) -> None:
    check(data_of(name, data.draw(subjects(name)), data.draw(readings(name))))


@pytest.mark.parametrize(
    ("name", "wanted"), [(name, wanted) for name in BOTH for wanted in single_options(name)], ids=str
)
@settings(max_examples=6)
@given(st.data())
def test_any_result_under_any_single_option_can_be_computed_again(
    name: str, wanted: dict[str, str], data: st.DataObject
) -> None:
    check(data_of(name, data.draw(subjects(name, most=3)), wanted))


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=60)
@given(st.data())
def test_any_place_can_be_found_again_by_counting_who_is_ahead(name: str, data: st.DataObject) -> None:
    found = result(data.draw(subjects(name)), name, **data.draw(readings(name)))
    ranking = found.plan.ranking
    for number, _, _ in found.plan.rows:
        known = {s.subject: s.rows[number].points for s in found.subjects if not s.rows[number].no_data}
        for scored in found.subjects:
            place = scored.rows[number].place
            assert place == (place_of(known, scored.subject, ranking["ties"]) if place else None)
    if ranking["by"] != "sum_of_places":
        sign = -1 if ranking["order"] == "asc_wins" else 1
        totals = {scored.subject: sign * scored.total for scored in found.subjects}
        for scored in found.subjects:
            assert scored.place == place_of(totals, scored.subject, ranking["ties"])


def place_of(values: dict[str, Fraction], subject: str, ties: str) -> int:
    """Return one more than how many are ahead: subjects, or different values where places are dense."""
    ahead = [value for value in values.values() if value > values[subject]]
    return 1 + len(set(ahead) if ties == "shared_dense" else ahead)
