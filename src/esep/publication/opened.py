"""Copies for the public of the documents that a published result rests on: found only through its bundle."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from io import BytesIO

from esep.core.sealing.commitments import document_commitment
from esep.evidence import copies
from esep.evidence.models import Holding
from esep.facts.models import FactEvidence
from esep.publication import store
from esep.publication.models import Publication

Supported = tuple[str, str, str]
"""(period, fact, key) of a figure."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A released copy: number, file, what it covers, since when; its document as the bundle has it."""

    number: int
    copy: Holding
    covers: str
    since: datetime
    commitment: str
    supports: tuple[Supported, ...]


def opened(publication: Publication, slug: str) -> tuple[Opened, ...]:
    """Return the released copies of the documents behind an organisation's published figures.

    A document counts whose commitment stands in the bundle of that publication; in three queries.
    """
    sealed = _sealed(publication.sha256, publication.pk).get(slug, {})
    if not sealed:
        return ()
    proofs = FactEvidence.objects.filter(fact__organisation__slug=slug).values_list("holding", flat=True)
    found = []
    for one in copies.released(set(proofs)):
        original = one.it.original
        commitment = document_commitment(original.salt, original.document_id)
        if commitment in sealed:
            it = one.it
            found.append(Opened(it.pk, it.copy, it.covers, one.since, commitment, sealed[commitment]))
    return tuple(found)


@lru_cache(maxsize=8)
def _sealed(_sha256: str, number: int) -> Mapping[str, Mapping[str, tuple[Supported, ...]]]:
    """Return by organisation and commitment the figures that a bundle says rest on the document."""
    publication = Publication.objects.get(pk=number)
    found: dict[str, dict[str, tuple[Supported, ...]]] = {}
    with zipfile.ZipFile(BytesIO(store.bytes_of(publication))) as bundle:
        for line in bundle.read("evidence.jsonl").decode().splitlines():
            row = json.loads(line)
            of = found.setdefault(row["organisation"], {})
            figure = (row["period"], row["fact"], row["key"])
            of[row["commitment"]] = (*of.get(row["commitment"], ()), figure)
    return found
