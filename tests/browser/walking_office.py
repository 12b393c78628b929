"""Plants an office with a year in preview and an objection, and prints who is signed in to it: a program."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from django.db import transaction  # noqa: E402  # the same
from tests.tables import lay  # noqa: E402  # the same

from esep.core.facts import Figures  # noqa: E402  # the same
from esep.core.period import Period  # noqa: E402  # the same
from esep.demo import years  # noqa: E402  # the same
from esep.demo.planted.agenda import Agenda  # noqa: E402  # the same
from esep.demo.planted.cast import Cast, begin  # noqa: E402  # the same
from esep.demo.planted.collecting import FORMS, Course, at, collect, typed_as  # noqa: E402  # the same
from esep.demo.planted.registers import enter_registers  # noqa: E402  # the same
from esep.facts.actions import NewFact, Source  # noqa: E402  # the same
from esep.facts.models import SourceKind  # noqa: E402  # the same
from esep.facts.proposing import confirm, propose  # noqa: E402  # the same
from esep.library import library  # noqa: E402  # the same

YEAR = 2027
ASKED = ("akmola", "abay", "kostanay", "zhambyl")
"""Four organisations are enough for three prize places and one below them."""

OPEN = ("form-7", "labour-safety")
"""What Akmola still has to fill in: one is pasted, one is uploaded."""


def main() -> None:
    """Plant four organisations' year up to three days before its deadline; print what the test types."""
    lay(settings.OFFICE)
    with transaction.atomic():
        agenda, cast = Agenda(), begin()
        due = at(date(YEAR + 1, 1, 31), 18)
        year = collect(agenda, cast, YEAR, courses(due), opened=at(date(YEAR + 1, 1, 5)), asked=ASKED)
        agenda.at(at(date(YEAR, 2, 1)), lambda moment: enter_membership(cast, moment))
        agenda.at(
            at(date(YEAR + 1, 1, 27)), lambda moment: enter_registers(cast, YEAR, only=ASKED, at=moment)
        )
        agenda.carry_out()
    figures = Figures.of_rows(years.rows(YEAR)).of("akmola")
    told = {
        form: {
            row.number: typed_as(figures[row.fact, YEAR])
            for row in library().forms[form].rows
            if row.fact is not None
        }
        for form in OPEN
    }
    reports = {form: year.report("akmola", form).pk for form in OPEN}
    print(json.dumps({"reports": reports, "told": told}))  # noqa: T201  # read by the test


def courses(due: datetime) -> list[Course]:
    """Return every report as accepted a week before the deadline, but for Akmola's two."""
    filled = due - timedelta(days=10)
    return [
        Course(
            slug, form, filled=filled, submitted=filled + timedelta(hours=2), accepted=due - timedelta(days=6)
        )
        for slug in ASKED
        for form in FORMS
        if (slug, form) not in {("akmola", one) for one in OPEN}
    ]


def enter_membership(cast: Cast, moment: datetime) -> None:
    """Enter the membership of the year before, with which this year is compared."""
    source = Source(SourceKind.STATISTICS, "Жиынтық статистика", date(YEAR, 2, 1))
    for row in years.rows(YEAR - 1):
        if row.fact.startswith("membership.") and row.subject in ASKED and not isinstance(row.value, str):
            if library().facts[row.fact].source.kind != "form":
                continue
            new = NewFact(cast.tree[row.subject], Period(row.year), row.fact, row.value)
            waits = propose(new, source, by=cast.people["saule"], at=moment)
            confirm(waits, by=cast.people["bolat"], at=moment)


if __name__ == "__main__":
    main()
