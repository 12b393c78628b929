"""The visits to the pages of registers: what staff see of all, and a region of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.registers.models import Entry


def kept(made: Any) -> Iterator[Any]:
    """Yield what staff and a region see; `made(route, who, *segments, …)` makes a visit."""
    yield made("monitoring-registers", "bolat")
    yield made("monitoring-registers", "aigul")
    yield made("monitoring-registers-list", "bolat", "agreements")
    yield made("monitoring-registers-list", "aigul", "unorganised", query="?alarms=1")
    yield made("monitoring-registers-list", "auditor", "working-groups", query="?q=zzz")
    yield made("monitoring-registers-new", "bolat", "decisions")
    yield made("monitoring-registers-new", "aigul", "agreements", act="refused")
    yield made("monitoring-registers-bring", "aigul", "agreements")
    yield made("monitoring-registers-totals", "bolat", "chairs")
    yield made("monitoring-registers-judged", "bolat", "execution")
    judged = Entry.objects.filter(register="execution", state="judged")[0]
    yield made("monitoring-registers-entry", "bolat", "execution", judged.pk)
    yield made("monitoring-registers-judge", "bolat", "execution", judged.pk)
    spread = Entry.objects.filter(register="decisions")[0]
    yield made("monitoring-registers-entry", "bolat", "decisions", spread.pk)
    own = Entry.objects.filter(register="unorganised", state="found", organisation__slug="akmola")[0]
    yield made("monitoring-registers-entry", "aigul", "unorganised", own.pk)
    yield made("monitoring-registers-correct", "aigul", "unorganised", own.pk)
    yield made("monitoring-registers-move", "aigul", "unorganised", own.pk, "talk")
    yield made("monitoring-registers-withdraw", "aigul", "unorganised", own.pk)
