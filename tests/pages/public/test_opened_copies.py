"""Copies of documents in public: there once a published result shows the document, gone when withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import connection, transaction
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from tests.assessments import walk
from tests.evidence.papers import COVERS, covered, list_of_people
from tests.pages.seen import seen
from tests.people import NOW, Office
from tests.publication.test_publish import walk_again
from tests.standing import standing_office

from esep.assessments import timeline
from esep.audit.record import SYSTEM, record
from esep.core.period import Period
from esep.evidence.copying import offer, release, withdraw
from esep.evidence.models import Holding, PublicCopy
from esep.evidence.store import path_of
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import SourceKind
from esep.pages.public.published.serving import SHELF
from esep.publication.publish import publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shown")]

ADDRESS = "/en/results/2025/akmola/documents/"
FACT = "legal.consultations"


@dataclass(frozen=True)
class Shown:
    """The office, the list that Akmola's figure rests on, its copy; what the pages answered before."""

    office: Office
    original: Holding
    copy: PublicCopy
    unpublished: tuple[int, int]
    without_it: tuple[int, int]
    overtaken: bytes


@pytest.fixture(scope="module")
def shown(
    django_db_setup: None,  # noqa: ARG001  # the database must be there
    django_db_blocker: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Shown]:
    """Return the year published without the document, then corrected with it; its copy is released."""
    own = {"OFFICE": tmp_path_factory.mktemp("office"), "FROZEN_AT": NOW, "EXPLORER": True}
    with django_db_blocker.unblock(), override_settings(**own), transaction.atomic():  # type: ignore[attr-defined]  # pytest-django's
        office = standing_office()
        ready = walk.ready_to_publish(office)
        original = list_of_people(office)
        copy = offer(original, covered(office), COVERS, by=office.as_("aigul"), at=NOW)
        release(copy, by=office.as_("bolat"), at=NOW)
        SHELF.forget()
        unpublished = answers(copy)
        publish(ready, by=office.as_("secretary"), at=walk.CEREMONY)
        SHELF.forget()
        without_it = answers(copy)
        page = Client().get(ADDRESS).content
        new = timeline.correct(walk.fresh(ready), "Түзету", by=walk.bolat(office), at=walk.CEREMONY)
        event = record("test.facts", by=SYSTEM, at=walk.CEREMONY, object="test:facts", body={})
        figure = NewFact(
            office.tree["akmola"], Period(2025), FACT, 12_345, reason="Тізім", documents=(original,)
        )
        source = Source(SourceKind.INSPECTION, "inspection:1")
        append([figure], source, actor=SYSTEM, at=walk.CEREMONY, event=event)
        walk_again(office, new)
        SHELF.forget()
        yield Shown(office, original, copy, unpublished, without_it, page)
        transaction.set_rollback(True)
    SHELF.forget()


def answers(copy: PublicCopy) -> tuple[int, int]:
    """Return how the list and the file answer a stranger."""
    client = Client()
    return client.get(ADDRESS).status_code, client.get(f"{ADDRESS}{copy.pk}/").status_code


def test_nothing_is_there_before_a_publication_that_shows_the_document(shown: Shown) -> None:
    assert shown.unpublished == (404, 404)
    assert shown.without_it == (200, 404)
    assert "No copy of this organisation's documents has been released yet." in seen(shown.overtaken).text


def test_the_frozen_page_of_the_point_leads_to_the_copy(shown: Shown, client: Client) -> None:
    page = seen(client.get("/en/results/2025/akmola/").content)
    assert f"{ADDRESS}#{FACT}-2025" in page.links
    listed = seen(client.get(ADDRESS).content)
    assert f"{FACT}-2025" in listed.ids
    assert COVERS in listed.text
    assert f"{ADDRESS}{shown.copy.pk}/" in listed.links


def test_the_list_names_neither_the_original_nor_a_person(shown: Shown, client: Client) -> None:
    page = client.get(ADDRESS).content.decode()
    hidden = (shown.original.name, shown.copy.copy.name, shown.original.document_id[:12], "Айгүл")
    assert [one for one in hidden if one in page] == []


def test_the_bytes_are_the_copys_and_can_do_nothing(shown: Shown, client: Client) -> None:
    answer = client.get(f"{ADDRESS}{shown.copy.pk}/")
    body = b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # a file's answer
    assert body == path_of(shown.copy.copy.document_id).read_bytes()
    assert answer["Content-Disposition"].startswith('attachment; filename="akmola-')
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'; frame-ancestors 'none'"
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("who", ["stranger", "aigul"])
def test_the_original_has_no_public_address(shown: Shown, client: Client, who: str) -> None:
    if who == "aigul":
        client.force_login(shown.office.people[who])
    for number in (shown.original.pk, shown.copy.copy_id + 900, 0):
        if number != shown.copy.pk:
            assert client.get(f"{ADDRESS}{number}/").status_code == 404
    assert client.get(f"/en/results/2025/abay/documents/{shown.copy.pk}/").status_code == 404
    assert client.get(f"/en/results/2024/akmola/documents/{shown.copy.pk}/").status_code == 404
    assert client.get("/en/results/2025/nowhere/documents/").status_code == 404


def test_a_withdrawn_copy_is_missing_at_once_and_the_list_too(shown: Shown, client: Client) -> None:
    withdraw(shown.copy, "Сурет көрініп қалған", by=shown.office.as_("chair"), at=NOW)
    assert answers(shown.copy) == (200, 404)
    listed = seen(client.get(ADDRESS).content)
    assert COVERS not in listed.text


def test_the_list_asks_as_often_for_one_copy_as_for_none(shown: Shown, client: Client) -> None:
    client.get(ADDRESS)
    counted = []
    for change in (lambda: None, lambda: withdraw(shown.copy, "Қате", by=shown.office.as_("aigul"), at=NOW)):
        change()
        with CaptureQueriesContext(connection) as asked:
            client.get(ADDRESS)
        counted.append(len(asked))
    assert counted[1] == counted[0] - 1  # without copies their acts are not asked for
