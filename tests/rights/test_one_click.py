"""The demonstration is entered with one click as any of its people, and only the demonstration."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django.fixtures import Settings
from tests.people import Office

KEYS = ("aigul", "chair", "bolat", "saule", "secretary", "administrator", "auditor")


@pytest.mark.parametrize("key", KEYS)
def test_one_click_enters_as_a_person_of_the_demonstration(
    client: Client, office: Office, settings: Settings, key: str
) -> None:
    settings.DEMO = True
    answer = client.post(f"/account/as/{key}/?lang=ru")
    assert (answer.status_code, answer["Location"]) == (302, "/ru/desk/")
    assert client.session["_auth_user_id"] == str(office.people[key].pk)


@pytest.mark.usefixtures("office")
def test_the_sign_in_page_has_a_card_for_each_of_them_and_for_a_stranger(
    client: Client, settings: Settings
) -> None:
    settings.DEMO = True
    shown = client.get("/account/login/?lang=kk").content.decode()
    assert [f"/account/as/{key}/" in shown for key in (*KEYS, "stranger")] == [True] * 8


@pytest.mark.usefixtures("office")
def test_a_working_office_has_no_cards_and_no_such_door(client: Client) -> None:
    assert client.post("/account/as/aigul/").status_code == 404
    assert "/account/as/" not in client.get("/account/login/").content.decode()


@pytest.mark.parametrize(("key", "confirmed"), [("aigul", False), ("bolat", True), ("administrator", True)])
@pytest.mark.usefixtures("office")
def test_staff_enter_with_the_second_factor(
    client: Client, settings: Settings, key: str, confirmed: bool
) -> None:
    settings.DEMO = True
    client.post(f"/account/as/{key}/")
    assert client.session.get("esep-second-factor", False) is confirmed


@pytest.mark.usefixtures("office")
def test_a_stranger_is_signed_out(client: Client, settings: Settings) -> None:
    settings.DEMO = True
    client.post("/account/as/bolat/")
    answer = client.post("/account/as/stranger/?lang=kk")
    assert answer["Location"] == "/kk/"
    assert "_auth_user_id" not in client.session
