"""Appending accepted figures: out of reports, from other sources, and as the system's own counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from esep.audit.clock import day_of
from esep.audit.models import Event
from esep.audit.record import Actor, done_before, record
from esep.core.facts import Value
from esep.core.period import Period
from esep.core.problems import Refused
from esep.evidence.models import Holding
from esep.facts.models import AcceptedFact, FactEvidence, SourceKind
from esep.facts.queries import current, entered_by, proposed_by
from esep.facts.refusing import alone, overriding, unsound, without_source
from esep.facts.spelling import spell
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.policy import Resource, demand
from esep.rows import add


@dataclass(frozen=True, slots=True)
class NewFact:
    """A figure to accept; `value` None withdraws it; `claimed` and `reason` say what was claimed instead."""

    organisation: Organisation
    period: Period
    fact: str
    value: Value | None
    key: str = ""
    claimed: Value | None = None
    reason: str = ""
    documents: tuple[Holding, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures come from: its kind, its text id (`version:12`, `decision:4`), its date if it has one."""

    kind: SourceKind
    id: str
    date: date | None = None


def append(
    new: Iterable[NewFact],
    source: Source,
    *,
    actor: Actor,
    at: datetime,
    event: Event,
    standing: Iterable[AcceptedFact] | None = None,
) -> tuple[AcceptedFact, ...]:
    """Append figures inside another verb's transaction, each naming the one it replaces; return them.

    A contest's result spells its places; a figure of half a year keeps its own period and never counts as
    the year's. Whoever calls has checked the right and recorded `event`; `standing` are the last versions of
    all these figures, when they were read in the same transaction already.
    """
    wanted = tuple(new)
    last = _standing(wanted) if standing is None else standing
    before = {(row.organisation_id, row.period, row.fact, row.key): row for row in last}
    made = [_row(one, source, before, actor=actor, at=at, event=event) for one in wanted]
    add(made)
    add(
        FactEvidence(fact=fact, holding=holding)
        for fact, one in zip(made, wanted, strict=True)
        for holding in one.documents
    )
    return tuple(made)


@transaction.atomic
def enter(new: NewFact, source: Source, *, by: Acting, at: datetime, once: str = "") -> AcceptedFact:
    """Accept a figure from a source of clause 3.3 other than a report, and return it.

    Overriding an accepted figure needs a reason and a document; whoever entered the figure that stands, or
    has a tie to the organisation, is refused. A first figure of statistics, an inspection or a resolution is
    refused: `facts.proposing.propose` it, and another confirms it.
    """
    done = done_before(once)
    if done is not None and done.actor == by.id:
        return AcceptedFact.objects.get(event_seq=done.seq)
    standing = current(new.organisation, new.period, facts=[new.fact]).get((new.fact, new.key))
    where = Resource(new.organisation.path, entered_by=entered_by(standing) | proposed_by(standing))
    demand(by, "fact.enter" if standing is None else "fact.correct", where)
    problems = [
        *unsound(new.fact, new.key, new.value),
        *without_source(source.kind, source.id, source.date, day_of(at)),
        *(overriding(new.reason, bool(new.documents)) if standing else alone(source.kind)),
    ]
    if problems:
        raise Refused(problems)
    actor = by.actor("officer")
    event = record("fact.enter", by=actor, at=at, object=named(new), body=as_body(new, source), once=once)
    replaced = [standing] if standing else []
    (made,) = append([new], source, actor=actor, at=at, event=event, standing=replaced)
    return made


def as_body(new: NewFact, source: Source) -> dict[str, Any]:
    """Return a figure as the chain keeps it."""
    return {
        "organisation": new.organisation.slug,
        "period": str(new.period),
        "fact": new.fact,
        "key": new.key,
        "value": "" if new.value is None else spell(new.value),
        "reason": new.reason,
        "source": {"kind": source.kind.value, "id": source.id},
        "documents": sorted(holding.document_id for holding in new.documents),
    }


def named(new: NewFact) -> str:
    """Return the text id of a figure: `fact:akmola:2026:legal.violations`."""
    return f"fact:{new.organisation.slug}:{new.period}:{new.fact}"[:96]


def _standing(wanted: tuple[NewFact, ...]) -> Iterable[AcceptedFact]:
    """Return every version of the figures that are to be replaced, the last one last, in one query."""
    rows = AcceptedFact.objects.filter(
        organisation__in={one.organisation.pk for one in wanted},
        period__in={str(one.period) for one in wanted},
        fact__in={one.fact for one in wanted},
    )
    return rows.order_by("version")


def _row(
    one: NewFact,
    source: Source,
    before: dict[tuple[int, str, str, str], AcceptedFact],
    *,
    actor: Actor,
    at: datetime,
    event: Event,
) -> AcceptedFact:
    replaced = before.get((one.organisation.pk, str(one.period), one.fact, one.key))
    return AcceptedFact(
        organisation=one.organisation,
        period=str(one.period),
        fact=one.fact,
        key=one.key,
        version=replaced.version + 1 if replaced else 1,
        value=None if one.value is None else spell(one.value),
        claimed=None if one.claimed is None else spell(one.claimed),
        reason=one.reason,
        source=source.kind,
        source_id=source.id,
        source_date=source.date,
        replaces=replaced,
        by=actor.id,
        role=actor.role,
        at=at,
        event_seq=event.seq,
    )
