"""Promise 9: no binary fraction anywhere in the law data, from the file on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.core.names import Text
from esep.core.problems import Problem
from esep.library.promises.edition import Edition
from esep.library.toml import read

INEXACT = Text(
    kk="«{name}» мәні дәл сан емес: {value}.",
    ru="Значение «{name}» не точное число: {value}.",
    en="The value of “{name}” is not an exact number: {value}.",
)
MEND = Text(
    kk="Санды ондық бөлшекпен жазыңыз.", ru="Запишите число десятичной дробью.", en="Write it as a decimal."
)


def check(edition: Edition) -> Iterator[Problem]:
    """Return every value of the edition's files that is no exact number (nan and infinities included)."""
    for path in sorted(edition.folder.glob("*.toml")):
        for name, value in _numbers("", read(path)):
            if isinstance(value, float) or not value.is_finite():
                what = INEXACT.format(name=name, value=str(value))
                written = str(value).lower().replace("infinity", "inf")
                yield edition.fault("law-exact", path, (f"{name} = {written}",), what, MEND)


def _numbers(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _numbers(key, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _numbers(name, inner)
    elif hasattr(value, "is_finite") or isinstance(value, float):
        yield name, value
