"""Files and links that back an application: brought, put on a row, taken off, made fit to publish."""

from __future__ import annotations

from datetime import datetime
from typing import IO
from urllib.parse import urlsplit

from django.db import transaction

from esep.audit.record import again
from esep.contests import wording_applying as says
from esep.contests.drafts import locked, no_row, tell
from esep.contests.models import Application, Material
from esep.contests.queries import application_resource, contest_of
from esep.core.forms import FormRow
from esep.core.problems import Problem, Refused
from esep.evidence.actions import hold
from esep.evidence.models import Holding
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports.entry import sound

NOTE = "note"
STAMP = "stamp"
PARTS = (NOTE, STAMP)
"""What a material may stand on beside the rows: the explanatory note, and the page with the stamp."""


@transaction.atomic
def attach(
    application: Application,
    row: str,
    *,
    title: str = "",
    holding: Holding | None = None,
    link: str = "",
    by: Acting,
    at: datetime,
    once: str = "",
) -> Material:
    """Put a file or a link on a row, on the note or as the stamped page, and return it; twice is once."""
    one = locked(application, "enter", by=by)
    done = again(once, by.id)
    if done is not None:
        return Material.objects.filter(application=one, at=done.at).latest("id")
    link, problems = link.strip(), []
    if row not in PARTS and not isinstance(contest_of(one.round).form.by_number.get(row), FormRow):
        problems.append(no_row(row))
    if holding is None and not link:
        problems.append(Problem(says.NEITHER, says.BRING_ONE, rule="material-empty"))
    if link and not _is_link(link):
        problems.append(Problem(says.BAD_LINK.format(link=link[:80]), says.GIVE_LINK, rule="material-link"))
    if problems:
        raise Refused(problems)
    named = sound(title).strip() or (holding.name if holding else link)
    same = one.materials.filter(row=row, holding=holding, link=link, removed_at=None).first()
    if same is not None:
        return same
    made = Material.objects.create(
        application=one, row=row, title=named[:255], holding=holding, link=link, by=by.id, at=at
    )
    body = {"row": row, "title": made.title, "sha256": holding.document_id if holding else "", "link": link}
    tell(one, "attach", body, by=by, at=at, once=once)
    return made


def _is_link(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and len(link) <= 1024


def bring(application: Application, stream: IO[bytes], name: str, *, by: Acting, at: datetime) -> Holding:
    """Keep a file of an application and return its holding; it is opened through the application alone.

    Whoever holds the contest has it, so that nobody of the person's own organisation meets it elsewhere.
    A file is looked into as every document is: too large, with a macro, a bomb or of an unknown kind, it is
    refused with a sentence.
    """
    demand(by, "application.enter", application_resource(application))
    return hold(stream, name, organisation=application.round.organisation, by=by, at=at)


@transaction.atomic
def detach(material: Material, *, by: Acting, at: datetime, once: str = "") -> Material:
    """Take a file or a link off the draft; it stays in what was handed in."""
    one = locked(material.application, "enter", by=by)
    material.refresh_from_db(fields=["removed_at"])
    if material.removed_at is not None or again(once, by.id):
        return material
    material.removed_at = at
    material.save(update_fields=["removed_at"])
    tell(one, "detach", {"row": material.row, "title": material.title}, by=by, at=at, once=once)
    return material


@transaction.atomic
def add_public_copy(
    material: Material, holding: Holding, *, by: Acting, at: datetime, once: str = ""
) -> Material:
    """Put beside a file the copy without personal data that may be published, and return the material."""
    one = locked(material.application, "enter", by=by)
    if again(once, by.id):
        return Material.objects.get(pk=material.pk)
    material.public_copy = holding
    material.save(update_fields=["public_copy"])
    body = {"row": material.row, "sha256": holding.document_id}
    tell(one, "public-copy", body, by=by, at=at, once=once)
    return material
