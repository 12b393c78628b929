"""What strikes the eye in a figure beside last year's: a thousandfold slip, the same again, a leap."""

from __future__ import annotations

from fractions import Fraction

from esep.core.names import Text
from esep.core.quantity import Exact, pretty

SLIP = 500
"""From this ratio on, and until its square, thousands were likely taken for units or the other way round."""

JUMP = 3
"""A figure three times last year's, or a third of it, is asked about."""

SMALL = 10
"""Below this a change is nothing to ask about."""

LARGE = 100
"""From here on the very same figure two years running is hardly chance."""


def outliers(value: Exact | None, before: Exact | None) -> tuple[Text, ...]:
    """Return what is worth a look in `value` beside `before`; nothing when either is unknown."""
    if value is None or before is None or max(value, before) < SMALL:
        return ()
    if value == before:
        return (SAME,) if value >= LARGE else ()
    if not value:
        return (VANISHED.format(before=figure(before)),)
    if not before:
        return (APPEARED,)
    ratio = Fraction(max(value, before)) / min(value, before)
    if SLIP <= ratio <= SLIP * SLIP:
        return (THOUSAND,)
    if ratio >= JUMP:
        return ((GREW if value > before else FELL).format(times=figure(round(ratio))),)
    return ()


def figure(value: Exact) -> Text:
    """Return a number as each language writes it."""
    return Text.each(lambda language: pretty(value, language))


SAME = Text(
    "былтырғы санмен бірдей: қайта санады ма?",
    "та же цифра, что в прошлом году: пересчитывали ли её?",
    "the same number as last year: was it counted anew?",
)
VANISHED = Text(
    "былтыр {before} болған, биыл 0",
    "в прошлом году {before}, в этом 0",
    "{before} last year, 0 now",
)
APPEARED = Text("былтыр 0 болған", "в прошлом году было 0", "it was 0 last year")
THOUSAND = Text(
    "былтырғыдан шамамен мың есе өзгеше: теңге мен мың теңге шатаспаған ба?",
    "отличается от прошлого года примерно в тысячу раз: не спутаны ли тенге и тысячи тенге?",
    "about a thousand times off last year: were tenge and thousands of tenge mixed up?",
)
GREW = Text("шамамен {times} есе өсті", "выросло примерно в {times} раз", "grew about {times} times")
FELL = Text("шамамен {times} есе азайды", "упало примерно в {times} раз", "fell about {times} times")
