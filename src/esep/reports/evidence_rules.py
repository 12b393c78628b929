"""Which rows of a form need a document, and which kinds the annex of the regulation names for them."""

from __future__ import annotations

from collections.abc import Mapping

from esep.core.forms import Form


def asked_evidence(form: Form) -> Mapping[str, tuple[str, ...]]:
    """Return row → kinds of evidence that the criteria counting its fact ask for; rows that need none are left out."""
    raise NotImplementedError
