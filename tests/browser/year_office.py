"""Plants an office with a year in preview and an objection, and prints who is signed in: a program."""

from __future__ import annotations

import json

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from django.test import Client  # noqa: E402  # the same
from tests.assessments import walk  # noqa: E402  # the same
from tests.people import NOW, open_office  # noqa: E402  # the same
from tests.tables import lay  # noqa: E402  # the same

from esep.assessments import timeline  # noqa: E402  # the same
from esep.assessments.objections import raise_objection  # noqa: E402  # the same
from esep.pages.parts.who import FACTOR  # noqa: E402  # the same

LONG = "Тексеру актілерінің екеуі есепке кірмей қалды. " * 6


def main() -> None:
    """Plant the year, a second calculation and an objection; print the year and the sessions."""
    lay(settings.OFFICE)
    office = open_office()
    one = walk.in_preview(office)
    paper = walk.paper(office.tree["akmola"], "Тексеру актісі № 14.pdf")
    raised = raise_objection(
        one, office.tree["akmola"], "inspections", LONG, [paper], by=office.as_("chair"), at=NOW
    )
    walk.change_figure(office, "akmola", "legal.inspections", 61)
    timeline.compute(one, by=office.as_("bolat"), at=NOW)
    act = walk.decided(office, one, "reading", {"reading": "D09", "option": "half_up"})
    sessions = {}
    for key in ("bolat", "secretary", "chair"):
        client = Client()
        client.force_login(office.people[key], backend="esep.people.signed_in.Backend")
        session = client.session
        session[FACTOR] = True
        session.save()
        sessions[key] = client.cookies["sessionid"].value
    told = {"year": one.pk, "objection": raised.pk, "decision": act.pk, "sessions": sessions}
    print(json.dumps(told))  # noqa: T201  # read by the tests


if __name__ == "__main__":
    main()
