"""Which reminders of a deadline were made, for the page of a campaign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Count, Max, Q

from esep.notices.models import Notice

OCCASION = re.compile(r"report:(\d+) (due|mend) \S+ ([+-]\d+)")


@dataclass(frozen=True, slots=True)
class Reminded:
    """A reminder as it went out: days beside the deadline, when, and to how many people."""

    days: int
    at: datetime
    people: int


def reminded(reports: Iterable[int]) -> Mapping[int, tuple[Reminded, ...]]:
    """Return report → its reminders in the order in which they went out, in one query."""
    begins = [Q(occasion__startswith=f"report:{number} ") for number in reports]
    if not begins:
        return {}
    rows = Notice.objects.filter(reduce(or_, begins), kind__in=("due", "mend")).order_by("occasion")
    found: dict[int, list[Reminded]] = {}
    for row in rows.values("occasion").annotate(last=Max("made_at"), people=Count("pk")):
        seen = OCCASION.fullmatch(row["occasion"])
        if seen is not None:
            found.setdefault(int(seen[1]), []).append(Reminded(int(seen[3]), row["last"], row["people"]))
    return {number: tuple(sorted(ones, key=lambda one: one.at)) for number, ones in found.items()}
