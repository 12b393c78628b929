"""`python -m bench.desk_office`: signs in to the office of the surroundings and prints what to measure."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from time import process_time

import django

django.setup()

from django.db import connection  # noqa: E402  # after the settings
from django.test import Client  # noqa: E402  # the same
from django.test.utils import CaptureQueriesContext  # noqa: E402  # the same

from esep.assessments.calculating import figures_of, plan_of, result_as_data  # noqa: E402  # the same
from esep.assessments.models import Assessment  # noqa: E402  # the same
from esep.core.canonical import digest  # noqa: E402  # the same
from esep.core.scoring import score  # noqa: E402  # the same
from esep.pages.parts.who import FACTOR  # noqa: E402  # the same
from esep.people.models import Person, Role  # noqa: E402  # the same
from esep.publication.models import Publication  # noqa: E402  # the same
from esep.reports.models import Report  # noqa: E402  # the same

HOST = {"host": "127.0.0.1"}


@dataclass(frozen=True, slots=True)
class Desk:
    """The pages with the cookies of who reads them; a save in bytes there and back, and in queries."""

    board: str
    officer: str
    form: str
    reporter: str
    results: str
    save_sent: int
    save_answered: int
    save_queries: int
    form_queries: int
    board_queries: int
    recompute: list[float]


def signed_in(person: Person) -> Client:
    """Return a browser in which the person signed in, confirmed by a code."""
    client = Client(headers=HOST)
    client.force_login(person)
    session = client.session
    session[FACTOR] = True
    session.save()
    return client


def queries(client: Client, path: str) -> int:
    """Return how often a page that was shown before asks the database."""
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200, path
    return len(asked)


def recomputed(year: Assessment) -> list[float]:
    """Return the processor seconds in which the year is computed anew from its facts, to the same digest."""
    last = year.calculations.order_by("number").last()
    assert last is not None
    took = []
    for _ in range(7):
        began = process_time()
        known = figures_of(year, last.facts_to)
        made = digest(result_as_data(score(plan_of(year), known), known))
        took.append(process_time() - began)
        assert made == last.digest
    return took


def main() -> Desk:
    """Find the newest published year and an open Form 7, and save one of its cells."""
    published = Publication.objects.filter(round=None).select_related("assessment").order_by("-id").first()
    year = (published and published.assessment) or Assessment.objects.order_by("-id")[0]
    wanted = {"state": "open", "campaign__form": "form-7", "campaign__closed_at": None}
    report = Report.objects.filter(**wanted).order_by("organisation__slug")[0]
    people = Role.objects.select_related("person")
    officer = signed_in(people.filter(kind="officer")[0].person)
    reporter = signed_in(people.filter(kind="reporter", organisation=report.organisation)[0].person)
    board, form = f"/kk/staff/year/{year.pk}/board/", f"/kk/work/report/{report.pk}/"
    row = report.cells.exclude(value=None).order_by("row").first()
    version, text = (row.version, row.text) if row else (0, "")
    sent = {"row": row.row if row else "1", "text": f"{text}1", "version": str(version), "na": "0"}
    with CaptureQueriesContext(connection) as asked:
        answer = reporter.post(f"{form}cell/", sent)
    assert answer.status_code == 200, answer.content
    return Desk(
        board=board,
        officer=officer.cookies["sessionid"].value,
        form=form,
        reporter=reporter.cookies["sessionid"].value,
        results=f"/kk/results/{year.year}/",
        save_sent=len(json.dumps(sent)),
        save_answered=len(answer.content),
        save_queries=len(asked),
        form_queries=queries(reporter, form),
        board_queries=queries(officer, board),
        recompute=recomputed(year),
    )


if __name__ == "__main__":
    print(json.dumps(asdict(main())))
