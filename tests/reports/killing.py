"""A process that saves one cell after another and says each number once it is saved; to be killed at work."""

from __future__ import annotations

import sys

import django

django.setup()

from django.conf import settings  # noqa: E402  # after setup
from tests.people import NOW, open_office  # noqa: E402  # after setup
from tests.reports.walk import open_form_7  # noqa: E402  # after setup
from tests.tables import lay  # noqa: E402  # after setup

from esep.reports.entry import Typed, save_block  # noqa: E402  # after setup

lay(settings.OFFICE)
office = open_office()
report = open_form_7(office)
aigul = office.as_("aigul")
sys.stdout.write("ready\n")
for number in range(100_000):
    rows = {row: Typed(str(number), number) for row in ("1", "2", "3")}
    save_block(report, rows, by=aigul, at=NOW)
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()
