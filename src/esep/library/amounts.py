"""Reads one written value as its unit asks: a whole number, staff units in halves, yes or no, a place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from fractions import Fraction

from esep.core.facts import PLACES, STAFF_UNIT
from esep.core.names import Text
from esep.core.quantity import Exact
from esep.library import amounts_wording as says

MOST_DIGITS = 30
"""10^15 tenge is a real figure; thirty digits are a slip of the keyboard."""

YES_NO = {"yes": True, "no": False}

_WHOLE = re.compile(rf"0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}}")
_HALVES = re.compile(rf"(0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}})\.5")
_STATED = re.compile(r"-?(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,9})?")
_SIGNS = tuple("+-−–—‐‑")
_GROUPED = re.compile(r"[0-9]+([ \u00a0\u2007\u2009\u202f_'’,.][0-9]{3})+")


class Unreadable(ValueError):
    """A value is not written as its unit asks; `rule` and `wording` say why and what to do."""

    def __init__(self, rule: str, wording: tuple[Text, Text], **fit: object) -> None:
        """Keep the reason; `fit` fills the wording."""
        super().__init__(rule)
        self.rule, self.wording, self.fit = rule, wording, fit


def amount(text: str, unit: str) -> Exact:
    """Return a number not below 0: whole, or of staff units a whole number or a half; else Unreadable."""
    if _WHOLE.fullmatch(text):
        return int(text)
    halves = _HALVES.fullmatch(text) if unit == STAFF_UNIT else None
    if halves:
        return Fraction(2 * int(halves[1]) + 1, 2)
    raise _why(text, unit)


def yes_or_no(text: str) -> bool:
    """Return True for `yes` and False for `no`; anything else is Unreadable."""
    if text not in YES_NO:
        raise Unreadable("value-flag", says.YES_NO if text else says.EMPTY, found=text)
    return YES_NO[text]


def place(text: str) -> str:
    """Return a place in a contest, one of PLACES; anything else is Unreadable."""
    if text not in PLACES:
        wording = says.PLACE if text else says.EMPTY
        raise Unreadable("value-place", wording, found=text, places=", ".join(PLACES))
    return text


def stated(text: str) -> str:
    """Return a printed number as it was printed, so that its precision is known; else Unreadable."""
    if not _STATED.fullmatch(text):
        raise Unreadable("value-stated", says.STATED if text else says.EMPTY, found=text)
    return text


def hidden(text: str) -> bool:
    """Return whether `text` holds a character that cannot be seen: control, format or line break."""
    return not text.isprintable() and any(
        unicodedata.category(char) in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp") for char in text
    )


def _why(text: str, unit: str) -> Unreadable:
    """Return the most telling reason why `text` is no number of `unit`."""
    fraction = re.fullmatch(r"(0|[1-9][0-9]*)[.,][0-9]*|[.,][0-9]+", text)
    if fraction and unit == STAFF_UNIT:
        return Unreadable("value-halves", says.HALVES, found=text)
    for rule, wording, applies in _REASONS:
        if applies(text):
            return Unreadable(rule, wording, found=text, longest=MOST_DIGITS)
    if fraction:
        return Unreadable("value-fraction", says.FRACTION, found=text, unit=unit)
    return Unreadable("value-number", says.NOT_A_NUMBER, found=text)


_REASONS: tuple[tuple[str, tuple[Text, Text], Callable[[str], object]], ...] = (
    ("value-empty", says.EMPTY, lambda text: not text),
    ("value-spaces", says.SPACES, lambda text: text != text.strip()),
    ("value-hidden", says.HIDDEN, hidden),
    ("value-digits", says.OTHER_DIGITS, lambda text: any(c.isnumeric() and not c.isascii() for c in text)),
    ("value-sign", says.SIGN, lambda text: text.startswith(_SIGNS)),
    ("value-exponent", says.EXPONENT, re.compile(r"[0-9.,]+[eE][+-]?[0-9]+").fullmatch),
    ("value-zero", says.LEADING_ZERO, re.compile(r"0[0-9]+(\.[0-9]+)?").fullmatch),
    ("value-groups", says.GROUPS, _GROUPED.fullmatch),
    ("value-long", says.TOO_LONG, re.compile(rf"[0-9]{{{MOST_DIGITS + 1},}}").fullmatch),
)
