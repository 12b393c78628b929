"""What the pages of entry ask of one report: itself, its remarks, one cell's way, what is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from esep.audit.models import Event
from esep.core.facts import Value
from esep.evidence.models import Holding
from esep.facts.models import AcceptedFact, FactEvidence, SourceKind
from esep.facts.queries import Stated, current, last_versions
from esep.facts.spelling import read
from esep.library import library
from esep.organisations.models import Organisation
from esep.people.naming import names_of
from esep.reports.models import OTHERWISE, Attachment, Cell, Line, Remark, Report, Version
from esep.rows import by_key


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a cell: who left it how and when; `text` is what was typed."""

    by: str
    at: datetime
    text: str
    not_applicable: bool


@dataclass(frozen=True, slots=True)
class Supported:
    """A document of an organisation and every figure that it supports: rows of reports, accepted facts."""

    holding: Holding
    rows: tuple[tuple[int, str, str, str], ...]
    facts: tuple[tuple[str, str], ...]


def report(number: int) -> Report | None:
    """Return a report with its campaign and organisation, None when there is none."""
    return by_key(Report, number, "campaign", "organisation")


def remarks(of: Report) -> tuple[Remark, ...]:
    """Return every remark on a report with its answers, the first first."""
    return tuple(Remark.objects.filter(report=of).order_by("at", "id"))


def remark(of: Report, number: int) -> Remark | None:
    """Return one remark on a report, None when it has none of this number."""
    return Remark.objects.filter(report=of, pk=number).first()


def attachment(of: Report, row: str, number: int) -> Attachment | None:
    """Return a document on a row of a report that was not taken off, None when there is none."""
    found = Attachment.objects.filter(report=of, row=row, pk=number, removed_at__isnull=True)
    return found.select_related("holding__document", "report__organisation", "report__campaign").first()


def last_version(of: Report) -> Version | None:
    """Return what was submitted last, None before the first time."""
    return Version.objects.filter(report=of).order_by("-number").first()


def version(of: Report, number: int) -> Version | None:
    """Return one submitted version of a report, None when there is none of this number."""
    return Version.objects.filter(report=of, number=number).first()


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What stands for a row in the place of the claim: None when nothing was accepted, why, from where.

    `source` is empty where the checker of the report said so, else the kind of another source, as `named`.
    """

    accepted: str | None
    reason: str
    source: str = ""
    named: str = ""


def otherwise(of: Report, standing: Mapping[str, Stated]) -> Mapping[str, Otherwise]:
    """Return row → what stands otherwise than claimed: by the report's checker, or another source since."""
    lines = Line.objects.filter(version__report=of, version__number=of.number)
    told = {line.row: line for line in lines}
    found = {
        row: Otherwise(line.accepted, line.reason) for row, line in told.items() if line.verdict in OTHERWISE
    }
    elsewhere = {row: one.fact for row, one in standing.items() if one.source != SourceKind.REPORT}
    if not elsewhere:
        return found
    now = current(of.organisation, of.campaign.period, facts=elsewhere.values())
    for row, name in elsewhere.items():
        fact = now.get((name, ""))
        if fact is None or (row in told and fact.value == told[row].claimed):
            continue
        named = fact.source_id + (f", {fact.source_date:%d.%m.%Y}" if fact.source_date else "")
        found[row] = Otherwise(fact.value, fact.reason, fact.source, named)
    return found


def trail(of: Report, row: str, most: int = 12) -> tuple[Step, ...]:
    """Return the last changes of a cell out of the chain, the newest first, in two queries."""
    events = Event.objects.filter(object=f"report:{of.pk}", action="report.enter").select_related("payload")
    found: list[tuple[Event, Mapping[str, Any]]] = []
    for event in events.order_by("-seq").iterator():
        found += [(event, cell) for cell in event.payload.body.get("cells", ()) if cell["row"] == row]
        if len(found) == most:
            break
    names = names_of(event.actor for event, _ in found)
    return tuple(
        Step(
            names.get(event.actor, event.actor),
            event.at,
            str(cell.get("text") or ""),
            bool(cell.get("not_applicable")),
        )
        for event, cell in found
    )


def accepted_of(organisation: Organisation, fact: str, most: int = 12) -> tuple[AcceptedFact, ...]:
    """Return the figures of a fact that count, a period each, the latest first, in one query."""
    rows = last_versions(AcceptedFact.objects.filter(organisation=organisation, fact=fact, key=""))
    return tuple(sorted(rows, key=lambda one: one.period, reverse=True)[:most])


def typed_of_year(organisation: Organisation, year: int) -> Mapping[str, Value]:
    """Return fact → value of all that is typed or submitted for a year and understood, in one query."""
    cells = Cell.objects.filter(
        report__organisation=organisation, report__campaign__period=str(year), value__isnull=False
    )
    found: dict[str, Value] = {}
    for form, row, value in cells.values_list("report__campaign__form", "row", "value"):
        known = library().forms.get(form)
        asked = known.by_number.get(row) if known else None
        fact = getattr(asked, "fact", None)
        if fact and value is not None:
            found[fact] = read(value, fact)
    return found


def documents_of(organisation: Organisation) -> tuple[Supported, ...]:
    """Return every document an organisation holds, the newest first, with what it supports: three queries."""
    held = list(
        Holding.objects.filter(organisation=organisation).select_related("document").order_by("-at", "-id")
    )
    rows: dict[int, list[tuple[int, str, str, str]]] = {}
    on_rows = Attachment.objects.filter(holding__organisation=organisation, removed_at__isnull=True)
    for holding, report_id, form, period, row in on_rows.order_by("report", "row").values_list(
        "holding", "report", "report__campaign__form", "report__campaign__period", "row"
    ):
        rows.setdefault(holding, []).append((report_id, form, period, row))
    facts: dict[int, list[tuple[str, str]]] = {}
    of_facts = FactEvidence.objects.filter(holding__organisation=organisation)
    for holding, fact, period in of_facts.order_by("id").values_list("holding", "fact__fact", "fact__period"):
        facts.setdefault(holding, []).append((fact, period))
    return tuple(
        Supported(one, tuple(rows.get(one.pk, ())), tuple(dict.fromkeys(facts.get(one.pk, ()))))
        for one in held
    )
