"""The public pages of a publication as they are frozen when it is published."""

from __future__ import annotations

from collections.abc import Iterator

from esep.publication.frozen import Bundle, Frozen
from esep.publication.models import Publication


def pages(_publication: Publication, _bundle: Bundle) -> Iterator[Frozen]:
    """Yield every public page of a publication in every language."""
    yield from ()
