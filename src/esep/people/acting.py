"""A person at work as a frozen value: who, with which roles today, by which factors signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from esep.audit.record import Actor
from esep.people.models import Person, RoleKind


@dataclass(frozen=True, slots=True)
class Grant:
    """One role on the part of the tree that begins with `path`; `department` narrows an officer's."""

    kind: str
    path: str
    department: str = ""


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts: `second_factor` says that the sign-in was confirmed by a code, `ties` are paths of kin."""

    person: int
    name: str
    language: str
    grants: tuple[Grant, ...] = ()
    ties: tuple[str, ...] = ()
    second_factor: bool = False

    @property
    def id(self) -> str:
        """Return the text id that the chain and all rows keep: `person:12`."""
        return f"person:{self.person}"

    def holds(self, *kinds: str) -> bool:
        """Return whether any of the roles is held anywhere."""
        return any(grant.kind in kinds for grant in self.grants)

    def home(self) -> str:
        """Return the path of the organisation the person works for first; "" without a role."""
        return self.grants[0].path if self.grants else ""

    def actor(self, *kinds: str, on_behalf: str = "") -> Actor:
        """Return the actor for the chain, in the first role held of `kinds` (by default of all)."""
        held = [grant.kind for grant in self.grants if not kinds or grant.kind in kinds]
        return Actor(self.id, held[0] if held else "none", on_behalf)


NOBODY = Acting(0, "", "kk")
"""A stranger."""

OFFICE = Acting(-1, "", "kk", (Grant("system", "/"),), second_factor=True)
"""The product itself, when it counts reports or reminds."""


def acting(person: Person, *, on: date, second_factor: bool) -> Acting:
    """Return `person` with the roles and ties that hold on the day, in one query: every page asks it."""
    day = connection.ops.adapt_datefield_value(on)
    with connection.cursor() as cursor:
        cursor.execute(HOLDING, [person.pk, day, day] * 2)
        found = cursor.fetchall()
    return Acting(
        person=person.pk,
        name=person.name,
        language=person.language,
        grants=tuple(Grant(*role) for what, _, _, *role in found if what == "role"),
        ties=tuple(path for what, _, _, _, path, _ in found if what == "tie"),
        second_factor=second_factor,
    )


HOLDING = """
    SELECT 'role', r.since, r.id, r.kind, o.path, r.department
    FROM people_role r JOIN organisations_organisation o ON o.id = r.organisation_id
    WHERE r.person_id = %s AND r.since <= %s AND (r.until IS NULL OR r.until > %s)
    UNION ALL
    SELECT 'tie', t.since, t.id, '', o.path, ''
    FROM people_tie t JOIN organisations_organisation o ON o.id = t.organisation_id
    WHERE t.person_id = %s AND t.since <= %s AND (t.until IS NULL OR t.until > %s)
    ORDER BY 1, 2, 3
"""
"""Roles and ties of a person on a day, by when they began; written out, as composing it took longer."""


LEADS = (RoleKind.HEAD.value, RoleKind.DEPUTY.value)
"""Who signs for a member organisation (clause 4.5)."""
