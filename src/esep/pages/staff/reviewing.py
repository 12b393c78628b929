"""A report under review as a page shows it: each row with change, flags, points, documents and finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.core.facts import Value
from esep.core.names import Text
from esep.core.period import Period
from esep.core.quantity import Exact
from esep.facts.queries import figures
from esep.facts.spelling import read
from esep.library import library
from esep.library.amounts import Unreadable
from esep.pages.parts import giving
from esep.pages.parts.giving import Given
from esep.pages.parts.spelled import amount
from esep.pages.staff.outliers import outliers
from esep.reports.content import reason_for
from esep.reports.difference import Changed, difference
from esep.reports.models import OTHERWISE, Line, Remark, Verdict
from esep.reports.review import Elsewhere, Review, Seen

BREAK = "\n"
"""Between the code and the words of a remark that is drafted but not yet sent back."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A remark noted on a row, to go out when the report is returned."""

    row: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Looked:
    """One row of the review; its documents stand too in `own` other rows and in `foreign` reports."""

    seen: Seen
    change: Exact | None
    flags: tuple[Text, ...]
    justification: Mapping[str, str]
    given: tuple[Given, ...]
    draft: Draft | None
    before: Changed | None
    own: tuple[Elsewhere, ...]
    foreign: tuple[Elsewhere, ...]

    @property
    def verdict(self) -> str:
        """Return what was found: `accepted`, `corrected`, `unproved`, `returned`, "" when nothing was yet."""
        return "" if self.seen.finding is None else self.seen.finding.verdict

    @property
    def plain(self) -> bool:
        """Return whether nothing in the row asks for a second look."""
        seen = self.seen
        open_remarks = any(remark.settled_at is None for remark in seen.remarks)
        strange = self.flags or seen.judged or seen.problems or self.foreign or seen.lacks_evidence
        return not (strange or open_remarks or self.disputed)

    @property
    def claimed(self) -> bool:
        """Return whether the version says anything of the row that could be accepted or returned."""
        return self.seen.value is not None or self.seen.not_applicable

    @property
    def disputed(self) -> bool:
        """Return whether an accepted figure of another source stands and says something else."""
        seen = self.seen
        return bool(seen.standing_source) and seen.standing_source != "report" and seen.standing != seen.value


@dataclass(frozen=True, slots=True)
class Count:
    """How far the review is."""

    rows: int
    accepted: int
    corrected: int
    unproved: int
    returned: int
    plain_left: tuple[str, ...]

    @property
    def left(self) -> int:
        """Return how many rows nobody has looked at."""
        return self.rows - self.accepted - self.corrected - self.unproved - self.returned


def looked(review: Review) -> tuple[Looked, ...]:
    """Return every row of a review, in the form's order."""
    given = points(review)
    changed = {}
    if review.version is not None and review.before is not None:
        changed = {one.row: one for one in difference(review.version, review.before)}
    return tuple(_look(seen, review, given, changed) for seen in review.rows)


def _look(
    seen: Seen,
    review: Review,
    given: Mapping[str, tuple[Given, ...]],
    changed: Mapping[str, Changed],
) -> Looked:
    value, before = amount(seen.value), amount(seen.before)
    return Looked(
        seen,
        None if value is None or before is None else value - before,
        outliers(value, before),
        {one.rule: why for one in seen.problems if (why := reason_for(one, review.justified))},
        given.get(seen.fact or "", ()),
        drafted(seen.finding),
        changed.get(seen.number),
        tuple(other for other in seen.elsewhere if other.report == review.report.pk),
        tuple(other for other in seen.elsewhere if other.report != review.report.pk),
    )


def thread(review: Review) -> tuple[Remark, ...]:
    """Return every remark and answer on rows and on the whole, in the order they were made."""
    every = [*review.remarks, *(remark for seen in review.rows for remark in seen.remarks)]
    return tuple(sorted(every, key=lambda one: (one.at, one.pk)))


def drafted(line: Line | None) -> Draft | None:
    """Return the remark that is noted on a row, None when there is none."""
    if line is None or line.verdict != Verdict.RETURNED:
        return None
    code, cut, text = line.reason.partition(BREAK)
    return Draft(line.row, code, text) if cut else Draft(line.row, "", line.reason)


def counted(rows: tuple[Looked, ...]) -> Count:
    """Return how far the review is."""
    verdicts = [row.verdict for row in rows]
    return Count(
        sum(1 for row in rows if row.claimed),
        verdicts.count(Verdict.ACCEPTED),
        verdicts.count(Verdict.CORRECTED),
        verdicts.count(Verdict.UNPROVED),
        verdicts.count(Verdict.RETURNED),
        tuple(row.seen.number for row in rows if row.claimed and not row.verdict and row.plain),
    )


def points(review: Review) -> Mapping[str, tuple[Given, ...]]:
    """Return what each line of the annex gives for the facts of the report, as claimed, not checked."""
    period = Period.of(review.report.campaign.period)
    if period.kind != "year":
        return {}
    return giving.given(period.year, known(review, period.year))


def known(review: Review, year: int) -> dict[tuple[str, int], Value]:
    """Return all that is known of the organisation, with the report's own claims over it."""
    organisation = review.report.organisation
    found = dict(figures([organisation], [year, year - 1]).of(organisation.slug))
    for seen in review.rows:
        value = claimed(seen)
        if seen.fact is not None and value is not None:
            found[seen.fact, year] = value
    return found


def claimed(seen: Seen) -> Value | None:
    """Return the value that counts for now: what was found of the row, else what is claimed."""
    line = seen.finding
    decided = line is not None and line.verdict in OTHERWISE
    text = line.accepted if line is not None and decided else seen.value
    if text is None or seen.fact is None or library().facts[seen.fact].kind == "list":
        return None
    try:
        return read(text, seen.fact)
    except Unreadable:
        return None
