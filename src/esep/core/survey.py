"""A short anonymous survey as values: its questions, and what somebody answered to them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from esep.core import survey_wording as says
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem

SurveyKind = Literal["one", "several", "scale", "text"]
KINDS: tuple[SurveyKind, ...] = get_args(SurveyKind)
"""One option, several of them, a step of a scale, words of one's own."""

MOST_QUESTIONS, MOST_OPTIONS, LONGEST, LONGEST_SAID = 10, 12, 500, 300
STEPS = 5
"""A scale has five steps, 1 to 5."""

LEAST, SMALLEST, LARGEST = 10, 5, 100
"""How many answers a group needs to be shown: by default, at the least, at the most."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A wording whose Kazakh is there and whose Russian and English may be lacking ("")."""

    kk: str
    ru: str = ""
    en: str = ""

    @property
    def text(self) -> Text:
        """Return the wording in every language, in Kazakh where another is lacking."""
        return Text(self.kk, self.ru or self.kk, self.en or self.kk)

    def spoken(self, language: str) -> str:
        """Return the language in which `text[language]` really is."""
        return language if self.raw(language) else "kk"

    def raw(self, language: str) -> str:
        """Return what was written in a language, "" when nothing was."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}[language]

    def lacking(self) -> tuple[str, ...]:
        """Return the languages in which nothing is written."""
        return tuple(one for one in LANGUAGES if not self.raw(one))


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    """A question: its kind, words and options; a scale may name its two ends.

    `factor` is the code of a negative factor of the programme (section 1) that it asks about, "" of none;
    `needed`: nobody hands in without it.
    """

    kind: SurveyKind
    says: Worded
    options: tuple[Worded, ...] = ()
    factor: str = ""
    needed: bool = True

    @property
    def choices(self) -> int:
        """Return among how many choices one chooses; 0 for words of one's own."""
        return STEPS if self.kind == "scale" else 0 if self.kind == "text" else len(self.options)

    def wordings(self) -> Iterator[Worded]:
        """Yield every wording of it."""
        yield self.says
        yield from self.options


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    """What one person answered: the choices by the number of the question, 1 first, and the words."""

    choices: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    words: Mapping[int, str] = field(default_factory=dict)


def understand(
    questions: Sequence[SurveyQuestion], given: Mapping[str, Sequence[str]]
) -> tuple[SurveyAnswer, tuple[Problem, ...]]:
    """Return what was answered and everything that is wrong with it.

    `given` holds, by the number of the question as text, what was sent: numbers of choices, or one text.
    """
    problems = [_foreign() for key in given if not _is_number(key, len(questions))]
    choices: dict[int, tuple[int, ...]] = {}
    words: dict[int, str] = {}
    for number, question in enumerate(questions, 1):
        sent = [one.strip() for one in given.get(str(number), ()) if one.strip()]
        if question.kind == "text":
            problems += _read_words(number, question, sent, words)
        else:
            problems += _read_choices(number, question, sent, choices)
    if not choices and not words and not problems:
        problems.append(Problem(says.EMPTY, says.EMPTY_TODO, rule="survey-empty"))
    return SurveyAnswer(choices, words), tuple(dict.fromkeys(problems))


def wrong_with(question: SurveyQuestion, factors: Collection[str]) -> tuple[Problem, ...]:
    """Return what is wrong with a question as it was drawn up; `factors` are the codes that there are."""
    found = []
    if not question.says.kk:
        found.append(Problem(says.NO_WORDS, says.KAZAKH_FIRST, rule="survey-words"))
    if any(not option.kk for option in question.options):
        found.append(Problem(says.OPTION_WITHOUT_KAZAKH, says.KAZAKH_FIRST, rule="survey-option"))
    if any(len(words.raw(one)) > LONGEST_SAID for words in question.wordings() for one in LANGUAGES):
        found.append(Problem(says.TOO_LONG.format(most=LONGEST_SAID), says.SHORTEN, rule="survey-long"))
    if question.factor and question.factor not in factors:
        found.append(_foreign())
    return (*found, *_wrong_options(question))


def _wrong_options(question: SurveyQuestion) -> Iterator[Problem]:
    size = len(question.options)
    if question.kind in ("one", "several") and not 2 <= size <= MOST_OPTIONS:
        said = says.OPTIONS.format(most=MOST_OPTIONS, count=size)
        yield Problem(said, says.OPTIONS_TODO, rule="survey-options")
    if question.kind == "scale" and size not in (0, 2):
        yield Problem(says.ENDS.format(count=size), says.ENDS_TODO, rule="survey-ends")
    if len({option.kk.casefold() for option in question.options}) < size:
        yield Problem(says.TWICE, says.TWICE_TODO, rule="survey-twice")


def _read_choices(
    number: int, question: SurveyQuestion, sent: Sequence[str], choices: dict[int, tuple[int, ...]]
) -> Iterator[Problem]:
    """Keep the choices of one question; a choice that was not offered is a sign of a tampered form."""
    if not all(_is_number(one, question.choices) for one in sent):
        yield _foreign(number)
    elif len(set(sent)) < len(sent) or (len(sent) > 1 and question.kind != "several"):
        yield Problem(
            says.ONE_ONLY.format(number=number), says.CHOOSE_ONE, rule="survey-one", rows=(str(number),)
        )
    elif sent:
        choices[number] = tuple(sorted(int(one) for one in sent))
    elif question.needed:
        yield _lacking(number)


def _read_words(
    number: int, question: SurveyQuestion, sent: Sequence[str], words: dict[int, str]
) -> Iterator[Problem]:
    if len(sent) > 1:
        yield _foreign(number)
    elif sent and len(sent[0]) > LONGEST:
        said = says.ANSWER_TOO_LONG.format(number=number, most=LONGEST, count=len(sent[0]))
        yield Problem(said, says.SHORTEN, rule="survey-long", rows=(str(number),))
    elif sent:
        words[number] = sent[0]
    elif question.needed:
        yield _lacking(number)


def _lacking(number: int) -> Problem:
    said = says.NOT_ANSWERED.format(number=number)
    return Problem(said, says.ANSWER_IT, rule="survey-lacking", rows=(str(number),))


def _foreign(number: int | None = None) -> Problem:
    rows = () if number is None else (str(number),)
    return Problem(says.FOREIGN, says.OPEN_ANEW, rule="survey-foreign", rows=rows)


def _is_number(text: str, most: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 3 and text[0] != "0" and int(text) <= most
