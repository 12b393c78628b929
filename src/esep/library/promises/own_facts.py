"""A fact that a folder declares for itself has one meaning in the whole house: no other declares it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from esep.core.names import Text
from esep.core.problems import Problem
from esep.library.promises.edition import Edition
from esep.library.toml import read

TWICE = Text(
    kk="«{fact}» дерегін екі ереже жариялайды: {one} және {two}.",
    ru="Показатель «{fact}» объявлен двумя положениями: {one} и {two}.",
    en="The fact “{fact}” is declared by two regulations: {one} and {two}.",
)
RENAME = Text(
    kk="Біреуіне басқа id беріңіз.", ru="Дайте одному другой id.", en="Give one of them another id."
)


def check(newest: Iterable[Edition]) -> Iterator[Problem]:
    """Return every fact of a folder's own that another regulation's folder declares too."""
    declared: dict[str, str] = {}
    for edition in newest:
        path = edition.folder / "facts.toml"
        for fact in read(path)["fact"] if path.exists() else ():
            here, there = edition.regulation.id, declared.setdefault(str(fact["id"]), edition.regulation.id)
            if here != there:
                what = TWICE.format(fact=fact["id"], one=there, two=here)
                yield edition.fault("law-fact", path, (f'id = "{fact["id"]}"',), what, RENAME)
