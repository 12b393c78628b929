"""The documents behind one row of a summary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from esep.reports.models import Attachment


def documents_of(reports: Iterable[int], row: str) -> Mapping[int, tuple[Attachment, ...]]:
    """Return report → the documents that are on the row now, in one query."""
    rows = Attachment.objects.filter(report__in=list(reports), row=row, removed_at__isnull=True)
    found: dict[int, tuple[Attachment, ...]] = {}
    for one in rows.select_related("holding__document").order_by("at", "id"):
        found[one.report_id] = (*found.get(one.report_id, ()), one)
    return found
