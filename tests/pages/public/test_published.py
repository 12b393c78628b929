"""The public pages of a year that was published and then corrected: complete, linked, embargoed, nameless."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from tests.assessments import walk
from tests.pages.seen import Seen, seen
from tests.pages.test_every_page import foreign
from tests.people import NOW
from tests.publication.test_publish import walk_again
from tests.standing import standing_office

from esep.assessments import timeline
from esep.audit.record import SYSTEM, record
from esep.core.names import LANGUAGES
from esep.core.period import Period
from esep.decisions.models import Decision
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import SourceKind
from esep.pages.public.published.serving import SHELF
from esep.people.models import Person
from esep.publication import store
from esep.publication.models import Page, Publication
from esep.publication.publish import publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("year")]

CANARY = "Канарейка Сырымбетова"
FILE = "Канарейка Сырымбетова, жеке іс.pdf"
PAGES = (
    "results/",
    "results/2025/",
    "results/2025/v1/",
    "results/2025/v2/",
    "results/2025/akmola/",
    "results/2025/v1/akmola/",
    "over-the-years/akmola/",
    "methodology/2026-02-20/",
    "archive/",
    "data/2025/",
    "data/2025/v1/",
)


@dataclass(frozen=True)
class Published:
    """The two versions of 2025, and what a stranger was given before the first and between the two."""

    first: Publication
    second: Publication
    before: list[int]
    empty: list[bytes]
    overtaken: bytes


@pytest.fixture(scope="module")
def year(
    django_db_setup: None,  # noqa: ARG001  # the database must be there
    django_db_blocker: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Published]:
    """Return the year, published and corrected once for all tests here, which only look at it."""
    own = {"OFFICE": tmp_path_factory.mktemp("office"), "FROZEN_AT": NOW, "EXPLORER": True}
    with django_db_blocker.unblock(), override_settings(**own), transaction.atomic():  # type: ignore[attr-defined]  # pytest-django's
        office, client = standing_office(), Client()
        ready = walk.ready_to_publish(office)
        SHELF.forget()
        before = [client.get(f"/kk/{page}").status_code for page in PAGES]
        with override_settings(EXPLORER=False):
            empty = [client.get(f"/kk/{page}").content for page in ("", "results/")]
        first = publish(ready, by=office.as_("secretary"), at=walk.CEREMONY)
        SHELF.forget()
        overtaken = client.get("/kk/results/2025/v1/").content
        new = timeline.correct(
            walk.fresh(ready), "Кеңес саны түзетілді", by=walk.bolat(office), at=walk.CEREMONY
        )
        event = record("test.facts", by=SYSTEM, at=walk.CEREMONY, object="test:facts", body={})
        secret = NewFact(
            office.tree["akmola"],
            Period(2025),
            "legal.consultations",
            12_345,
            claimed=12_400,
            reason=f"{CANARY} қате санаған",
            documents=(walk.paper(office.tree["akmola"], FILE),),
        )
        source = Source(SourceKind.INSPECTION, "inspection:1")
        append([secret], source, actor=SYSTEM, at=walk.CEREMONY, event=event)
        yield Published(first, walk_again(office, new), before, empty, overtaken)
        transaction.set_rollback(True)


def look(client: Client, page: str, language: str = "kk") -> Seen:
    answer = client.get(f"/{language}/{page}", follow=True)
    assert answer.status_code == 200, page
    return seen(answer.content)


def test_nothing_of_a_year_is_shown_before_it_is_published(year: Published) -> None:
    empty = ("results/", "archive/")
    assert year.before == [200 if page in empty else 404 for page in PAGES]


def test_an_office_that_published_nothing_says_what_will_be_here(year: Published) -> None:
    for page in year.empty:
        assert "Қорытынды әлі жарияланған жоқ" in seen(page).text
    assert year.empty[0].count(b"/kk/board/") == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_whole_in_each_language(client: Client, year: Published, page: str, language: str) -> None:
    shown = look(client, page, language)
    ours = {
        year.first.name,
        year.second.name,
        "python3",
        "verify.py",
        "--key",
        "sha256sum",
        "SHA-256",
        "Python",
    }
    strange = [
        word
        for word in foreign(shown)
        if word not in ours and not re.fullmatch(r"[0-9a-f]{16,64}|.+\.(csv|json|py|zip)|PDF|Esep", word)
    ]
    assert (shown.language, strange) == (language, [])
    assert sorted(set(shown.ids)) == sorted(shown.ids)


@pytest.mark.parametrize("page", ["", *PAGES])
def test_every_link_leads_somewhere(client: Client, page: str) -> None:
    links = {link.partition("#")[0] for link in look(client, page).links}
    inside = sorted(link for link in links if link.startswith("/") and "?" not in link)
    assert [link for link in inside if client.get(link).status_code not in (200, 302)] == []


def test_a_point_of_the_table_leads_to_its_row(client: Client) -> None:
    to_rows = {link for link in look(client, "results/2025/").links if "akmola/#" in link}
    ids = set(look(client, "results/2025/akmola/").ids)
    assert len(to_rows) > 18
    assert [link for link in to_rows if link.partition("#")[2] not in ids] == []


def test_the_podium_the_prizes_and_the_acts_are_told(client: Client, year: Published) -> None:
    text = look(client, "results/2025/").text
    assert year.second.sha256 in text
    for word in ("Жүлделі орындар", "Тең балл", "Объективті себептер", "Сыйлықақылар", "Өзіңіз тексеріңіз"):
        assert word in text
    assert year.second.key in text


def test_a_correction_says_why_and_what_changed(client: Client) -> None:
    text = look(client, "results/2025/").text
    assert "Бұл – 2-нұсқа. Ол бұрын жарияланған 1-нұсқаны түзетеді." in text
    assert "Не өзгерді" in text
    assert "Кеңес саны түзетілді" in " ".join([text, *look(client, "archive/").words])


def test_an_overtaken_version_stays_as_it_was_and_says_that_it_is_overtaken(
    client: Client, year: Published
) -> None:
    now = client.get("/kk/results/2025/v1/").content
    assert b'class="overtaken"' in now
    assert b'class="overtaken"' not in year.overtaken
    assert b"/kk/results/2025/v1/akmola/#row-1.1" in now
    assert bytes(Page.objects.get(publication=year.first, language="kk", path="results/2025/v1/").plain) == (
        year.overtaken
    )


def test_nobody_and_no_file_of_the_office_is_named_on_any_page(year: Published) -> None:
    told = [word for pair in Person.objects.values_list("name", "email") for word in pair]
    told += [CANARY, FILE, "бұйрық.pdf", *filter(None, Decision.objects.values_list("reason", flat=True))]
    public = "\n".join(bytes(page.plain).decode() for page in Page.objects.all())
    for one in (year.first, year.second):
        public += store.bytes_of(one).decode("utf-8", "replace")
    assert [word for word in dict.fromkeys(told) if word in public] == []
    assert "person:" not in public


def test_a_corrected_figure_shows_what_was_claimed_and_who_by_role_accepted(client: Client) -> None:
    text = look(client, "results/2025/akmola/").text
    assert "12 345" in text.replace("\xa0", " ")
    assert "мәлімделгені 12 400" in text.replace("\xa0", " ")
    assert "тексеру нәтижесі" in text


def test_the_command_that_is_shown_confirms_what_is_downloaded(client: Client, tmp_path: Path) -> None:
    page = look(client, "results/2025/")
    links = [link for link in page.links if link.endswith((".zip", "verify.py"))]
    for link in links:
        (tmp_path / link.rpartition("/")[2]).write_bytes(client.get(link).content)
    shown = re.search(r"python3 (verify\.py .*? --key [0-9a-f]{64})", page.text)
    assert shown is not None
    ran = subprocess.run([sys.executable, *shown[1].split()], cwd=tmp_path, capture_output=True, check=False)
    assert (ran.returncode, len(links)) == (0, 3)


def test_a_page_is_served_without_a_cookie_packed_and_only_when_it_changed(client: Client) -> None:
    first = client.get("/kk/results/2025/", headers={"Accept-Encoding": "gzip"})
    again = client.get("/kk/results/2025/", headers={"If-None-Match": first["ETag"]})
    assert (first["Content-Encoding"], first["Vary"], first.cookies.output()) == (
        "gzip",
        "Accept-Encoding",
        "",
    )
    assert (again.status_code, again.content) == (304, b"")
    assert len(first.content) < 32 * 1024


def test_a_page_that_is_kept_asks_the_database_for_nothing(client: Client) -> None:
    client.get("/kk/results/2025/")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get("/kk/results/2025/")
    assert len(asked) <= 1


@pytest.mark.parametrize("packing", ["gzip", "identity"])
def test_a_page_shown_again_is_answered_alike(client: Client, packing: str) -> None:
    address, wishes = "/kk/results/2025/", {"Accept-Encoding": packing}
    first, again = (client.get(address, headers=wishes) for _ in range(2))
    assert (dict(again.items()), again.content) == (dict(first.items()), first.content)
    assert client.get(address, headers={"Host": "foreign.example"}).status_code == 400
    assert client.post(address).status_code == 405


def test_open_data_stand_for_ever_under_their_version(client: Client) -> None:
    table = client.get("/kk/data/2025/v1/results.csv")
    newest = client.get("/kk/data/2025/results.csv")
    assert (table.status_code, table["Cache-Control"]) == (200, "public, max-age=31536000, immutable")
    assert newest["Location"] == "/kk/data/2025/v2/results.csv"
    assert table.content.decode().splitlines()[0].startswith("place,subject,total")
    assert client.get("/kk/data/2025/v1/results-annual-evaluation-2025-v2.esep.zip").status_code == 404


def test_an_address_nobody_published_is_not_there(client: Client) -> None:
    wrong = ("results/2024/", "results/2025/v3/", "results/2025/nobody/", "data/2025/v1/x.csv", "home-part")
    assert [client.get(f"/kk/{page}").status_code for page in wrong] == [404] * len(wrong)


def test_a_working_office_shows_no_invented_figure(client: Client) -> None:
    SHELF.forget()
    hidden = ("board/", "readings/", "contest/", "downloads/", "organisation/akmola/", "point/akmola/1.1/")
    with override_settings(EXPLORER=False):
        assert [client.get(f"/kk/{page}").status_code for page in hidden] == [404] * len(hidden)
        home = look(client, "")
    assert "2025 жылдың қорытындысы" in home.text
    assert [link for link in home.links if "/board/" in link] == []
