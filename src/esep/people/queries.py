"""What the pages about people may ask: who works where, in which role, until when, and who is invited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from allauth.mfa.models import Authenticator
from django.db.models import Q

from esep.organisations.models import Organisation
from esep.organisations.queries import Known, on
from esep.people.acting import Acting
from esep.people.models import Invitation, Person, Role, RoleKind
from esep.people.policy import RIGHTS


@dataclass(frozen=True, slots=True)
class Held:
    """A role as a list shows it: `state` is now, later or over."""

    role: Role
    person: Person
    state: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation as a list shows it: open, expired, accepted or withdrawn."""

    invitation: Invitation
    state: str


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation with its people and the invitations into it."""

    organisation: Known
    held: tuple[Held, ...]
    invited: tuple[Invited, ...]


def paths_seen(acting: Acting, verb: str) -> tuple[str, ...]:
    """Return the parts of the tree on which `acting` holds a role that has `verb`."""
    return tuple(sorted({grant.path for grant in acting.grants if grant.kind in RIGHTS[verb].roles}))


def organisations_seen(acting: Acting, verb: str) -> list[Organisation]:
    """Return the organisations on which `acting` has `verb`, in their order, in one query."""
    seen = Q(pk__in=())
    for path in paths_seen(acting, verb):
        seen |= Q(path__startswith=path)
    return list(Organisation.objects.filter(seen).order_by("order"))


def places(acting: Acting, at: datetime, today: date) -> tuple[Place, ...]:
    """Return who works where, as far as `acting` sees it, in five queries however many there are."""
    found = organisations_seen(acting, "people.see")
    ids = [one.pk for one in found]
    roles = Role.objects.filter(organisation__in=ids).select_related("person")
    invitations = Invitation.objects.filter(organisation__in=ids).order_by("-made_at")
    confirmed = confirmed_persons()
    held: dict[int, list[Held]] = {}
    for role in sorted(roles, key=lambda role: (role.until is not None, role.kind, role.person.name)):
        one = Held(role, role.person, role_state(role, today), role.person_id in confirmed)
        held.setdefault(role.organisation_id, []).append(one)
    invited: dict[int, list[Invited]] = {}
    for invitation in invitations:
        state = invitation_state(invitation, at)
        invited.setdefault(invitation.organisation_id, []).append(Invited(invitation, state))
    return tuple(
        Place(one, tuple(held.get(one.id, ())), tuple(invited.get(one.id, ()))) for one in on(today, found)
    )


def confirmed_persons() -> frozenset[int]:
    """Return the persons who have set up their codes."""
    devices = Authenticator.objects.filter(type=Authenticator.Type.TOTP)
    return frozenset(devices.values_list("user_id", flat=True))


def role_state(role: Role, today: date) -> str:
    """Return whether a role holds `now`, `later` or is `over`."""
    if role.since > today:
        return "later"
    return "over" if role.until is not None and role.until <= today else "now"


def invitation_state(one: Invitation, at: datetime) -> str:
    """Return whether an invitation is open, expired, accepted or withdrawn."""
    if one.accepted_at:
        return "accepted"
    if one.withdrawn_at:
        return "withdrawn"
    return "open" if one.expires_at > at else "expired"


def names_on(today: date, organisations: Sequence[Organisation]) -> Mapping[int, Known]:
    """Return how the organisations are called on the day, by their ids."""
    return {one.id: one for one in on(today, organisations)}


def head_of(organisation: Organisation, day: date) -> str:
    """Return who headed this very organisation on a day, "" when nobody is known to; of two the later one."""
    holding = Q(until__isnull=True) | Q(until__gt=day)
    held = Role.objects.filter(holding, organisation=organisation, kind=RoleKind.HEAD, since__lte=day)
    role = held.select_related("person").order_by("since", "pk").last()
    return role.person.name if role else ""


def path_of(person: Person) -> str:
    """Return the path of the place where the person works or worked last, "/" without a role."""
    last = person.roles.select_related("organisation").order_by("-since", "-pk").first()
    return last.organisation.path if last else "/"
