"""Who opened personal data: one row a viewing in a chain of its own, and the removal of those that are old.

The chain of events knows nothing of it but how far it was cut: reading takes no lock on that chain's head.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction

from esep.audit.keys import sign
from esep.audit.models import Viewing, ViewingCut
from esep.audit.record import SYSTEM, Actor, record
from esep.core.chain import GENESIS, Checkpoint, event_hash
from esep.rows import add

AGAIN = timedelta(minutes=10)
"""Within so long the same person opening the same thing is one viewing."""

TRIES = 5
"""So often a row is offered as the next link when others are quicker."""

DOMAIN = b"esep-viewings-cut/1\n"


def note(reader: Actor, what: str, *, organisation: str = "", page: str, at: datetime) -> bool:
    """Note that `reader` opened `what` on `page`; return False when it was noted a moment ago."""
    recent = Viewing.objects.filter(reader=reader.id, what=what, at__gt=at - AGAIN, at__lte=at)
    if recent.exists():
        return False
    for left in reversed(range(TRIES)):
        try:
            with transaction.atomic():
                _append(reader, what, organisation, page, at)
        except IntegrityError:
            if not left:
                raise
        else:
            break
    return True


def _append(reader: Actor, what: str, organisation: str, page: str, at: datetime) -> None:
    head = last()
    one = Viewing(
        seq=head.size + 1,
        prev=head.root,
        at=at,
        reader=reader.id,
        role=reader.role,
        what=what,
        organisation=organisation,
        page=page,
    )
    row = one.as_core()
    del row["hash"]
    one.hash = event_hash(one.prev, row)
    add([one])


def last() -> Checkpoint:
    """Return the head of the chain of viewings: its length, removed ones counted, and its hash."""
    found = Viewing.objects.order_by("-seq").values_list("seq", "hash").first()
    found = found or ViewingCut.objects.order_by("-upto").values_list("upto", "root").first()
    return Checkpoint(*found) if found else Checkpoint(0, GENESIS)


@transaction.atomic
def cut(*, at: datetime, by: Actor = SYSTEM) -> ViewingCut | None:
    """Remove the viewings that are older than `VIEWINGS_KEPT` days, and return the signed mark of how far.

    The mark is an event of the chain of events, too. None when nothing is old.
    """
    before = at - timedelta(days=settings.VIEWINGS_KEPT)
    young = Viewing.objects.filter(at__gte=before).order_by("seq").values_list("seq", flat=True).first()
    old = Viewing.objects.all() if young is None else Viewing.objects.filter(seq__lt=young)
    found = old.order_by("-seq").values_list("seq", "hash").first()
    if found is None:
        return None
    upto, root = found
    removed = old.count()
    signed = sign(DOMAIN, said(upto, root, removed))
    body = {"upto": upto, "root": root, "removed": removed, "key": signed.key}
    body["before"] = before.isoformat()
    event = record("viewings.cut", by=by, at=at, object="viewings", body=body)
    mark = ViewingCut(
        upto=upto,
        root=root,
        removed=removed,
        before=before,
        at=at,
        key=signed.key,
        signature=signed.signature,
        event_seq=event.seq,
    )
    add([mark])
    Viewing.objects.filter(seq__lte=upto).delete()
    return mark


def said(upto: int, root: str, removed: int) -> bytes:
    """Return what the mark of a cut signs."""
    return f"{upto}\n{root}\n{removed}\n".encode()
