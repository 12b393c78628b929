"""Promise 8: missing is not zero; a line gives nothing, and says so, when its figures were not reported."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.names import Text
from esep.core.problems import Problem
from esep.library.promises.edition import Edition

EARNS = Text(
    kk="{line}: дерек берілмесе де ұпай шығады.",
    ru="{line}: баллы получаются и без данных.",
    en="{line}: it gives a result without any data.",
)
MEND = Text(
    kk="Формула нақты деректі талап етуі керек (нөл болса – нөлді).",
    ru="Формула должна требовать явный показатель (и явный ноль).",
    en="Its formula must ask for an explicit figure, an explicit zero included.",
)


def check(edition: Edition) -> Iterator[Problem]:
    """Return every line that is scored on silence."""
    for _, criterion in edition.lines():
        for _, params in edition.variants(criterion):
            formula = edition.formula(params)
            if formula is None:
                continue
            scale = formula.denominator() or 1
            if formula.evaluator(scale)((None,) * len(formula.inputs())) is not None:
                what = EARNS.format(line=criterion.id)
                needles = (f'id = "{criterion.id}"', "formula")
                yield edition.fault("law-silence", edition.annex, needles, what, MEND)
                break
