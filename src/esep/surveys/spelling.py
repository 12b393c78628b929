"""The one spelling of a survey's content and of an answer in the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from esep.core.canonical import composed
from esep.core.names import LANGUAGES
from esep.core.survey import SurveyQuestion, Worded

NOTHING = Worded("")


@dataclass(frozen=True, slots=True)
class Content:
    """What a survey asks: its title, the words before the questions, and the questions in their order."""

    title: Worded
    intro: Worded = NOTHING
    questions: tuple[SurveyQuestion, ...] = ()


def spelled(content: Content) -> dict[str, Any]:
    """Return the content as it is kept."""
    made: dict[str, Any] = composed(
        {
            "title": _words(content.title),
            "intro": _words(content.intro),
            "questions": [
                {
                    "kind": one.kind,
                    "says": _words(one.says),
                    "options": [_words(option) for option in one.options],
                    "factor": one.factor,
                    "needed": one.needed,
                }
                for one in content.questions
            ],
        }
    )
    return made


def read(kept: Mapping[str, Any]) -> Content:
    """Return the content that was kept."""
    return Content(
        Worded(**kept["title"]),
        Worded(**kept["intro"]),
        tuple(
            SurveyQuestion(
                one["kind"],
                Worded(**one["says"]),
                tuple(Worded(**option) for option in one["options"]),
                one["factor"],
                one["needed"],
            )
            for one in kept["questions"]
        ),
    )


def spelled_choices(choices: Mapping[int, tuple[int, ...]]) -> dict[str, list[int]]:
    """Return the choices of one person as they are kept."""
    return {str(number): list(chosen) for number, chosen in choices.items()}


def read_choices(kept: Mapping[str, list[int]]) -> dict[int, tuple[int, ...]]:
    """Return the choices that were kept."""
    return {int(number): tuple(chosen) for number, chosen in kept.items()}


def _words(one: Worded) -> dict[str, str]:
    return {code: one.raw(code).strip() for code in LANGUAGES}
