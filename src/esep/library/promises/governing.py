"""Promise 7: two time axes; which years an edition governs is told, by a reading, and never twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from esep.core.names import Text
from esep.core.problems import Problem
from esep.library.promises.edition import Edition

BOTH = Text(
    kk="{year} жылды екі редакция реттейді: {one} және {two}.",
    ru="{year} год регулируют две редакции: {one} и {two}.",
    en="The year {year} is governed by two editions: {one} and {two}.",
)
MEND = Text(kk="governs өрісін түзетіңіз.", ru="Исправьте governs.", en="Mend `governs`.")


def check(editions: Sequence[Edition]) -> Iterator[Problem]:
    """Return every pair of editions of one regulation whose years overlap."""
    for index, one in enumerate(editions):
        for two in editions[index + 1 :]:
            first, last = one.regulation.governs, two.regulation.governs
            if first == (None, None) or last == (None, None):
                continue
            start = max(first[0] or 0, last[0] or 0)
            if start <= min(first[1] or 9999, last[1] or 9999):
                what = BOTH.format(year=start, one=one.regulation.edition, two=two.regulation.edition)
                path = two.folder / "regulation.toml"
                yield two.fault("law-governing", path, ("governs =",), what, MEND)
