"""Answers of a survey are read strictly, and no small group is ever shown, not even by subtraction."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from esep.core.survey import SurveyAnswer, SurveyQuestion, Worded, understand, wrong_with
from esep.core.survey_results import Choices, found, showable, split_by, tally

ONE = SurveyQuestion("one", Worded("Неше жылдан бері мүшесіз?"), (Worded("1"), Worded("2"), Worded("3")))
SEVERAL = SurveyQuestion("several", Worded("Нені білесіз?"), (Worded("а"), Worded("ә")), needed=False)
SCALE = SurveyQuestion("scale", Worded("Сенесіз бе?"))
WORDS = SurveyQuestion("text", Worded("Ұсынысыңыз"), needed=False)
ALL = (ONE, SEVERAL, SCALE, WORDS)


def rules(sent: dict[str, list[str]]) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.rule, one.rows) for one in understand(ALL, sent)[1]]


def test_an_answer_is_understood() -> None:
    answer, problems = understand(ALL, {"1": ["2"], "2": ["2", "1"], "3": ["5"], "4": ["  Жиналыс  "]})
    assert problems == ()
    assert answer == SurveyAnswer({1: (2,), 2: (1, 2), 3: (5,)}, {4: "Жиналыс"})


def test_everything_wrong_is_said_at_once() -> None:
    assert rules({"1": [], "3": ["1", "2"], "4": ["а" * 501]}) == [
        ("survey-lacking", ("1",)),
        ("survey-one", ("3",)),
        ("survey-long", ("4",)),
    ]


def test_an_empty_answer_is_refused() -> None:
    assert [one.rule for one in understand((SEVERAL, WORDS), {})[1]] == ["survey-empty"]


def test_a_tampered_answer_is_refused() -> None:
    assert rules({"1": ["4"], "3": ["0"], "9": ["1"]}) == [
        ("survey-foreign", ()),
        ("survey-foreign", ("1",)),
        ("survey-foreign", ("3",)),
    ]
    assert rules({"1": ["²"], "2": ["1", "1"], "3": ["1"]}) == [
        ("survey-foreign", ("1",)),
        ("survey-one", ("2",)),
    ]


def test_a_question_is_looked_at_as_it_is_drawn_up() -> None:
    bad = SurveyQuestion("one", Worded("", "Вопрос"), (Worded("а"), Worded("А")), factor="F9")
    assert [one.rule for one in wrong_with(bad, ("F1",))] == [
        "survey-words",
        "survey-foreign",
        "survey-twice",
    ]
    short = SurveyQuestion("several", Worded("Сұрақ"), (Worded("", "вариант"),))
    assert [one.rule for one in wrong_with(short, ())] == ["survey-option", "survey-options"]
    assert [one.rule for one in wrong_with(SurveyQuestion("scale", Worded("С"), (Worded("а"),)), ())] == [
        "survey-ends"
    ]
    assert [wrong_with(one, ()) for one in ALL] == [(), (), (), ()]


def test_a_lacking_language_is_shown_in_kazakh_and_named() -> None:
    half = Worded("Сұрақ", "Вопрос")
    assert (half.text.en, half.spoken("en"), half.spoken("ru"), half.lacking()) == (
        "Сұрақ",
        "kk",
        "ru",
        ("en",),
    )


def test_choices_are_counted_and_a_scale_has_an_exact_mean() -> None:
    answers: list[Choices] = [{1: (1,), 2: (1, 2), 3: (5,)}, {1: (3,), 3: (4,)}, {1: (1,), 3: (4,)}]
    assert tally(1, ONE, answers).counts == (2, 0, 1)
    assert (tally(2, SEVERAL, answers).base, tally(2, SEVERAL, answers).counts) == (1, (1, 1))
    assert tally(3, SCALE, answers).mean == Fraction(13, 3)
    assert tally(1, ONE, answers).share(0) == Fraction(2, 3)


def test_a_small_group_is_hidden_and_another_with_it_when_subtraction_would_show_it() -> None:
    assert showable({"akmola": 12, "abay": 15, "aktobe": 8}, 10) == {"abay"}
    assert showable({"akmola": 40, "abay": 5}, 10) == frozenset()
    assert showable({"akmola": 12, "abay": 9, "aktobe": 8}, 10) == {"akmola"}
    assert showable({"akmola": 12, "abay": 15, "aktobe": 0}, 10) == {"akmola", "abay"}


@given(st.dictionaries(st.sampled_from("абвгде"), st.integers(0, 40)), st.integers(5, 20))
def test_what_is_hidden_is_never_a_small_group(sizes: dict[str, int], least: int) -> None:
    shown = showable(sizes, least)
    hidden = sum(size for key, size in sizes.items() if key not in shown)
    assert all(sizes[key] >= least for key in shown)
    assert hidden == 0 or hidden >= least or not shown


def test_a_question_that_few_answered_is_not_shown_though_the_group_is_large() -> None:
    answers = [{1: (1,), 3: (2,)} for _ in range(12)] + [{1: (2,), 2: (1,), 3: (1,)} for _ in range(3)]
    one, several, _ = found(ALL, {"akmola": answers}, 10)
    assert one.whole is not None
    assert [part.tally is None for part in one.slices] == [False]
    assert (several.base, several.whole) == (3, None)


def test_answers_are_split_by_a_question_of_one_choice() -> None:
    answers = [{1: (1,)}, {1: (3,)}, {3: (1,)}]
    assert {key: len(group) for key, group in split_by(1, ONE, answers).items()} == {
        "0": 1,
        "1": 1,
        "2": 0,
        "3": 1,
    }
