"""A person at work as a frozen value: who, with which roles today, by which factors signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from esep.audit.record import Actor
from esep.people.models import Person, Role, RoleKind


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
    """Return `person` with the roles and ties that hold on the day, in two queries: every page asks them."""
    holds = Q(until__isnull=True) | Q(until__gt=on)
    roles = Role.objects.filter(holds, person=person, since__lte=on)
    ties = person.ties.filter(holds, since__lte=on)
    return Acting(
        person=person.pk,
        name=person.name,
        language=person.language,
        grants=tuple(Grant(*role) for role in roles.values_list("kind", "organisation__path", "department")),
        ties=tuple(ties.values_list("organisation__path", flat=True)),
        second_factor=second_factor,
    )


LEADS = (RoleKind.HEAD.value, RoleKind.DEPUTY.value)
"""Who signs for a member organisation (clause 4.5)."""
