"""Readers at their desks: `at_desk("bolat")` is a signed-in browser without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from tests.people import Office

from esep.pages.parts.who import FACTOR

Desk = Callable[..., Client]


@pytest.fixture
def at_desk(office: Office) -> Desk:
    """Return a function that signs a named person in, by default with the code; `stranger` is nobody."""

    def sit(key: str, *, code: bool = True) -> Client:
        client = Client()
        if key != "stranger":
            client.force_login(office.people[key])
            session = client.session
            session[FACTOR] = code
            session.save()
        return client

    return sit
