"""A year of the tests on its road: the demonstration's figures of 2025 as facts, walked to any state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import transaction
from tests.people import NOW, Office
from tests.standing import planted_once

from esep.assessments import timeline
from esep.assessments.deciding import decide
from esep.assessments.empty_cells import empty_cells
from esep.assessments.models import Assessment
from esep.assessments.prizes import award, leaders, winners
from esep.assessments.queries import latest
from esep.assessments.register import turning
from esep.audit.record import SYSTEM, record
from esep.core.facts import Figure, Value
from esep.core.period import Period
from esep.decisions.actions import NewDecision, confirm
from esep.decisions.models import Body, Decision, Kind
from esep.demo.office import YEAR, rows
from esep.evidence.models import Document, Holding
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import AcceptedFact, SourceKind
from esep.organisations.models import Kind as Level
from esep.organisations.models import Organisation
from esep.people.acting import Acting

REGULATION = "annual-evaluation"
EDITION = "2026-02-20"
UNTIL = NOW + timedelta(days=10)
"""Until when objections are taken."""

LATER = UNTIL + timedelta(hours=1)
"""When they are not any more, and the Executive Committee meets."""

CEREMONY = datetime(2028, 3, 25, 13, tzinfo=UTC)
LOST = "membership.lost-objectively"


def accept_figures(
    office: Office, figures: Iterable[Figure], *, at: datetime = NOW
) -> tuple[AcceptedFact, ...]:
    """Append figures directly, as if a register had given them."""
    given: dict[tuple[str, int, str, str], Value] = {}
    for one in figures:
        where = (one.subject, one.year, one.fact, one.key)
        if isinstance(one.value, str):
            places = given.get(where, ())
            assert isinstance(places, tuple)
            given[where] = (*places, (one.key, one.value))
        else:
            given[where] = one.value
    new = [
        NewFact(office.tree[subject], Period(year), fact, value, key=key)
        for (subject, year, fact, key), value in given.items()
    ]
    with transaction.atomic():
        event = record("test.facts", by=SYSTEM, at=at, object="test:facts", body={})
        return append(new, Source(SourceKind.REGISTER, "test"), actor=SYSTEM, at=at, event=event)


def change_figure(office: Office, slug: str, fact: str, value: Value, *, at: datetime = NOW) -> AcceptedFact:
    """Append another version of one figure of the year."""
    (made,) = accept_figures(office, [Figure(slug, YEAR, fact, "", value)], at=at)  # type: ignore[arg-type]  # no list
    return made


def paper(organisation: Organisation, name: str = "бұйрық.pdf") -> Holding:
    """Return a document in an organisation's hands."""
    sha = f"{organisation.pk:032x}{abs(hash(name)) % 16**32:032x}"
    document, _ = Document.objects.get_or_create(
        sha256=sha, defaults={"size": 1, "kind": "pdf", "stored_at": NOW}
    )
    holding, _ = Holding.objects.get_or_create(
        document=document,
        organisation=organisation,
        defaults={"name": name, "salt": "0" * 64, "by": "person:0", "at": NOW},
    )
    return holding


def new_decision(kind: str, sets: Mapping[str, Any], **given: Any) -> NewDecision:
    """Return a decision of the Executive Committee with everything but `kind` and `sets` filled in."""
    filled: dict[str, Any] = {
        "about": "",
        "body": Body.EXECUTIVE_COMMITTEE,
        "protocol": "12",
        "item": "4",
        "date": date(2028, 1, 20),
        "words_kk": "Шешілді.",
        "words_ru": "Решено.",
        "reason": "Себебі хаттамада.",
    }
    return NewDecision(kind=kind, sets=sets, **(filled | given))


def decided(
    office: Office,
    assessment: Assessment,
    kind: str,
    sets: Mapping[str, Any],
    *,
    at: datetime = NOW,
    **given: Any,
) -> Decision:
    """Return a decision about the year that Bolat entered and Saule confirmed."""
    entered = decide(assessment, new_decision(kind, sets, **given), by=office.as_("bolat"), at=at)
    return confirm(entered, by=office.as_("saule"), at=at)


def opened(office: Office) -> Assessment:
    """Return the year 2025, just opened."""
    return timeline.open_year(REGULATION, YEAR, by=bolat(office), at=NOW)


@planted_once
def collecting(office: Office, *, missing: bool = True) -> Assessment:
    """Return the year with its edition chosen and its twenty participants, all figures accepted.

    Five cells have no data, as in the demonstration, unless `missing` is False.
    """
    one = opened(office)
    edition = decided(office, one, Kind.EDITION, {"edition": EDITION, "option": "at_approval"})
    timeline.choose_edition(one, edition, by=bolat(office), at=NOW)
    one = timeline.freeze(one, members(office), by=bolat(office), at=NOW)
    accept_figures(office, [row for row in rows() if row.fact != LOST])
    if not missing:
        accept_figures(office, SUPPLIED)
    for row in rows():
        if row.fact == LOST and isinstance(row.value, int) and row.value:
            waive(office, one, row.subject, row.value)
    return one


