"""The beginning of the demonstration office: the tree and its people, before any report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from django.db import transaction

from esep.audit.record import SYSTEM
from esep.core.names import Text
from esep.demo.register import read
from esep.organisations import register
from esep.organisations.actions import NewOrganisation, add_below
from esep.organisations.models import Kind, Organisation
from esep.people.actions import admit, grant
from esep.people.models import Person, RoleKind

SINCE = date(2022, 12, 23)
"""From which day the demonstration knows its organisations: the adoption of the regulation."""

AT = datetime(2022, 12, 23, 6, tzinfo=UTC)


@transaction.atomic
def plant_tree() -> Mapping[str, Organisation]:
    """Add the union, its twenty member organisations and their districts, and return all by slug."""
    planted = register.plant(since=SINCE, by=SYSTEM, at=AT)
    union, made = planted[0], {one.slug: one for one in planted}
    districts = add_below(new_districts(made), union, since=SINCE, by=SYSTEM, at=AT)
    return made | {one.slug: one for one in districts}


def new_districts(members: Mapping[str, Organisation]) -> Mapping[Organisation, list[NewOrganisation]]:
    """Return the districts of districts.toml under the organisation that each belongs to."""
    news: dict[Organisation, list[NewOrganisation]] = {}
    for row in read("planted/districts.toml")["district"]:
        parent = members[row["of"]]
        below = news.setdefault(parent, [])
        name, short = Text.of(row["name"]), Text.of(row["short"])
        order = parent.order + len(below) + 1
        below.append(NewOrganisation(row["slug"], Kind.DISTRICT, name, short, order))
    return news


@transaction.atomic
def admit_people(tree: Mapping[str, Organisation]) -> Mapping[str, Person]:
    """Admit the people of people.toml, most into a role, and return them by key; nobody has a password."""
    made: dict[str, Person] = {}
    names = read("planted/region_people.toml")["names"]
    for row in read("people.toml")["person"]:
        person = admit(row["email"], row["name"], by=SYSTEM, at=AT)
        if "role" in row:
            grant(person, RoleKind(row["role"]), tree[row["on"]], since=SINCE, by=SYSTEM, at=AT)
        made[row["key"]] = person
    for slug, organisation in tree.items():
        if organisation.kind != Kind.MEMBER or slug == "akmola":
            continue
        reporter = admit(f"reporter@{slug}.example", names[slug]["reporter"], by=SYSTEM, at=AT)
        grant(reporter, RoleKind.REPORTER, organisation, since=SINCE, by=SYSTEM, at=AT)
        chair = admit(f"chair@{slug}.example", names[slug]["chair"], by=SYSTEM, at=AT)
        grant(chair, RoleKind.HEAD, organisation, since=SINCE, by=SYSTEM, at=AT)
        made[f"{slug}-reporter"], made[f"{slug}-chair"] = reporter, chair
    return made
