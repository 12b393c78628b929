"""What a writer may pick: every figure of the house by its form, and the references made of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esep.core.bound_answers import Backing
from esep.core.forms import Form
from esep.core.names import Text
from esep.core.period import Period
from esep.forms.queries import forms_of
from esep.library import library
from esep.national import rooms
from esep.national.meanings import meanings
from esep.reports.models import Campaign

OWN = Text("Бұрынғы басылымдардан", "Из прежних изданий", "From older prints")
REGISTERS = Text("Тізілімдер", "Реестры", "Registers")
LOG = Text("Атқарылған шаралар", "Проведённые мероприятия", "Measures carried out")
FIRST = ("membership-statistics", "form-7", "labour-safety")
"""The forms that a report speaks of most."""

LATEST = 12
"""So many campaigns of ad-hoc forms are offered."""

KINDS = ("value", "change", "fall", "rise", "rate", "share", "sum", "list", "count")
"""The kinds of reference that the picker offers, in the order of its list."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A figure that can be picked: the name that a reference gives it, and what it is called."""

    figure: str
    name: Text
    number: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of one form."""

    title: Text
    picks: tuple[Pick, ...]


@dataclass(frozen=True, slots=True)
class AskedFor:
    """An ad-hoc form that was asked for a period: its rows become no facts but can be picked."""

    form: Form
    period: str


def asked_for() -> tuple[AskedFor, ...]:
    """Return the latest campaigns of forms that give no facts, the newest first, in two queries."""
    giving = [form.id for form in library().forms.values() if form.by_fact]
    rows = Campaign.objects.exclude(form__in=giving).order_by("-opened_at", "-id")[:LATEST]
    asked = [((one.form, one.edition), one.period) for one in rows]
    known = forms_of([key for key, _ in asked])
    return tuple(AskedFor(known[key], period) for key, period in asked if key in known)


def groups(backing: Backing, campaigns: Iterable[AskedFor] = ()) -> tuple[Group, ...]:
    """Return all figures by form, of ad-hoc forms by campaign, and those that only this report knows."""
    known = dict(meanings())
    found = []
    every = library().forms
    ordered = [every[one] for one in FIRST] + [form for id_, form in every.items() if id_ not in FIRST]
    for form in ordered:
        if form.rated != "organisation":
            continue
        rows = [
            Pick(row.fact or f"{form.id}:{row.number}", row.name, row.number)
            for row in form.rows
            if row.unit != "yes/no" and row.number.replace(".", "").isdigit()
        ]
        if rows:
            found.append(Group(form.title, tuple(rows)))
    seen: set[str] = set()
    for one in campaigns:
        if one.form.id not in seen:
            seen.add(one.form.id)
            rows = [Pick(f"{one.form.id}:{row.number}", row.name, row.number) for row in one.form.rows]
            found.append(Group(one.form.title, tuple(rows)))
    for title, beginning in ((REGISTERS, rooms.REGISTER), (LOG, rooms.LOG)):
        of_room = [
            Pick(one, meaning.name) for one, meaning in rooms.meanings().items() if one.startswith(beginning)
        ]
        found.append(Group(title, tuple(of_room)))
    known |= rooms.meanings()
    own = tuple(Pick(one, meaning.name) for one, meaning in backing.meanings.items() if one not in known)
    return (*found, Group(OWN, own)) if own else tuple(found)


def periods(period: Period, campaigns: Iterable[AskedFor] = ()) -> tuple[str, ...]:
    """Return the periods that a report on `period` speaks of, its own first, then those of ad-hoc forms."""
    year = period.year
    every = (str(period), str(year), str(year - 1), str(year - 2), f"{year}-H1", f"{year - 1}-H1")
    return tuple(dict.fromkeys((*every, *(one.period for one in campaigns))))


def reference(typed: Mapping[str, str]) -> str:
    """Return the reference that the fields of the picker ask for, with its braces; "" when none is named."""
    figure, kind, period = (typed.get(name, "").strip() for name in ("figure", "kind", "period"))
    if not figure or not period:
        return ""
    if kind == "share":
        base = typed.get("base", "").strip() or "membership.total"
        return f"{{share:{figure}/{base}@{period}|1}}"
    if kind == "sum":
        first = period[:4]
        return f"{{sum:{figure}@{int(first) - 3}..{first}}}" if first.isdigit() else ""
    if kind in ("", "value"):
        return f"{{{figure}@{period}}}"
    return f"{{{kind}:{figure}@{period}}}"
