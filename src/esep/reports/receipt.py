"""The receipt for a version: a short text that proves when what was handed in, without trusting the centre."""

from __future__ import annotations

from esep.reports.models import Version


def receipt_text(version: Version) -> str:
    """Return the receipt: form, organisation, period, version, hash, server time, place and head of the chain."""
    raise NotImplementedError
