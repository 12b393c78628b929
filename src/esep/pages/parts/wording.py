"""The window's words: one TOML file a page, every wording in three languages, any gap refused at start."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from esep.core.hyphens import unbroken
from esep.core.names import LANGUAGES

FOLDERS = tuple(sorted(Path(__file__).parents[1].glob("*/wording")))
"""One folder an audience; the name of a page is its own across all of them."""


class Words:
    """The words of one page in one language: `words.title` or `words["title"]`, nested as in the file."""

    def __init__(self, entries: Mapping[str, str | Words], where: str) -> None:
        """Keep `entries`; `where` names the file and table in the refusal of a missing key."""
        self._entries = dict(entries)
        self._where = where

    def __getitem__(self, key: str) -> str | Words:
        """Return the wording or the table under `key`; a key that is not there is a KeyError."""
        if key not in self._entries:
            raise KeyError(f"no wording {key!r} in {self._where}")
        return self._entries[key]

    def __getattr__(self, key: str) -> str | Words:
        if key.startswith("_"):
            raise AttributeError(key)
        try:
            return self[key]
        except KeyError as missing:
            raise AttributeError(str(missing)) from None

    def __contains__(self, key: object) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def table(self, key: str) -> Words:
        """Return the table under `key`; a wording is a KeyError."""
        found = self[key]
        if isinstance(found, str):
            raise KeyError(f"{key!r} is a wording in {self._where}")
        return found

    def say(self, key: str, /, **values: object) -> str:
        """Return the wording under the dotted `key` with `{name}` filled in from `values`."""
        found: str | Words = self
        for step in key.split("."):
            if isinstance(found, str):
                raise KeyError(f"{key!r} goes below a wording in {self._where}")
            found = found[step]
        if not isinstance(found, str):
            raise KeyError(f"{key!r} is a table in {self._where}")
        return found.format(**values) if values else found


def faults(table: Mapping[str, object], where: str) -> list[str]:
    """Return what is wrong with a table of wordings: an entry without a language, or one that is no text."""
    found: list[str] = []
    for key, entry in table.items():
        name = f"{where}: {key}"
        if not isinstance(entry, dict):
            found.append(f"{name} is neither a wording nor a table")
        elif set(entry) & set(LANGUAGES):
            found += [f"{name} has no {code}" for code in LANGUAGES if not str(entry.get(code, "")).strip()]
            found += [f"{name} knows no language {code}" for code in entry if code not in LANGUAGES]
        else:
            found += faults(entry, name)
    return found


def in_language(table: Mapping[str, Any], language: str, where: str) -> Words:
    """Return the `table` of a wording file, already found without fault, as the Words of one language."""
    entries: dict[str, str | Words] = {}
    for key, entry in table.items():
        entries[key] = (
            unbroken(entry[language]) if "kk" in entry else in_language(entry, language, f"{where}.{key}")
        )
    return Words(entries, where)


def read(folder: Path) -> dict[tuple[str, str], Words]:
    """Return all words of `folder` by (page, language); every gap of every file is one ValueError."""
    tables = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.toml"))}
    wrong = [fault for page, table in tables.items() for fault in faults(table, f"{page}.toml")]
    if wrong:
        raise ValueError("; ".join(wrong))
    return {
        (page, language): in_language(table, language, f"{page}.toml")
        for page, table in tables.items()
        for language in LANGUAGES
    }


@cache
def all_words() -> dict[tuple[str, str], Words]:
    """Return the words of every page by (page, language), read once."""
    found: dict[tuple[str, str], Words] = {}
    for folder in FOLDERS:
        of_audience = read(folder)
        if twice := sorted({page for page, _ in found.keys() & of_audience.keys()}):
            raise ValueError(f"{', '.join(twice)}: two audiences have words under this name")
        found |= of_audience
    return found


def words(page: str, language: str) -> Words:
    """Return the words of `page` (the name of its file) in `language`."""
    return all_words()[page, language]
