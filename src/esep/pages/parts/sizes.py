"""The size of a file as readers write it: in kilobytes below a megabyte, then in megabytes."""

from __future__ import annotations

from fractions import Fraction

from jinja2 import pass_context
from jinja2.runtime import Context

from esep.core.names import Text
from esep.core.quantity import pretty

KILO = Text("КБ", "КБ", "KB")
MEGA = Text("МБ", "МБ", "MB")


def size(count: int, language: str) -> str:
    """Return a number of bytes in words, at least one kilobyte."""
    if count < 1024 * 1024:
        return f"{max(1, round(Fraction(count, 1024)))}\u00a0{KILO[language]}"
    return f"{pretty(Fraction(count, 1024 * 1024), language, 1)}\u00a0{MEGA[language]}"


@pass_context
def size_here(context: Context, count: int) -> str:
    """Return the size in the language of the page."""
    return size(count, context["lang"])
