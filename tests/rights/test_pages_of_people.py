"""The pages about people, organisations and the history: whole, in three languages, in constant queries."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.people import Office

PAGES = ("people/", "people/invite/", "organisations/", "organisations/akmola/", "audit/")


def browser(office: Office, key: str) -> Client:
    client = Client()
    client.force_login(office.people[key])
    session = client.session
    session["esep-second-factor"] = True
    session.save()
    return client


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_page_opens_in_every_language(office: Office, page: str, language: str) -> None:
    answer = browser(office, "administrator").get(f"/{language}/{page}")
    assert answer.status_code == 200, answer.content.decode()[:400]
    assert f'<html lang="{language}">' in answer.content.decode()


def test_one_person_and_my_own_page_open(office: Office) -> None:
    client = browser(office, "administrator")
    assert client.get(f"/kk/people/{office.people['aigul'].pk}/").status_code == 200
    assert client.get("/account/mine/?lang=en").status_code == 200
