"""Short cuts along a contest's road for tests: inspectors certified, a round opened, applications made."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO

from tests.people import NOW, Office

from esep.audit.record import SYSTEM
from esep.contests.applying import describe, start
from esep.contests.bringing import attach, bring
from esep.contests.entering import enter
from esep.contests.handing import submit
from esep.contests.models import Application, Claim, Handed, Inspector, Material, Round
from esep.contests.register import certify
from esep.contests.rounds import announce, plan
from esep.people.acting import Acting, acting
from esep.people.actions import admit
from esep.people.models import Person
from esep.reports.entry import Saved, Typed

LEGAL = "legal-inspector-contest"
CALL = {"kk": "Байқау басталды.", "ru": "Конкурс начался.", "en": "The contest has begun."}
CLAIMS: Mapping[str, str] = {
    "1": "146",
    "1.1": "5",
    "2.2": "4",
    "2.2.1": "3",
    "3": "12",
    "A3-3": "12",
    "6": "5000000",
    "8": "7000000",
}
"""Sound figures of an inspector; every row that is not named is empty."""


def an_inspector(
    office: Office,
    key: str = "dauren",
    *,
    slug: str = "akmola",
    name: str = "Дәурен Үлгіұлы",
    at: datetime = NOW,
) -> Person:
    """Admit a person, enter the line of the register, and keep the person under `key` in the office."""
    person = office.people.get(key) or admit(f"{key}@{slug}.example", name, by=SYSTEM, at=at)
    office.people[key] = person  # type: ignore[index]  # the office of a test is its own
    in_register(office, person, slug, at=at)
    return person


def in_register(
    office: Office, person: Person, slug: str, *, kind: str = "legal", at: datetime = NOW
) -> Inspector:
    """Enter a line of the register of a kind for the person, from the day on."""
    return certify(
        person,
        kind,
        office.tree[slug],
        certificate=secrets.token_hex(4),
        since=at.date(),
        by=office.as_("bolat"),
        at=at,
    )


def as_on(office: Office, key: str, day: date) -> Acting:
    """Return a person at work on another day than that of the tests."""
    return acting(office.people[key], on=day, second_factor=True)


def a_round(office: Office, regulation: str = LEGAL, year: int = 2027, *, at: datetime = NOW) -> Round:
    """Return a round for the work of `year` that takes applications."""
    bolat = office.as_("bolat")
    return announce(plan(regulation, year, by=bolat, at=at), CALL, by=bolat, at=at)


def begun(office: Office, round_: Round, key: str = "dauren", *, at: datetime = NOW) -> Application:
    """Return the application of a person, the one begun before if there is one."""
    return start(round_, by=office.as_(key), at=at)


def fill(
    office: Office,
    application: Application,
    figures: Mapping[str, str] = CLAIMS,
    key: str = "dauren",
    *,
    at: datetime = NOW,
) -> tuple[Saved, ...]:
    """Type figures over whatever the draft holds."""
    there = {claim.row: claim.version for claim in Claim.objects.filter(application=application)}
    typed = {row: Typed(text, there.get(row, 0)) for row, text in figures.items()}
    return enter(application, typed, by=office.as_(key), at=at)


def put(
    office: Office, application: Application, row: str, key: str = "dauren", *, at: datetime = NOW
) -> Material:
    """Bring a small file and put it on a row of the draft."""
    pdf = BytesIO(f"%PDF-1.4\n% {application.pk} {row}\n%%EOF\n".encode())
    held = bring(application, pdf, f"{row}.pdf", by=office.as_(key), at=at)
    return attach(application, row, holding=held, by=office.as_(key), at=at)


def whole(office: Office, round_: Round, key: str = "dauren", *, at: datetime = NOW) -> Application:
    """Return a draft that brings everything the regulation asks for."""
    one = begun(office, round_, key, at=at)
    fill(office, one, key=key, at=at)
    one = describe(
        one, {"note": "Мысалдармен түсіндіремін.", "phone": "+7 700 000 00 00"}, by=office.as_(key), at=at
    )
    for row in ("stamp", *CLAIMS):
        put(office, one, row, key, at=at)
    return one


def handed_in(office: Office, round_: Round, key: str = "dauren", *, at: datetime = NOW) -> Handed:
    """Return an application handed in, whole."""
    return submit(whole(office, round_, key, at=at), by=office.as_(key), at=at)
