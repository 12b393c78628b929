"""Open data of a publication: the tables as files, the verifier as it stood, the sealed bundle's place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from esep.core.results import csv_rows, result_data
from esep.core.sealing.records import input_records
from esep.core.written import json_text
from esep.pages.parts.csv_table import table
from esep.pages.public.published.year import Year
from esep.publication.frozen import Frozen
from esep.publication.stranger import VERIFIER

CSV, JSON, PYTHON = "text/csv; charset=utf-8", "application/json", "text/x-python; charset=utf-8"
COLUMNS = ("organisation", "period", "fact", "key", "value", "claimed", "source", "report")
"""The columns of facts.csv; nobody is named in any."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of open data: its name, its kind, its bytes."""

    name: str
    media: str
    body: bytes

    @property
    def sha256(self) -> str:
        """Return the digest that the page prints."""
        return sha256(self.body).hexdigest()

    @property
    def size(self) -> int:
        """Return how many bytes it has."""
        return len(self.body)


def files(year: Year) -> tuple[File, ...]:
    """Return the files of a publication; the verifier is left out where the product came without it."""
    data = result_data(year.values.result, year.values.catalogue)
    found = [
        File("results.csv", CSV, table(csv_rows(year.values.result))),
        File("results.json", JSON, json_text(data).encode()),
        File("facts.csv", CSV, table(_facts(year))),
    ]
    if VERIFIER.exists():
        found.append(File("verify.py", PYTHON, VERIFIER.read_bytes()))
    return tuple(found)


def _facts(year: Year) -> Iterator[tuple[str, ...]]:
    yield COLUMNS
    for row in input_records(year.values):
        if row["value"] is not None:
            yield tuple(row[name] or "" for name in COLUMNS)


def frozen(year: Year, made: tuple[File, ...]) -> Iterator[Frozen]:
    """Yield the files under the version's own address: they are of no language, and stay for ever."""
    for one in made:
        yield Frozen("", f"data/{year.year}/v{year.now.version}/{one.name}", one.media, one.body)
