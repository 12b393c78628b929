"""Telling people something once: a notice in the product, and a letter in the person's own language."""

from __future__ import annotations

import logging
import smtplib
from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction

from esep.core.names import Text
from esep.notices.models import Notice
from esep.people.models import Person

LOG = logging.getLogger(__name__)
LONGEST = 200


@transaction.atomic
def tell(
    person: Person, *, kind: str, occasion: str, subject: Text, text: Text, path: str, at: datetime
) -> Notice | None:
    """Tell a person once an occasion and return the notice; None when they were told before.

    `path` is an address after the language (`/work/report/7/`). The letter leaves after the transaction; one
    that could not leave is tried again with the next reminders.
    """
    notice, made = Notice.objects.get_or_create(
        person=person,
        occasion=occasion,
        defaults={
            "kind": kind,
            "subject": subject[person.language][:LONGEST],
            "text": text[person.language],
            "path": path,
            "made_at": at,
        },
    )
    if not made:
        return None
    transaction.on_commit(partial(post, at, [notice.pk]))
    return notice


def post(at: datetime, only: Iterable[int] | None = None) -> int:
    """Send the letters of the notices that were not sent yet, and return how many left."""
    waiting = Notice.objects.filter(mailed_at__isnull=True).select_related("person").order_by("id")
    if only is not None:
        waiting = waiting.filter(pk__in=only)
    sent = 0
    for notice in waiting:
        if not notice.person.is_active or _send(notice):
            Notice.objects.filter(pk=notice.pk).update(mailed_at=at)
            sent += 1
    return sent


def read(person: Person, notice: int, *, at: datetime) -> None:
    """Note that a person read a notice of theirs; another's is left alone."""
    Notice.objects.filter(pk=notice, person=person, read_at__isnull=True).update(read_at=at)


def link(notice: Notice) -> str:
    """Return the address the letter leads to: the office's own, never one taken from a request."""
    return f"{settings.OFFICE_ADDRESS.rstrip('/')}/{notice.person.language}{notice.path}"


def _send(notice: Notice) -> bool:
    """Return whether the letter left; a mail server that does not answer is no fault of the notice."""
    body = f"{notice.text}\n\n{link(notice)}\n" if notice.path else f"{notice.text}\n"
    try:
        send_mail(notice.subject, body, None, [notice.person.email])
    except (smtplib.SMTPException, OSError) as why:
        LOG.warning("notice %s was not mailed: %s", notice.pk, why)
        return False
    return True
