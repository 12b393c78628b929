"""A published version as its sealed bundle says it: read from the bundle, never from the office's tables."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from io import BytesIO
from typing import Any

from esep.core.names import Text
from esep.decisions.wording import BODIES
from esep.publication import store
from esep.publication.models import Publication


@dataclass(frozen=True, slots=True)
class Stood:
    """Where one organisation stood: its place and total, and (points, place) of each block and row."""

    slug: str
    place: int
    total: Fraction
    blocks: Mapping[str, tuple[Fraction | None, int | None]]
    rows: Mapping[str, tuple[Fraction | None, int | None]]


@dataclass(frozen=True, slots=True)
class Act:
    """An act of a body as the bundle names it."""

    id: str
    kind: str
    body: Text
    protocol: str
    item: str
    date: date
    sets: Mapping[str, Any]
    document: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """One published version: what it is, its organisations in printed order, its acts, why it corrects."""

    publication: Publication
    year: int
    version: int
    edition: str
    names: Mapping[str, Text]
    stood: tuple[Stood, ...]
    acts: tuple[Act, ...]
    approval: Act | None
    reason: str

    def of(self, slug: str) -> Stood | None:
        """Return where an organisation stood, None when it was not rated."""
        return next((one for one in self.stood if one.slug == slug), None)

    def act(self, kind: str) -> Act | None:
        """Return the last act of a kind, None without one."""
        return next((one for one in reversed(self.acts) if one.kind == kind), None)


def read(publication: Publication) -> Sealed:
    """Return what a publication sealed; its bytes are checked against its hash first."""
    return _read(publication.sha256, publication.pk)


@lru_cache(maxsize=24)
def _read(_sha256: str, number: int) -> Sealed:
    publication = Publication.objects.select_related("assessment").get(pk=number)
    with zipfile.ZipFile(BytesIO(store.bytes_of(publication))) as bundle:
        manifest = json.loads(bundle.read("manifest.json"))
        tables = {name: list(_lines(bundle, name)) for name in ("organisations", "results", "decisions")}
    acts = tuple(map(_act, tables["decisions"]))
    return Sealed(
        publication=publication,
        year=manifest["year"],
        version=manifest["version"],
        edition=manifest["edition"],
        names={row["organisation"]: Text.of(row["name"]) for row in tables["organisations"]},
        stood=tuple(_stood(row) for row in tables["results"] if row["status"] == "rated"),
        acts=acts,
        approval=next((one for one in acts if one.id == manifest["approval"]), None),
        reason=(manifest["previous"] or {}).get("reason", ""),
    )


def _lines(bundle: zipfile.ZipFile, table: str) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, bundle.read(f"{table}.jsonl").decode().splitlines())


def _stood(row: Mapping[str, Any]) -> Stood:
    return Stood(
        row["organisation"],
        row["place"],
        Fraction(row["total"]),
        _placed(row["blocks"]),
        _placed(row["rows"]),
    )


def _placed(table: Mapping[str, Any]) -> Mapping[str, tuple[Fraction | None, int | None]]:
    return {
        number: (None if one["points"] is None else Fraction(one["points"]), one["place"])
        for number, one in table.items()
    }


def _act(row: Mapping[str, Any]) -> Act:
    return Act(
        row["id"],
        row["kind"],
        BODIES[row["body"]],
        row["protocol"],
        row["item"],
        date.fromisoformat(row["date"]),
        row["sets"],
        row["document"],
    )
