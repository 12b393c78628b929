"""Changing the tree as a person: an administrator adds, renames and closes organisations from a day on."""

from __future__ import annotations

import re
from datetime import date, datetime

from django.db import transaction

from esep.audit.record import done_before
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.organisations import actions, succession
from esep.organisations.actions import NewOrganisation
from esep.organisations.models import Kind, Organisation, Standing
from esep.people.acting import Acting
from esep.people.policy import OFFICE, demand

BELOW = {Kind.UNION.value: Kind.MEMBER, Kind.MEMBER.value: Kind.DISTRICT}
"""What may stand under an organisation; a district has nothing below it yet."""


@transaction.atomic
def add_organisation(
    parent: Organisation,
    slug: str,
    name: Text,
    short: Text,
    *,
    since: date,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Organisation:
    """Add an organisation under `parent` as a member from the day `since`, at the end of its list."""
    demand(by, "people.manage", OFFICE)
    kind = BELOW.get(parent.kind)
    problems = [*_names_wrong(name, short), *_slug_wrong(slug)]
    if kind is None:
        problems.append(Problem(*NOTHING_BELOW, rule="organisation-level"))
    if problems or kind is None:
        raise Refused(problems)
    last = Organisation.objects.filter(parent=parent).order_by("-order").first()
    step = 1000 if kind == Kind.MEMBER else 1
    new = NewOrganisation(slug, kind, name, short, (last.order if last else parent.order) + step)
    actor = by.actor("administrator")
    return actions.add(new, parent, since=since, by=actor, at=at, once=once)


@transaction.atomic
def rename_organisation(
    one: Organisation, name: Text, short: Text, *, since: date, by: Acting, at: datetime, once: str = ""
) -> None:
    """Give an organisation another name from the day `since`, which no name of its own begins after."""
    demand(by, "people.manage", OFFICE)
    problems = _names_wrong(name, short)
    if one.names.filter(since__gte=since).exists():
        problems.append(Problem(*NOT_LATER, rule="organisation-dates", rows=("since",)))
    if problems:
        raise Refused(problems)
    actions.rename(one, name, short, since=since, by=by.actor("administrator"), at=at, once=once)


@transaction.atomic
def change_organisation_standing(
    one: Organisation,
    standing: Standing,
    reason: str,
    *,
    since: date,
    by: Acting,
    at: datetime,
    once: str = "",
) -> None:
    """Let an organisation be a member, a branch, left or closed from the day `since`, with a reason."""
    demand(by, "people.manage", OFFICE)
    problems = []
    if not reason.strip():
        problems.append(Problem(*NO_REASON, rule="reason-missing", rows=("reason",)))
    if one.statuses.filter(since__gte=since).exists():
        problems.append(Problem(*NOT_LATER, rule="organisation-dates", rows=("since",)))
    if problems:
        raise Refused(problems)
    actor = by.actor("administrator")
    actions.change_standing(
        one, standing, since=since, reason=reason.strip()[:255], by=actor, at=at, once=once
    )


@transaction.atomic
def split_organisation(
    one: Organisation,
    slug: str,
    name: Text,
    short: Text,
    basis: str,
    *,
    since: date,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Organisation:
    """Found an organisation out of `one`, which goes on, from a day on by the act `basis`; return it.

    Both are marked: their figures are not compared with those of a year before.
    """
    demand(by, "people.manage", OFFICE)
    problems = [*_names_wrong(name, short), *_slug_wrong(slug)]
    if problems and done_before(once) is None:
        raise Refused(problems)
    new = NewOrganisation(slug, one.kind, name, short, one.order + 500)
    actor, words = by.actor("administrator"), basis.strip()[:255]
    return succession.split(one, new, since=since, basis=words, by=actor, at=at, once=once)


@transaction.atomic
def merge_organisation(
    one: Organisation,
    into: Organisation,
    basis: str,
    *,
    since: date,
    by: Acting,
    at: datetime,
    once: str = "",
) -> None:
    """Let `one` go into another organisation of its level from the day `since` by the act `basis`."""
    demand(by, "people.manage", OFFICE)
    actor = by.actor("administrator")
    succession.merge(one, into, since=since, basis=basis.strip()[:255], by=actor, at=at, once=once)


def _names_wrong(name: Text, short: Text) -> list[Problem]:
    """Return a problem for each name that is missing in a language or too long."""
    rows = [
        (f"{field}_{code}", text[code])
        for field, text in (("name", name), ("short", short))
        for code in LANGUAGES
    ]
    wrong = [row for row, words in rows if not words.strip() or len(words) > (64 if row[0] == "s" else 255)]
    return [Problem(*NO_NAME, rule="organisation-name", rows=(row,)) for row in wrong]


def _slug_wrong(slug: str) -> list[Problem]:
    if not re.fullmatch(r"[a-z][a-z0-9-]{1,62}", slug):
        return [Problem(*NO_SLUG, rule="organisation-slug", rows=("slug",))]
    if Organisation.objects.filter(slug=slug).exists():
        return [Problem(*TAKEN, rule="organisation-slug", rows=("slug",))]
    return []


NO_NAME = (
    Text(
        "Атауы жазылмаған немесе тым ұзын.",
        "Название не указано или слишком длинное.",
        "The name is missing or too long.",
    ),
    Text("Үш тілде де жазыңыз.", "Укажите на трёх языках.", "Give it in all three languages."),
)
NO_SLUG = (
    Text("Белгісі жарамайды.", "Обозначение не подходит.", "The short sign will not do."),
    Text(
        "Латын әріптері, сандар және сызықша ғана.",
        "Только латинские буквы, цифры и дефис.",
        "Latin letters, digits and hyphens only.",
    ),
)
TAKEN = (
    Text("Мұндай белгі бар.", "Такое обозначение уже есть.", "This short sign is taken."),
    Text("Басқасын таңдаңыз.", "Выберите другое.", "Choose another."),
)
NOT_LATER = (
    Text(
        "Осы күннен бастап немесе кейінірек басталатын жазба бар.",
        "Есть запись, которая начинается с этого дня или позже.",
        "There is an entry that begins on this day or later.",
    ),
    Text(
        "Кейінірек күнді таңдаңыз: өткен өзгермейді.",
        "Выберите более поздний день: прошлое не меняется.",
        "Choose a later day: the past is not changed.",
    ),
)
NOTHING_BELOW = (
    Text(
        "Аудандық комитеттің астына ұйым қосылмайды.",
        "Под районным комитетом организаций пока нет.",
        "Nothing stands under a district committee yet.",
    ),
    Text("Жоғарғы ұйымды таңдаңыз.", "Выберите организацию выше.", "Choose an organisation above it."),
)
NO_REASON = (
    Text("Себебі жазылмаған.", "Не указана причина.", "No reason is given."),
    Text(
        "Қай шешім екенін жазыңыз.",
        "Укажите, каким решением.",
        "Say by which decision.",
    ),
)
