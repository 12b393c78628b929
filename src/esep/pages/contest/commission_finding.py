"""Finds what a page of the commission is about: its round, and applications that it is not kept from."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from esep.contests import queries
from esep.contests.conflicts import away
from esep.contests.models import Application, Material, Member, Round, Sheet, Sitting
from esep.contests.of_people import one
from esep.contests.outcome import mean_counts
from esep.contests.sheets import may_read
from esep.pages.parts.door import Found
from esep.pages.parts.who import acting_of
from esep.people.acting import Acting


@dataclass(frozen=True, slots=True)
class Judged:
    """An application before a member of the commission; `member` is the reader's seat."""

    round: Round
    application: Application
    member: Member


def seat_of(round_: Round, acting: Acting) -> Member | None:
    """Return the reader's seat on the commission now, None without one."""
    root = queries.root_of(round_)
    found = Member.objects.filter(round=root, person=acting.person, until=None)
    return found.select_related("person").first()


def round_(_request: HttpRequest, round: int, **_more: object) -> Found | None:  # noqa: A002  # the segment
    """Return a round for its commission."""
    found = Round.objects.select_related("organisation").filter(pk=round).exclude(state="planned").first()
    return None if found is None else Found(found, queries.resource(found))


def judged(request: HttpRequest, round: int, application: int, **_more: object) -> Found | None:  # noqa: A002  # the same
    """Return an application that was handed in, for a member who is not tied to it."""
    found = one(application)
    of = Round.objects.select_related("organisation").filter(pk=round).first()
    if found is None or of is None or found.round_id != queries.root_of(of).pk:
        return None
    member = seat_of(of, acting_of(request))
    if member is None or found.state not in ("submitted", "admitted", "refused"):
        return None
    return Found(Judged(of, found, member), queries.application_resource(found, away(found)))


def tied(request: HttpRequest, round: int, application: int, **_more: object) -> Found | None:  # noqa: A002  # the same
    """Return the same for declaring a conflict, which whoever is tied already may do too."""
    found = judged(request, round, application)
    return None if found is None else Found(found.it, queries.application_resource(found.it.application))


def material(request: HttpRequest, round: int, application: int, material: int) -> Found | None:  # noqa: A002  # the same
    """Return a file of the version that the commission has before it."""
    found = judged(request, round, application)
    if found is None:
        return None
    held = Material.objects.filter(pk=material, application=application, holding__isnull=False)
    there = held.select_related("holding__document", "holding__organisation").first()
    return None if there is None else Found(there, found.resource)


def sheet(request: HttpRequest, round: int, sheet: int, **_more: object) -> Found | None:  # noqa: A002  # the same
    """Return a sealed sheet that the reader may see."""
    of = Round.objects.select_related("organisation").filter(pk=round).first()
    found = Sheet.objects.select_related("application__round__organisation").filter(pk=sheet).first()
    if of is None or found is None or found.application.round_id != queries.root_of(of).pk:
        return None
    if found.sealed_at is None or not may_read(found, acting_of(request)):
        return None
    return Found((of, found), queries.application_resource(found.application, away(found.application)))


def sitting(_request: HttpRequest, round: int, sitting: int, **_more: object) -> Found | None:  # noqa: A002  # the same
    """Return the minutes of a sitting of this round."""
    found = Sitting.objects.select_related("round__organisation").filter(pk=sitting, round=round).first()
    return None if found is None else Found(found, queries.resource(found.round))


def sheet_before(it: Judged) -> Sheet | None:
    """Return the sheet that the reader writes in: the agreed one, or where the mean counts their own."""
    own = it.member if mean_counts(it.round) else None
    found = Sheet.objects.filter(application=it.application, member=own, number=it.round.version)
    return found.select_related("handed").first()
