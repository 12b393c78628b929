"""Reads figures of an older print from lines that were typed or pasted: a name, a period, a number."""

from __future__ import annotations

import re

from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem
from esep.national.bringing import Printed
from esep.national.meanings import meanings

LINE = re.compile(r"(?P<figure>\S+)[\s;]+(?P<period>\S+)[\s;]+(?P<value>[0-9][0-9\s]*)")


def read(text: str) -> tuple[tuple[Printed, ...], tuple[Problem, ...]]:
    """Return the figures of `text`, one a line, and everything that cannot be read, line by line."""
    found, problems = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        match = LINE.fullmatch(line.strip())
        if match is None:
            problems.append(_problem(SHAPE, number, line.strip()))
        elif match["figure"] not in meanings():
            problems.append(_problem(UNKNOWN, number, match["figure"]))
        elif not _is_period(match["period"]):
            problems.append(_problem(PERIOD, number, match["period"]))
        else:
            value = int("".join(match["value"].split()))
            found.append(Printed(match["figure"], match["period"], value))
    if not found and not problems:
        problems.append(Problem(NOTHING, TODO, rule="older-print"))
    return tuple(found), tuple(problems)


def _is_period(text: str) -> bool:
    try:
        Period.of(text)
    except ValueError:
        return False
    return True


def _problem(what: Text, number: int, found: str) -> Problem:
    return Problem(what.format(number=number, found=found), TODO, line=number, rule="older-print")


TODO = Text(
    "Әр жолға бір сан жазыңыз: membership.total 2018 730302.",
    "В каждой строке одно число: membership.total 2018 730302.",
    "Write one number a line: membership.total 2018 730302.",
)
SHAPE = Text(
    "{number}-жол түсініксіз: «{found}».",
    "Строка {number} непонятна: «{found}».",
    "Line {number} cannot be read: “{found}”.",
)
UNKNOWN = Text(
    "{number}-жол: «{found}» деген көрсеткіш жоқ.",
    "Строка {number}: показателя «{found}» нет.",
    "Line {number}: no figure is called “{found}”.",
)
PERIOD = Text(
    "{number}-жол: «{found}» деген кезең жоқ.",
    "Строка {number}: периода «{found}» нет.",
    "Line {number}: there is no period “{found}”.",
)
NOTHING = Text("Ештеңе жазылмаған.", "Ничего не введено.", "Nothing was typed.")
