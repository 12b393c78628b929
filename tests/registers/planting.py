"""Entries of registers in a small real office: the shortest that can be added."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from tests.people import NOW, Office

from esep.core.registers import Register
from esep.library import library
from esep.registers.actions import add
from esep.registers.models import Entry

COLLECTIVE = {
    "name": "№ 7 «Балдәурен» бөбекжайы",
    "place": "Көкшетау",
    "level": "preschool",
    "found": "2027-11-02",
    "workers": "60",
    "potential": "45",
    "next": "2028-02-10",
}
DECISION = {
    "task": "Жастар кеңестерін құру",
    "body": "executive",
    "source": "№ 14 хаттама, 3-тармақ",
    "day": "2027-10-01",
    "addressees": "akmola abay",
    "due": "2028-01-20",
}
AGREEMENT = {
    "name": "Облыстық білім басқармасы",
    "kind": "regional",
    "signed": "2026-03-01",
    "since": "2026-03-01",
    "until": "2028-03-01",
    "cost": "120 000 000",
    "above": "pay leave",
}


def register(name: str) -> Register:
    """Return a register by its id."""
    return library().registers[name]


def collective(
    office: Office, slug: str = "akmola", *, by: str = "aigul", at: datetime = NOW, **more: str
) -> Entry:
    """Return a collective without a primary, added by the region."""
    return added(office, "unorganised", slug, {**COLLECTIVE, **more}, by=by, at=at)


def added(
    office: Office, name: str, slug: str, typed: Mapping[str, str], *, by: str = "aigul", at: datetime = NOW
) -> Entry:
    """Return a new entry of a register."""
    return add(register(name), office.tree[slug], typed, by=office.as_(by), at=at)
