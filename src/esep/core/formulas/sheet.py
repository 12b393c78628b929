"""How a spreadsheet divides whole numbers without losing one: shared by the kinds that count steps."""

from __future__ import annotations

from fractions import Fraction


def steps(amount: str, step: int, rounding: str) -> tuple[str, int]:
    """Return the formula of `amount` ÷ `step` as a whole number, and how many of it make one step.

    `average` counts halves of a step, so two make one; `exact` is the amount itself.
    """
    # A spreadsheet's INT takes a quotient just below a whole number for that number, so the remainder may
    # come out as −1. Each formula is right for either quotient: it rounds what the remainder still holds.
    whole, rest = f"INT({amount}/{step})", f"({amount}-{step}*INT({amount}/{step}))"
    formulas = {
        "floor": (f"({whole}+INT({rest}/{step}))", 1),
        "half_up": (f"({whole}+INT((2*{rest}+{step})/{2 * step}))", 1),
        "up": (f"({whole}-INT(-{rest}/{step}))", 1),
        "average": (f"(2*{whole}+INT({rest}/{step})-INT(-{rest}/{step}))", 2),
        "exact": (amount, step),
    }
    return formulas[rounding]


def half_up(amount: str, times: Fraction) -> str:
    """Return the formula of `amount` × `times` (above zero) rounded to a whole number, a half upwards."""
    top, step = times.numerator, times.denominator
    rest = f"({amount}-{step}*INT({amount}/{step}))"
    return f"({top}*INT({amount}/{step})+INT((2*{top}*{rest}+{step})/{2 * step}))"


def either(conditions: list[str]) -> str:
    """Return the formula that is true when any of `conditions` is."""
    return conditions[0] if len(conditions) == 1 else f"OR({','.join(conditions)})"
