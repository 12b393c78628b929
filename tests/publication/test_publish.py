"""A year published from the database: sealed, verified by a stranger, corrected, by the right person."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.assessments import walk
from tests.publication.bundles import open_up, table, verify

from esep.assessments import timeline
from esep.assessments.models import Assessment
from esep.audit.keys import public_key
from esep.audit.models import Event
from esep.core.problems import Refused
from esep.publication import queries, store
from esep.publication.bundle import gather
from esep.publication.frozen import Bundle, Frozen
from esep.publication.models import Publication
from esep.publication.publish import publish, seal
from esep.publication.stranger import confirm

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office


def pages(publication: Publication, bundle: Bundle) -> list[Frozen]:
    """Make one page in each language."""
    words = f"{bundle.values.label} {publication.sha256}"
    return [
        Frozen(code, "results/2025", "text/plain", f"{code} {words}".encode()) for code in ("kk", "ru", "en")
    ]


@pytest.fixture(autouse=True)
def own_office(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path
    settings.PUBLIC_PAGES = "tests.publication.test_publish.pages"


@pytest.fixture
def ready(office: Office) -> Assessment:
    return walk.ready_to_publish(office)


def refusal(caught: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in caught.value.problems]


def test_a_publication_is_one_event_and_a_second_click_none(office: Office, ready: Assessment) -> None:
    by = office.as_("secretary")
    first = publish(ready, by=by, at=walk.CEREMONY, once="click")
    assert publish(ready, by=by, at=walk.CEREMONY, once="click") == first
    assert Publication.objects.count() == 1
    event = Event.objects.get(seq=first.event_seq)
    assert (event.action, event.payload.body["sha256"]) == ("year.publish", first.sha256)
    assert json.loads(open_up(store.bytes_of(first))["manifest.json"])["checkpoint"]["size"] == event.seq - 1


def test_only_the_secretary_publishes_and_not_before_the_ceremony(office: Office, ready: Assessment) -> None:
    for who in ("aigul", "chair", "bolat", "auditor", "administrator", "stranger"):
        with pytest.raises(Refused) as caught:
            publish(ready, by=office.as_(who), at=walk.CEREMONY)
        assert refusal(caught) == ["policy-role"]
    with pytest.raises(Refused) as caught:
        publish(ready, by=office.as_("secretary"), at=walk.CEREMONY - timedelta(seconds=1))
    assert refusal(caught) == ["embargo"]
    assert not Publication.objects.exists()


def test_a_year_that_is_not_approved_is_not_published(office: Office) -> None:
    with pytest.raises(Refused) as caught:
        publish(walk.settled(office), by=office.as_("secretary"), at=walk.CEREMONY)
    assert refusal(caught) == ["year-state"]


def test_a_figure_that_comes_after_the_approval_changes_nothing_published(
    office: Office, ready: Assessment
) -> None:
    walk.change_figure(office, "akmola", "legal.consultations", 1)
    made = publish(ready, by=office.as_("secretary"), at=walk.CEREMONY)
    rows = table(open_up(store.bytes_of(made)), "inputs.jsonl")
    (kept,) = [r for r in rows if (r["organisation"], r["fact"]) == ("akmola", "legal.consultations")]
    assert kept["value"] != "1"


def test_a_correction_is_a_second_bundle_that_names_the_first(office: Office, ready: Assessment) -> None:
    first = publish(ready, by=office.as_("secretary"), at=walk.CEREMONY)
    new = timeline.correct(walk.fresh(ready), "Қате сан түзетілді", by=walk.bolat(office), at=walk.CEREMONY)
    walk.change_figure(office, "akmola", "legal.consultations", 12_345, at=walk.CEREMONY)
    second = walk_again(office, new)
    key = bytes.fromhex(public_key())
    assert verify.verify(store.bytes_of(second), key, previous=store.bytes_of(first)) == (0, "", {})
    assert (second.previous, queries.versions(2025)) == (first, (first, second))
    assert store.bytes_of(first) != store.bytes_of(second)


def walk_again(office: Office, one: Assessment) -> Publication:
    """Walk a correction from collecting to its publication."""
    by, at = walk.bolat(office), walk.CEREMONY
    one = timeline.complete(one, by=by, at=at)
    timeline.compute(one, by=by, at=at)
    one = timeline.preview(walk.fresh(one), at + timedelta(days=5), by=by, at=at)
    later = at + timedelta(days=6)
    one = timeline.settle(one, by=by, at=later)
    walk.let_stand(office, one)
    one = walk.approve(office, timeline.submit_to_committee(one, by=by, at=later))
    walk.give_prizes(office, one)
    act = walk.decided(office, one, "ceremony", {"at": later.isoformat()}, at=later)
    one = timeline.hold_ceremony(one, act, by=office.as_("secretary"), at=later)
    return publish(one, by=office.as_("secretary"), at=later)


def test_what_a_stranger_would_refuse_is_not_published(ready: Assessment) -> None:
    with pytest.raises(Refused) as caught:
        confirm(unfaithful(ready), public_key(), law="")
    assert refusal(caught) == ["not-confirmed"]


def unfaithful(one: Assessment) -> Bundle:
    """Return the bundle of a year in which the prizes were forgotten."""
    return seal(replace(gather(one, at=walk.CEREMONY), prizes=()))


def test_personal_data_in_a_reason_stop_the_publication(office: Office, ready: Assessment) -> None:
    publish(ready, by=office.as_("secretary"), at=walk.CEREMONY)
    person = office.people["aigul"].name
    new = timeline.correct(
        walk.fresh(ready), f"{person}: +7 701 234 56 78", by=walk.bolat(office), at=walk.CEREMONY
    )
    walk.change_figure(office, "akmola", "legal.consultations", 12_345, at=walk.CEREMONY)
    with pytest.raises(Refused) as caught:
        walk_again(office, new)
    assert refusal(caught) == ["personal-data", "personal-data"]
