"""Results as they are drawn, inside and in public: bars of every choice, and a table of groups."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from esep.audit import clock
from esep.core.names import Text
from esep.core.survey import SurveyQuestion, Worded
from esep.core.survey_results import SurveyFound, Tally
from esep.organisations.queries import on
from esep.pages.parts.heat import tints
from esep.pages.parts.wording import words
from esep.surveys.models import Survey
from esep.surveys.queries import Results
from esep.surveys.spelling import Content

WIDTH = 1000
"""How wide a whole is drawn, in units of its own."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A choice as it is drawn: its words and their language, how many made it, its share and its width."""

    says: str
    language: str
    count: int
    share: Fraction
    width: int


@dataclass(frozen=True, slots=True)
class Group:
    """A group in a row of the table: what it is called, how many answered, and the figures, or none."""

    name: str
    base: int
    shares: tuple[Fraction, ...]
    mean: Fraction | None
    tints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A question with its bars and its groups; without bars too few have answered it."""

    it: SurveyFound
    bars: tuple[Bar, ...]
    heads: tuple[str, ...]
    groups: tuple[Group, ...]

    @property
    def mean(self) -> Fraction | None:
        """Return the mean step of a scale."""
        return self.it.whole.mean if self.it.whole else None


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything of a page of results; `cuts` are the questions by whose choices groups can be made."""

    results: Results
    drawn: tuple[Drawn, ...]
    cuts: tuple[tuple[int, str], ...]
    taken: int


def seen(survey: Survey, content: Content, found: Results, language: str) -> Seen:
    """Return the results of a survey ready to be drawn."""
    names = _names(survey, content, found, language)
    return Seen(
        results=found,
        drawn=tuple(_drawn(one, names, language) for one in found.found),
        cuts=tuple(
            (number, one.says.text[language])
            for number, one in enumerate(content.questions, 1)
            if one.kind == "one"
        ),
        taken=survey.taken,
    )


def choices(question: SurveyQuestion, language: str) -> list[tuple[str, str]]:
    """Return the words of every choice with their language; the ends of a scale say what they mean."""
    if question.kind != "scale":
        return [(one.text[language], one.spoken(language)) for one in question.options]
    low, high = question.options or ends()
    steps = [(str(step), language) for step in range(1, question.choices + 1)]
    steps[0] = (f"1 – {low.text[language]}", low.spoken(language))
    steps[-1] = (f"{question.choices} – {high.text[language]}", high.spoken(language))
    return steps


def ends() -> tuple[Worded, Worded]:
    """Return what the ends of a scale mean when a survey does not say it."""

    def of(key: str) -> Worded:
        text = Text.each(lambda code: words("survey", code).say(key))
        return Worded(text.kk, text.ru, text.en)

    return of("lowest"), of("highest")


def _names(survey: Survey, content: Content, found: Results, language: str) -> dict[str, str]:
    if found.cut:
        said = choices(content.questions[found.cut - 1], language)
        named = {str(number): text for number, (text, _) in enumerate(said, 1)}
        return {"0": words("survey", language).say("not_answered"), **named}
    asked = [one.organisation for one in survey.targets.select_related("organisation")]
    return {one.slug: one.short[language] for one in on(clock.today(), asked)}


def _drawn(it: SurveyFound, names: dict[str, str], language: str) -> Drawn:
    said = choices(it.question, language)
    shown = [one.tally for one in it.slices]
    # a column of the table is one choice in all groups: its tints compare the groups
    columns = [tints([_share(one, at) for one in shown]) for at in range(it.question.choices)]
    return Drawn(
        it=it,
        bars=tuple(_bars(it.whole, said)),
        heads=tuple(text for text, _ in said),
        groups=tuple(
            Group(
                name=names[one.group],
                base=one.base,
                shares=tuple(one.tally.share(at) for at in range(it.question.choices)) if one.tally else (),
                mean=one.tally.mean if one.tally else None,
                tints=tuple(column[row] for column in columns),
            )
            for row, one in enumerate(it.slices)
        ),
    )


def _bars(whole: Tally | None, said: list[tuple[str, str]]) -> list[Bar]:
    if whole is None:
        return []
    return [
        Bar(text, spoken, whole.counts[at], whole.share(at), int(whole.share(at) * WIDTH))
        for at, (text, spoken) in enumerate(said)
    ]


def _share(tally: Tally | None, at: int) -> Fraction | None:
    return None if tally is None else tally.share(at)
