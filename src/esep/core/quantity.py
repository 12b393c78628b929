"""Exact numbers: how they are rounded, how they are written for machines and for people."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

Exact = int | Fraction
"""An exact number: a whole one or a fraction; never a binary approximation."""

ROUNDINGS = ("floor", "half_up", "up", "exact", "average")
"""How the remainder of a division may be treated; the law or a reading of it names one."""


def exact(value: int | Fraction | Decimal) -> Exact:
    """Return `value` as an int when it is whole, else as a Fraction."""
    fraction = Fraction(value)
    return fraction.numerator if fraction.denominator == 1 else fraction


def round_half_away(value: Exact) -> int:
    """Return `value` rounded to a whole number, a half away from zero."""
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return whole if value >= 0 else -whole


def units_of(amount: Exact, step: int, rounding: str) -> Exact:
    """Return how many steps `amount` (not negative) holds, its remainder treated as `rounding` says.

    `floor` drops it, `half_up` takes a half and more as one, `up` takes any as one, `average` takes any as a
    half, `exact` keeps it as a fraction.
    """
    if rounding == "floor":
        return amount // step
    if rounding == "half_up":
        return (2 * amount + step) // (2 * step)
    if rounding == "up":
        return -((-amount) // step)
    if rounding == "average":
        return amount // step + (Fraction(1, 2) if amount % step else 0)
    if rounding == "exact":
        return exact(Fraction(amount) / step)
    raise ValueError(rounding)


def terminates(value: Exact) -> bool:
    """Return whether `value` can be written as a finite decimal."""
    rest = Fraction(value).denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def plain(value: int | Fraction | Decimal) -> str:
    """Return `value` in plain notation: no exponent, no trailing zeros, no −0; `p/q` when it does not end."""
    number = Fraction(value) if isinstance(value, Decimal) else value
    if number.denominator == 1:
        return str(number.numerator)
    if not terminates(number):
        return f"{number.numerator}/{number.denominator}"
    places = 1
    while 10**places % number.denominator:
        places += 1
    return _point(number.numerator * 10**places // number.denominator, places)


def shown(value: int | Fraction | Decimal, places: int = 4) -> str:
    """Return `value` in plain notation, rounded half away from zero to at most `places` decimals."""
    number = Fraction(value) if isinstance(value, Decimal) else value
    if number.denominator == 1:
        return str(number.numerator)
    return _point(round_half_away(number * 10**places), places)


def _point(units: int, places: int) -> str:
    """Return `units` of the last of `places` decimals in plain notation."""
    digits = str(abs(units)).rjust(places + 1, "0")
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    return f"{'-' if units < 0 else ''}{whole}{'.' if decimals else ''}{decimals}"


def as_data(name: str, value: int | Fraction | Decimal) -> dict[str, str]:
    """Return {name: `value` in plain notation}, and `shown` beside it when it does not end."""
    written = {name: plain(value)}
    return written if terminates(Fraction(value)) else written | {"shown": shown(value)}


@lru_cache(maxsize=4096)
def pretty(value: int | Fraction | Decimal, language: str, places: int = 4) -> str:
    """Return `value` for a reader: groups of three, the language's decimal mark, a true minus sign.

    Kazakh and Russian: `−1 234,5` with no-break spaces; English: `−1,234.5`. At most `places` decimals.
    """
    text = shown(value, places)
    sign = "−" if text.startswith("-") else ""
    whole, _, decimals = text.lstrip("-").partition(".")
    groups = f"{int(whole):,}"
    if language == "en":
        return f"{sign}{groups}{'.' if decimals else ''}{decimals}"
    return f"{sign}{groups.replace(',', chr(0xA0))}{',' if decimals else ''}{decimals}"
