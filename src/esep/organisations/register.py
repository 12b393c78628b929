"""The organisations that a new office begins with: the union and its members, from members.toml."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from importlib.resources import files
from typing import Any

from django.db import transaction

from esep.audit.record import Actor
from esep.core.names import Text
from esep.organisations.actions import NewOrganisation, add
from esep.organisations.models import Kind, Organisation

STEP = 1000
"""How far apart members stand in lists, so that their districts find a place between."""


@transaction.atomic
def plant(*, since: date, by: Actor, at: datetime) -> list[Organisation]:
    """Add the union and its member organisations and return them, the union first."""
    tables = tomllib.loads(files("esep.organisations").joinpath("members.toml").read_text(encoding="utf-8"))
    union = add(_new(tables["union"], Kind.UNION, 0), None, since=since, by=by, at=at)
    news = [_new(row, Kind.MEMBER, order * STEP) for order, row in enumerate(tables["organisation"], start=1)]
    return [union, *(add(new, union, since=since, by=by, at=at) for new in news)]


def _new(row: dict[str, Any], kind: Kind, order: int) -> NewOrganisation:
    name, short, cell = Text.of(row["name"]), Text.of(row["short"]), row.get("cell")
    return NewOrganisation(
        row["slug"],
        kind,
        name,
        short,
        order,
        iso=row.get("iso", ""),
        cell=(cell[0], cell[1]) if cell else None,
    )
