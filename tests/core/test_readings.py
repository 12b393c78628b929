"""A choice of readings: links are followed, contradictions and what cannot be chosen are refused at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.reckoning import CONTEST, EVALUATION, plan, regulation

from esep.core.law import Decision, Reading, Regulation
from esep.core.names import Text
from esep.core.problems import Refused
from esep.core.readings import choose, parameters, resting_on


def refusals(wanted: dict[str, str], name: str = EVALUATION) -> list[tuple[str, str]]:
    """Return the rule and the English sentence of every problem."""
    with pytest.raises(Refused) as refused:
        choose(regulation(name), wanted)
    return [(problem.rule, problem.says("en")) for problem in refused.value.problems]


def chosen(wanted: dict[str, str], *ids: str) -> list[tuple[str, str]]:
    """Return what is chosen for each id, and by whom."""
    choices = choose(regulation(), wanted)
    return [(choices.of(one).words, choices.of(one).by) for one in ids]


@pytest.mark.parametrize(
    ("wanted", "first", "second"),
    [
        ({"B07": "per_report"}, ("per_report", "option"), ("per_report", "linked")),
        ({"B08": "per_report"}, ("per_report", "linked"), ("per_report", "option")),
        ({"B07": "per_report", "B08": "per_report"}, ("per_report", "option"), ("per_report", "option")),
        ({"B08": "once_cumulative"}, ("once", "default"), ("once_cumulative", "option")),
    ],
)
def test_the_bonus_and_the_penalty_for_reports_are_counted_alike(
    wanted: dict[str, str], first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert chosen(wanted, "B07", "B08") == [first, second]


def test_summing_every_placing_sums_the_participants_of_a_contest_but_not_the_reverse() -> None:
    assert chosen({"B11": "sum_all"}, "B11", "B12") == [("sum_all", "option"), ("sum", "linked")]
    assert chosen({"B12": "sum"}, "B11", "B12") == [("per_contest", "default"), ("sum", "option")]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            {"B07": "once", "B08": "per_report"},
            "B08=per_report is possible only with B07=per_report, and another option is chosen. "
            "Leave B07 out (it follows by itself) or choose per_report.",
        ),
        (
            {"B07": "per_report", "B08": "once_exclusive"},
            "B07=per_report is possible only with B08=per_report, and another option is chosen. "
            "Leave B08 out (it follows by itself) or choose per_report.",
        ),
        (
            {"B11": "sum_all", "B12": "best"},
            "B11=sum_all is possible only with B12=sum, and another option is chosen. "
            "Leave B12 out (it follows by itself) or choose sum.",
        ),
    ],
)
def test_an_explicit_contradiction_is_refused(wanted: dict[str, str], said: str) -> None:
    assert refusals(wanted) == [("readings-contradict", said)]


def test_a_reading_may_be_named_by_its_key() -> None:
    assert chosen({"e1_1.objective": "ignore"}, "B03") == [("ignore", "option")]


def test_one_reading_named_twice_alike_is_accepted_and_differently_refused() -> None:
    assert chosen({"B03": "ignore", "e1_1.objective": "ignore"}, "B03") == [("ignore", "option")]
    assert refusals({"B03": "ignore", "e1_1.objective": "all_or_nothing"}) == [
        ("reading-twice", "B03 is chosen twice and differently: ignore and all_or_nothing. Keep one of them.")
    ]


ELSEWHERE = [
    (name, reading)
    for name in (EVALUATION, CONTEST)
    for reading in regulation(name).readings
    if reading.stage in ("count", "procedure")
]


@pytest.mark.parametrize(("name", "reading"), ELSEWHERE, ids=lambda value: getattr(value, "id", value))
def test_a_reading_of_another_stage_says_where_it_is_decided(name: str, reading: Reading) -> None:
    for option in reading.options:
        ((rule, said),) = refusals({reading.id: option.id}, name)
        if reading.stage == "count":
            assert said == (
                f"{reading.id}: this decides how the figure is counted, it is not chosen in a calculation. "
                "Hand in the figure counted so."
            )
        else:
            assert said == (
                f"{reading.id}: this decides the procedure (who, when, by which paper), not the points. "
                "Leave it out of the calculation; an edition is chosen with --edition."
            )
        assert rule == "reading-stage"


def test_an_unknown_reading_is_refused_with_those_that_can_be_chosen() -> None:
    ((rule, said),) = refusals({"K99": "both"}, CONTEST)
    assert rule == "reading-unknown"
    assert said == (
        "This regulation has no reading “K99”. Choose one of: A06, A08, K01, K02, K03, K04, K05, K07, K08."
    )


def test_an_unknown_option_is_refused_with_the_options() -> None:
    assert refusals({"G01": "ge98"}) == [
        ("option-unknown", "Reading G01 has no option “ge98”. Its options: ge100, ge_threshold:….")
    ]


WRONG = ("", "0", "-5", "098", "98%", "98,5", "1e2", "98.", "98.12345", "1000", "٩٨", "9٨", " 98")


@pytest.mark.parametrize("value", ["", *(f":{wrong}" for wrong in WRONG)])
def test_a_threshold_that_is_no_plain_percentage_is_refused(value: str) -> None:
    ((rule, said),) = refusals({"G01": f"ge_threshold{value}"})
    assert rule == "option-value"
    assert said.endswith("Write it as G01=ge_threshold:98.")


@pytest.mark.parametrize("value", ["1", "98", "99.5", "100", "999.9999"])
def test_a_threshold_is_kept_as_it_was_given(value: str) -> None:
    assert chosen({"G01": f"ge_threshold:{value}"}, "G01") == [(f"ge_threshold:{value}", "option")]


@pytest.mark.parametrize("value", ["3", ""])
def test_a_value_for_an_option_that_takes_none_is_refused(value: str) -> None:
    said = f"B03=ignore: its value is not given rightly (“{value}”). Write it as B03=ignore."
    assert refusals({"B03": f"ignore:{value}"}) == [("option-value", said)]


def test_everything_wrong_with_a_choice_is_said_at_once() -> None:
    wanted = {
        "ZZ": "x",
        "B03": "nothing",
        "C01": "any_time",
        "G01": "ge_threshold",
        "B11": "sum_all",
        "B12": "best",
    }
    assert [rule for rule, _ in refusals(wanted)] == [
        "reading-unknown",
        "option-unknown",
        "reading-stage",
        "option-value",
        "readings-contradict",
    ]


def test_every_refusal_speaks_three_languages() -> None:
    with pytest.raises(Refused) as refused:
        choose(
            regulation(),
            {"ZZ": "x", "B03": "nothing", "C01": "any_time", "A01": "split", "G01": "ge_threshold"},
        )
    for problem in refused.value.problems:
        assert len({problem.says(language) for language in ("kk", "ru", "en")}) == 3


def settled(one: Regulation, reading_id: str, option: str) -> Regulation:
    """Return the regulation with one reading settled by a body."""
    body = Text("Атқару комитеті", "Исполнительный комитет", "Executive Committee")
    decision = Decision(body, "10", "3", date(2026, 3, 20), option)
    readings = tuple(replace(r, decision=decision) if r.id == reading_id else r for r in one.readings)
    return replace(one, readings=readings)


def test_a_settled_reading_counts_as_decided_until_it_is_asked_otherwise() -> None:
    decided = settled(regulation(), "B03", "ignore")
    first = choose(decided).of("B03")
    assert (first.words, first.by, first.reading.status) == ("ignore", "decision", "settled")
    second = choose(decided, {"B03": "net_of_causes"}).of("B03")
    assert (second.words, second.by) == ("net_of_causes", "option")


def test_a_decision_settles_a_threshold_with_its_value() -> None:
    found = choose(settled(regulation(), "G01", "ge_threshold:98")).of("G01")
    assert (found.words, found.by) == ("ge_threshold:98", "decision")


def test_asking_against_a_decision_is_repeated_by_asking_for_what_differs() -> None:
    decided = settled(regulation(), "B03", "ignore")
    asked = choose(decided, {"B03": "net_of_causes", "D09": "floor"})
    assert choose(decided, asked.differing()) == asked
    assert choose(decided, choose(decided).differing()) == choose(decided)


def test_a_decision_pulls_its_mate_along_and_gives_way_to_a_request_that_contradicts_it() -> None:
    decided = settled(regulation(), "B07", "per_report")
    chosen = choose(decided)
    assert [(chosen.of(name).words, chosen.of(name).by) for name in ("B07", "B08")] == [
        ("per_report", "decision"),
        ("per_report", "linked"),
    ]
    for asked, words in (("B07", "once"), ("B08", "once_cumulative")):
        against = choose(decided, {asked: words})
        assert against.of("B07").words == "once"
        assert against.of("B08").words == (words if asked == "B08" else "once_exclusive")
    assert choose(decided, {"B08": "per_report"}).of("B07").by == "decision"


def test_decisions_that_contradict_each_other_are_refused() -> None:
    decided = settled(settled(regulation(), "B11", "sum_all"), "B12", "best")
    with pytest.raises(Refused) as refused:
        choose(decided)
    (problem,) = refused.value.problems
    assert problem.what.en.startswith("B11=sum_all is possible only with B12=sum")


def test_the_choices_name_every_reading_in_the_order_of_the_register() -> None:
    one = regulation()
    assert [chosen.reading.id for chosen in choose(one)] == [reading.id for reading in one.readings]
    with pytest.raises(KeyError):
        choose(one).of("Z99")


def test_differing_names_only_what_is_not_the_default() -> None:
    one = regulation()
    assert choose(one).differing() == {}
    assert choose(one, {"B03": "net_of_causes", "B07": "per_report"}).differing() == {
        "B07": "per_report",
        "B08": "per_report",
    }


def test_a_line_rests_on_what_sets_it_and_on_what_counts_its_figure() -> None:
    resting = resting_on(regulation())
    assert resting["growth"] == ("B01", "B02", "B04", "B05", "B06")
    assert resting["decline"] == ("B01", "B02", "B03", "B05", "B06")
    assert resting["court"] == ("D03", "D04")
    assert resting["site-materials"] == ("B17",)
    assert resting["economic-effect"] == ("D09", "D10")
    assert list(resting) == [criterion.id for criterion in regulation().criteria()]


def test_a_line_taken_off_another_becomes_its_facts() -> None:
    formulas, ranking = parameters(
        regulation(), choose(regulation(), {"F02": "victim", "A06": "shared_dense"})
    )
    assert formulas["accidents"]["less"] == ["safety.killed"]
    assert formulas["accidents"]["less_of"] == ""
    assert (ranking["ties"], ranking["order"]) == ("shared_dense", "high_first")
    assert regulation().ranking["ties"] == "shared_competition"


def test_the_law_itself_is_untouched_by_a_choice() -> None:
    before = {criterion.id: dict(criterion.formula) for criterion in regulation().criteria()}
    plan(B02="up", D10="separate", F01="cumulative")
    assert {criterion.id: dict(criterion.formula) for criterion in regulation().criteria()} == before
