"""Which waiting reports nothing speaks against: no warning, flag, open remark, reused file or leap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esep.pages.parts.spelled import amount
from esep.pages.staff.outliers import outliers
from esep.reports.queries import Waiting
from esep.reports.suspicions import Suspicion, suspicions


@dataclass(frozen=True, slots=True)
class Judged:
    """A waiting report of this officer with what speaks against accepting it unseen."""

    waiting: Waiting
    rows: int
    reasons: tuple[str, ...]

    @property
    def clean(self) -> bool:
        """Return whether nothing does."""
        return not self.reasons


def judged(waiting: Iterable[Waiting]) -> Mapping[int, Judged]:
    """Return report → what stands out in it, for all that this officer may check."""
    mine = {one.version: one for one in waiting if one.mine_to_check}
    found = suspicions(mine)
    return {
        one.report: Judged(one, found[version].rows, reasons(one, found[version]))
        for version, one in mine.items()
    }


def reasons(waiting: Waiting, seen: Suspicion) -> tuple[str, ...]:
    """Return the keys of what speaks against accepting the report unseen."""
    strange = any(outliers(amount(value), amount(before)) for value, before in seen.pairs)
    more = (
        ("warnings", waiting.justified > 0),
        ("evidence", waiting.without_evidence > 0),
        ("outlier", strange),
    )
    return (*seen.reasons, *(name for name, holds in more if holds))
