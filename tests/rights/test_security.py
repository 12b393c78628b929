"""What keeps a signed-in page safe: headers, cookies, hosts, and addresses that a sign-in may lead to."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings
from tests.people import Office
from tests.rights.signing import sign_in, with_password

from esep.pages.account.going_back import safe

PERSONAL = (
    "/account/mine/",
    "/kk/people/",
    "/kk/organisations/",
    "/kk/audit/",
    "/account/login/",
    "/kk/desk/",
)

ELSEWHERE = (
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "http://localhost/",
    "http://testserver/kk/",
    "javascript:alert(1)",
    "data:text/html,x",
    "/%5cevil.example\\",
    "/\t/evil.example",
    " //evil.example",
    "evil.example",
    "",
)


@pytest.mark.parametrize("address", PERSONAL[:4])
def test_a_personal_page_is_kept_by_nobody(client: Client, office: Office, address: str) -> None:
    client.force_login(office.people["administrator"])
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.usefixtures("office")
def test_the_sign_in_page_is_kept_by_nobody(client: Client) -> None:
    assert "no-store" in client.get("/account/login/")["Cache-Control"]


@pytest.mark.parametrize("address", PERSONAL)
def test_a_page_carries_the_headers_that_hold_a_browser_back(
    client: Client, office: Office, address: str
) -> None:
    client.force_login(office.people["administrator"])
    answer = client.get(address)
    assert (answer["X-Content-Type-Options"], answer["X-Frame-Options"], answer["Referrer-Policy"]) == (
        "nosniff",
        "DENY",
        "same-origin",
    )
    policy = answer["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_the_session_cookie_is_read_by_no_script(client: Client, office: Office) -> None:
    sign_in(client, with_password(office, "aigul"))
    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_the_session_id_changes_at_sign_in(client: Client, office: Office) -> None:
    client.get("/account/login/?lang=ru")
    before = client.session.session_key
    sign_in(client, with_password(office, "aigul"))
    assert before is not None
    assert client.session.session_key != before


def test_the_session_id_changes_with_the_person(client: Client, office: Office, settings: Settings) -> None:
    settings.DEMO = True
    client.force_login(office.people["aigul"])
    before = client.session.session_key
    client.post("/account/as/bolat/")
    assert client.session.session_key != before


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example"])
@pytest.mark.parametrize("address", ["/account/login/", "/account/forgotten/", "/kk/"])
@pytest.mark.usefixtures("office")
def test_a_wrong_host_is_refused(client: Client, host: str, address: str) -> None:
    assert client.post(address, headers={"host": host}).status_code == 400


@pytest.mark.parametrize("address", ELSEWHERE)
def test_a_sign_in_leads_to_no_other_address(client: Client, office: Office, address: str) -> None:
    assert sign_in(client, with_password(office, "aigul"), next=address) == "/kk/desk/"


@pytest.mark.parametrize("address", ELSEWHERE)
@pytest.mark.usefixtures("office")
def test_one_click_leads_to_no_other_address(client: Client, settings: Settings, address: str) -> None:
    settings.DEMO = True
    answer = client.post("/account/as/aigul/?lang=kk", {"next": address})
    assert answer["Location"] == "/kk/desk/"


@pytest.mark.parametrize("address", ["/kk/people/", "/ru/audit/?object=report:1", "/kk/work/#row-3"])
def test_a_sign_in_leads_back_to_a_page_of_ours(client: Client, office: Office, address: str) -> None:
    assert sign_in(client, with_password(office, "aigul"), next=address) == address


@given(st.text(alphabet="/\\:@.?#%\t\n\r ehvilxmpao", max_size=24))
def test_whatever_is_asked_a_safe_address_is_a_path_of_ours(address: str) -> None:
    from django.test import RequestFactory

    found = safe(RequestFactory().get("/"), address)
    assert found in ("", address)
    if found:
        assert found.startswith("/")
        assert (
            not found.replace("\\", "/")
            .replace("\t", "")
            .replace("\n", "")
            .replace("\r", "")
            .startswith("//")
        )


def test_a_stranger_is_led_to_the_sign_in_and_back(client: Client, office: Office) -> None:  # noqa: ARG001  # a real office
    answer = client.get("/ru/audit/?object=report:1")
    assert answer["Location"] == "/account/login/?lang=ru&next=/ru/audit/%3Fobject%3Dreport%3A1"


@pytest.mark.usefixtures("office")
def test_a_background_save_of_a_stranger_is_told_so_and_led_nowhere(client: Client) -> None:
    saved, swapped = (
        client.post("/kk/people/invite/"),
        client.get("/kk/people/", headers={"HX-Request": "true"}),
    )
    assert [saved.status_code, swapped.status_code] == [401, 401]


def test_a_stale_form_says_what_to_do(office: Office) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(office.people["aigul"])
    answer = client.post("/account/mine/language/?lang=ru", {"language": "ru"})
    assert answer.status_code == 403
    assert "Форма устарела" in answer.content.decode()


def test_a_name_with_a_script_is_shown_as_text(client: Client, office: Office) -> None:
    person = office.people["aigul"]
    person.name = 'Ә"><svg/onload=alert(1)>'
    person.save()
    client.force_login(office.people["administrator"])
    for address in ("/kk/people/", f"/kk/people/{person.pk}/", "/kk/audit/"):
        shown = client.get(address).content.decode()
        assert "<svg/onload" not in shown
