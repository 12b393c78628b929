"""What the page of notices asks: one's own, the newest first, and how many are unread."""

from __future__ import annotations

from esep.notices.models import Notice


def notices_of(person: int, *, most: int = 100) -> tuple[Notice, ...]:
    """Return a person's notices, the newest first."""
    return tuple(Notice.objects.filter(person=person)[:most])


def unread(person: int) -> int:
    """Return how many notices a person has not read."""
    return Notice.objects.filter(person=person, read_at__isnull=True).count()
