"""A program: plants a small office with open reports, signs people in, and prints what the faults need."""

from __future__ import annotations

import json
import sys
from datetime import date, time
from pathlib import Path

import django

django.setup()

from django.core.management import call_command  # noqa: E402  # after the settings
from django.test import Client  # noqa: E402  # the same

from esep.audit import clock  # noqa: E402  # the same
from esep.core.period import Period  # noqa: E402  # the same
from esep.demo.planted.beginning import admit_people, plant_tree  # noqa: E402  # the same
from esep.pages.parts.who import FACTOR  # noqa: E402  # the same
from esep.people.acting import acting  # noqa: E402  # the same
from esep.people.models import Person  # noqa: E402  # the same
from esep.reports.campaigns import open_campaign  # noqa: E402  # the same
from esep.reports.entry import Typed, save_block  # noqa: E402  # the same
from esep.reports.models import Report  # noqa: E402  # the same
from esep.reports.rows import form_of  # noqa: E402  # the same


def signed_in(person: Person) -> str:
    """Return the cookie of a session confirmed by a code."""
    client = Client()
    client.force_login(person)
    session = client.session
    session[FACTOR] = True
    session.save()
    return client.cookies["sessionid"].value


def main() -> None:
    """Open Form 7 and the organisational form for two regions; fill one of them in, ready to be handed in."""
    call_command("migrate", verbosity=0)
    tree = plant_tree()
    people, now = admit_people(tree), clock.now()
    bolat = acting(people["bolat"], on=clock.today(), second_factor=True)
    asked = [tree["akmola"], tree["aktobe"]]
    told: dict[str, object] = {}
    for form in ("form-7", "labour-safety"):
        opened = open_campaign(
            form, Period.of("2027"), asked, day=date(2028, 2, 15), hour=time(18), by=bolat, at=now
        )
        for report in Report.objects.filter(campaign=opened).select_related("organisation", "campaign"):
            told[f"{form}:{report.organisation.slug}"] = report.pk
            told[f"{form}:rows"] = [row.number for row in form_of(report).rows]
    aigul = acting(people["aigul"], on=clock.today(), second_factor=False)
    ready = Report.objects.get(campaign__form="labour-safety", organisation__slug="akmola")
    zero = {r.number: Typed("жоқ" if r.unit == "yes/no" else "0", 0) for r in form_of(ready).rows}
    save_block(ready, zero, by=aigul, at=now)
    told |= {key: signed_in(people[key]) for key in ("aigul", "chair", "bolat")}
    told["stranger"] = signed_in(people["aktobe-reporter"])
    Path(sys.argv[1]).write_text(json.dumps(told), "utf-8")


if __name__ == "__main__":
    main()
