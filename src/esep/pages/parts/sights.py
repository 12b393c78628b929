"""What is noted when somebody opens personal data of others: which thing, whose, on which page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from esep.audit import clock, viewings
from esep.contests.models import Application, Round
from esep.core.registers import Register
from esep.evidence.models import Holding
from esep.people.acting import Acting
from esep.people.models import Person
from esep.registers.models import Entry


@dataclass(frozen=True, slots=True)
class Sight:
    """A thing that holds personal data, by its text id, and the slug of its organisation ("" the office)."""

    what: str
    organisation: str = ""


def noted(request: HttpRequest, acting: Acting, sight: Sight | None) -> None:
    """Note that `acting` opened it; a page that cannot note it is not shown."""
    if sight is not None and acting.person > 0:
        match = request.resolver_match
        page = (match.url_name or "") if match is not None else ""
        viewings.note(acting.actor(), sight.what, organisation=sight.organisation, page=page, at=clock.now())


def document(acting: Acting, held: Holding) -> Sight | None:
    """Return a held document, None for whoever brought it."""
    if held.by == acting.id:
        return None
    return Sight(f"document:{held.document_id}", held.organisation.slug)


def person(acting: Acting, it: Person) -> Sight | None:
    """Return the page of a person, None for one's own."""
    return None if it.pk == acting.person else Sight(f"person:{it.pk}")


def people(_acting: Acting, _it: object) -> Sight:
    """Return the list of people."""
    return Sight("people:all")


def viewed(_acting: Acting, _it: object) -> Sight:
    """Return the log of viewings itself, which names people too."""
    return Sight("viewings:all")


def inspectors(_acting: Acting, _it: object) -> Sight:
    """Return the register of inspectors with their certificates."""
    return Sight("register:inspectors")


def application(acting: Acting, it: Any) -> Sight | None:
    """Return the application that a page is about, None for whose it is."""
    found = within(it, Application)
    if found is None or found.person_id == acting.person:
        return None
    return Sight(f"application:{found.pk}", found.organisation.slug if found.organisation else "")


def round_(_acting: Acting, it: Any) -> Sight | None:
    """Return the round whose entrants or judges a page or a paper names."""
    found = within(it, Round)
    return None if found is None else Sight(f"round:{found.pk}")


def register(_acting: Acting, it: Register) -> Sight | None:
    """Return a register whose entries name people, None for one that names nobody."""
    return Sight(f"register:{it.id}") if any(field.personal for field in it.fields) else None


def entry(acting: Acting, it: tuple[Register, Entry]) -> Sight | None:
    """Return an entry of a register that names people, None for who made it."""
    of, one = it
    if one.by == acting.id or not any(field.personal for field in of.fields):
        return None
    return Sight(f"entry:{one.pk}", one.organisation.slug)


def within(it: Any, kind: type[Any]) -> Any:
    """Return what a door found, or the part of it that is of `kind`; None when there is none."""
    if isinstance(it, kind):
        return it
    parts = it if isinstance(it, tuple) else (getattr(it, name, None) for name in ("application", "round"))
    return next((one for one in parts if isinstance(one, kind)), None)
