"""A podium so close that nearly every open reading moves it: choosing one must be seen."""

from __future__ import annotations

import pytest

from esep.core.contradictions import contradictions
from esep.core.readings import choose
from esep.core.scoring import Result, prepare, score
from esep.demo import office
from esep.library import library

MOVES = {
    "B01": "gross",
    "B02": "pro_rata",
    "B03": "ignore",
    "B05": "receiver_counts",
    "B06": "working",
    "B07": "per_report",
    "B09": "any_return",
    "B11": "best_of_year",
    "B12": "sum",
    "B19": "per_position",
    "D01": "provision",
    "D06": "media_only",
    "D08": "organisations",
    "D09": "pro_rata",
    "D10": "separate",
    "F01": "cumulative",
    "F02": "victim",
    "G01": "ge_threshold:98",
    "A04": "sum_of_places",
}
IN_THE_CONTEST = {
    "K01": "exclusive",
    "K03": "consultation",
    "K04": "sent",
    "K05": "organisations",
    "K07": "row8_excl",
    "K08": "excl",
}


def evaluated(**readings: str) -> Result:
    regulation = library().regulation("annual-evaluation", "2026-02-20")
    return score(prepare(regulation, choose(regulation, readings), year=office.YEAR), office.figures())


def contested(**readings: str) -> Result:
    regulation = library().regulation("legal-inspector-contest", "2025-12-25")
    return score(
        prepare(regulation, choose(regulation, readings), year=office.YEAR), office.inspector_figures()
    )


def podium(result: Result) -> list[str]:
    return [scored.subject for scored in result.subjects if scored.place <= 3]


def test_the_podium_of_the_demonstration() -> None:
    assert podium(evaluated()) == ["zhambyl", "turkistan", "karaganda"]


def test_the_winners_of_the_contest_of_the_demonstration() -> None:
    assert podium(contested()) == ["synakova", "sharttybayev", "bolzhamova"]


@pytest.mark.parametrize(("reading", "option"), MOVES.items())
def test_another_option_moves_the_podium(reading: str, option: str) -> None:
    assert podium(evaluated(**{reading: option})) != podium(evaluated())


@pytest.mark.parametrize(("reading", "option"), IN_THE_CONTEST.items())
def test_another_option_moves_the_winners_of_the_contest(reading: str, option: str) -> None:
    assert podium(contested(**{reading: option})) != podium(contested())


def test_two_organisations_share_a_place_and_the_next_one_is_skipped() -> None:
    assert [scored.place for scored in evaluated().subjects][5:9] == [6, 7, 7, 9]


def test_a_decline_is_relieved_by_its_accepted_causes_and_without_them_costs_more() -> None:
    relieved = evaluated().of("turkistan").line("decline").points
    assert evaluated(B03="ignore").of("turkistan").line("decline").points < relieved < 0


def test_no_row_alone_decides_the_rating() -> None:
    result = evaluated()
    for number in result.subjects[0].rows:
        spread = [scored.rows[number].points for scored in result.subjects]
        assert max(spread) - min(spread) < max(s.total for s in result.subjects) / 2, number


def test_nothing_that_was_handed_in_contradicts_itself() -> None:
    facts = library().facts
    for figures in (office.figures(), office.inspector_figures()):
        for subject in figures.subjects:
            assert contradictions(facts, figures.of(subject), office.YEAR) == (), subject
