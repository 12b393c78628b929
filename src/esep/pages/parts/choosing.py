"""From the radio buttons of the readings page to the readings that its address carries."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import QueryDict

from esep.core.law import CHOOSABLE, Reading
from esep.core.problems import Refused
from esep.pages.parts import results
from esep.pages.parts.results import Options
from esep.pages.parts.state import options_of

CHOOSE = "choose-"
VALUE = "value-"


def is_form(given: QueryDict) -> bool:
    """Return whether the address comes from the form and not from a link."""
    return any(name.startswith(CHOOSE) for name in given)


def readings() -> list[Reading]:
    """Return the readings that a calculation may choose, in the register's order."""
    return [reading for reading in results.regulation().readings if reading.stage in CHOOSABLE]


def before(given: QueryDict) -> Options:
    """Return the readings that were chosen when the form was shown."""
    return options_of(given.getlist("was"))


def submitted(given: QueryDict) -> dict[str, str]:
    """Return what the form says for each reading, an option with its value as `option:value`."""
    found: dict[str, str] = {}
    for reading in readings():
        words = given.get(CHOOSE + reading.id)
        if words is None:
            continue
        option = reading.option(words)
        takes_value = option is not None and option.takes_value
        found[reading.id] = f"{words}:{_number(given.get(VALUE + reading.id, ''))}" if takes_value else words
    return found


def _number(text: str) -> str:
    whole, _, decimals = text.strip().replace(",", ".").partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole}.{decimals}" if decimals else whole


def resolve(asked: Mapping[str, str], was: Options) -> Options:
    """Return the readings after the form: what changed wins, and what was chosen before stays if it can.

    A reading chosen before that contradicts a change goes back to its default; changes that contradict each
    other are refused.
    """
    current = {reading.id: reading.default for reading in readings()} | dict(was)
    wanted = {name: words for name, words in asked.items() if words != current.get(name)}
    results.choices(tuple(wanted.items()))
    for name, words in was:
        if name not in wanted and _together({**wanted, name: words}):
            wanted[name] = words
    return tuple(results.choices(tuple(wanted.items())).differing().items())


def _together(wanted: Mapping[str, str]) -> bool:
    try:
        results.choices(tuple(wanted.items()))
    except Refused:
        return False
    return True
