"""What pages may ask of reports: what is owed, the matrix, the queue, and one report under review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from esep.core.forms import Form
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem
from esep.organisations.queries import Known
from esep.people.acting import Acting
from esep.reports.models import Attachment, Line, Remark, Report, Version


@dataclass(frozen=True, slots=True)
class Owed:
    """A report that an organisation owes: until when, how far it is, and whether the deadline has passed."""

    report: int
    form: str
    title: Text
    period: Period
    organisation: int
    state: str
    due_at: datetime
    mend_by: datetime | None
    number: int
    answered: int
    asked: int
    remarks: int
    late: bool
    extended: bool
    disciplined: bool
    first_submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Box:
    """One field of the matrix: the report of an organisation in a campaign."""

    report: int
    state: str
    number: int
    due_at: datetime
    submitted_at: datetime | None
    late: bool
    overdue: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A column of the matrix: a campaign."""

    campaign: int
    form: str
    title: Text
    period: Period
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Matrix:
    """Organisations × forms of a year; `boxes` by (organisation id, campaign id), nothing where nothing is asked."""

    organisations: tuple[Known, ...]
    columns: tuple[Asked, ...]
    boxes: Mapping[tuple[int, int], Box]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A submitted report in the queue of the staff: since when, whose, and whether anything stands out in it."""

    report: int
    version: int
    number: int
    form: str
    title: Text
    period: Period
    organisation: Known
    submitted_at: datetime
    age_days: int
    late: bool
    justified: int
    without_evidence: int
    mine_to_check: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """A row under review: what is claimed beside last year's figure, its documents, remarks and finding."""

    number: str
    name: Text
    unit: Text
    fact: str | None
    value: str | None
    not_applicable: bool
    before: str | None
    note: str
    documents: tuple[Attachment, ...]
    same_file: tuple[str, ...]
    remarks: tuple[Remark, ...]
    finding: Line | None
    problems: tuple[Problem, ...]
    standing: str | None
    standing_source: str
    evidence_asked: tuple[str, ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class Review:
    """A report as its checker sees it; `before` is the version that was returned, for the difference."""

    report: Report
    form: Form
    version: Version | None
    before: Version | None
    rows: tuple[Seen, ...]
    remarks: tuple[Remark, ...]
    justified: Mapping[str, str]


def owed(path: str, at: datetime) -> tuple[Owed, ...]:
    """Return what the organisations under `path` owe and have handed in, the nearest deadline first."""
    raise NotImplementedError


def matrix(period_year: int, at: datetime) -> Matrix:
    """Return every organisation's state in every campaign of a year."""
    raise NotImplementedError


def queue(acting: Acting, at: datetime) -> tuple[Waiting, ...]:
    """Return the submitted reports that `acting` may see, the oldest first."""
    raise NotImplementedError


def review(report: Report) -> Review:
    """Return a report with its last version as the checker sees it."""
    raise NotImplementedError
