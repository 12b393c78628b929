"""Correcting an accepted report: asked for by the region, opened again by the staff, accepted as a new version."""

from __future__ import annotations

from datetime import datetime

from esep.people.acting import Acting
from esep.reports.models import Remark, Report


def ask_correction(
    report: Report, reason: str, *, row: str = "", by: Acting, at: datetime, once: str = ""
) -> Remark:
    """Ask that an accepted report be opened again, with the reason, and return the request."""
    raise NotImplementedError


def reopen(report: Report, reason: str, *, row: str = "", by: Acting, at: datetime, once: str = "") -> Remark:
    """Open an accepted report for a correction, with the reason; what was accepted stands until the new version."""
    raise NotImplementedError
