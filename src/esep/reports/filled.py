"""A report as it is filled in now: its cells, last year beside them, all problems, and how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from esep.core import checks_wording
from esep.core.checks import check, label
from esep.core.facts import number
from esep.core.forms import Form, FormRow, Sheet
from esep.core.problems import Problem
from esep.core.quantity import Exact, plain
from esep.reports import wording_numbers as says
from esep.reports.beside import Beside, beside, sheet_of, value_of
from esep.reports.cells import Kept, kept
from esep.reports.entry import read_cell
from esep.reports.evidence_rules import asked_evidence
from esep.reports.models import Attachment, Report
from esep.reports.rows import form_of, must_answer
from esep.rows import alike

THOUSANDFOLD = 500
"""Beyond so many times last year's figure a slip between tenge and thousands of tenge is likely."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a report is: rows asked and answered, errors, warnings, and rows without their evidence."""

    asked: int
    answered: int
    errors: int
    warnings: int
    lacking_evidence: int


@dataclass(frozen=True, slots=True)
class Filled:
    """All that a page of entry shows; `lacking_evidence` names for a row the kinds that are asked for.

    `problems` are of single cells and between rows, errors and warnings; an empty row is none until the
    report is handed in.
    """

    form: Form
    sheet: Sheet
    cells: Mapping[str, Kept]
    before: Mapping[str, Exact | bool]
    problems: tuple[Problem, ...]
    lacking_evidence: Mapping[str, tuple[str, ...]]
    progress: Progress
    attachments: Mapping[str, tuple[Attachment, ...]]
    beside: Beside


def filled(report: Report) -> Filled:
    """Return the report as it stands, in a constant number of queries."""
    form = form_of(report)
    cells, known, documents = kept(report), beside(report, form), attachments_of(report)
    values: dict[str, Exact | bool] = {}
    problems: list[Problem] = []
    for row in form.rows:
        cell = cells.get(row.number)
        if cell is None:
            continue
        text, own = read_cell(cell.text, row, not_applicable=cell.not_applicable)
        problems += own
        if text is not None:
            values[row.number] = value_of(text, row)
    sheet = sheet_of(report, form, values, known)
    problems += problems_between(sheet)
    lacking = lacking_evidence(form, values, documents)
    return Filled(
        form=form,
        sheet=sheet,
        cells=cells,
        before=known.before,
        problems=tuple(problems),
        lacking_evidence=lacking,
        progress=_progress(sheet, cells, problems, lacking),
        attachments=documents,
        beside=known,
    )


def attachments_of(report: Report) -> Mapping[str, tuple[Attachment, ...]]:
    """Return row → documents that are on it now, in one query."""
    found: dict[str, tuple[Attachment, ...]] = {}
    on_it = {"report_id": report.pk, "removed_at": None}
    for one in alike(Attachment, "holding", "holding__document", order=("at", "id"), **on_it):
        found[one.row] = (*found.get(one.row, ()), one)
    return found


def problems_between(sheet: Sheet) -> tuple[Problem, ...]:
    """Return what the checks of the form find, and figures about a thousand times those of a year ago."""
    return (*check(sheet), *thousandfold(sheet))


def thousandfold(sheet: Sheet) -> Iterator[Problem]:
    """An amount of money is hundreds of times what it was a year ago, or as small a part of it."""
    for row in sheet.form.rows:
        now, before = sheet.figure(row.number), number(sheet.before.get(row.number))
        if row.unit != "tenge" or not now or not before:
            continue
        times = Fraction(now) / Fraction(before)
        if times >= THOUSANDFOLD or times <= Fraction(1, THOUSANDFOLD):
            what = checks_wording.sentence(
                says.THOUSANDFOLD[0],
                row=label(row.number, sheet),
                left=checks_wording.number_of(now),
                right=checks_wording.number_of(before),
            )
            yield Problem(
                what,
                says.THOUSANDFOLD[1],
                rule="thousandfold",
                severity="warning",
                rows=(row.number,),
                left=plain(now),
                right=plain(before),
            )


def lacking_evidence(
    form: Form, values: Mapping[str, Exact | bool], documents: Mapping[str, Iterable[object]]
) -> Mapping[str, tuple[str, ...]]:
    """Return row → kinds of documents asked for, where a figure other than 0 stands without any.

    This never stops a submission: what lacks its paper is handed in in time, and its checker is told.
    """
    asked = asked_evidence(form)
    return {row: kinds for row, kinds in asked.items() if values.get(row) and not documents.get(row)}


def answered(row: FormRow, cells: Mapping[str, Kept], values: Mapping[str, object]) -> bool:
    """Return whether a row has an answer that was understood: a figure, 0, or that it does not apply."""
    cell = cells.get(row.number)
    return row.number in values or (cell is not None and cell.not_applicable)


def _progress(
    sheet: Sheet, cells: Mapping[str, Kept], problems: Iterable[Problem], lacking: Mapping[str, object]
) -> Progress:
    asked = [row for row in sheet.form.rows if must_answer(row)]
    severities = [problem.severity for problem in problems]
    return Progress(
        asked=len(asked),
        answered=sum(answered(row, cells, sheet.values) for row in asked),
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        lacking_evidence=len(lacking),
    )
