"""A table as CSV, whose words no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Sequence

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins so for a formula."""


def neutral(text: str) -> str:
    """Return a text cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def table(rows: Iterable[Sequence[str]], *, texts: Collection[int] = ()) -> bytes:
    """Return `rows` as CSV; the columns `texts` hold words, which are made harmless to spreadsheets."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    for row in rows:
        sheet.writerow([neutral(cell) if at in texts else cell for at, cell in enumerate(row)])
    return out.getvalue().encode()
