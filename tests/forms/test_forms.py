"""Forms made for an occasion: drawn up, published, asked, changed while people answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction
from tests.forms.asked_of_schools import ANSWER, IDLE, TITLE, answering, asked, drafted
from tests.people import NOW, Office
from tests.reports.walk import open_form

from esep.core.facts import Relation
from esep.core.names import Text
from esep.core.problems import Refused
from esep.core.survey import Worded
from esep.forms.actions import begin, change
from esep.forms.comparing import changes
from esep.forms.lacking import lacking
from esep.forms.models import Edition
from esep.forms.queries import form_of, forms_of, newest
from esep.forms.sketch import Sketch, SketchRow, copied, read
from esep.library import library
from esep.reports.models import Report
from esep.reports.publishing import answered, publish
from esep.reports.rows import form_of as form_of_report

pytestmark = pytest.mark.django_db


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def test_a_published_form_is_found_by_its_id_and_edition(office: Office) -> None:
    form = form_of(asked(office).slug, "1")
    assert (form.id, form.edition, form.periods) == ("ask-bos-turyp-qalu-monitoringi", "1", ("week",))
    assert [row.number for row in form.rows] == ["1", "1.1", "1.2", "2"]
    assert [row.fact for row in form.rows] == [None] * 4
    assert form.checks == (Relation("sum", "1", ("1.1", "1.2"), "error"),)


def test_the_librarys_forms_are_found_first_and_cost_no_query(
    office: Office, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]  # pytest-django's fixture
        assert form_of("form-7", "2020") is library().forms["form-7"]
    slug = asked(office).slug
    with django_assert_num_queries(1):  # type: ignore[operator]  # the same
        assert set(forms_of([(slug, "1"), (slug, "9"), ("form-7", "2020")])) == {
            (slug, "1"),
            ("form-7", "2020"),
        }


def test_what_is_not_translated_is_in_kazakh_and_says_so(office: Office) -> None:
    form = form_of(asked(office).slug, "1")
    assert form.rows[1].name == Text("Мектептер", "Мектептер (на казахском)", "Мектептер (in Kazakh)")
    assert form.rows[0].name == Text("Бос тұрғандар", "В простое", "Idle")


def test_a_draft_is_no_form_yet_and_may_be_unfinished(office: Office) -> None:
    form = drafted(office, replace(IDLE, rows=(SketchRow("1", Worded(""), "person"),)))
    assert newest(form.slug) is None
    with pytest.raises(Refused) as refused:
        publish(form, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == ["form-name"]


def test_everything_a_form_lacks_is_said_at_once() -> None:
    name = Worded("Бар")
    rows = (
        SketchRow("1", name, "person", "sum"),
        SketchRow("1.1", Worded(""), "tenge"),
        SketchRow("2", name, "furlong"),
    )
    sketch = Sketch(Worded(""), Worded(""), "week", rows)
    assert [one.rule for one in lacking(sketch)] == [
        "form-title",
        "form-origin",
        "form-name",
        "form-units",
        "form-unit",
        "form-name-twice",
    ]
    assert [one.rule for one in lacking(replace(sketch, rows=()))] == [
        "form-title",
        "form-origin",
        "form-rows",
    ]


def test_two_forms_of_one_title_have_ids_of_their_own(office: Office) -> None:
    slugs = [drafted(office).slug for _ in range(3)]
    stem = "ask-bos-turyp-qalu-monitoringi"
    assert slugs == [stem, f"{stem}-2", f"{stem}-3"]


def test_a_form_is_built_by_the_staff_alone(office: Office) -> None:
    for person in ("aigul", "chair", "auditor", "stranger"):
        with pytest.raises(Refused) as refused:
            begin(IDLE, department="legal", by=office.as_(person), at=NOW)
        assert rules(refused) == ["policy-role"]


def test_a_click_sent_twice_makes_one_form(office: Office) -> None:
    by = office.as_("bolat")
    first = begin(IDLE, department="legal", by=by, at=NOW, once="token")
    assert begin(IDLE, department="legal", by=by, at=NOW, once="token") == first


def test_a_draft_that_somebody_else_kept_is_not_overwritten(office: Office) -> None:
    form = drafted(office)
    with pytest.raises(Refused) as refused:
        change(form, IDLE, 1, by=office.as_("secretary"), at=NOW)
    assert rules(refused) == ["form-version"]


def test_the_database_refuses_to_change_a_published_edition(office: Office) -> None:
    asked(office)
    with pytest.raises(DatabaseError, match="a published edition of a form stays"), transaction.atomic():
        Edition.objects.update(content="{}")


def test_a_form_of_weeks_is_not_asked_of_a_year(office: Office) -> None:
    slug = asked(office).slug
    with pytest.raises(Refused) as refused:
        open_form(office, slug, period="2027")
    assert rules(refused) == ["campaign-period"]
    assert open_form(office, slug, period="2028-W03").department == "partnership"


def test_a_change_after_the_first_answers_keeps_them_under_their_edition(office: Office) -> None:
    form = asked(office)
    report = answering(office, form.slug, hand_in=True)
    more = replace(IDLE, rows=(*IDLE.rows, SketchRow("3", Worded("Демалыста"), "person")))
    change(form, more, 2, by=office.as_("bolat"), at=NOW)
    publish(form, by=office.as_("bolat"), at=NOW)
    report = Report.objects.select_related("campaign").get(pk=report.pk)
    other = report.campaign.reports.exclude(pk=report.pk).select_related("campaign").get()
    assert report.campaign.edition == "2"
    assert (form_of_report(report).edition, form_of_report(other).edition) == ("1", "2")


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        (IDLE.rows[:3], "form-removed"),
        ((*IDLE.rows[:3], replace(IDLE.rows[3], unit="person")), "form-unit"),
        ((*IDLE.rows[:3], replace(IDLE.rows[3], name=Worded("Мекемелер"))), "form-renamed"),
        ((*IDLE.rows, SketchRow("1.3", Worded("Колледждер"), "person")), "form-part-added"),
    ],
)
def test_a_change_of_what_an_answered_row_means_is_refused(
    office: Office, rows: tuple[SketchRow, ...], rule: str
) -> None:
    form = asked(office)
    answering(office, form.slug)
    assert answered(form.slug) == set(ANSWER)
    change(form, replace(IDLE, rows=rows), 2, by=office.as_("bolat"), at=NOW)
    with pytest.raises(Refused) as refused:
        publish(form, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == [rule]


def test_the_same_change_is_free_while_nobody_answered(office: Office) -> None:
    form = asked(office)
    change(form, replace(IDLE, rows=IDLE.rows[:3]), 2, by=office.as_("bolat"), at=NOW)
    assert publish(form, by=office.as_("bolat"), at=NOW).number == 2


def test_every_difference_of_two_editions_is_named() -> None:
    after = Sketch(
        replace(TITLE, kk="Мониторинг"),
        IDLE.origin,
        "month",
        (
            replace(IDLE.rows[0], parts="part-of"),
            replace(IDLE.rows[1], name=Worded("Мектептер", "Школы")),
            replace(IDLE.rows[3], unit="person", name=Worded("Мекемелер")),
            SketchRow("3", Worded("Демалыста"), "person"),
        ),
    )
    assert [(one.kind, one.row) for one in changes(IDLE, after)] == [
        ("title", ""),
        ("period", ""),
        ("check", "1"),
        ("translated", "1.1"),
        ("removed", "1.2"),
        ("renamed", "2"),
        ("unit", "2"),
        ("added", "3"),
    ]


def test_a_library_form_is_copied_without_its_facts_and_regions() -> None:
    sketch = copied(library().forms["labour-monitoring"], "week")
    assert [row.number for row in sketch.rows][:7] == ["1", "1.1", "1.2", "1.3", "1.4", "1.5", "2"]
    assert [row.parts for row in sketch.rows if not row.parent] == ["sum", "sum", "sum"]


def test_what_is_kept_is_what_was_drawn(office: Office) -> None:
    form = drafted(office)
    assert read(form.editions.get().content) == IDLE
