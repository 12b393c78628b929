"""Whose inner figures a reader sees: the union sees all, a region its own, and of others what is public."""

from __future__ import annotations

from collections.abc import Iterable

from esep.organisations.queries import Known
from esep.people.acting import Acting
from esep.statistics.membership import UNION


def opened(acting: Acting, organisations: Iterable[Known]) -> frozenset[str]:
    """Return the slugs whose every figure the reader sees; `UNION` among them for who sees the sums too."""
    paths = tuple(grant.path for grant in acting.grants)
    found = {one.slug for one in organisations if one.path.startswith(paths)}
    return frozenset(found | ({UNION} if f"/{UNION}/".startswith(paths) else set()))
