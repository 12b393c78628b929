"""What changed between two versions of a report, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from esep.reports.models import Version


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that reads otherwise: its claimed value before and after, the documents added and taken away."""

    row: str
    before: str | None
    after: str | None
    documents_added: tuple[str, ...] = ()
    documents_removed: tuple[str, ...] = ()
    note: bool = False


def difference(version: Version, before: Version | None) -> tuple[Changed, ...]:
    """Return every changed row in the form's order; without a version before, every filled row."""
    raise NotImplementedError
