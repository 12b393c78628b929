"""Opens a held document for a reader: its bytes, and a media type only for kinds that a browser may know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import BinaryIO

from esep.evidence.models import Document, Holding
from esep.evidence.store import path_of
from esep.people.policy import Resource

MEDIA: Mapping[str, str] = {
    "pdf": "application/pdf",
    "jpg": "image/jpeg",
    "png": "image/png",
}
"""Kinds that name themselves to the browser; every other is handed over as bytes to be kept."""

BYTES = "application/octet-stream"
PICTURES = ("jpg", "png")
"""Kinds that a page may show as a picture."""


def holding(number: int) -> Holding | None:
    """Return a holding with its document and organisation, None when there is none."""
    return Holding.objects.select_related("document", "organisation").filter(pk=number).first()


def resource(held: Holding) -> Resource:
    """Return the holding as the policy sees it: it belongs to the part of the tree that holds it."""
    return Resource(held.organisation.path)


def media(held: Holding) -> str:
    """Return the media type under which the document is handed over."""
    return MEDIA.get(held.document.kind, BYTES)


def read(held: Holding) -> BinaryIO | None:
    """Return the open bytes of the document, None when they are no longer in the office's folder."""
    try:
        return path_of(held.document.sha256).open("rb")
    except FileNotFoundError:
        return None


def document(sha256: str) -> Document | None:
    """Return the document with this hash, None when there is none."""
    return Document.objects.filter(pk=sha256).first()


def holdings(sha256: str) -> tuple[Holding, ...]:
    """Return everybody's holding of a document, the first holder first, in one query."""
    found = Holding.objects.filter(document=sha256).select_related("organisation").order_by("at", "id")
    return tuple(found)
