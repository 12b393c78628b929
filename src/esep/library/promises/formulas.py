"""Promise 4: formulas are of the closed set of kinds, their parameters are right, their facts are known."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from esep.core.formulas import WrongFormula, formula_of
from esep.core.names import Text
from esep.core.problems import Problem
from esep.library.promises.edition import Edition

WRONG = Text(
    kk="{line}: формула оқылмайды{variant}: {why}.",
    ru="{line}: формула не читается{variant}: {why}.",
    en="{line}: the formula cannot be read{variant}: {why}.",
)
MEND = Text(
    kk="Формуланың параметрлерін түзетіңіз.",
    ru="Исправьте параметры формулы.",
    en="Mend the parameters of the formula.",
)
UNKNOWN = Text(
    kk="{line}: «{fact}» деген дерек тізімде жоқ.",
    ru="{line}: показателя «{fact}» нет в перечне.",
    en="{line}: the catalogue has no fact “{fact}”.",
)
NEAR = Text(
    kk="Ұқсастары: {near}. Тізім: esep facts.",
    ru="Похожие: {near}. Перечень: esep facts.",
    en="Near ones: {near}. The catalogue: esep facts.",
)
TWICE = Text(
    kk="«{line}» деген жол екі рет берілген.",
    ru="Строка «{line}» задана дважды.",
    en="The line “{line}” is given twice.",
)
RENAME = Text(kk="Біреуіне басқа id беріңіз.", ru="Дайте одной другой id.", en="Give one of them another id.")


def check(edition: Edition) -> Iterator[Problem]:
    """Return every formula that cannot be read, as written or under an option, and every unknown fact."""
    seen: set[str] = set()
    for _, criterion in edition.lines():
        needles = (f'id = "{criterion.id}"', "formula")
        if criterion.id in seen:
            yield edition.fault(
                "law-formula", edition.annex, needles, TWICE.format(line=criterion.id), RENAME
            )
        seen.add(criterion.id)
        reported: set[str] = set()
        for variant, params in edition.variants(criterion):
            try:
                formula = formula_of(params)
            except WrongFormula as wrong:
                named = f" ({variant})" if variant else ""
                what = WRONG.format(line=criterion.id, variant=named, why=str(wrong))
                yield edition.fault("law-formula", edition.annex, needles, what, MEND)
                continue
            for asked in formula.inputs():
                if asked.fact not in edition.catalogue and asked.fact not in reported:
                    reported.add(asked.fact)
                    near = ", ".join(get_close_matches(asked.fact, list(edition.catalogue), 3, 0.4)) or "—"
                    what = UNKNOWN.format(line=criterion.id, fact=asked.fact)
                    yield edition.fault(
                        "law-fact", edition.annex, (*needles[:1], asked.fact), what, NEAR.format(near=near)
                    )
