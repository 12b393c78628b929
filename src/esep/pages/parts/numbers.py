"""Figures for readers: groups, signs and marks of each language, as HTML that lines up in a column."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from markupsafe import Markup

from esep.core.quantity import pretty, shown

Number = int | Fraction | Decimal


def figure(value: Number, language: str, places: int = 4) -> str:
    """Return `value` for a reader in `language`, with at most `places` decimals."""
    return pretty(value, language, places)


def decimals(value: Number) -> int:
    """Return how many decimals `figure` writes for `value`, 0 to 4."""
    return len(shown(value).partition(".")[2])


def column_figure(value: Number, language: str, places: int) -> str:
    """Return `value` with exactly `places` decimals, so that the figures of a column line up."""
    text = pretty(value, language, places)
    missing = places - min(places, decimals(Fraction(shown(value, places))))
    if not missing:
        return text
    mark = "." if language == "en" else ","
    return text + (mark if missing == places else "") + "0" * missing


def signed(value: Number, language: str, places: int = 4) -> str:
    """Return `value` with its sign always written: `+5`, `−30`, `0`."""
    text = pretty(value, language, places)
    return text if text == "0" or text.startswith("−") else f"+{text}"


def span(value: Number, language: str, places: int = 4) -> Markup:
    """Return `value` as a span of the class that sets tabular figures and thin groups."""
    return Markup('<span class="n">{}</span>').format(figure(value, language, places))


def ordinal(place: int, language: str) -> str:
    """Return a place as words that no suffix can spoil: `1-орын`, `1-е место`, `1st`."""
    if language == "kk":
        return f"{place}-орын"
    if language == "ru":
        return f"{place}-е место"
    last, teens = place % 10, place % 100 in (11, 12, 13)
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(last, "th")
    return f"{place}{ending}"
