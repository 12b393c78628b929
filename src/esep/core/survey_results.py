"""Counts the answers of a survey, and shows no group so small that its answers could be somebody's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from esep.core.survey import SurveyQuestion

Choices = Mapping[int, tuple[int, ...]]
"""What one person chose, by the number of the question."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each choice was made by the `base` who answered; `mean` is the mean step of a scale."""

    base: int
    counts: tuple[int, ...]
    mean: Fraction | None = None

    def share(self, choice: int) -> Fraction:
        """Return which part of those who answered made the choice, counted from 0."""
        return Fraction(self.counts[choice], self.base)


@dataclass(frozen=True, slots=True)
class Slice:
    """One group's answers to a question: how many there are, and their tally, None when it is not shown."""

    group: str
    base: int
    tally: Tally | None


@dataclass(frozen=True, slots=True)
class SurveyFound:
    """What came of a question: of all together, and by group; a tally is None when it is not shown."""

    number: int
    question: SurveyQuestion
    base: int
    whole: Tally | None
    slices: tuple[Slice, ...] = ()


def tally(number: int, question: SurveyQuestion, answers: Iterable[Choices]) -> Tally:
    """Return the counts of a question; who did not answer it is not counted."""
    chosen = [one[number] for one in answers if one.get(number)]
    counts = tuple(sum(choice in one for one in chosen) for choice in range(1, question.choices + 1))
    steps = [one[0] for one in chosen]
    mean = Fraction(sum(steps), len(steps)) if question.kind == "scale" and steps else None
    return Tally(len(chosen), counts, mean)


def showable(sizes: Mapping[str, int], least: int) -> frozenset[str]:
    """Return the groups that may be shown beside their whole.

    A group below `least` is hidden. What is hidden can be counted by taking what is shown from the whole:
    so the hidden groups together are none or at least `least`, and where they are fewer the smallest of the
    others is hidden too.
    """
    shown = sorted((key for key, size in sizes.items() if size >= least), key=lambda key: (sizes[key], key))
    hidden = sum(sizes.values()) - sum(sizes[key] for key in shown)
    while shown and 0 < hidden < least:
        hidden += sizes[shown.pop(0)]
    return frozenset(shown)


def found(
    questions: Sequence[SurveyQuestion], groups: Mapping[str, Sequence[Choices]], least: int
) -> tuple[SurveyFound, ...]:
    """Return the results of every question with choices, of all and by group, if `least` or more answered."""
    every = [one for answers in groups.values() for one in answers]
    made = []
    for number, question in enumerate(questions, 1):
        if question.kind == "text":
            continue
        by_group = {key: tally(number, question, answers) for key, answers in groups.items()}
        whole = tally(number, question, every)
        shown = showable({key: one.base for key, one in by_group.items()}, least)
        slices = tuple(
            Slice(key, one.base, one if key in shown and whole.base >= least else None)
            for key, one in by_group.items()
        )
        made.append(SurveyFound(number, question, whole.base, whole if whole.base >= least else None, slices))
    return tuple(made)


def split_by(
    number: int, question: SurveyQuestion, answers: Sequence[Choices]
) -> Mapping[str, Sequence[Choices]]:
    """Return the answers in groups by what was chosen at a question of one choice, "0": not answered."""
    groups: dict[str, list[Choices]] = {str(choice): [] for choice in range(question.choices + 1)}
    for one in answers:
        groups[str(one.get(number, (0,))[0])].append(one)
    return groups
