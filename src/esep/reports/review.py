"""One report as its checker sees it: claims beside last year, documents, remarks and findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esep.core.forms import Form, FormRow
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import Exact
from esep.facts.spelling import spell
from esep.library import library
from esep.reports.beside import Beside, beside, sheet_of, value_of
from esep.reports.content import Claim, Content, read
from esep.reports.difference import difference
from esep.reports.evidence_rules import asked_evidence
from esep.reports.filled import problems_between
from esep.reports.judged import judged_before
from esep.reports.models import Attachment, Line, Remark, Report, Version
from esep.reports.rows import form_of


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where else the same bytes stand as a document: a row of another report, or another row of this one."""

    report: int
    organisation: str
    form: str
    period: str
    row: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A row under review; values are in their canonical spelling, None when there is none.

    `standing` is the accepted figure that counts now with the kind of its source, `changed` says that the
    claim differs from the version before, `judged` what an earlier version was found to hold otherwise,
    `elsewhere` where else its documents stand.
    """

    number: str
    name: Text
    unit: Text
    fact: str | None
    value: str | None
    not_applicable: bool
    before: str | None
    note: str
    documents: tuple[Attachment, ...]
    elsewhere: tuple[Elsewhere, ...]
    remarks: tuple[Remark, ...]
    finding: Line | None
    judged: Line | None
    problems: tuple[Problem, ...]
    standing: str | None
    standing_source: str
    evidence_asked: tuple[str, ...]
    lacks_evidence: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class Review:
    """A report and its last version as its checker sees it; `before` is the version before that one.

    `remarks` are those of the whole report, `justified` the reasons given for warnings by their keys;
    `documents` those on the whole report.
    """

    report: Report
    form: Form
    version: Version | None
    before: Version | None
    rows: tuple[Seen, ...]
    remarks: tuple[Remark, ...]
    justified: Mapping[str, str]
    documents: tuple[Attachment, ...]

    def clean(self) -> tuple[str, ...]:
        """Return the rows in which nothing stands out: no finding, problem, change, twin or lacking paper."""
        return tuple(
            row.number
            for row in self.rows
            if not (row.finding or row.judged or row.problems or row.elsewhere or row.lacks_evidence)
            and not (row.changed and self.before)
        )


def review(report: Report) -> Review:
    """Return a report with its last version as the checker sees it, in a constant number of queries."""
    form = form_of(report)
    last = list(report.versions.order_by("-number")[:2])
    version, before = (last[0] if last else None), (last[1] if len(last) > 1 else None)
    content = read(version) if version else Content({}, {}, ())
    known = beside(report, form)
    attached = _attached(report)
    remarks = _by_row(report.remarks.order_by("at", "id"))
    about = _About(
        content=content,
        known=known,
        problems=_problems(report, form, content, known),
        documents={row: _of_claim(attached, row, content) for row in form.by_number},
        elsewhere=_elsewhere(report, attached),
        remarks=remarks,
        findings={line.row: line for line in version.lines.all()} if version else {},
        judged=judged_before(report, version.number) if version else {},
        evidence=asked_evidence(form),
        changed={one.row for one in difference(version, before)} if version and before else set(),
    )
    return Review(
        report=report,
        form=form,
        version=version,
        before=before,
        rows=tuple(_seen(row, about) for row in form.rows if row.number in content.claims),
        remarks=remarks.get("", ()),
        justified=content.justified,
        documents=tuple(one for one in attached if one.row == "" and one.removed_at is None),
    )


@dataclass(frozen=True, slots=True)
class _About:
    """All that was read for a review, to be parted by rows."""

    content: Content
    known: Beside
    problems: Mapping[str, tuple[Problem, ...]]
    documents: Mapping[str, tuple[Attachment, ...]]
    elsewhere: Mapping[str, tuple[Elsewhere, ...]]
    remarks: Mapping[str, tuple[Remark, ...]]
    findings: Mapping[str, Line]
    judged: Mapping[str, Line]
    evidence: Mapping[str, tuple[str, ...]]
    changed: set[str]


def _seen(row: FormRow, about: _About) -> Seen:
    number, claim = row.number, about.content.claims[row.number]
    before, standing = about.known.before.get(number), about.known.standing.get(number)
    catalogue = library().facts
    return Seen(
        number=number,
        name=row.name,
        unit=catalogue.units[row.unit],
        fact=row.fact,
        value=claim.value,
        not_applicable=claim.not_applicable,
        before=None if before is None else spell(before),
        note=claim.note,
        documents=about.documents[number],
        elsewhere=_twins(claim, number, about),
        remarks=about.remarks.get(number, ()),
        finding=about.findings.get(number),
        judged=about.judged.get(number),
        problems=about.problems.get(number, ()),
        standing=standing.value if standing else None,
        standing_source=standing.source if standing else "",
        evidence_asked=about.evidence.get(number, ()),
        lacks_evidence=number in about.content.without_evidence,
        changed=number in about.changed,
    )


def _problems(
    report: Report, form: Form, content: Content, known: Beside
) -> Mapping[str, tuple[Problem, ...]]:
    """Return row → what the checks find of what was claimed, each problem at its first row."""
    values: dict[str, Exact | bool] = {}
    for number, claim in content.claims.items():
        row = form.by_number[number]
        if claim.value is not None and isinstance(row, FormRow):
            values[number] = value_of(claim.value, row)
    found: dict[str, tuple[Problem, ...]] = {}
    for problem in problems_between(sheet_of(report, form, values, known)):
        first = problem.rows[0] if problem.rows else ""
        found[first] = (*found.get(first, ()), problem)
    return found


def _attached(report: Report) -> tuple[Attachment, ...]:
    """Return every document that was ever on the report, with its holding."""
    return tuple(report.attachments.select_related("holding__document").order_by("at", "id"))


def _of_claim(attached: Iterable[Attachment], row: str, content: Content) -> tuple[Attachment, ...]:
    """Return the documents that the version fixed for the row, each once."""
    claim = content.claims.get(row)
    wanted = set(claim.documents) if claim else set()
    return tuple(
        {
            one.holding_id: one for one in attached if one.row == row and one.holding.document_id in wanted
        }.values()
    )


def _elsewhere(report: Report, attached: Iterable[Attachment]) -> Mapping[str, tuple[Elsewhere, ...]]:
    """Return hash → every place where the document stands on a row, in one query."""
    hashes = {one.holding.document_id for one in attached}
    rows = Attachment.objects.filter(holding__document__in=hashes, removed_at__isnull=True)
    found: dict[str, tuple[Elsewhere, ...]] = {}
    for one in rows.select_related("holding", "report__campaign", "report__organisation").order_by(
        "at", "id"
    ):
        campaign = one.report.campaign
        use = Elsewhere(one.report_id, one.report.organisation.slug, campaign.form, campaign.period, one.row)
        found[one.holding.document_id] = (*found.get(one.holding.document_id, ()), use)
    own = report.pk
    return {name: tuple(sorted(uses, key=lambda use: use.report != own)) for name, uses in found.items()}


def _twins(claim: Claim, row: str, about: _About) -> tuple[Elsewhere, ...]:
    """Return where else the documents of a row stand."""
    own = {one.report_id for one in about.documents[row]}
    return tuple(
        use
        for name in claim.documents
        for use in about.elsewhere.get(name, ())
        if not (use.row == row and use.report in own)
    )


def _by_row(remarks: Iterable[Remark]) -> Mapping[str, tuple[Remark, ...]]:
    found: dict[str, tuple[Remark, ...]] = {}
    for one in remarks:
        found[one.row] = (*found.get(one.row, ()), one)
    return found
