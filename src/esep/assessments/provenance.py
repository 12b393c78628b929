"""From a figure to the sheet of paper: the accepted fact, the report line and version, documents, persons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esep.evidence.models import Holding
from esep.facts.models import AcceptedFact, FactEvidence, SourceKind
from esep.library import library
from esep.organisations.models import Organisation
from esep.people.naming import names_of
from esep.reports.models import Version


@dataclass(frozen=True, slots=True)
class Provenance:
    """One accepted figure with all it rests on; `version` None when no report brought it.

    `row` is the row of the form, "" for a figure that no form asks for.
    """

    fact: AcceptedFact
    by_name: str
    documents: tuple[Holding, ...]
    version: Version | None
    row: str

    @property
    def differs(self) -> bool:
        """Return whether something else was accepted than was claimed."""
        return self.fact.claimed is not None and self.fact.claimed != self.fact.value


def provenance(
    organisation: Organisation, facts: Iterable[tuple[str, int]], *, upto: int | None = None
) -> Mapping[tuple[str, int], tuple[Provenance, ...]]:
    """Return for each (fact, year) the version in force up to the event `upto`; lists have one a key.

    Four queries, however many figures are asked for.
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
    """Return each of `facts` with its documents, its report and who accepted it, in three queries."""
    rows = list(facts)
    documents: dict[int, list[Holding]] = {}
    kept = FactEvidence.objects.filter(fact__in=[row.pk for row in rows]).order_by("id")
    for evidence in kept.select_related("holding__document"):
        documents.setdefault(evidence.fact_id, []).append(evidence.holding)
    wanted = {number for row in rows if (number := version_of(row)) is not None}
    versions = Version.objects.select_related("report__campaign").in_bulk(wanted)
    names = names_of(row.by for row in rows)
    return tuple(
        Provenance(
            row,
            names.get(row.by, ""),
            tuple(documents.get(row.pk, ())),
            versions.get(version_of(row) or 0),
            _row(row.fact),
        )
        for row in rows
    )


def version_of(fact: AcceptedFact) -> int | None:
    """Return the id of the report's version that a figure came from, None when it came from elsewhere."""
    kind, _, number = fact.source_id.partition(":")
    return (
        int(number) if fact.source == SourceKind.REPORT and kind == "version" and number.isdigit() else None
    )


def _row(fact: str) -> str:
    """Return the row of the form that gives a fact, "" when none does."""
    known = library().facts.get(fact)
    return known.source.row if known else ""
