"""People at their desks: `at_desk("aigul")` is a signed-in browser without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from tests.people import Office

from esep.pages.parts.who import FACTOR

Desk = Callable[[str], Client]


@pytest.fixture
def at_desk(office: Office) -> Desk:
    """Return a function that signs a person of the office in, with the code."""

    def sit(key: str) -> Client:
        client = Client()
        client.force_login(office.people[key])
        session = client.session
        session[FACTOR] = True
        session.save()
        return client

    return sit
