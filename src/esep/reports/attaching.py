"""Putting documents on rows of a draft and taking them off; what was submitted keeps its own list."""

from __future__ import annotations

from datetime import datetime

from esep.evidence.models import Holding
from esep.people.acting import Acting
from esep.reports.models import Attachment, Report


def attach(
    report: Report, row: str, holding: Holding, *, by: Acting, at: datetime, once: str = ""
) -> Attachment:
    """Put a document of the organisation on a row and return the attachment; twice on one row is once."""
    raise NotImplementedError


def detach(attachment: Attachment, *, by: Acting, at: datetime, once: str = "") -> Attachment:
    """Take a document off its row; it stays in the store and in what was submitted."""
    raise NotImplementedError
