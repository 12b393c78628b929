"""A wrong address gets a page that helps, in the reader's language, and never a traceback."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.pages.seen import seen


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/kk/nothing-here/", 404, "Мұндай бет жоқ"),
        ("/ru/nothing-here/", 404, "Такой страницы нет"),
        ("/en/nothing-here/", 404, "There is no such page"),
        ("/kk/organisation/nowhere/", 404, "«nowhere» деген мүшелік ұйым жоқ."),
        ("/ru/organisation/nowhere/", 404, "Членской организации «nowhere» нет."),
        ("/en/point/nowhere/3.5/", 404, "There is no member organisation “nowhere”."),
        ("/kk/point/akmola/9.9/", 404, "«9.9» деген критерий бұл ережеде жоқ."),
        ("/ru/point/akmola/nothing/", 404, "Критерия «nothing» в этом положении нет."),
        ("/kk/board/?view=colours", 400, "«colours» деген көрініс жоқ."),
        ("/kk/board/?reading=X99:a", 400, "«X99» деген түсіндірме бұл ережеде жоқ."),
        ("/en/board/?reading=B03:zzz", 400, "Reading B03 has no option “zzz”."),
        ("/kk/board/?reading=B03", 400, "«B03» түсіндірме таңдауына ұқсамайды."),
        ("/ru/readings/?reading=B03:ignore&reading=B03:net_of_causes", 400, "два разных варианта"),
        ("/en/?reading=B10:both", 400, "B10"),
        ("/kk/board/?reading=G01:ge_threshold", 400, "G01"),
        ("/kk/organisation/akmola/?reading=:", 400, "түсіндірме таңдауына ұқсамайды"),
    ],
)
def test_a_wrong_address_is_explained(client: Client, address: str, status: int, says: str) -> None:
    answer = client.get(address)
    page = seen(answer.content)
    assert answer.status_code == status
    assert says in page.text
    assert page.language == address[1:3]
    assert "Traceback" not in answer.content.decode()


def test_all_that_cannot_be_chosen_is_named_at_once(client: Client) -> None:
    page = seen(client.get("/en/board/?reading=X99:a&reading=B03:zzz&reading=B10:both").content)
    assert all(words in page.text for words in ("“X99”", "“zzz”", "B10"))


def test_options_that_contradict_each_other_are_refused(client: Client) -> None:
    answer = client.get("/en/board/?reading=B07:per_report&reading=B08:once_cumulative")
    assert answer.status_code == 400
    assert "B08" in seen(answer.content).text


def test_near_organisations_are_offered(client: Client) -> None:
    page = seen(client.get("/kk/organisation/almaty-obl/").content)
    assert "/kk/organisation/almaty-oblast/" in page.links
    assert "/kk/organisation/almaty/" in page.links


def test_near_rows_are_offered(client: Client) -> None:
    assert "/ru/point/akmola/3.5/" in seen(client.get("/ru/point/akmola/3.9/").content).links


@pytest.mark.parametrize(
    "nasty", ["<script>alert(1)</script>", "%00", "{{7*7}}", "'\"", "../../etc/passwd", "ә" * 3000]
)
def test_what_stands_in_an_address_is_only_ever_shown_as_text(client: Client, nasty: str) -> None:
    for address, query in (("/kk/board/", {"reading": nasty}), ("/kk/board/", {"view": nasty})):
        answer = client.get(address, query)
        assert answer.status_code == 400
        assert b"<script>alert" not in answer.content
    assert client.get(f"/kk/organisation/{nasty.replace('/', '')}/").status_code == 404


def test_thousands_of_parameters_are_refused_with_a_page(client: Client) -> None:
    answer = client.get("/ru/board/?" + "&".join(f"a{n}=1" for n in range(2000)))
    assert answer.status_code == 400
    assert "Адрес не удалось прочитать." in seen(answer.content).text


def test_an_unknown_host_is_refused_with_a_page(client: Client) -> None:
    answer = client.get("/kk/", headers={"Host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "Мекенжайды оқу мүмкін болмады." in seen(answer.content).text


def test_an_address_without_its_last_slash_finds_its_page(client: Client) -> None:
    answer = client.get("/kk/board?view=places")
    assert (answer.status_code, answer["Location"]) == (301, "/kk/board/?view=places")


@pytest.mark.parametrize("address", ["/kk/", "/kk/board/", "/kk/readings/", "/kk/organisation/akmola/"])
def test_a_page_is_only_read(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


def test_a_fault_of_our_own_is_owned_up_to(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_options: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("esep.pages.parts.results.podium", broken)
    client.raise_request_exception = False
    answer = client.get("/kk/?reading=A06:shared_dense&reading=B16:as_listed")
    assert answer.status_code == 500
    assert "Біз жақтан қате кетті" in seen(answer.content).text
