"""Short cuts through a commission's work for tests: named by an order, sheets sealed, minutes signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.assessments.walk import paper
from tests.contests.entrants import an_inspector, handed_in
from tests.people import NOW, Office

from esep.audit.record import SYSTEM
from esep.contests import rounds
from esep.contests.commission import name
from esep.contests.conflicts import tied
from esep.contests.models import Application, Member, Outcome, Resolved, Round, Sheet, Sitting
from esep.contests.outcome import latest
from esep.contests.resolving import NewItem
from esep.contests.seats import judges, members
from esep.contests.sheets import Marked, mark, seal, sheet_of
from esep.contests.sittings import sign, sit
from esep.decisions.actions import NewDecision, confirm, enter
from esep.decisions.models import Body, Decision, Kind
from esep.people.acting import Acting, acting
from esep.people.actions import admit
from esep.people.models import Person

CLOSED = datetime(2028, 3, 2, 5, tzinfo=UTC)
"""The morning after the last day of applications for the work of 2027."""

JUDGES = ("torayym", "medet", "sholpan", "yerlan", "gaukhar")
"""A chair and four members; the secretary is `khatshy`."""

ORGANISATIONS = ("akmola", "karaganda", "aktobe", "zhambyl", "turkistan", "kostanay", "pavlodar")


def person(office: Office, key: str) -> Person:
    """Admit a person under `key`, once."""
    if key not in office.people:
        made = admit(f"{key}@union.example", key.capitalize(), by=SYSTEM, at=NOW)
        office.people[key] = made  # type: ignore[index]  # the office of a test is its own
    return office.people[key]


def at_work(office: Office, key: str, at: datetime = CLOSED) -> Acting:
    """Return a person at work on the day of an instant, with the second factor."""
    return acting(office.people[key], on=at.date(), second_factor=True)


def decided(office: Office, kind: str, about: str, sets: Mapping[str, Any], *, at: datetime) -> Decision:
    """Enter a decision as bolat and confirm it as saule."""
    bodies: Mapping[str, str] = {Kind.COMMISSION: Body.CHAIR}
    made = enter(
        NewDecision(
            kind=kind,
            about=about,
            body=bodies.get(kind, Body.EXECUTIVE_COMMITTEE),
            protocol="12-ө",
            item="1",
            date=at.date(),
            words_kk="Бекітілсін.",
            words_ru="Утвердить.",
            sets=sets,
            document=paper(office.tree["union"]),
        ),
        by=at_work(office, "bolat", at),
        at=at,
    )
    return confirm(made, by=at_work(office, "saule", at), at=at)


def order(
    office: Office,
    round_: Round,
    seats: Sequence[tuple[str, str]],
    *,
    ends: Sequence[int] = (),
    at: datetime = NOW,
) -> Decision:
    """Return a confirmed order of the chair that seats people by their keys."""
    lines = [{"person": person(office, key).pk, "seat": seat, "post": ""} for key, seat in seats]
    sets: dict[str, Any] = {"members": lines}
    if ends:
        sets["ends"] = list(ends)
    return decided(office, Kind.COMMISSION, f"round:{round_.pk}", sets, at=at)


def seated(office: Office, round_: Round, *, at: datetime = NOW) -> tuple[Member, ...]:
    """Name a chair, four members and a secretary."""
    seats = [(JUDGES[0], "chair"), *((key, "member") for key in JUDGES[1:]), ("khatshy", "secretary")]
    return name(round_, order(office, round_, seats, at=at), by=at_work(office, "bolat", at), at=at)


def entrants(office: Office, round_: Round, count: int) -> tuple[Application, ...]:
    """Hand in as many applications, each from an organisation of its own."""
    found = []
    for number, slug in enumerate(ORGANISATIONS[:count], 1):
        key = f"inspector-{number}"
        an_inspector(office, key, slug=slug, name=f"Үлгіұлы {number}-қатысушы")
        found.append(handed_in(office, round_, key).application)
    return tuple(found)


def closed(office: Office, round_: Round) -> Round:
    """Hand the applications over to the commission."""
    return rounds.close(round_, by=at_work(office, "bolat"), at=CLOSED)


def all_judges(round_: Round) -> int:
    """Return how many judge."""
    return len(judges(round_))


def sat(
    office: Office,
    round_: Round,
    items: Sequence[NewItem],
    *,
    protocol: str = "1",
    at: datetime = CLOSED,
    signed: bool = True,
) -> Sitting:
    """Write the minutes of a sitting at which everybody was present, and sign them."""
    made = sit(
        round_,
        protocol,
        at.date(),
        members(round_),
        items,
        place="Астана",
        by=at_work(office, "khatshy", at),
        at=at,
    )
    return sign(made, by=at_work(office, JUDGES[0], at), at=at) if signed else made


def item(round_: Round, kind: str, votes: int | None = None, **sets: Any) -> NewItem:
    """Return an item for which all judges voted."""
    return NewItem(kind, "Қабылдансын.", "Принять.", (votes or all_judges(round_), 0, 0), sets)


def admitted_all(office: Office, round_: Round, every: Sequence[Application]) -> Sitting:
    """Admit applications in the minutes, each by those who are not tied to it."""
    seated = judges(round_)
    items = [
        item(round_, "admit", len(seated) - len(tied(one, seated)), applications=[one.pk]) for one in every
    ]
    return sat(office, round_, items)


def agreed(
    office: Office,
    round_: Round,
    application: Application,
    marks: Mapping[str, Marked] | None = None,
    *,
    at: datetime = CLOSED,
) -> Sheet:
    """Seal the agreed sheet of an application: as claimed but for `marks`."""
    chair = at_work(office, JUDGES[0], at)
    sheet = sheet_of(application, round_, by=chair)
    if marks:
        mark(sheet, round_, marks, by=chair, at=at)
    return seal(sheet, round_, by=chair, at=at)


def own(
    office: Office,
    round_: Round,
    application: Application,
    key: str,
    marks: Mapping[str, Marked] | None = None,
    *,
    at: datetime = CLOSED,
) -> Sheet:
    """Seal a member's own sheet of an application."""
    by = at_work(office, key, at)
    (member,) = (one for one in members(round_) if one.person_id == by.person)
    sheet = sheet_of(application, round_, member, by=by)
    if marks:
        mark(sheet, round_, marks, by=by, at=at)
    return seal(sheet, round_, by=by, at=at)


def outcome(round_: Round) -> Outcome:
    """Return the last outcome; there must be one."""
    found = latest(round_)
    assert found is not None
    return found


def later(days: int) -> datetime:
    """Return an instant some days after the applications closed."""
    return CLOSED + timedelta(days=days)


def resolved(sitting: Sitting) -> tuple[Resolved, ...]:
    """Return the items of minutes."""
    return tuple(sitting.items.all())
