"""Publishes the year 2025 and its correction in an office of its own: run as a program."""

from __future__ import annotations

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from tests.assessments import walk  # noqa: E402  # the same
from tests.people import open_office  # noqa: E402  # the same
from tests.publication.test_publish import walk_again  # noqa: E402  # the same
from tests.tables import lay  # noqa: E402  # the same

from esep.assessments import timeline  # noqa: E402  # the same
from esep.publication.publish import publish  # noqa: E402  # the same


def main() -> None:
    """Publish a year and correct it."""
    lay(settings.OFFICE)
    office = open_office()
    ready = walk.ready_to_publish(office)
    publish(ready, by=office.as_("secretary"), at=walk.CEREMONY)
    bolat = walk.bolat(office)
    new = timeline.correct(walk.fresh(ready), "Кеңес саны түзетілді", by=bolat, at=walk.CEREMONY)
    walk.change_figure(office, "akmola", "legal.consultations", 12_345, at=walk.CEREMONY)
    walk_again(office, new)


if __name__ == "__main__":
    main()
