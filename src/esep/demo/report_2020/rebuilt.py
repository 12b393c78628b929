"""The report of 2020 as a national report: passages with bound numbers, the figures behind them, remarks."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from esep.core.names import Text
from esep.core.period import Period
from esep.demo.report_2020 import FOLDER, FORMS, INSPECTIONS, Growth, growth
from esep.library import library
from esep.library.form_values import STATED, read_values
from esep.national.bringing import Printed
from esep.national.checking import GAINED, LOST
from esep.national.template import NewSection, sections_of

PERIOD = Period(2020, 1)
MEMBERSHIP_OF = "2019"
"""The report speaks of the members of 1 January 2020, which are those of the year before."""

LAWYERS = ("legal.staff-lawyers", 40)
"""Row 1 of Form 7, beside the members of the same day."""

NAMES = {
    GAINED: Text(
        "Мүшелер санының өсімі (тізім бойынша)", "Рост численности (по списку)", "Members gained (as listed)"
    ),
    LOST: Text(
        "Сол ұйымдардан кеткендер", "Выбыло из тех же организаций", "Members lost by the same organisations"
    ),
}


@dataclass(frozen=True, slots=True)
class Noted:
    """What a reader noticed in the report, on its block of that number."""

    block: int
    text: str


def title() -> Text:
    """Return the report's title."""
    return Text.of(_table()["title"])


def source() -> str:
    """Return where its figures are printed."""
    return str(_table()["source"])


def sections() -> tuple[NewSection, ...]:
    """Return its passages with numbers, section by section."""
    return sections_of(_table(), PERIOD)


def remarks() -> tuple[Noted, ...]:
    """Return those of its slips that no check finds."""
    return tuple(Noted(one["of"], one["text"]) for one in _table()["remark"])


def figures() -> tuple[Printed, ...]:
    """Return every figure that the report prints: its four forms, the text's own, and the list of growth."""
    return tuple(_figures())


def _figures() -> Iterator[Printed]:
    for form in FORMS:
        filled = read_values(FOLDER / f"{form}.csv", library().forms[form], library().facts)
        for (_, period), rows in filled.items():
            for row, value in rows.items():
                if not row.endswith(STATED) and isinstance(value, int) and not isinstance(value, bool):
                    yield Printed(f"{form}:{row}", str(period), value)
    yield Printed(INSPECTIONS[0], str(PERIOD), INSPECTIONS[1])
    yield Printed(LAWYERS[0], MEMBERSHIP_OF, LAWYERS[1])
    for place, one in enumerate(growth(), 1):
        yield from _grown(f"listed-{place}", one)


def _grown(subject: str, one: Growth) -> Iterator[Printed]:
    yield Printed(GAINED, MEMBERSHIP_OF, one.gained, subject, NAMES[GAINED], one.name)
    if one.lost:
        yield Printed(LOST, MEMBERSHIP_OF, one.lost, subject, NAMES[LOST], one.name)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "report.toml").read_text(encoding="utf-8"))
