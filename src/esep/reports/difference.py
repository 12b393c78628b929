"""What changed between two versions of a report, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from esep.reports.content import Claim, read
from esep.reports.models import Version
from esep.reports.rows import form_of


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that reads otherwise: its claim before and after, the documents added and taken away.

    None is a row without a figure, be it that the row does not apply; `note` says that the note changed.
    """

    row: str
    before: str | None
    after: str | None
    documents_added: tuple[str, ...] = ()
    documents_removed: tuple[str, ...] = ()
    note: bool = False


def difference(version: Version, before: Version | None) -> tuple[Changed, ...]:
    """Return every changed row in the form's order; without a version before, every row with anything."""
    now = read(version).claims
    then = {} if before is None else read(before).claims
    form = form_of(version.report)
    found = [_changed(row.number, then.get(row.number), now.get(row.number)) for row in form.rows]
    return tuple(one for one in found if one is not None)


def _changed(row: str, before: Claim | None, after: Claim | None) -> Changed | None:
    if _said(before) == _said(after):
        return None
    old = set(before.documents) if before else set()
    new = set(after.documents) if after else set()
    return Changed(
        row=row,
        before=before.value if before else None,
        after=after.value if after else None,
        documents_added=tuple(sorted(new - old)),
        documents_removed=tuple(sorted(old - new)),
        note=(before.note if before else "") != (after.note if after else ""),
    )


def _said(claim: Claim | None) -> tuple[str | None, bool, str, tuple[str, ...]]:
    """Return all that a row says; a row that is not there says nothing."""
    if claim is None:
        return None, False, "", ()
    return claim.value, claim.not_applicable, claim.note, claim.documents
