"""From a figure to the sheet of paper: the accepted fact, the report line and version, documents, persons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esep.evidence.models import Holding
from esep.facts.models import AcceptedFact, FactEvidence, SourceKind
from esep.organisations.models import Organisation
from esep.people.naming import names_of
from esep.reports.models import Report, Version


@dataclass(frozen=True, slots=True)
class Provenance:
    """One accepted figure with all it rests on; `report` and `version` None when no report brought it."""

    fact: AcceptedFact
    by_name: str
    documents: tuple[Holding, ...]
    report: Report | None
    version: Version | None

    @property
    def differs(self) -> bool:
        """Return whether something else was accepted than was claimed."""
        return self.fact.claimed is not None and self.fact.claimed != self.fact.value


def provenance(
    organisation: Organisation, facts: Iterable[tuple[str, int]], *, upto: int | None = None
) -> Mapping[tuple[str, int], tuple[Provenance, ...]]:
    """Return for each (fact, year) the version in force up to the event `upto`; lists have one a key.

    Five queries, however many figures are asked for.
    """
    wanted = set(facts)
    rows = AcceptedFact.objects.filter(
        organisation=organisation,
        fact__in={fact for fact, _ in wanted},
        period__in={str(year) for _, year in wanted},
    )
    if upto is not None:
        rows = rows.filter(event_seq__lte=upto)
    latest: dict[tuple[str, str, str], AcceptedFact] = {}
    for row in rows.order_by("version"):
        latest[row.fact, row.period, row.key] = row
    told = tell(latest.values())
    found: dict[tuple[str, int], list[Provenance]] = {}
    for one in told:
        if one.fact.value is not None:
            found.setdefault((one.fact.fact, int(one.fact.period)), []).append(one)
    return {key: tuple(ones) for key, ones in found.items() if key in wanted}


def tell(facts: Iterable[AcceptedFact]) -> tuple[Provenance, ...]:
    """Return each of `facts` with its documents, its report and who accepted it, in four queries."""
    rows = list(facts)
    documents: dict[int, list[Holding]] = {}
    for evidence in FactEvidence.objects.filter(fact__in=rows).select_related("holding__organisation"):
        documents.setdefault(evidence.fact_id, []).append(evidence.holding)
    reports = Report.objects.select_related("campaign", "organisation").in_bulk(
        {number for row in rows if (number := report_of(row)) is not None}
    )
    versions: dict[int, list[Version]] = {}
    for version in Version.objects.filter(report__in=list(reports)):
        versions.setdefault(version.report_id, []).append(version)
    names = names_of(row.by for row in rows)
    found = []
    for row in rows:
        report = reports.get(report_of(row) or 0)
        handed_in = versions.get(report.pk, []) if report else []
        before = [one for one in handed_in if one.event_seq <= row.event_seq]
        found.append(
            Provenance(
                row,
                names.get(row.by, ""),
                tuple(documents.get(row.pk, ())),
                report,
                before[-1] if before else None,
            )
        )
    return tuple(found)


def report_of(fact: AcceptedFact) -> int | None:
    """Return the id of the report that a figure came from, None when it came from elsewhere."""
    if fact.source != SourceKind.REPORT:
        return None
    found = re.match(r"report:(\d+)", fact.source_id)
    return int(found[1]) if found else None
