"""What pages and actions may ask about organisations: always as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from esep.core.names import Text
from esep.organisations.models import Kind, Name, Organisation, Standing, Status


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation as it was known on a day: key, slug, path, names, tile of the map and order."""

    id: int
    slug: str
    kind: str
    path: str
    name: Text
    short: Text
    iso: str
    cell: tuple[int, int] | None
    order: int


def on(day: date, organisations: Iterable[Organisation]) -> tuple[Known, ...]:
    """Return `organisations` as they were called on `day`, in their order, in two queries at most."""
    found = sorted(organisations, key=lambda one: one.order)
    names = _names(day, [one.id for one in found])
    return tuple(_known(one, names[one.id]) for one in found)


def members(day: date) -> tuple[Known, ...]:
    """Return the member organisations (with branch status too) that belonged to the union on `day`."""
    belonging = Status.objects.filter(
        Q(until__isnull=True) | Q(until__gt=day),
        since__lte=day,
        standing__in=[Standing.MEMBER, Standing.BRANCH],
    )
    return on(day, Organisation.objects.filter(kind=Kind.MEMBER, id__in=belonging.values("organisation")))


def below(path: str) -> list[Organisation]:
    """Return the organisation of `path` and all below it."""
    return list(Organisation.objects.filter(path__startswith=path))


def by_slug(slug: str) -> Organisation | None:
    """Return the organisation with this slug, None when there is none."""
    return Organisation.objects.filter(slug=slug).first()


def _names(day: date, ids: list[int]) -> Mapping[int, Name]:
    """Return the name of each organisation on `day`; before its first name, the first."""
    names: dict[int, Name] = {}
    for name in Name.objects.filter(organisation__in=ids).order_by("since"):
        if name.since <= day or name.organisation_id not in names:
            names[name.organisation_id] = name
    return names


def _known(one: Organisation, name: Name) -> Known:
    return Known(
        id=one.id,
        slug=one.slug,
        kind=one.kind,
        path=one.path,
        name=Text(name.kk, name.ru, name.en),
        short=Text(name.short_kk, name.short_ru, name.short_en),
        iso=one.iso,
        cell=None if one.column is None or one.row is None else (one.column, one.row),
        order=one.order,
    )
