"""How papers name a regulation and its act, a place, a list of organisations."""

from __future__ import annotations

from collections.abc import Iterable

from esep.core.law import Act
from esep.core.names import Text
from esep.papers.days import in_words
from esep.papers.occasion import Decided, Meeting, Occasion

PLACE = Text("{place}-орын", "{place}-е место", "place {place}")
BY_ACT = Text(
    "хаттама №\N{NO-BREAK SPACE}{protocol}, {item}\N{NON-BREAKING HYPHEN}т., {day}",
    "протокол №\N{NO-BREAK SPACE}{protocol}, п.\N{NO-BREAK SPACE}{item}, {day}",
    "protocol No {protocol}, item {item}, {day}",
)
TO_ENTER = Text("хаттамасы көрсетілмеген", "протокол не указан", "protocol not entered")
UNDER = Text(
    "{title}, {edition} редакциясы (хаттама №\N{NO-BREAK SPACE}{protocol}, {item}\N{NON-BREAKING HYPHEN}т.)",
    "{title}, редакция: {edition} (протокол №\N{NO-BREAK SPACE}{protocol}, п.\N{NO-BREAK SPACE}{item})",
    "{title}, edition of {edition} (protocol No {protocol}, item {item})",
)


def place_words(place: int, language: str) -> str:
    """Return a place in words that no suffix can spoil: `1-орын`, `1-е место`."""
    return PLACE[language].format(place=place)


def latest(occasion: Occasion) -> Act:
    """Return the act that made the edition by which the year is evaluated."""
    return occasion.plan.regulation.acts[-1]


def act_of(occasion: Occasion, language: str) -> str:
    """Return the regulation with its edition and the act that adopted it."""
    act = latest(occasion)
    return UNDER[language].format(
        title=occasion.plan.regulation.title[language],
        edition=in_words(act.date, language),
        protocol=act.protocol,
        item=act.item,
    )


def by_act(decided: Decided, language: str) -> str:
    """Return under which protocol a decision was taken, or that this is not entered yet."""
    if not decided.protocol or decided.day is None:
        return TO_ENTER[language]
    return BY_ACT[language].format(
        protocol=decided.protocol, item=decided.item or BLANK, day=in_words(decided.day, language)
    )


def listed(occasion: Occasion, subjects: Iterable[str], language: str) -> str:
    """Return the full names of organisations with commas between."""
    return ", ".join(occasion.name(subject, language) for subject in subjects)


def number_of(meeting: Meeting) -> tuple[str, str]:
    """Return the number and the item of a protocol, or lines to write them on."""
    return meeting.protocol or BLANK, meeting.item or BLANK


BLANK = "____"
