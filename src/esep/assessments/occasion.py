"""The occasion that the papers of a year are written from: its calculation, decisions, objections, prizes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from esep.assessments.models import Assessment
from esep.assessments.queries import about, abouts
from esep.audit.keys import public_key
from esep.core.facts import Figures
from esep.core.names import Text
from esep.core.scoring import Result
from esep.core.sensitivity import swings
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import standing
from esep.decisions.shapes import CAUSES
from esep.facts.models import FactEvidence
from esep.library import library
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.papers.occasion import Answered, Award, Check, Corrected, Decided, Meeting, Named, Occasion, Vote

CARRIED = (Kind.WAIVER, Kind.READING)
"""What was decided on the law and of the loss of members counts in a corrected version too."""

CHECK = "python3 verify.py {bundle} --key {key}"


def occasion_of(
    assessment: Assessment,
    result: Result,
    figures: Figures,
    *,
    fingerprint: str,
    day: date,
    before: Result | None = None,
    corrects: Result | None = None,
    invented: bool = False,
    bundle: str = "",
) -> Occasion:
    """Return what papers are written from: `result` from `figures`, and all that was decided about the year.

    `before` is last year's result, `corrects` that of the version it corrects; `fingerprint` is the
    calculation's, or that of the `bundle`.
    """
    decisions = decisions_of(assessment)
    return Occasion(
        result=result,
        figures=figures,
        catalogue=library().facts,
        names=names_of(assessment),
        fingerprint=fingerprint,
        day=day,
        version=assessment.version,
        approved=assessment.state in ("approved", "published"),
        invented=invented,
        before=before,
        corrected=corrected(assessment, corrects),
        awards=awards_of(assessment),
        decisions=tuple(decided(one) for one in decisions if one.sets.get("persons") != 0),
        objections=objections_of(assessment),
        documents=documents_of(assessment, result),
        swings=swings(result.plan, figures),
        meeting=meeting_of(decisions),
        key=public_key(),
        check=Check(bundle, CHECK.format(bundle=bundle, key=public_key())) if bundle else None,
    )


def decisions_of(assessment: Assessment) -> tuple[Decision, ...]:
    """Return the decisions in force about this version, and those of earlier ones that carry over."""
    carried = Q(about__in=abouts(assessment), kind__in=CARRIED)
    if assessment.version > 1:
        carried |= Q(about__in=abouts(assessment)[:-1], kind=Kind.CORRECTION)
    return tuple(standing().filter(Q(about=about(assessment)) | carried).order_by("date", "id"))


def corrected(assessment: Assessment, result: Result | None) -> Corrected | None:
    """Return the version that this one corrects; None of a first version."""
    if assessment.corrects is None or result is None:
        return None
    return Corrected(assessment.corrects.version, result, assessment.reason)


def names_of(assessment: Assessment) -> Mapping[str, Named]:
    """Return what the participants were called at the end of the year, by slug."""
    rated = Organisation.objects.filter(pk__in=assessment.participants.values("organisation"))
    return {one.slug: Named(one.name, one.short) for one in on(date(assessment.year, 12, 31), rated)}


def awards_of(assessment: Assessment) -> tuple[Award, ...]:
    """Return the prizes, the places first."""
    prizes = assessment.prizes.select_related("organisation").order_by(
        "block", "place", "organisation__order"
    )
    return tuple(Award(p.organisation.slug, p.amount, p.place, p.block, p.diploma) for p in prizes)


def objections_of(assessment: Assessment) -> tuple[Answered, ...]:
    """Return the objections with their answers."""
    return tuple(
        Answered(one.organisation.slug, one.criterion, one.text, one.state, one.answer)
        for one in assessment.objections.select_related("organisation")
    )


def decided(one: Decision) -> Decided:
    """Return a decision as the papers cite it."""
    return Decided(
        one.kind,
        Text(one.words_kk, one.words_ru, one.words_ru),
        one.protocol,
        one.item,
        one.date,
        str(one.sets.get("organisation", "")),
        str(one.sets.get("reading", "")) or ", ".join(one.sets.get("readings", ())),
        one.sets.get("persons"),
        CAUSES.get(str(one.sets.get("cause", ""))),
        one.reason,
    )


def meeting_of(decisions: tuple[Decision, ...]) -> Meeting:
    """Return the meeting that approved the result; without one, its lines are left to write on."""
    found = [one for one in decisions if one.kind == Kind.APPROVAL]
    if not found:
        return Meeting()
    one = found[-1]
    vote = None
    if one.votes_for is not None:
        vote = Vote(one.votes_for, one.votes_against or 0, one.votes_abstained or 0)
    held = one.sets
    return Meeting(
        one.protocol,
        one.item,
        one.date,
        members=held.get("members"),
        present=held.get("present"),
        vote=vote,
        chair=held.get("chair", ""),
        secretary=held.get("secretary", ""),
        speaker=held.get("speaker", ""),
    )


def documents_of(assessment: Assessment, result: Result) -> Mapping[tuple[str, str], int]:
    """Return how many different documents the figures of each (organisation, line) rest on, in one query."""
    rows = FactEvidence.objects.filter(
        fact__organisation__in=assessment.participants.values("organisation"),
        fact__period=str(assessment.year),
        fact__replaced_by__isnull=True,
    ).values_list("fact__organisation__slug", "fact__fact", "holding__document_id")
    by_fact: dict[tuple[str, str], set[str]] = {}
    for slug, fact, document in rows:
        by_fact.setdefault((slug, fact), set()).add(document)
    return {
        (scored.subject, line.criterion.id): len(
            set().union(*(by_fact.get((scored.subject, fact), set()) for fact, _ in line.rule.keys))
        )
        for scored in result.subjects
        for line in scored.lines
    }
