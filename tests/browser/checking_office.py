"""Plants an office with reports that wait to be checked, and prints its sessions: run as a program."""

from __future__ import annotations

import json
from datetime import date, timedelta

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from django.test import Client  # noqa: E402  # the same
from tests.people import NOW, Office, open_office  # noqa: E402  # the same
from tests.reports import walk  # noqa: E402  # the same
from tests.tables import lay  # noqa: E402  # the same

from esep.pages.parts.who import FACTOR  # noqa: E402  # the same
from esep.reports.attaching import attach  # noqa: E402  # the same
from esep.reports.give_back import NewRemark, give_back  # noqa: E402  # the same
from esep.reports.models import Report  # noqa: E402  # the same

SLUGS = ("akmola", "aktobe", "abay", "atyrau")
FORMS = ("finance", "form-7", "labour-safety", "organisational-work")


def main() -> None:
    """Plant four forms of four organisations in every state; print reports by form and sessions."""
    lay(settings.OFFICE)
    office = open_office()
    early = NOW - timedelta(days=20)
    walk.accepted(office, walk.submitted(office, walk.open_form_7(office, period="2026"), at=early), at=early)
    asked = {
        form: walk.open_form(office, form, slugs=SLUGS, day=date(2028, 2, 15), at=early) for form in FORMS
    }
    reports = {}
    for form, campaign in asked.items():
        for at, slug in enumerate(SLUGS):
            report = walk.report_of(campaign, slug)
            reports[f"{form} {slug}"] = report.pk
            if slug != "atyrau":
                papers(office, report)
                walk.submitted(office, report, at=NOW - timedelta(days=3 - at))
    back = Report.objects.select_related("campaign", "organisation").get(pk=reports["labour-safety akmola"])
    give_back(back, [NewRemark("1", "Актімен салыстырыңыз.", "figure")], by=office.as_("saule"), at=NOW)
    print(json.dumps({"reports": reports, "sessions": sessions(office)}))  # noqa: T201  # read by the tests


def papers(office: Office, report: Report) -> None:
    """Put a paper of the report's own on its first rows."""
    slug, form = report.organisation.slug, report.campaign.form
    key = "aigul" if slug == "akmola" else f"{slug}-reporter"
    walk.fill(report, office.as_(key))
    paper = walk.a_document(office, f"{slug} {form}", name=f"{form}.pdf", slug=slug, by=key)
    for row in ("1", "2", "3"):
        attach(report, row, paper, by=office.as_(key), at=NOW - timedelta(days=10))


def sessions(office: Office) -> dict[str, str]:
    """Return the session of each officer, signed in with the code."""
    found = {}
    for key in ("bolat", "saule", "auditor"):
        client = Client()
        client.force_login(office.people[key], backend="esep.people.signed_in.Backend")
        session = client.session
        session[FACTOR] = True
        session.save()
        found[key] = client.cookies["sessionid"].value
    return found


if __name__ == "__main__":
    main()
