"""Plants an office for the test of ad-hoc forms; prints who sits there: a program."""

from __future__ import annotations

import json

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from tests.browser.programme_office import signed_in  # noqa: E402  # the same
from tests.people import open_office  # noqa: E402  # the same
from tests.tables import lay  # noqa: E402  # the same

WHO = ("bolat", "aigul", "chair", "aktobe-reporter", "aktobe-chair", "abay-reporter", "abay-chair")


def main() -> None:
    """Print the sessions of Bolat and of three organisations."""
    lay(settings.OFFICE)
    office = open_office()
    print(json.dumps({"sessions": {key: signed_in(office, key) for key in WHO}}))  # noqa: T201  # read by the test


if __name__ == "__main__":
    main()
