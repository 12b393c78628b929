"""What pages and actions may ask about decisions: which are in force, which wait, what one concerns."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from esep.decisions.models import Decision
from esep.organisations.models import Organisation
from esep.people.policy import Resource


def standing(at: datetime | None = None) -> QuerySet[Decision]:
    """Return the decisions that count: confirmed, and not replaced by another confirmed one.

    With `at`, those that counted at that instant, whatever was decided later.
    """
    confirmed = Q(confirmed_at__isnull=False) if at is None else Q(confirmed_at__lte=at)
    later = Decision.objects.filter(confirmed, replaces=OuterRef("pk"))
    return Decision.objects.filter(~Exists(later), confirmed).select_related("document__document")


def in_force(about: str | Iterable[str], kind: str, *, at: datetime | None = None) -> tuple[Decision, ...]:
    """Return the decisions of `kind` that count about one thing (`assessment:3`) or several, oldest first."""
    things = [about] if isinstance(about, str) else list(about)
    return tuple(standing(at).filter(about__in=things, kind=kind).order_by("confirmed_at", "id"))


def waiting() -> tuple[Decision, ...]:
    """Return the decisions that were entered and are neither confirmed nor withdrawn, oldest first."""
    return tuple(Decision.objects.filter(confirmed_at__isnull=True, withdrawn_at__isnull=True))


def about(*things: str) -> tuple[Decision, ...]:
    """Return every decision about these things, the latest first: waiting, in force, replaced, withdrawn."""
    return tuple(Decision.objects.filter(about__in=things).select_related("replaces").order_by("-id"))


def state_of(decision: Decision) -> str:
    """Return `waiting`, `withdrawn`, `in-force` or `replaced`; one query for a confirmed one."""
    if decision.confirmed_at is None:
        return "withdrawn" if decision.withdrawn_at else "waiting"
    replaced = Decision.objects.filter(replaces=decision, confirmed_at__isnull=False).exists()
    return "replaced" if replaced else "in-force"


def resource(decision: Decision) -> Resource:
    """Return the decision as the policy sees it: who entered it, and the one organisation it concerns."""
    return resource_of(decision.sets, decision.entered_by)


def resource_of(sets: dict[str, object], *entered_by: str) -> Resource:
    """Return what a decision that sets `sets` touches; the office as a whole when not one organisation."""
    entered = frozenset(entered_by)
    slug = sets.get("organisation")
    one = Organisation.objects.filter(slug=slug).first() if isinstance(slug, str) else None
    return Resource(one.path, entered_by=entered) if one else Resource(entered_by=entered)
