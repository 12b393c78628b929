"""Promise 2: every number a formula uses is printed in its own quote, or a reading supplied it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from esep.core.law import Criterion
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import plain
from esep.library.promises.edition import Edition

_PRINTED = re.compile(r"(?<![\d,])([+\-−–]\s?)?(\d{1,3}(?: \d{3})+|\d+)(,\d+)?(?![\d])")

NOT_PRINTED = Text(
    kk="{line}: формуладағы {name} = {number} саны оның сөзінде басылмаған, түсіндірмеден де алынбаған.",
    ru="{line}: число {name} = {number} из формулы не напечатано в её словах и не взято из толкования.",
    en="{line}: the number {name} = {number} of the formula is neither printed in its quote "
    "nor set by a reading.",
)
MEND = Text(
    kk="Санды ереженің сөзінен алыңыз немесе түсіндірме ретінде рәсімдеңіз.",
    ru="Возьмите число из слов положения или оформите толкование.",
    en="Take the number from the regulation's words, or make it a reading.",
)


def printed_numbers(quotes: tuple[str, ...]) -> set[Fraction]:
    """Return the numbers printed in the quotes: grouped thousands, decimal commas, and their signs."""
    found: set[Fraction] = set()
    for quote in quotes:
        for sign, whole, decimals in _PRINTED.findall(quote):
            value = Fraction(whole.replace(" ", "") + decimals.replace(",", "."))
            found.add(-value if sign.strip() in ("-", "−", "–") else value)
    return found


def check(edition: Edition) -> Iterator[Problem]:
    """Return every number that has no printed source."""
    for _, criterion in edition.lines():
        formula = edition.formula(dict(edition.variants(criterion))[""])
        if formula is None:
            continue
        printed = printed_numbers((*criterion.headings, *criterion.quote))
        supplied = _supplied(edition, criterion)
        for name, number in formula.numbers_used().items():
            if number not in printed and name not in supplied:
                what = NOT_PRINTED.format(line=criterion.id, name=name, number=plain(number))
                needles = (f'id = "{criterion.id}"', "formula")
                yield edition.fault("law-number", edition.annex, needles, what, MEND)


def _supplied(edition: Edition, criterion: Criterion) -> set[str]:
    prefix = f"{criterion.id}.formula."
    return {
        path.removeprefix(prefix)
        for reading in edition.regulation.readings
        for option in reading.options
        for path in option.sets
        if path.startswith(prefix)
    }
