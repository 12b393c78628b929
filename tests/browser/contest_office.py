"""Plants an office with an open round of a contest, and prints who is signed in to it: run as a program."""

from __future__ import annotations

import json

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from django.test import Client  # noqa: E402  # the same
from tests.contests.entrants import a_round, an_inspector, begun  # noqa: E402  # the same
from tests.people import open_office  # noqa: E402  # the same
from tests.tables import lay  # noqa: E402  # the same

from esep.pages.parts.who import FACTOR  # noqa: E402  # the same


def main() -> None:
    """Open a round, begin the application of an inspector of Akmola; print its number and the sessions."""
    lay(settings.OFFICE)
    office = open_office()
    an_inspector(office)
    one = begun(office, a_round(office))
    sessions = {}
    for key in ("dauren", "chair"):
        client = Client()
        client.force_login(office.people[key], backend="esep.people.signed_in.Backend")
        session = client.session
        session[FACTOR] = True
        session.save()
        sessions[key] = client.cookies["sessionid"].value
    print(json.dumps({"application": one.pk, "sessions": sessions}))  # noqa: T201  # read by the test


if __name__ == "__main__":
    main()
