"""How a canonical value reads on a page: grouped digits, yes or no, a place of a contest, or no data."""

from __future__ import annotations

from fractions import Fraction

from jinja2 import pass_context
from jinja2.runtime import Context

from esep.core.formulas.contests import PLACE_WORDS
from esep.core.formulas.presence import YES_NO
from esep.core.quantity import Exact, exact, pretty


def amount(text: str | None) -> Exact | None:
    """Return the number that a canonical value spells; None when it is a flag, a place or nothing."""
    try:
        return None if text is None else exact(Fraction(text))
    except ValueError:
        return None


def spelled(text: str, language: str) -> str:
    """Return a canonical value as a reader in `language` writes it."""
    number = amount(text)
    if number is not None:
        return pretty(number, language)
    if text in ("yes", "no"):
        return YES_NO[text == "yes"][language]
    return ", ".join(PLACE_WORDS[one][language] if one in PLACE_WORDS else one for one in text.split())


@pass_context
def spelled_here(context: Context, text: str) -> str:
    """Return a canonical value in the language of the page."""
    return spelled(text, context["lang"])
