"""The figures that the system counts itself: discipline of reports, and persons lost objectively."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from esep.assessments.calculating import decided
from esep.assessments.models import Assessment
from esep.assessments.queries import abouts, of_year, participants
from esep.audit.record import SYSTEM, record
from esep.core.period import Period
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.evidence.models import Holding
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import AcceptedFact, SourceKind
from esep.organisations.models import Organisation
from esep.people.acting import OFFICE
from esep.reports.discipline import COUNTED, LATE_FINANCIAL, append_discipline, discipline
from esep.reports.models import Report

LOST = "membership.lost-objectively"
"""The figure that waivers make: how many persons an objective cause explains (row 1.1, reading B03)."""

FINANCIAL_REPORTS = "B10"
"""The reading that asks whether a late financial report costs points under row 1.2 too."""

SOURCE_LENGTH = 96
"""How long the text id of a source may be."""


def waivers(assessment: Assessment) -> Mapping[str, tuple[Decision, ...]]:
    """Return the waivers in force for the year by the organisation's slug."""
    found: dict[str, list[Decision]] = {}
    for one in in_force(abouts(assessment), Kind.WAIVER):
        found.setdefault(str(one.sets["organisation"]), []).append(one)
    return {slug: tuple(ones) for slug, ones in found.items()}


def pending(assessment: Assessment, *, at: datetime) -> bool:
    """Return whether the system's own counts differ from what stands accepted."""
    return bool(_of_waivers(assessment)) or _undisciplined(assessment, at)


def derive(assessment: Assessment, *, at: datetime) -> tuple[AcceptedFact, ...]:
    """Append the system's own counts that changed, inside the transaction of another verb; return them."""
    made: tuple[AcceptedFact, ...] = ()
    for new, decisions in _of_waivers(assessment):
        named = " ".join(f"decision:{one.pk}" for one in decisions)[:SOURCE_LENGTH]
        body = {"organisation": new.organisation.slug, "fact": new.fact, "value": str(new.value), "by": named}
        event = record("year.waive", by=SYSTEM, at=at, object=f"assessment:{assessment.pk}", body=body)
        source = Source(SourceKind.DECISION, named, decisions[-1].date)
        made += append([new], source, actor=SYSTEM, at=at, event=event)
    if _undisciplined(assessment, at):
        asked, too = _asked(assessment), _financial_too(assessment)
        made += append_discipline(assessment.year, asked, by=OFFICE, at=at, financial_too=too)
    return made


def _of_waivers(assessment: Assessment) -> list[tuple[NewFact, tuple[Decision, ...]]]:
    """Return the counts of persons lost objectively that differ from what stands accepted."""
    found = waivers(assessment)
    rated = {one.slug: one for one in participants(assessment) if one.slug in found}
    period = Period(assessment.year)
    standing = dict(
        AcceptedFact.objects.filter(
            organisation__in=rated.values(), period=str(period), fact=LOST, replaced_by__isnull=True
        ).values_list("organisation__slug", "value")
    )
    changed = []
    for slug, organisation in rated.items():
        persons = sum(int(one.sets["persons"]) for one in found[slug])
        if standing.get(slug) != str(persons):
            changed.append(
                (NewFact(organisation, period, LOST, persons, documents=_documents(found[slug])), found[slug])
            )
    return changed


def _documents(decisions: tuple[Decision, ...]) -> tuple[Holding, ...]:
    held = {one.document.pk: one.document for one in decisions if one.document is not None}
    return tuple(held.values())


def _asked(assessment: Assessment) -> list[Organisation]:
    """Return the participants of whom reports were asked with discipline in the year."""
    rated = participants(assessment)
    asked = set(
        Report.objects.filter(
            campaign__disciplined=True,
            campaign__period__startswith=str(assessment.year),
            organisation__in=rated,
        ).values_list("organisation_id", flat=True)
    )
    return [one for one in rated if one.pk in asked]


def _undisciplined(assessment: Assessment, at: datetime) -> bool:
    """Return whether the counts of reports differ from what stands accepted."""
    asked = _asked(assessment)
    if not asked:
        return False
    now = discipline(assessment.year, at=at, financial_too=_financial_too(assessment))
    facts = AcceptedFact.objects.filter(
        organisation__in=asked,
        period=str(assessment.year),
        fact__in=(*COUNTED, LATE_FINANCIAL),
        replaced_by__isnull=True,
    )
    standing = {
        (organisation, fact): value
        for organisation, fact, value in facts.values_list("organisation_id", "fact", "value")
    }
    return any(
        standing.get((organisation.pk, fact)) != str(count)
        for organisation in asked
        for fact, count in now[organisation].items()
    )


def financial_too(regulation: str, year: int) -> bool:
    """Return whether the financial reports of a year count under row 1.2 as well, as it stands now."""
    versions = of_year(regulation, year)
    return bool(versions) and _financial_too(versions[-1])


def _financial_too(assessment: Assessment) -> bool:
    """Return whether reading B10 was settled so that financial reports count under row 1.2 as well."""
    act = decided(assessment).get(FINANCIAL_REPORTS)
    return act is not None and act.sets["option"] == "both"
