"""Neither the order of subjects, nor of the rows of a file, nor names decide a point or a place."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.properties.years import readings, subjects
from tests.reckoning import CONTEST, EVALUATION, figures, plan, result, rows

from esep.core.scoring import Result, score
from esep.demo.as_csv import facts_csv
from esep.library import library
from esep.library.figures import read_figures

BOTH = (EVALUATION, CONTEST)


def printed(found: Result) -> list[Any]:
    """Return everything a result says, in its order."""
    return [
        (
            s.subject,
            s.total,
            s.place,
            s.sum_of_places,
            dict(s.rows),
            dict(s.blocks),
            [x.units for x in s.lines],
        )
        for s in found.subjects
    ]


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=40)
@given(st.data())
def test_the_order_of_subjects_decides_nothing(name: str, data: st.DataObject) -> None:
    given_subjects, wanted = data.draw(subjects(name)), data.draw(readings(name))
    shuffled = dict(data.draw(st.permutations(list(given_subjects.items()))))
    first, second = result(given_subjects, name, **wanted), result(shuffled, name, **wanted)
    assert printed(first) == printed(second)
    assert sorted(first.unrated) == sorted(second.unrated)


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_the_order_of_the_rows_of_a_file_decides_nothing(
    name: str, tmp_path: Path, data: st.DataObject
) -> None:
    given_subjects, wanted = data.draw(subjects(name)), data.draw(readings(name))
    lines = [row for subject, facts in given_subjects.items() for row in rows(subject, facts)]
    random.Random(data.draw(st.integers(0, 10**6))).shuffle(lines)  # noqa: S311  # any order will do
    path = tmp_path / "facts.csv"
    path.write_text(facts_csv(lines), encoding="utf-8")
    read = read_figures(path, library().facts)
    assert printed(score(plan(name, **wanted), read)) == printed(
        score(plan(name, **wanted), figures(given_subjects))
    )


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=40)
@given(st.data())
def test_another_name_has_the_same_points_and_places(name: str, data: st.DataObject) -> None:
    given_subjects, wanted = data.draw(subjects(name)), data.draw(readings(name))
    names = data.draw(
        st.lists(st.text("абвгд ", min_size=1, max_size=6), min_size=len(given_subjects), unique=True)
    )
    called = dict(zip(given_subjects, names, strict=False))
    renamed = {called[subject]: facts for subject, facts in given_subjects.items()}
    before = {called[s[0]]: s[1:] for s in printed(result(given_subjects, name, **wanted))}
    after = {s[0]: s[1:] for s in printed(result(renamed, name, **wanted))}
    assert before == after


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=40)
@given(st.data())
def test_points_of_a_subject_do_not_depend_on_the_others(name: str, data: st.DataObject) -> None:
    given_subjects, wanted = data.draw(subjects(name, least=2)), data.draw(readings(name))
    together = result(given_subjects, name, **wanted)
    for scored in together.subjects:
        alone = result({scored.subject: given_subjects[scored.subject]}, name, **wanted).of(scored.subject)
        assert (alone.total, alone.lines) == (scored.total, scored.lines)
        assert alone.place == 1
