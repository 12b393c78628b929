"""The visits to the pages of the programme: of those who watch the whole union, and of an organisation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.programme.models import Commendation, Done, Plan, Planned


def planned(made: Any) -> Iterator[Any]:
    """Yield what each sees; `made(route, who, *segments, …)` makes a visit."""
    own = Plan.objects.get(organisation__slug="akmola")
    waits = Plan.objects.get(state="submitted")
    best = Commendation.objects.all()[0].done_id
    logged = Done.objects.filter(organisation__slug="akmola", evidence__isnull=False)[0]
    for who in ("bolat", "aigul"):
        yield made("monitoring-programme", who)
        yield made("monitoring-log", who)
        yield made("monitoring-clauses", who)
        yield made("monitoring-best", who)
        yield made("monitoring-done", who, best)
        yield made("monitoring-targets", who, 2028)
        yield made("monitoring-programme-of", who, "akmola")
        yield made("monitoring-review-of", who, "akmola", 2027)
        yield made("monitoring-plan", who, own.pk)
        yield made("monitoring-done", who, logged.pk)
    yield made("monitoring-attention", "bolat")
    yield made("monitoring-review", "bolat", 2027)
    yield made("monitoring-plan", "bolat", waits.pk)
    yield made("monitoring-log-add", "bolat", "union")
    yield made("monitoring-log-add", "aigul", "akmola")
    yield made("monitoring-done-correct", "aigul", logged.pk)
    yield made("monitoring-plan-add", "aigul", own.pk)
    yield made("monitoring-plan-add", "aigul", own.pk, query="?clause=3.4")
    yield made("monitoring-planned", "aigul", Planned.objects.filter(plan=own)[0].pk)
