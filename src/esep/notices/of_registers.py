"""Tells an organisation of decisions that address it, and of dates in its registers that are near or past."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from esep.audit.clock import day_of
from esep.core.names import Text
from esep.core.register_watch import alarms
from esep.core.registers import Register
from esep.library import library
from esep.notices import wording_registers as says
from esep.notices.actions import tell
from esep.notices.models import Notice
from esep.organisations.models import Kind
from esep.people.models import Person, Role
from esep.people.policy import REGION
from esep.registers.models import Entry


@dataclass(frozen=True, slots=True)
class RegisterNews:
    """Something to tell of an entry: on which occasion and in which words.

    No value of the entry is told: it may name somebody, and letters go far.
    """

    entry: Entry
    kind: str
    occasion: str
    subject: Text
    text: Text


def tell_of_registers(at: datetime) -> int:
    """Tell everybody of a region what is to be told of its entries and was not yet; return how many were."""
    every = tuple(register_news(day_of(at)))
    told = set(
        Notice.objects.filter(occasion__in={one.occasion for one in every}).values_list("person", "occasion")
    )
    people = _people(day_of(at)) if every else {}
    made = 0
    for one in every:
        for person in people.get(one.entry.organisation_id, {}).values():
            if (person.pk, one.occasion) in told:
                continue
            notice = tell(
                person,
                kind=one.kind,
                occasion=one.occasion,
                subject=one.subject,
                text=one.text,
                path=f"/registers/{one.entry.register}/{one.entry.pk}/",
                at=at,
            )
            made += notice is not None
    return made


def register_news(today: date) -> Iterator[RegisterNews]:
    """Yield what is worth telling of the entries that stand, told or not, in one query."""
    registers = library().registers
    open_ = {state for one in registers.values() for state in one.standing}
    mine = Entry.objects.filter(state__in=open_).exclude(organisation__kind=Kind.UNION)
    for entry in mine.order_by("id"):
        register = registers.get(entry.register)
        if register is None:
            continue
        if not register.typed and entry.state == register.start:
            yield _news(register, entry, "given", "given", says.GIVEN, {})
        for one in alarms(register, entry.state, entry.values, today):
            if one.alarm.kind == "due":
                when = "over" if one.over else "near"
                day = entry.values[one.alarm.fields[0]]
                yield _news(register, entry, "alarm", f"{when} {day}", says.ALARM, {"alarm": one.says})


def _news(
    register: Register,
    entry: Entry,
    kind: str,
    occasion: str,
    wording: tuple[Text, Text],
    fit: Mapping[str, object],
) -> RegisterNews:
    about = {"register": register.name, "number": entry.number, **fit}
    subject, text = wording
    name = f"entry:{entry.pk} {occasion}"
    return RegisterNews(entry, kind, name, subject.format(**about), text.format(**about))


def _people(day: date) -> Mapping[int, Mapping[int, Person]]:
    """Return organisation → who works for it on the day, in one query."""
    holds = Q(until__isnull=True) | Q(until__gt=day)
    roles = Role.objects.filter(holds, since__lte=day, person__is_active=True, kind__in=REGION)
    found: dict[int, dict[int, Person]] = {}
    for role in roles.select_related("person").order_by("person", "id"):
        found.setdefault(role.organisation_id, {})[role.person_id] = role.person
    return found
