"""What an entry makes in another register: one of its own for each organisation that it addresses."""

from __future__ import annotations

from datetime import datetime

from esep.audit.models import Event
from esep.core.registers import WITHDRAWN, Register, Spread
from esep.library import library
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.registers.keeping import keep_version, next_number, register_of
from esep.registers.models import Entry


def spread(entry: Entry, event: Event, *, by: Acting, at: datetime) -> None:
    """Make an entry for every organisation that is addressed and has none, and mend the others.

    What was copied follows the source; an organisation that is no longer addressed loses an entry that is
    still in its first state. All of it belongs to the one event of the act on the source.
    """
    told = register_of(entry).spread
    if told is None:
        return
    target = library().registers[told.register]
    addressed = entry.values.get(told.by, "").split()
    own = {child.organisation.slug: child for child in _children(entry)}
    organisations = {one.slug: one for one in Organisation.objects.filter(slug__in=addressed)}
    for slug in addressed:
        if slug in own:
            _mend(own[slug], entry, told, event, by=by, at=at)
        else:
            _make(entry, target, told, organisations[slug], event, by=by, at=at)
    for slug, child in own.items():
        if slug not in addressed and child.state == target.start:
            _end(child, event, by=by, at=at, reason="")


def call_back(entry: Entry, event: Event, *, by: Acting, at: datetime, reason: str) -> None:
    """Withdraw with an entry those that it made and that still stand."""
    for child in _children(entry):
        if child.state in register_of(child).standing:
            _end(child, event, by=by, at=at, reason=reason)


def _children(entry: Entry) -> list[Entry]:
    found = Entry.objects.select_for_update().select_related("organisation").filter(parent=entry)
    return list(found.exclude(state=WITHDRAWN.id))


def _copied(entry: Entry, told: Spread) -> dict[str, str]:
    return {theirs: entry.values[own] for own, theirs in told.copies if own in entry.values}


def _make(
    entry: Entry,
    target: Register,
    told: Spread,
    organisation: Organisation,
    event: Event,
    *,
    by: Acting,
    at: datetime,
) -> None:
    made = Entry.objects.create(
        register=target.id,
        number=next_number(target.id),
        organisation=organisation,
        parent=entry,
        state=target.start,
        by=by.id,
        at=at,
        changed_at=at,
        values=_copied(entry, told),
    )
    keep_version(made, "add", event, by=by, at=at)


def _mend(child: Entry, entry: Entry, told: Spread, event: Event, *, by: Acting, at: datetime) -> None:
    values = {**child.values, **_copied(entry, told)}
    if values == child.values or child.state not in register_of(child).standing:
        return
    child.values = values
    _keep(child, "correct", event, by=by, at=at, reason="")


def _end(child: Entry, event: Event, *, by: Acting, at: datetime, reason: str) -> None:
    child.state = WITHDRAWN.id
    _keep(child, "withdraw", event, by=by, at=at, reason=reason)


def _keep(child: Entry, verb: str, event: Event, *, by: Acting, at: datetime, reason: str) -> None:
    child.version += 1
    child.changed_at = at
    child.save(update_fields=["values", "state", "version", "changed_at"])
    keep_version(child, verb, event, by=by, at=at, reason=reason)
