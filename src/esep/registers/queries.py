"""What pages and other rooms may ask of registers: entries in reach, alarms, totals and counts of a year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from esep.audit.clock import day_of
from esep.core.quantity import Exact
from esep.core.register_totals import Line, totalled, totals
from esep.core.register_watch import Raised, alarms
from esep.core.registers import WITHDRAWN, Alarm, Register
from esep.library import library
from esep.organisations.queries import Known
from esep.people.acting import Acting
from esep.people.policy import RIGHTS
from esep.registers.models import Entry

SEE = "monitoring.see"


@dataclass(frozen=True, slots=True)
class Watched:
    """An entry with its register and the alarms that it raises on a day."""

    entry: Entry
    register: Register
    raised: tuple[Raised, ...]


@dataclass(frozen=True, slots=True)
class Lacking:
    """An organisation that has no entry where it should have one."""

    register: Register
    alarm: Alarm
    organisation: str


def reach(acting: Acting) -> tuple[str, ...]:
    """Return the paths of the parts of the tree whose entries somebody sees."""
    return tuple(grant.path for grant in acting.grants if grant.kind in (*RIGHTS[SEE].roles, "system"))


def in_reach(paths: Iterable[str]) -> QuerySet[Entry]:
    """Return the entries of these parts of the tree; their organisations come in a second query."""
    among = Q(pk__in=())
    for path in paths:
        among |= Q(organisation__path__startswith=path)
    return Entry.objects.filter(among).prefetch_related("organisation")


def watched(entries: Iterable[Entry], today: date) -> list[Watched]:
    """Return entries with their alarms, the most pressing first; one of an unknown register is left out."""
    registers = library().registers
    found = [
        Watched(one, registers[one.register], alarms(registers[one.register], one.state, one.values, today))
        for one in entries
        if one.register in registers
    ]
    return sorted(found, key=_pressing)


def _pressing(one: Watched) -> tuple[int, int, bool, int]:
    open_ = one.register.state(one.entry.state).open
    if not one.raised:
        return 2, 0, not open_, -one.entry.number
    first = one.raised[0]
    return (0, -first.days, False, 0) if first.over else (1, first.days, False, 0)


def standing(paths: Iterable[str]) -> list[Entry]:
    """Return the entries of all registers in reach that still stand, in two queries."""
    open_ = {state for register in library().registers.values() for state in register.standing}
    return list(in_reach(paths).filter(state__in=open_))


def lacking(
    entries: Iterable[Entry], organisations: Sequence[Known], only: Register | None = None
) -> list[Lacking]:
    """Return which member organisations have no entry where each should have one."""
    registers = [only] if only is not None else list(library().registers.values())
    there: dict[tuple[str, str], set[str]] = {}
    of = {one.path: one.slug for one in organisations}
    for entry in entries:
        slug = member_of(entry.organisation.path, of)
        for register in registers:
            if register.id != entry.register:
                continue
            for alarm in register.alarms:
                if alarm.kind == "none" and _answers(alarm, entry):
                    there.setdefault((register.id, alarm.id), set()).add(slug)
    return [
        Lacking(register, alarm, one.slug)
        for register in registers
        for alarm in register.alarms
        if alarm.kind == "none"
        for one in organisations
        if one.slug not in there.get((register.id, alarm.id), ())
    ]


def _answers(alarm: Alarm, entry: Entry) -> bool:
    if entry.state not in alarm.states:
        return False
    return not alarm.field or alarm.equals in entry.values.get(alarm.field, "").split()


def member_of(path: str, members: Mapping[str, str]) -> str:
    """Return the slug of the member organisation whose part of the tree a path lies in, "" for the union."""
    parts = path.strip("/").split("/")
    return members.get(f"/{'/'.join(parts[:2])}/", "")


def lines(entries: Iterable[Entry], members: Mapping[str, str]) -> list[Line]:
    """Return entries as totals see them: a district's count for its member organisation, "" is the union."""
    return [
        Line(member_of(one.organisation.path, members), one.state, one.values, day_of(one.at))
        for one in entries
    ]


def of_register(register: str) -> list[Entry]:
    """Return every entry of a register that was not withdrawn, in two queries."""
    found = Entry.objects.filter(register=register).exclude(state=WITHDRAWN.id)
    return list(found.prefetch_related("organisation"))


def counts(
    register: str, year: int, *, column: str = "", today: date | None = None
) -> Mapping[str, Exact | None]:
    """Return slug → the figure of a year in a column of the totals, in two queries; no entry, no figure.

    The column is by default the first; entries of districts count for their member organisation, the
    union's own under "". `today` is by default the year's last day.
    """
    declared = library().registers[register]
    day, name = today or date(year, 12, 31), column or declared.totals[0].id
    of = _members(entries := of_register(register))
    return {slug: row[name] for slug, row in totals(declared, lines(entries, of), year, day).items()}


def count(
    register: str, organisation: str, year: int, *, column: str = "", today: date | None = None
) -> Exact:
    """Return the figure of one organisation (by its slug) in a year; 0 where it has no entries."""
    return counts(register, year, column=column, today=today).get(organisation) or 0


def whole(register: str, year: int, *, column: str = "", today: date | None = None) -> Exact:
    """Return the figure of the whole union in a year."""
    declared = library().registers[register]
    every = lines(of_register(register), {})
    name = column or declared.totals[0].id
    return totalled(declared, every, year, today or date(year, 12, 31))[name] or 0


def _members(entries: Iterable[Entry]) -> Mapping[str, str]:
    """Return path → slug of the member organisations that entries belong to: the second step of a path."""
    found = {}
    for one in entries:
        parts = one.organisation.path.strip("/").split("/")
        if len(parts) > 1:
            found[f"/{parts[0]}/{parts[1]}/"] = parts[1]
    return found
