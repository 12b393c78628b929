"""Plants an office whose Akmola has an approved plan of twelve visits; prints who sits there: a program."""

from __future__ import annotations

import json

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from django.test import Client  # noqa: E402  # the same
from tests.people import Office, open_office  # noqa: E402  # the same
from tests.programme.plans import approved  # noqa: E402  # the same
from tests.tables import lay  # noqa: E402  # the same

from esep.pages.parts.who import FACTOR  # noqa: E402  # the same


def main() -> None:
    """Approve the plan; print its number and the sessions."""
    lay(settings.OFFICE)
    office = open_office()
    plan = approved(office).plan_id
    sessions = {key: signed_in(office, key) for key in ("aigul", "chair", "bolat")}
    print(json.dumps({"plan": plan, "sessions": sessions}))  # noqa: T201  # read by the test


def signed_in(office: Office, key: str) -> str:
    """Return the session of a person who came in with the code."""
    client = Client()
    client.force_login(office.people[key], backend="esep.people.signed_in.Backend")
    session = client.session
    session[FACTOR] = True
    session.save()
    return client.cookies["sessionid"].value


if __name__ == "__main__":
    main()
