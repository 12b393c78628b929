"""Changing the tree: an organisation is added, renamed, or its standing changes from a day on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from esep.audit.record import Actor, record
from esep.core.names import Text
from esep.organisations.models import Name, Organisation, Standing, Status


@dataclass(frozen=True, slots=True)
class NewOrganisation:
    """What must be known of an organisation: slug, level, names, tile and order in lists."""

    slug: str
    kind: str
    name: Text
    short: Text
    order: int
    iso: str = ""
    cell: tuple[int, int] | None = None


@transaction.atomic
def add(
    new: NewOrganisation,
    parent: Organisation | None,
    *,
    since: date,
    by: Actor,
    at: datetime,
    once: str = "",
) -> Organisation:
    """Add an organisation under `parent` as a member from the day `since` and return it."""
    made = add_member(new, parent, since=since)
    record(
        "organisation.add",
        by=by,
        at=at,
        object=f"organisation:{made.pk}",
        body={"slug": new.slug, "kind": new.kind, "name": new.name.as_dict(), "since": since.isoformat()},
        once=once,
    )
    return made


def add_member(new: NewOrganisation, parent: Organisation | None, *, since: date) -> Organisation:
    """Write an organisation with its name and its membership inside another verb's transaction."""
    column, row = new.cell or (None, None)
    made = Organisation.objects.create(
        slug=new.slug,
        kind=new.kind,
        parent=parent,
        path=f"{parent.path if parent else '/'}{new.slug}/",
        order=new.order,
        iso=new.iso,
        column=column,
        row=row,
    )
    _name(made, new.name, new.short, since)
    Status.objects.create(organisation=made, standing=Standing.MEMBER, since=since)
    return made


@transaction.atomic
def add_below(
    news: Mapping[Organisation, Sequence[NewOrganisation]],
    top: Organisation,
    *,
    since: date,
    by: Actor,
    at: datetime,
) -> list[Organisation]:
    """Add many organisations under their parents below `top` as one act with one event, in four writes."""
    pairs = [(parent, new) for parent, below in news.items() for new in below]
    made = Organisation.objects.bulk_create(
        Organisation(
            slug=new.slug,
            kind=new.kind,
            parent=parent,
            path=f"{parent.path}{new.slug}/",
            order=new.order,
            iso=new.iso,
        )
        for parent, new in pairs
    )
    Name.objects.bulk_create(
        _named(one, new.name, new.short, since) for one, (_, new) in zip(made, pairs, strict=True)
    )
    Status.objects.bulk_create(
        Status(organisation=one, standing=Standing.MEMBER, since=since) for one in made
    )
    record(
        "organisation.add-many",
        by=by,
        at=at,
        object=f"organisation:{top.pk}",
        body={"slugs": [one.slug for one in made], "since": since.isoformat()},
    )
    return made


@transaction.atomic
def rename(
    one: Organisation, name: Text, short: Text, *, since: date, by: Actor, at: datetime, once: str = ""
) -> None:
    """Give an organisation another name from the day `since`; documents of earlier days keep the old one."""
    one.names.filter(until__isnull=True).update(until=since)
    _name(one, name, short, since)
    body = {"name": name.as_dict(), "since": since.isoformat()}
    record("organisation.rename", by=by, at=at, object=f"organisation:{one.pk}", body=body, once=once)


@transaction.atomic
def change_standing(
    one: Organisation,
    standing: Standing,
    *,
    since: date,
    reason: str,
    by: Actor,
    at: datetime,
    once: str = "",
) -> None:
    """Let an organisation be something else to the union from the day `since`."""
    end_standing(one, standing, since=since, reason=reason)
    body = {"standing": standing.value, "since": since.isoformat(), "reason": reason}
    record("organisation.standing", by=by, at=at, object=f"organisation:{one.pk}", body=body, once=once)


def end_standing(one: Organisation, standing: Standing, *, since: date, reason: str) -> None:
    """Put another standing in the place of the one that was, inside another verb's transaction."""
    one.statuses.filter(until__isnull=True).update(until=since)
    Status.objects.create(organisation=one, standing=standing, since=since, reason=reason)


def _name(one: Organisation, name: Text, short: Text, since: date) -> None:
    _named(one, name, short, since).save(force_insert=True)


def _named(one: Organisation, name: Text, short: Text, since: date) -> Name:
    return Name(
        organisation=one,
        kk=name.kk,
        ru=name.ru,
        en=name.en,
        short_kk=short.kk,
        short_ru=short.ru,
        short_en=short.en,
        since=since,
    )
