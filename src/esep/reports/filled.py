"""A report as it is filled in now: cells, last year beside them, all problems, what lacks evidence, how far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.core.forms import Form, Sheet
from esep.core.problems import Problem
from esep.core.quantity import Exact
from esep.reports.cells import Kept
from esep.reports.models import Attachment, Report


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a report is: rows asked, answered, with errors, with warnings, and without their evidence."""

    asked: int
    answered: int
    errors: int
    warnings: int
    lacking_evidence: int


@dataclass(frozen=True, slots=True)
class Filled:
    """All that a page of entry shows; `lacking_evidence` names for each such row the kinds that are asked for.

    `problems` are of single cells and between rows, errors and warnings; an empty row is none until submission.
    """

    form: Form
    sheet: Sheet
    cells: Mapping[str, Kept]
    before: Mapping[str, Exact | bool]
    problems: tuple[Problem, ...]
    lacking_evidence: Mapping[str, tuple[str, ...]]
    progress: Progress
    attachments: Mapping[str, tuple[Attachment, ...]]


def filled(report: Report) -> Filled:
    """Return the report as it stands, in a constant number of queries."""
    raise NotImplementedError
