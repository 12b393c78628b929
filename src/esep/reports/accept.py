"""What the staff finds in a version row by row, and acceptance, which appends its figures as facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from esep.audit.record import done_before, record
from esep.core.forms import Form, FormRow
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.evidence.models import Holding
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import AcceptedFact, SourceKind
from esep.facts.queries import current
from esep.facts.spelling import read as read_fact
from esep.facts.spelling import spell
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports import wording_verbs as says
from esep.reports.content import Claim, read
from esep.reports.halves import against_the_year
from esep.reports.judged import judged_before, repeated
from esep.reports.models import Line, Remark, Report, Verdict, Version
from esep.reports.reading_numbers import understand
from esep.reports.repeating import done
from esep.reports.resource import resource
from esep.reports.rows import form_of, locked
from esep.reports.states import move
from esep.rows import add, alike


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of a row; `accepted` is the other figure as typed, with the reason why."""

    verdict: Verdict
    accepted: str | None = None
    reason: str = ""


@transaction.atomic
def find(
    version: Version, findings: Mapping[str, Finding], *, by: Acting, at: datetime, once: str = ""
) -> tuple[Line, ...]:
    """Note findings on rows of the version under review, replacing earlier ones, and return them."""
    report = locked(version.report)
    demand(by, "report.review", resource(report))
    if done(once, report) is not None:
        return tuple(version.lines.filter(row__in=findings))
    move(report.state, "accept")
    if version.number != report.number:
        raise Refused([Problem(*says.NOT_THE_LAST, rule="version-old")])
    lines = _note(version, form_of(report), findings, by=by, at=at)
    body = {"lines": [_told(line) for line in lines]}
    actor = by.actor("officer")
    named = f"report:{report.pk}"
    record("report.find", by=actor, at=at, object=named, body=body, version=version.number, once=once)
    return lines


