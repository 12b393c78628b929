"""How an entry is kept: its row, the version that an act leaves behind, its documents, and the one event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from esep.audit.models import Event
from esep.audit.record import record
from esep.core.canonical import composed, digest
from esep.core.problems import Problem, Refused
from esep.core.registers import Register, Values
from esep.evidence.models import Holding
from esep.library import library
from esep.organisations.models import Kind, Organisation
from esep.people.acting import Acting
from esep.people.policy import Resource
from esep.registers import wording as says
from esep.registers.models import Entry, Proof, Version


def register_of(entry: Entry) -> Register:
    """Return the register of an entry."""
    return library().registers[entry.register]


def resource(entry: Entry) -> Resource:
    """Return an entry as the policy sees it: it belongs to its organisation."""
    return Resource(entry.organisation.path)


def about(entry: Entry) -> str:
    """Return the text id of an entry for the chain."""
    return f"entry:{entry.pk}"


def held(entry: Entry, version: int | None = None) -> Entry:
    """Return the row as it stands now, locked; refused when it is no longer the `version` that was seen."""
    one = Entry.objects.select_for_update().select_related("organisation").get(pk=entry.pk)
    if version is not None and version != one.version:
        what = says.CHANGED.format(version=one.version)
        raise Refused([Problem(what, says.COMPARE, rule="register-changed")])
    return one


def others(register: Register, organisation: Organisation, but: int = 0) -> list[Values]:
    """Return the values of the organisation's other entries that still stand."""
    found = Entry.objects.filter(register=register.id, organisation=organisation, state__in=register.standing)
    return [entry.values for entry in found.exclude(pk=but)]


def next_number(register: str) -> int:
    """Return the number of the next entry of a register; who adds at the same time waits."""
    found = Entry.objects.select_for_update().filter(register=register).order_by("-number")
    last = found.values_list("number", flat=True).first()
    return (last or 0) + 1


def tell(
    entry: Entry, verb: str, before: Values, *, by: Acting, at: datetime, once: str, more: Mapping[str, Any]
) -> Event:
    """Record the one event of an act on an entry.

    Names of people stand in registers, so the chain says which fields changed and the hash of the values,
    never the values.
    """
    changed = sorted(name for name in {*before, *entry.values} if before.get(name) != entry.values.get(name))
    body = {
        "register": entry.register,
        "number": entry.number,
        "organisation": entry.organisation.slug,
        "state": entry.state,
        "fields": changed,
        "sha256": digest(composed(entry.values)),
        **more,
    }
    actor = by.actor("officer", "secretary", "head", "deputy", "reporter")
    return record(
        f"register.{verb}", by=actor, at=at, object=about(entry), body=body, version=entry.version, once=once
    )


def keep_version(
    entry: Entry, verb: str, event: Event, *, by: Acting, at: datetime, reason: str = ""
) -> None:
    """Keep an entry as an act left it."""
    Version.objects.create(
        entry=entry,
        number=entry.version,
        verb=verb,
        state=entry.state,
        reason=reason,
        by=by.id,
        at=at,
        event_seq=event.seq,
        values=entry.values,
    )


def prove(entry: Entry, documents: Iterable[Holding], *, by: Acting, at: datetime) -> None:
    """Keep the documents that came with an act; one that proves the entry already stays as it is."""
    for one in documents:
        Proof.objects.get_or_create(
            entry=entry, holding=one, defaults={"version": entry.version, "by": by.id, "at": at}
        )


def foreign(documents: Iterable[Holding], organisation: Organisation) -> list[Problem]:
    """Return a problem for each document that another organisation holds."""
    return [
        Problem(says.FOREIGN_PAPER.format(name=one.name), says.BRING_OWN, rule="register-paper")
        for one in documents
        if one.organisation_id != organisation.pk
    ]


def may_hold(register: Register, organisation: Organisation) -> bool:
    """Return whether a register may hold entries of an organisation."""
    return register.union if organisation.kind == Kind.UNION else register.members
