"""`esep readings`: each open question with its options and whom they move; the idle ones last."""

from __future__ import annotations

from tests.cli.conftest import Asking
from tests.cli.json_schema import faults
from tests.reckoning import CONTEST, regulation, scenario

SECOND, THIRD = scenario("E2").subject, scenario("E3").subject


def test_the_questions_as_data_fit_their_schema_and_the_idle_ones_stand_last(ask: Asking) -> None:
    data = ask.about("readings", "--json").data
    assert faults("readings", data) == []
    assert {one["id"] for one in data} == {reading.id for reading in regulation().readings}
    idle = [one["idle"] for one in data]
    assert idle == sorted(idle)


def test_a_question_names_everyone_whom_an_option_moves(ask: Asking) -> None:
    (objective,) = [one for one in ask.about("readings", "--json").data if one["id"] == "B03"]
    assert (objective["key"], objective["chosen"], objective["default"], objective["idle"]) == (
        "e1_1.objective",
        "net_of_causes",
        "net_of_causes",
        False,
    )
    cancel = objective["options"][0]
    assert (cancel["id"], cancel["tried"], cancel["places_moved"], cancel["points_moved"]) == (
        "all_or_nothing",
        "all_or_nothing",
        2,
        1,
    )
    assert cancel["moves"] == [
        {"subject": SECOND, "total": ["257.462", "472.462"], "change": "215", "place": [3, 2]},
        {"subject": THIRD, "total": ["393.2748", "393.2748"], "change": "0", "place": [2, 3]},
    ]


def test_totals_that_do_not_end_are_shown_rounded_beside(ask: Asking) -> None:
    (formula,) = [one for one in ask.about("readings", "--json").data if one["id"] == "D01"]
    move = formula["options"][0]["moves"][0]
    assert (move["total"], move["shown"]) == (["1600.6026", "221489921/140570"], ["1600.6026", "1575.6557"])


def test_the_questions_are_written_for_a_reader(ask: Asking) -> None:
    reading = regulation().reading("B03")
    assert reading is not None
    lines = ask.about("readings").out.splitlines()
    position = lines.index(f"B03 · 1.1 · {reading.question.en}")
    now, *others = (
        next(o for o in reading.options if o.id == name)
        for name in ("net_of_causes", "all_or_nothing", "ignore")
    )
    assert lines[position + 1 : position + 7] == [
        f"  now: net_of_causes – {now.says.en}",
        f"  all_or_nothing – {others[0].says.en}: points change for 1, the place for 2",
        f"      {SECOND}: 257.462 → 472.462, place 3 → 2",
        f"      {THIRD}: 393.2748 → 393.2748, place 2 → 3",
        f"  ignore – {others[1].says.en}: points change for 1, the place for 0",
        f"      {SECOND}: 257.462 → −147.538",
    ]


def test_what_no_calculation_chooses_stands_last_with_its_words_and_options(ask: Asking) -> None:
    data = ask.about("readings", "--json").data
    stages = [one["stage"] in ("score", "rank") for one in data]
    assert stages == sorted(stages, reverse=True)
    (late,) = [one for one in data if one["id"] == "B10"]
    assert (late["chosen"], late["idle"], [one["id"] for one in late["options"]]) == (
        "only_5_1",
        True,
        ["both"],
    )
    reading = regulation().reading("C01")
    assert reading is not None
    lines = ask.about("readings").out.splitlines()
    position = lines.index(f"C01 · 2.1 · {reading.question.en}")
    assert lines[position + 1 : position + 4] == [
        f"  «{reading.text[0]}»",
        f"  now: yearend_registered – {reading.options[0].says.en}",
        f"  any_time – {reading.options[1].says.en}",
    ]


def test_the_questions_of_a_plan_start_from_its_own_choices(ask: Asking) -> None:
    data = ask.about("readings", "--json", "--reading", "B03=ignore").data
    (objective,) = [one for one in data if one["id"] == "B03"]
    assert (objective["chosen"], [one["id"] for one in objective["options"]]) == (
        "ignore",
        ["net_of_causes", "all_or_nothing"],
    )


def test_the_questions_of_the_contest(ask: Asking) -> None:
    subjects = {name: scenario(name).facts for name in ("C1", "C2")}
    data = ask.about("readings", "--json", name=CONTEST, subjects=subjects).data
    assert faults("readings", data) == []
    (sub_rows,) = [one for one in data if one["id"] == "K01"]
    assert {move["subject"]: move["total"] for move in sub_rows["options"][0]["moves"]} == {
        "C1": ["868.7", "848.2"],
        "C2": ["514.5", "475.1"],
    }
