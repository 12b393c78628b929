"""Understands what a person types into a cell: strict about the number, friendly about its spelling."""

from __future__ import annotations

import re
import unicodedata

from esep.core.facts import Value
from esep.core.forms import FormRow
from esep.core.names import Text
from esep.core.problems import Problem
from esep.library import library
from esep.library.amounts import Unreadable, amount
from esep.reports import wording_numbers as says

YES = ("иә", "ия", "да", "yes", "true", "истина", "+")
NO = ("жоқ", "нет", "no", "false", "ложь", "-")
SPACES = re.compile(r"\s+")
GROUPS = re.compile(r"^[0-9]{1,3}(?: [0-9]{3})+(?=[.,]|$)")
NOUGHTS = re.compile(r"([0-9]+)[.,]0{1,2}")
HALVES = re.compile(r"([0-9]+)[.,]50?")
MONEY_SIGN = re.compile(r" ?(?:₸|тг\.?|тенге|теңге|kzt)$", re.IGNORECASE)
"""What a spreadsheet writes after a sum of money."""

DASHES = frozenset("-−–—‐‑")


def understand(text: str, row: FormRow) -> tuple[Value | None, Problem | None]:
    """Return the value of `text` in the row's unit, or why it is none; (None, None) when nothing is typed.

    Groups of three may be parted by spaces of any kind; `,00` and `.00` are dropped, a half may be `1,5`,
    and behind a sum may stand `₸`.
    A dot or comma between groups is refused: nobody can tell whether `1.234` is a thousand.
    """
    tidy = SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    if not tidy:
        return None, None
    if row.unit == "yes/no":
        return _yes_or_no(tidy, row)
    if set(tidy) <= DASHES:
        return None, _problem(row, "value-dash", says.DASH, found=tidy)
    number = MONEY_SIGN.sub("", tidy) if row.unit == "tenge" else tidy
    number = GROUPS.sub(lambda found: found[0].replace(" ", ""), number, count=1)
    number = NOUGHTS.sub(r"\1", number) if NOUGHTS.fullmatch(number) else number
    number = HALVES.sub(r"\1.5", number) if HALVES.fullmatch(number) else number
    number = re.sub(r"^0+(?=[0-9])", "", number)
    try:
        return amount(number, row.unit), None
    except Unreadable as why:
        unit = library().facts.units.get(row.unit) or Text.same(row.unit)  # a contest may have its own
        if " " in number and not re.search(r"[^0-9 ]", number):
            return None, _problem(row, "value-two-numbers", says.TWO_NUMBERS, found=tidy)
        wording = (
            (says.MONEY if row.unit == "tenge" else why.wording)
            if why.rule == "value-fraction"
            else why.wording
        )
        return None, _problem(row, why.rule, wording, **{**why.fit, "found": tidy, "unit": unit})


def _yes_or_no(text: str, row: FormRow) -> tuple[Value | None, Problem | None]:
    word = "-" if set(text) <= DASHES else text.casefold()
    if word in YES or word in NO:
        return word in YES, None
    return None, _problem(row, "value-flag", says.YES_NO, found=text)


def _problem(row: FormRow, rule: str, wording: tuple[Text, Text], **fit: object) -> Problem:
    what, todo = wording
    return Problem(what.format(**fit), todo.format(**fit), rule=rule, rows=(row.number,))
