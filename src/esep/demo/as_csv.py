"""Figures written as FACTS.csv, the file that the commands read back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from fractions import Fraction

from esep.core.facts import Figure
from esep.core.quantity import plain

HEADER = ("subject", "period", "fact", "key", "value")


def facts_csv(figures: Iterable[Figure]) -> str:
    """Return `figures` as the text of a FACTS.csv: one line a figure, in the order given."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(HEADER)
    for figure in figures:
        sheet.writerow((figure.subject, figure.year, figure.fact, figure.key, written(figure.value)))
    return out.getvalue()


def written(value: int | Fraction | bool | str) -> str:
    """Return one value as FACTS.csv spells it: digits, halves with a point, `yes`, `no`, a place in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else plain(value)
