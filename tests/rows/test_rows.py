"""A row by its key, and one that is added, is the same as the ORM's; what is not there is None."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.people import NOW, Office
from tests.reports import walk

from esep.evidence.models import Document
from esep.people.models import Person
from esep.reports.attaching import attach, detach
from esep.reports.models import Attachment, Cell, Report
from esep.rows import add, alike, by_key


def fields(row: Model | None) -> dict[str, Any]:
    assert row is not None
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_every_field_is_as_the_orm_reads_it(office: Office) -> None:
    report = walk.submitted(office).report
    session = Session.objects.create(session_key="k" * 32, session_data="d", expire_date=timezone.now())
    rows: list[tuple[type[Model], int | str]] = [
        (Person, office.people["aigul"].pk),
        (Report, report.pk),
        (Session, session.pk),
    ]
    for model, key in rows:
        assert fields(by_key(model, key)) == fields(model._default_manager.get(pk=key))


def test_what_a_row_belongs_to_comes_with_it_in_one_question(office: Office) -> None:
    made = walk.open_form_7(office)
    with CaptureQueriesContext(connection) as asked:
        report = by_key(Report, made.pk, "campaign", "organisation")
        assert report is not None
        assert (report.campaign, report.organisation) == (made.campaign, made.organisation)
    assert len(asked) == 1
    assert fields(report.campaign) == fields(made.campaign)
    assert fields(report.organisation) == fields(made.organisation)


def test_a_row_that_was_read_can_be_changed_and_saved(office: Office) -> None:
    made = walk.open_form_7(office)
    report = by_key(Report, made.pk)
    assert report is not None
    report.returns = 3
    report.save(update_fields=["returns"])
    assert Report.objects.get(pk=made.pk).returns == 3


@pytest.mark.parametrize("key", [0, -1, 999_999, 2**63 - 1, 2**63, 10**40])
def test_a_key_that_is_nobodys_finds_nothing(db: None, key: int) -> None:  # noqa: ARG001  # open
    assert by_key(Report, key, "campaign") is None


def test_a_foreign_key_that_may_be_empty_is_refused(db: None) -> None:  # noqa: ARG001  # open
    with pytest.raises(TypeError, match=r"Report\.extension"):
        by_key(Report, 1, "extension")


def test_added_rows_stand_as_they_were_given_each_with_its_key(office: Office) -> None:
    report = walk.open_form_7(office)
    given = [
        Cell(report=report, row=row, text=text, value=value, by="person:1", at=NOW)
        for row, text, value in (("1", "3", "3"), ("2", "үш", None))
    ]
    made = add(given)
    assert made == given
    assert [fields(one) for one in made] == [fields(Cell.objects.get(pk=one.pk)) for one in given]
    made[0].text = "4"
    made[0].save()
    assert Cell.objects.filter(report=report, row="1").values_list("pk", "text").get() == (made[0].pk, "4")


def test_a_row_that_is_there_already_stays_as_it_is(db: None) -> None:  # noqa: ARG001  # open
    for size in (1, 2):
        add([Document(sha256="a" * 64, size=size, kind="pdf", remarks=[], stored_at=NOW)], once=True)
    assert Document.objects.get().size == 1


def test_nothing_to_add_asks_nothing(db: None) -> None:  # noqa: ARG001  # open
    with CaptureQueriesContext(connection) as asked:
        assert add([]) == []
    assert len(asked) == 0


def test_rows_alike_are_those_of_the_orm_in_its_order(office: Office) -> None:
    report = walk.open_form_7(office)
    walk.fill(report, office.as_("aigul"))
    put = [attach(report, row, walk.a_document(office), by=office.as_("aigul"), at=NOW) for row in ("1", "2")]
    detach(put[0], by=office.as_("aigul"), at=NOW)
    cells = Cell.objects.filter(report=report, row__in=["1", "2", "3"]).order_by("-row")
    assert alike(Cell, report_id=report.pk, row=("1", "2", "3"), order=("-row",)) == list(cells)
    (standing,) = alike(Attachment, "holding", "holding__document", report_id=report.pk, removed_at=None)
    with CaptureQueriesContext(connection) as asked:
        assert (standing, standing.holding.document.kind) == (put[1], "pdf")
    assert len(asked) == 0
    assert alike(Cell, report_id=report.pk, row=()) == []
    with pytest.raises(KeyError):
        alike(Cell, report=report.pk)
