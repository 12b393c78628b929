"""The promises that law as data keeps, each checked by its own module; every broken one is a problem."""

from __future__ import annotations

from esep.core.problems import Problem, Refused
from esep.library import Library
from esep.library.promises import (
    exactness,
    examples,
    formulas,
    governing,
    numbers,
    readings,
    silence,
    words,
)
from esep.library.promises.edition import Edition

PROMISES = (words, formulas, numbers, examples, readings, silence, exactness)
"""The checks of one edition, in the order of their promises."""


def check_law(lib: Library) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the editions looked at, as `id/edition`, and everything wrong in them, all at once."""
    looked: list[str] = []
    problems: list[Problem] = []
    for regulation_id in lib.ids():
        editions = []
        for date in lib.editions(regulation_id):
            looked.append(f"{regulation_id}/{date}")
            try:
                regulation = lib.regulation(regulation_id, date)
            except Refused as refused:
                problems.extend(refused.problems)
                continue
            edition = Edition(lib.folder(regulation_id, date), regulation, lib.facts)
            editions.append(edition)
            for promise in PROMISES:
                problems.extend(promise.check(edition))
        problems.extend(governing.check(editions))
    return tuple(looked), tuple(problems)