@transaction.atomic
def accept(
    report: Report,
    *,
    findings: Mapping[str, Finding] | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> tuple[AcceptedFact, ...]:
    """Accept the submitted version: rows without a finding as claimed; return the figures that were appended.

    A figure that stands unchanged, with the same documents, is not appended again. Where a figure of another
    source stands, or the same claim was not taken in an earlier version, a finding must say what is right.
    Whoever entered anything here is refused.
    """
    locked(report)
    demand(by, "report.accept", resource(report))
    before = done(once, report)
    if before is not None:
        return tuple(AcceptedFact.objects.filter(event_seq=before.seq))
    after = move(report.state, "accept").after
    (version,), form = alike(Version, report_id=report.pk, number=report.number), form_of(report)
    content = read(version)
    noted = {line.row: line for line in alike(Line, version_id=version.pk)}
    noted |= {line.row: line for line in _note(version, form, findings or {}, by=by, at=at)}
    asked = [claim.fact for claim in content.claims.values() if claim.fact]
    standing = current(report.organisation, Period.of(report.campaign.period), facts=asked)
    problems = [
        *_returned(noted),
        *(p for claim in content.claims.values() if (p := _contested(claim, noted, standing))),
        *repeated(content.claims, noted, judged_before(report, version.number)),
        *against_the_year(report, form, content, noted),
    ]
    if problems:
        raise Refused(problems)
    rest = [
        _as_claimed(version, claim, by=by, at=at) for row, claim in content.claims.items() if row not in noted
    ]
    add(rest)
    lines = noted | {line.row: line for line in rest}
    actor = by.actor("officer")
    event = record(
        "report.accept",
        by=actor,
        at=at,
        object=f"report:{report.pk}",
        body={"sha256": version.sha256, "lines": [_told(lines[row]) for row in content.claims]},
        version=version.number,
        once=once,
    )
    new = _new_facts(report, content.claims, lines, standing)
    source = Source(SourceKind.REPORT, f"version:{version.pk}")
    made = append(new, source, actor=actor, at=at, event=event, standing=standing.values())
    Remark.objects.filter(report=report, settled_at__isnull=True).update(settled_at=at)
    report.state, report.accepted_at, report.mend_by = after, at, None
    report.good_at = report.good_at or version.submitted_at
    report.save(update_fields=["state", "accepted_at", "mend_by", "good_at"])
    return made


@transaction.atomic
def accept_many(
    reports: Iterable[Report], *, by: Acting, at: datetime, once: str = ""
) -> tuple[AcceptedFact, ...]:
    """Accept several reports as claimed, all or none; all that stands in the way is refused at once."""
    if done_before(once) is not None:
        return ()
    made: list[AcceptedFact] = []
    problems: list[Problem] = []
    for index, report in enumerate(reports):
        try:
            made += accept(report, by=by, at=at, once="" if index else once)
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(problems)
    return tuple(made)


def _note(
    version: Version, form: Form, findings: Mapping[str, Finding], *, by: Acting, at: datetime
) -> tuple[Line, ...]:
    """Write findings down, the later in the place of the earlier; all that is wrong is refused at once."""
    claims = read(version).claims if findings else {}
    problems: list[Problem] = []
    lines = []
    for row, finding in findings.items():
        claim = claims.get(row)
        if claim is None:
            problems.append(_problem(says.NO_SUCH_CLAIM, "row-unknown", row))
            continue
        accepted, own = _accepted(finding, claim, form)
        problems += own
        values = {
            "verdict": finding.verdict,
            "claimed": claim.value,
            "accepted": accepted,
            "reason": finding.reason.strip(),
            "by": by.id,
            "at": at,
        }
        lines.append((row, values))
    if problems:
        raise Refused(problems)
    return tuple(
        Line.objects.update_or_create(version=version, row=row, defaults=values)[0] for row, values in lines
    )


def _accepted(finding: Finding, claim: Claim, form: Form) -> tuple[str | None, list[Problem]]:
    """Return the accepted figure of a finding in its canonical spelling, and what is wrong with it."""
    if finding.verdict == Verdict.RETURNED:
        return None, []
    if finding.verdict == Verdict.ACCEPTED:
        return claim.value, []
    row = form.by_number[claim.row]
    problems = []
    if not finding.reason.strip():
        problems.append(_problem(says.NO_REASON, "finding-reason", claim.row))
    if finding.verdict == Verdict.UNPROVED:
        return None, problems
    value, wrong = understand(finding.accepted or "", row) if isinstance(row, FormRow) else (None, None)
    if wrong is not None:
        problems.append(wrong)
    elif value is None:
        problems.append(_problem(says.NO_FIGURE, "finding-figure", claim.row))
    return (None if value is None else spell(value)), problems


def _returned(noted: Mapping[str, Line]) -> Iterator[Problem]:
    for row, line in noted.items():
        if line.verdict == Verdict.RETURNED:
            yield _problem(says.HAS_RETURNED, "finding-returned", row)


def _contested(
    claim: Claim, noted: Mapping[str, Line], standing: Mapping[tuple[str, str], AcceptedFact]
) -> Problem | None:
    """Return that another source says otherwise of the row and nobody said which is right."""
    fact = standing.get((claim.fact, ""))
    if fact is None or fact.source == SourceKind.REPORT or fact.value == claim.value:
        return None
    line = noted.get(claim.row)
    if line is not None and line.reason:
        return None
    what, todo = says.OTHER_SOURCE
    said = what.format(row=claim.row, found=fact.value or "—", claimed=claim.value or "—")
    return Problem(said, todo, rule="other-source", rows=(claim.row,), left=fact.value, right=claim.value)


def _as_claimed(version: Version, claim: Claim, *, by: Acting, at: datetime) -> Line:
    return Line(
        version=version,
        row=claim.row,
        verdict=Verdict.ACCEPTED,
        claimed=claim.value,
        accepted=claim.value,
        by=by.id,
        at=at,
    )


def _new_facts(
    report: Report,
    claims: Mapping[str, Claim],
    lines: Mapping[str, Line],
    standing: Mapping[tuple[str, str], AcceptedFact],
) -> Iterator[NewFact]:
    """Yield the figures that are new or other than those that stand, each with its documents.

    A claim of which nothing was accepted leaves a version without a value, so that the reason can be read.
    """
    hashes = {one for claim in claims.values() for one in claim.documents}
    held = {
        one.document_id: one
        for one in Holding.objects.filter(organisation=report.organisation, document__in=hashes)
    }
    rests_on = _documents_of(standing.values())
    period = Period.of(report.campaign.period)
    for row, claim in claims.items():
        if not claim.fact:
            continue
        line, now = lines[row], standing.get((claim.fact, ""))
        same = now is not None and (now.value, now.claimed) == (line.accepted, _other(line))
        if (now is None and line.accepted is None and line.claimed is None) or (
            now is not None and same and rests_on.get(now.pk, ()) == claim.documents
        ):
            continue
        yield NewFact(
            organisation=report.organisation,
            period=period,
            fact=claim.fact,
            value=None if line.accepted is None else read_fact(line.accepted, claim.fact),
            claimed=None if (other := _other(line)) is None else read_fact(other, claim.fact),
            reason=line.reason,
            documents=tuple(held[one] for one in claim.documents),
        )


def _documents_of(facts: Iterable[AcceptedFact]) -> Mapping[int, tuple[str, ...]]:
    """Return fact → sorted hashes of the documents it rests on, in one query."""
    rows = Holding.objects.filter(facts__fact__in=[fact.pk for fact in facts])
    found: dict[int, list[str]] = {}
    for fact, document in rows.order_by("document").values_list("facts__fact", "document"):
        found.setdefault(fact, []).append(document)
    return {fact: tuple(hashes) for fact, hashes in found.items()}


def _other(line: Line) -> str | None:
    """Return what was claimed when something else was accepted."""
    return line.claimed if line.claimed != line.accepted else None


def _told(line: Line) -> dict[str, object]:
    """Return what the chain keeps of a finding."""
    return {
        "row": line.row,
        "verdict": str(line.verdict),
        "claimed": line.claimed,
        "accepted": line.accepted,
        "reason": line.reason,
    }


def _problem(wording: tuple[Text, Text], rule: str, row: str) -> Problem:
    return Problem(wording[0].format(row=row), wording[1], rule=rule, rows=(row,))