def members(office: Office) -> list[Organisation]:
    """Return the twenty member organisations."""
    return [one for one in office.tree.values() if one.kind == Level.MEMBER]


SUPPLIED = (
    Figure("mangystau", YEAR, "safety.accidents", "", 0),
    Figure("zhetisu", YEAR, "partnership.organisations-without-agreement", "", 3),
    Figure("zhetisu", YEAR, "partnership.agreement-spending", "", 100_000_000),
)
"""What the demonstration leaves without data."""


def waive(office: Office, assessment: Assessment, slug: str, persons: int, *, at: datetime = NOW) -> Decision:
    """Return a confirmed waiver for `persons` of an organisation."""
    sets = {"organisation": slug, "cause": "liquidation", "persons": persons}
    return decided(office, assessment, Kind.WAIVER, sets, document=paper(office.tree[slug]), at=at)


@planted_once
def completed(office: Office, *, missing: bool = True) -> Assessment:
    """Return the year with its facts complete."""
    return timeline.complete(collecting(office, missing=missing), by=bolat(office), at=NOW)


@planted_once
def computed_year(office: Office, *, missing: bool = True) -> Assessment:
    """Return the year, computed once."""
    one = completed(office, missing=missing)
    timeline.compute(one, by=bolat(office), at=NOW)
    return fresh(one)


@planted_once
def in_preview(office: Office, *, missing: bool = True) -> Assessment:
    """Return the year in preview until `UNTIL`."""
    return timeline.preview(computed_year(office, missing=missing), UNTIL, by=bolat(office), at=NOW)


@planted_once
def settled(office: Office, *, missing: bool = True) -> Assessment:
    """Return the year after its preview."""
    return timeline.settle(in_preview(office, missing=missing), by=bolat(office), at=LATER)


def let_stand(office: Office, one: Assessment) -> None:
    """Decide that cells without data stand, and that readings which change a prize place stay open."""
    cells = [{"organisation": c.organisation, "criterion": c.criterion} for c in empty_cells(one)]
    if cells:
        decided(office, one, Kind.INCOMPLETE, {"cells": cells}, at=LATER)
    readings = [weighed.reading.id for weighed in turning(one)]
    if readings:
        decided(office, one, Kind.OPEN_READING, {"readings": readings}, at=LATER)


@planted_once
def submitted(office: Office, *, missing: bool = True) -> Assessment:
    """Return the year before the Executive Committee."""
    one = settled(office, missing=missing)
    let_stand(office, one)
    return timeline.submit_to_committee(one, by=bolat(office), at=LATER)


def approve(office: Office, one: Assessment) -> Assessment:
    """Return a submitted year, approved by eleven votes."""
    calculation = latest(one)
    assert calculation is not None
    sets = {"calculation": calculation.digest}
    act = decided(office, one, Kind.APPROVAL, sets, votes=(11, 0, 1), at=LATER)
    return timeline.approve(one, act, by=office.as_("secretary"), at=LATER)


@planted_once
def approved(office: Office, *, missing: bool = True) -> Assessment:
    """Return the approved year, nothing awarded yet."""
    return approve(office, submitted(office, missing=missing))


AMOUNTS = {1: 1_500_000, 2: 1_000_000, 3: 700_000}


def give_prizes(office: Office, one: Assessment) -> None:
    """Decide and award the prize places and one leader of a block."""
    prizes = [{"organisation": slug, "place": p, "amount": AMOUNTS[p]} for p, slug in winners(one)]
    decided(office, one, Kind.PRIZES, {"prizes": prizes}, at=LATER)
    leader = leaders(one)[0]
    block = [{"organisation": leader.organisation, "block": leader.block, "amount": 300_000}]
    decided(office, one, Kind.BLOCK_PRIZES, {"prizes": block}, at=LATER)
    award(one, by=office.as_("secretary"), at=LATER)


@planted_once
def ready_to_publish(office: Office, *, missing: bool = True) -> Assessment:
    """Return the approved year with its prizes awarded and its ceremony set for `CEREMONY`."""
    return _ready(office, approved(office, missing=missing))


def _ready(office: Office, one: Assessment) -> Assessment:
    give_prizes(office, one)
    act = decided(office, one, Kind.CEREMONY, {"at": CEREMONY.isoformat()}, at=LATER)
    return timeline.hold_ceremony(one, act, by=office.as_("secretary"), at=LATER)


def publish(office: Office, one: Assessment) -> Assessment:
    """Return an approved year as published, without the bundle that `esep.publication` makes."""
    ready = _ready(office, one)
    with transaction.atomic():
        return timeline.published(ready, by=office.as_("secretary"), at=CEREMONY)


@planted_once
def published(office: Office) -> Assessment:
    """Return the year as published, without the bundle that `esep.publication` makes."""
    return publish(office, approved(office))


def bolat(office: Office) -> Acting:
    """Return the officer who runs the year."""
    return office.as_("bolat")


def fresh(one: Assessment) -> Assessment:
    """Return the year as it stands in the database now."""
    return Assessment.objects.get(pk=one.pk)
