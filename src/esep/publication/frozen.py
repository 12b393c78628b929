"""What a publication hands to those who make its public pages, and what they hand back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from esep.core.sealing.shapes import Sealing


@dataclass(frozen=True, slots=True)
class Bundle:
    """A sealed bundle: its file's name, its digest, its bytes, the values it was made of, its manifest."""

    name: str
    sha256: str
    body: bytes
    values: Sealing
    manifest: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Frozen:
    """A public page or file as bytes: `path` as in the address after the language, no slash before it."""

    language: str
    path: str
    media: str
    body: bytes


def no_pages(_publication: object, _bundle: Bundle) -> tuple[Frozen, ...]:
    """Return no page: for an office that publishes only the bundle, and for tests."""
    return ()
