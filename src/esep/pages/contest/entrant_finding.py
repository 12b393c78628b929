"""Finds what a page of whoever applies is about, as the door sees it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from esep.contests import queries
from esep.contests.bringing import NOTE, STAMP
from esep.contests.drafts import TAKING
from esep.contests.models import Application, Material, Question, Round
from esep.contests.of_people import one
from esep.core.contest import Contest
from esep.core.forms import FormRow
from esep.pages.contest.entrant_road import claims
from esep.pages.parts.door import Found
from esep.pages.parts.who import acting_of
from esep.people.acting import Acting
from esep.people.policy import HEADS, OFFICE, allows

WRITABLE = ("draft", "submitted", "withdrawn")
"""The states of an application in which it can be written into."""

PLACES = (NOTE, STAMP)
"""Where a file or a link may hang beside the rows: on the explanatory note, and as the stamped page."""


@dataclass(frozen=True, slots=True)
class OfRow:
    """A row of an application; `row` is None on the explanatory note and the stamped page."""

    application: Application
    number: str
    row: FormRow | None


def round_(_request: HttpRequest, round: int) -> Found | None:  # noqa: A002  # the segment is called so
    """Return a round whose call is out; whoever may see contests may read it."""
    found = Round.objects.select_related("organisation").filter(pk=round).exclude(state="planned").first()
    return None if found is None else Found(found, OFFICE)


def application(request: HttpRequest, application: int, **_more: object) -> Found | None:
    """Return an application for the person whose it is and for the chair; others read what was handed in."""
    found = one(application)
    if found is None or not concerns(acting_of(request), found):
        return None
    return Found(found, queries.application_resource(found))


def concerns(acting: Acting, found: Application) -> bool:
    """Return whether the draft is the reader's own, or that of somebody of the organisation they head."""
    if acting.id == f"person:{found.person_id}":
        return True
    return found.organisation is not None and any(
        grant.kind in HEADS and found.organisation.path.startswith(grant.path) for grant in acting.grants
    )


def row(request: HttpRequest, application: int, row: str, **_more: object) -> Found | None:
    """Return a row of an application or a place beside the rows, None when there is none."""
    found = one(application)
    if found is None or not concerns(acting_of(request), found):
        return None
    of = queries.contest_of(found.round)
    asked = of.form.by_number.get(row) if claims(of) else None
    if row not in PLACES and not isinstance(asked, FormRow):
        return None
    of_row = OfRow(found, row, asked if isinstance(asked, FormRow) else None)
    return Found(of_row, queries.application_resource(found))


def material(request: HttpRequest, application: int, material: int) -> Found | None:
    """Return a file on an application, the public copy of one included."""
    found = one(application)
    if found is None or not concerns(acting_of(request), found):
        return None
    held = found.materials.filter(pk=material, holding__isnull=False)
    there: Material | None = held.select_related("holding__document", "holding__organisation").first()
    return None if there is None else Found(there, queries.application_resource(found))


def question(request: HttpRequest, application: int, question: int) -> Found | None:
    """Return a question of the commission on an application."""
    found = one(application)
    if found is None or not concerns(acting_of(request), found):
        return None
    asked: Question | None = found.questions.filter(pk=question).first()
    if asked is None:
        return None
    asked.application = found
    return Found(asked, queries.application_resource(found))


def may_enter(acting: Acting, application: Application) -> bool:
    """Return whether the reader may write into the application now."""
    writable = application.state in WRITABLE and application.round.state in TAKING
    return writable and allows(acting, "application.enter", queries.application_resource(application))


def contest(application: Application) -> Contest:
    """Return the contest that an application is for."""
    return queries.contest_of(application.round)
