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
    other_words,
    own_facts,
    readings,
    silence,
    words,
)
from esep.library.promises.edition import Edition

PROMISES = (words, other_words, formulas, numbers, examples, readings, silence, exactness)
"""The checks of one edition, in the order of their promises."""


def check_law(lib: Library) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the editions looked at, as `id/edition`, and everything wrong in them, all at once."""
    looked = [(name, edition) for name in lib.ids() for edition in lib.editions(name)]
    problems: list[Problem] = []
    of_regulation: dict[str, list[Edition]] = {name: [] for name, _ in looked}
    for name, date in looked:
        try:
            edition = Edition(lib.folder(name, date), lib.regulation(name, date), lib.catalogue(name, date))
            of_regulation[name].append(edition)
            for promise in PROMISES:
                problems.extend(promise.check(edition))
            if lib.declares_contest(name, date):
                lib.contest(name, date)
        except Refused as refused:
            problems.extend(refused.problems)
    problems.extend(own_facts.check(editions[-1] for editions in of_regulation.values() if editions))
    for editions in of_regulation.values():
        problems.extend(governing.check(editions))
    return tuple(f"{name}/{date}" for name, date in looked), tuple(dict.fromkeys(problems))
