"""Plants an office with one form being filled in, and prints who is signed in to it: run as a program."""

from __future__ import annotations

import json

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from django.test import Client  # noqa: E402  # the same
from tests.people import open_office  # noqa: E402  # the same
from tests.reports import walk  # noqa: E402  # the same
from tests.tables import lay  # noqa: E402  # the same

from esep.pages.parts.who import FACTOR  # noqa: E402  # the same

YEARS = (2027, 2025, *range(2012, 2024))
"""One report of Form 7 for each test; before the first two stands a year that was accepted."""


def main() -> None:
    """Plant Form 7 of many years for Akmola; print the reports and the sessions."""
    lay(settings.OFFICE)
    office = open_office()
    for year in ("2026", "2024"):
        walk.accepted(office, walk.submitted(office, walk.open_form_7(office, period=year)))
    reports = {str(year): walk.open_form_7(office, period=str(year)).pk for year in YEARS}
    others = [walk.report_of(walk.open_form(office, form)).pk for form in ("organisational-work", "finance")]
    for key in ("aigul", "chair"):
        office.people[key].set_password("qwe-asd-zxc-12")
        office.people[key].save()
    sessions = {}
    for key in ("aigul", "chair"):
        client = Client()
        client.force_login(office.people[key], backend="esep.people.signed_in.Backend")
        session = client.session
        session[FACTOR] = True
        session.save()
        sessions[key] = client.cookies["sessionid"].value
    email = office.people["aigul"].email
    print(json.dumps({"reports": reports, "others": others, "sessions": sessions, "email": email}))  # noqa: T201  # read by the tests


if __name__ == "__main__":
    main()
