"""TOML files read exactly: decimals stay decimals, and what is wrong names its file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from esep.core.names import Text
from esep.core.problems import Problem, Refused

T = TypeVar("T")


def read(path: Path) -> dict[str, Any]:
    """Return the tables of a TOML file; a file that is absent or no TOML is refused with its line."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except FileNotFoundError as absent:
        raise Refused([broken(path, None, "the file is not there")]) from absent
    except UnicodeDecodeError as garbled:
        raise Refused([broken(path, None, "the file is not UTF-8")]) from garbled
    except tomllib.TOMLDecodeError as wrong:
        line = re.search(r"line (\d+)", str(wrong))
        raise Refused([broken(path, int(line[1]) if line else None, str(wrong))]) from wrong


def line_of(path: Path, *needles: str) -> int | None:
    """Return the line on which the last of `needles` stands, each looked for after the one before."""
    text = path.read_text(encoding="utf-8")
    position = 0
    for needle in needles:
        found = text.find(needle, position)
        if found < 0:
            return None
        position = found
    return text.count("\n", 0, position) + 1


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
    """Return the path from the folder that holds `regulations` or `forms` on, as problems name it."""
    parts = path.parts
    for root in ("regulations", "forms"):
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
    for table in tables:
        try:
            made.append(make(table))
        except (KeyError, TypeError, ValueError, AttributeError) as wrong:
            name = str(table.get(named, "?"))
            why = f"missing {wrong}" if isinstance(wrong, KeyError) else str(wrong)
            problems.append(broken(path, line_of(path, f'{named} = "{name}"'), f"{name}: {why}"))
    return tuple(made)
