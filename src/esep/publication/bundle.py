"""Gathers from the database what a seal covers: the approved result, its sources, and the acts behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from hashlib import sha256

from esep import __version__
from esep.assessments.calculating import decided, figures_of, plan_of, result_as_data
from esep.assessments.models import Assessment, Calculation
from esep.assessments.queries import about, abouts, latest, participants
from esep.assessments.splits import splits
from esep.audit.checkpoint import checkpoint
from esep.core.canonical import digest
from esep.core.problems import Problem, Refused
from esep.core.scoring import Plan, score
from esep.core.sealing.commitments import document_commitment
from esep.core.sealing.fields import RECORDS
from esep.core.sealing.shapes import (
    Anchor,
    Earlier,
    FigureKey,
    SealedDecision,
    SealedEvidence,
    SealedPrize,
    SealedSource,
    Sealing,
)
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.evidence.models import Holding
from esep.facts.models import AcceptedFact, FactEvidence, SourceKind
from esep.facts.queries import last_versions
from esep.library import library
from esep.organisations.queries import on
from esep.publication import wording
from esep.publication.models import Publication
from esep.reports.models import Version

LAW = (Kind.EDITION, Kind.WAIVER)
"""Decisions that carry over to a correction; readings do too, but are asked of the calculation."""

RESULT = (
    Kind.INCOMPLETE,
    Kind.OPEN_READING,
    Kind.TIE,
    Kind.APPROVAL,
    Kind.PRIZES,
    Kind.BLOCK_PRIZES,
    Kind.CEREMONY,
    Kind.CORRECTION,
)
"""Decisions that concern one version of a year."""


def gather(assessment: Assessment, *, at: datetime) -> Sealing:
    """Return the values of the bundle: the approved calculation, made again from the facts it was made from.

    When the facts, the readings or the law no longer give what was approved, it is refused.
    """
    calculation = latest(assessment)
    if calculation is None:
        raise Refused([Problem(wording.NOTHING_APPROVED, wording.ASK_AUDIT, rule="nothing-approved")])
    figures = figures_of(assessment, calculation.facts_to)
    result = score(plan_of(assessment), figures)
    rated = participants(assessment)
    marked = splits(assessment, rated, upto=calculation.facts_to)
    made_again = digest(result_as_data(result, figures, marked))
    if made_again != calculation.digest:
        said = wording.NOT_WHAT_WAS_APPROVED.format(approved=calculation.digest[:16], now=made_again[:16])
        raise Refused([Problem(said, wording.ASK_AUDIT, rule="not-what-was-approved")])
    facts = facts_of(assessment, result.plan, calculation)
    known = on(date(assessment.year, 12, 31), rated)
    anchor = checkpoint()
    return Sealing(
        result=result,
        figures=figures,
        catalogue=library().facts,
        participants={one.slug: one.name for one in known},
        version=assessment.version,
        issued=at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        sources=files_of_law(assessment.regulation, assessment.edition),
        provenance=dict(sources_of(facts)),
        decisions=tuple(decisions_of(assessment, calculation)),
        evidence=tuple(evidence_of(facts)),
        prizes=tuple(prizes_of(assessment)),
        anchor=Anchor(anchor.origin, anchor.size, anchor.root, anchor.note),
        earlier=earlier_of(assessment),
        software=f"esep {__version__}",
    )


def files_of_law(regulation: str, edition: str) -> Mapping[str, str]:
    """Return the digest of every file of an edition, by name."""
    folder = library().folder(regulation, edition)
    return {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }


def facts_of(assessment: Assessment, plan: Plan, calculation: Calculation) -> tuple[AcceptedFact, ...]:
    """Return the accepted figures that the rules ask for, as they stood at the calculation."""
    asked = {key for rule in plan.rules for key in rule.keys}
    rows = AcceptedFact.objects.select_related("organisation").filter(
        organisation__in=participants(assessment),
        fact__in={fact for fact, _ in asked},
        period__in={str(year) for _, year in asked},
    )
    found = last_versions(rows, upto=calculation.facts_to)
    return tuple(row for row in found if (row.fact, int(row.period)) in asked)


def sources_of(facts: tuple[AcceptedFact, ...]) -> Iterator[tuple[FigureKey, SealedSource]]:
    """Yield where each figure comes from: the kind of source, the report and its receipt; nobody's name."""
    numbers = {
        int(row.source_id.partition(":")[2])
        for row in facts
        if row.source == SourceKind.REPORT and row.source_id.startswith("version:")
    }
    versions = {
        f"version:{one.pk}": one
        for one in Version.objects.select_related("report__campaign").filter(pk__in=numbers)
    }
    for row in facts:
        version = versions.get(row.source_id)
        campaign = version.report.campaign if version else None
        yield (
            (row.organisation.slug, row.period, row.fact, row.key),
            SealedSource(
                source=row.source,
                version=row.version,
                report=f"{campaign.form} {campaign.period}" if campaign else "",
                receipt=version.receipt if version else "",
                role=row.role,
                at=row.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
                claimed=row.claimed,
            ),
        )


def evidence_of(facts: tuple[AcceptedFact, ...]) -> Iterator[SealedEvidence]:
    """Yield the documents that the figures rest on, each by its commitment."""
    by_key = {row.pk: row for row in facts}
    held = FactEvidence.objects.filter(fact__in=by_key).select_related("holding__document")
    for one in held:
        row, document = by_key[one.fact_id], one.holding.document
        yield SealedEvidence(
            organisation=row.organisation.slug,
            period=row.period,
            fact=row.fact,
            key=row.key,
            size=document.size,
            kind=document.kind,
            commitment=_commitment(one.holding),
        )


def decisions_of(assessment: Assessment, calculation: Calculation) -> Iterator[SealedDecision]:
    """Yield the acts that the result rests on: on the law as they stood at the calculation, then on it."""
    rated = {one.slug for one in participants(assessment)}
    for kind in LAW:
        for one in in_force(abouts(assessment), kind):
            before = one.confirmed_at is not None and one.confirmed_at <= calculation.at
            if before and one.sets.get("organisation", "") in {*rated, ""}:
                yield sealed_decision(one)
    for settling in decided(assessment).values():
        yield sealed_decision(settling)
    for kind in RESULT:
        for one in in_force(about(assessment), kind):
            yield sealed_decision(one)


def sealed_decision(one: Decision) -> SealedDecision:
    """Return a decision as it is sealed: of what it sets, only what its kind may."""
    return SealedDecision(
        id=f"decision:{one.pk}",
        kind=one.kind,
        body=one.body,
        protocol=one.protocol,
        item=one.item,
        date=one.date.isoformat(),
        sets={name: value for name, value in one.sets.items() if name in RECORDS.get(f"sets-{one.kind}", {})},
        document=_commitment(one.document) if one.document else "",
    )


def _commitment(holding: Holding) -> str:
    return document_commitment(holding.salt, holding.document_id)


def prizes_of(assessment: Assessment) -> Iterator[SealedPrize]:
    """Yield the prizes that were awarded."""
    for prize in assessment.prizes.select_related("organisation").order_by("id"):
        decision = f"decision:{prize.decision_id}"
        yield SealedPrize(prize.organisation.slug, prize.place, prize.block, prize.amount, decision)


def earlier_of(assessment: Assessment) -> Earlier | None:
    """Return the published bundle that this version corrects, and why; None for a first version."""
    if assessment.corrects is None:
        return None
    before = Publication.objects.get(assessment=assessment.corrects)
    return Earlier(before.name, before.sha256, assessment.reason)
