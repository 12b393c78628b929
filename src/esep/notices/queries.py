"""What the page of notices asks: one's own, the newest first, and how many are unread."""

from __future__ import annotations

from django.db import connection

from esep.notices.models import Notice


def notices_of(person: int, *, most: int = 100) -> tuple[Notice, ...]:
    """Return a person's notices, the newest first."""
    return tuple(Notice.objects.filter(person=person)[:most])


def unread(person: int) -> int:
    """Return how many notices a person has not read."""
    with connection.cursor() as cursor:
        cursor.execute(UNREAD, [person])
        return int(cursor.fetchone()[0])


UNREAD = "SELECT COUNT(*) FROM notices_notice WHERE person_id = %s AND read_at IS NULL"
"""Written out, as every page of the desk asks it, and composing it took longer."""
