"""Plants an office with the report of 2020 rebuilt, and prints who is signed in to it: run as a program."""

from __future__ import annotations

import json

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from django.test import Client  # noqa: E402  # the same
from tests.national.test_report_of_2020 import rebuilt_report  # noqa: E402  # the same
from tests.people import open_office  # noqa: E402  # the same
from tests.tables import lay  # noqa: E402  # the same

from esep.pages.parts.who import FACTOR  # noqa: E402  # the same


def main() -> None:
    """Rebuild the report; print its number and the session of Saule."""
    lay(settings.OFFICE)
    office = open_office()
    made = rebuilt_report(office)
    client = Client()
    client.force_login(office.people["saule"], backend="esep.people.signed_in.Backend")
    session = client.session
    session[FACTOR] = True
    session.save()
    print(json.dumps({"report": made.pk, "session": client.cookies["sessionid"].value}))  # noqa: T201  # read by the test


if __name__ == "__main__":
    main()
