"""What was found otherwise in an earlier version of a report, so that the same claim is not taken unseen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from esep.core.problems import Problem
from esep.reports import wording_verbs as says
from esep.reports.content import Claim
from esep.reports.models import OTHERWISE, Line, Report


def judged_before(report: Report, number: int) -> Mapping[str, Line]:
    """Return row → the last finding before version `number`, where less or other than the claim was taken."""
    if number <= 1:
        return {}
    rows = Line.objects.filter(version__report=report, version__number__lt=number)
    last = {line.row: line for line in rows.select_related("version").order_by("version__number")}
    return {row: line for row, line in last.items() if line.verdict in OTHERWISE}


def repeated(
    claims: Mapping[str, Claim], noted: Mapping[str, Line], before: Mapping[str, Line]
) -> Iterator[Problem]:
    """Yield the rows that claim once more what was not taken before, and of which nothing is said now."""
    for row, line in before.items():
        claim = claims.get(row)
        if claim is None or row in noted or claim.value != line.claimed:
            continue
        what, todo = says.JUDGED_BEFORE
        taken = line.accepted or "—"
        said = what.format(row=row, number=line.version.number, taken=taken, reason=line.reason)
        yield Problem(said, todo, rule="judged-before", rows=(row,), left=line.accepted, right=claim.value)
