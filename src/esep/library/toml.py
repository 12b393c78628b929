"""TOML files read exactly: decimals stay decimals, and what is wrong names its file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library.sound import sound

T = TypeVar("T")


def read(path: Path) -> dict[str, Any]:
    """Return the tables of a TOML file; a file that is absent or no TOML is refused with its line."""
    try:
        return tomllib.loads(text_of(path), parse_float=Decimal)
    except tomllib.TOMLDecodeError as wrong:
        line = re.search(r"line (\d+)", str(wrong))
        raise Refused([broken(path, int(line[1]) if line else None, str(wrong))]) from wrong


def text_of(path: Path) -> str:
    """Return the text of a file; a file that is absent or not UTF-8 is refused."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as garbled:
        raise Refused([broken(path, None, "the file is not UTF-8")]) from garbled
    except OSError as absent:
        why = "the file is not there" if isinstance(absent, FileNotFoundError) else str(absent.strerror)
        raise Refused([broken(path, None, why)]) from absent


def line_of(path: Path, *needles: str) -> int | None:
    """Return the line on which the last of `needles` stands, each looked for after the one before.

    A needle that is not there leaves the place of the one before; None when not even the first is there.
    """
    text = path.read_text(encoding="utf-8")
    position = -1
    for needle in needles:
        found = text.find(needle, max(position, 0))
        if found < 0:
            break
        position = found
    return None if position < 0 else text.count("\n", 0, position) + 1


def broken(path: Path, line: int | None, why: str) -> Problem:
    """Return the problem of a file of law or forms that cannot be read; `why` is for its editor."""
    return Problem(
        Text(
            kk="Дерек файлы оқылмайды: {why}.",
            ru="Файл данных не читается: {why}.",
            en="The data file cannot be read: {why}.",
        ).format(why=why.rstrip(".")),
        Text(
            kk="Файлдың осы жерін түзетіңіз.",
            ru="Исправьте файл в этом месте.",
            en="Mend the file at this place.",
        ),
        file=shown(path),
        line=line,
        rule="file-unreadable",
    )


def shown(path: Path) -> str:
    """Return the path from `regulations`, `forms` or `registers` on, as problems name a file."""
    parts = path.parts
    for root in ("regulations", "forms", "registers"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return path.name


def each(
    path: Path,
    tables: Iterable[Mapping[str, Any]],
    make: Callable[[Mapping[str, Any]], T],
    problems: list[Problem],
    *,
    named: str = "id",
) -> tuple[T, ...]:
    """Return `make` of every table; a table it cannot take becomes a problem naming the table's line."""
    made: list[T] = []
    given: Sequence[Any] = tables if isinstance(tables, list | tuple) else [tables]
    for table in given:
        try:
            made.append(sound(make(table)))
        except (KeyError, TypeError, ValueError, AttributeError) as wrong:
            name = str(table.get(named, "?")) if isinstance(table, Mapping) else "?"
            why = f"missing {wrong}" if isinstance(wrong, KeyError) else str(wrong)
            problems.append(broken(path, line_of(path, f'{named} = "{name}"'), f"{name}: {why}"))
    return tuple(made)


def listed(value: Any) -> tuple[Any, ...]:
    """Return a list of the file as a tuple; anything else, a text above all, is a TypeError."""
    if not isinstance(value, list | tuple):
        raise TypeError(f"{value!r} is not a list")
    return tuple(value)
