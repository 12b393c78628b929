"""Adds many entries of a workbook at once: all of them, or none with all that is wrong named by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.registers import Register
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.registers.actions import add
from esep.registers.models import Entry


@transaction.atomic
def add_many(
    register: Register,
    organisation: Organisation,
    rows: Sequence[tuple[int, Mapping[str, str]]],
    *,
    by: Acting,
    at: datetime,
    once: str = "",
) -> tuple[Entry, ...]:
    """Add an entry for each row (its line, what was typed) and return them; each is an event of its own.

    When anything is wrong in any row, none is added. A second click adds nothing.
    """
    made: list[Entry] = []
    problems: list[Problem] = []
    for line, typed in rows:
        try:
            mark = f"{once} {line}" if once else ""
            made.append(add(register, organisation, typed, by=by, at=at, once=mark))
        except Refused as why:
            problems += [_on_line(one, line) for one in why.problems]
    if problems:
        raise Refused(problems)
    return tuple(made)


def _on_line(problem: Problem, line: int) -> Problem:
    return Problem(ON_LINE.format(line=line, what=problem.what), problem.todo, line=line, rule=problem.rule)


ON_LINE = Text("{line}-жол: {what}", "Строка {line}: {what}", "Line {line}: {what}")
