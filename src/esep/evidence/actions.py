"""Bringing a document: its bytes are looked into, kept once, and held by the organisation under a name."""

from __future__ import annotations

import errno
import secrets
from datetime import datetime
from typing import IO

from django.conf import settings
from django.db import transaction

from esep.audit.record import record
from esep.core.problems import Problem, Refused
from esep.evidence import store
from esep.evidence import wording as says
from esep.evidence.looking import Look, look, named, too_large
from esep.evidence.models import Document, Holding
from esep.evidence.naming import clean
from esep.evidence.queries import PERSONAL, used
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.policy import Resource, demand
from esep.rows import add, alike

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the machine says when it has no room for another byte."""


def bring(stream: IO[bytes], name: str, *, organisation: Organisation, by: Acting, at: datetime) -> Holding:
    """Keep a document for `organisation` and return its holding; the same bytes again are the same one.

    The right is asked for before the first byte is read; then as `hold`.
    """
    demand(by, "evidence.bring", Resource(organisation.path))
    return hold(stream, name, organisation=organisation, by=by, at=at)


def hold(stream: IO[bytes], name: str, *, organisation: Organisation, by: Acting, at: datetime) -> Holding:
    """Keep a document that another verb brings, which has asked for its own right, and return its holding.

    Read piece by piece; too large, dangerous or of an unknown kind, it is refused with a sentence and
    nothing of it stays.
    """
    shown = clean(name)
    try:
        taken = store.take(stream, settings.EVIDENCE_LIMIT)
    except store.TooLarge:
        raise Refused([too_large(shown, settings.EVIDENCE_LIMIT)]) from None
    except OSError as why:
        if why.errno not in FULL:
            raise
        what, todo = says.NO_ROOM
        raise Refused([Problem(what.format(name=shown), todo, rule="evidence-no-room")]) from None
    try:
        seen = look(taken.path, shown)
        return _hold(taken, seen, named(shown, seen.kind), organisation, by=by, at=at)
    finally:
        taken.path.unlink(missing_ok=True)


@transaction.atomic
def _hold(
    taken: store.Taken, seen: Look, name: str, organisation: Organisation, *, by: Acting, at: datetime
) -> Holding:
    held = alike(Holding, document_id=taken.sha256, organisation_id=organisation.pk)
    if not held:
        _within_quota(taken.size, name, organisation)
    store.keep(taken)
    if held:
        return held[0]
    document = Document(
        sha256=taken.sha256,
        size=taken.size,
        kind=seen.kind,
        remarks=[*(one.as_dict() for one in seen.remarks), *_warned(seen)],
        stored_at=at,
    )
    add([document], once=True)
    new = Holding(
        document_id=document.sha256,
        organisation=organisation,
        name=name,
        salt=secrets.token_hex(32),
        by=by.id,
        at=at,
    )
    add([new])
    body = {"sha256": taken.sha256, "size": taken.size, "kind": seen.kind, "name": name}
    body |= {"organisation": organisation.slug}
    record("evidence.bring", by=by.actor(), at=at, object=f"document:{taken.sha256}", body=body)
    return new


def _warned(seen: Look) -> list[dict[str, str]]:
    """Return the remark on personal data with its mark, by which it is known whatever it says."""
    return [seen.personal.as_dict() | {"rule": PERSONAL}] if seen.personal else []


def _within_quota(size: int, name: str, organisation: Organisation) -> None:
    """Refuse a document for which the organisation has no room left."""
    taken = used(organisation.pk)
    if taken + size > settings.EVIDENCE_QUOTA:
        what, todo = says.QUOTA
        said = what.format(name=name, quota=settings.EVIDENCE_QUOTA // 2**20, used=-(-taken // 2**20))
        raise Refused([Problem(said, todo, rule="evidence-quota")])
