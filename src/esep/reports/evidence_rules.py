"""Which rows of a form need a document, and which kinds the annex of the regulation names for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from esep.core.forms import Form
from esep.core.formulas import formula_of
from esep.core.readings import choose, parameters
from esep.library import library

REGULATION = "annual-evaluation"
DECLARED = "nil-declaration"
"""What the declaration of a submitted report already is: no document is asked for besides."""


def asked_evidence(form: Form) -> Mapping[str, tuple[str, ...]]:
    """Return row → kinds of evidence that the criteria counting its fact ask for; other rows are left out."""
    kinds = _by_fact()
    return {row.number: kinds[row.fact] for row in form.rows if row.fact in kinds}


@cache
def _by_fact() -> dict[str, tuple[str, ...]]:
    """Return fact → kinds of evidence under the newest edition that scores, by the default readings."""
    known = library()
    edition = next(
        found
        for name in reversed(known.editions(REGULATION))
        if (found := known.regulation(REGULATION, name)).no_points is None
    )
    formulas, _ = parameters(edition, choose(edition))
    kinds: dict[str, dict[str, None]] = {}
    for criterion in edition.criteria():
        asked = [kind for kind in criterion.evidence if kind != DECLARED]
        for figure in formula_of(formulas[criterion.id]).inputs():
            if asked and not figure.back:
                kinds.setdefault(figure.fact, {}).update(dict.fromkeys(asked))
    return {fact: tuple(of_fact) for fact, of_fact in kinds.items()}
