"""The builder of forms in the browser: what is typed is kept, what buttons do, who gets in, what is sent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.forms.asked_of_schools import IDLE, answering, asked, drafted
from tests.pages.seen import seen
from tests.pages.staff.conftest import Desk
from tests.people import NOW, Office
from tests.reports.walk import open_form, report_of

from esep.core.survey import Worded
from esep.forms.actions import change
from esep.forms.models import AdHoc
from esep.forms.queries import form_of, last_of
from esep.forms.sketch import Sketch
from esep.notices.models import Notice
from esep.reports.models import Campaign

FORMS = "/en/forms/"
ABOUT = {"title-kk": "Мониторинг", "origin-kk": "Апта сайын.", "period": "week"}


def kept(form: AdHoc) -> Sketch:
    return last_of(form).sketch


def numbers(form: AdHoc) -> str:
    return " ".join(row.number for row in kept(form).rows)


def typed(form: AdHoc, act: str = "", **more: str) -> dict[str, str | list[str]]:
    """Return what the builder of a form sends with its fields as they stand."""
    sketch = kept(form)
    found: dict[str, str | list[str]] = {
        "title-kk": sketch.title.kk,
        "origin-kk": sketch.origin.kk,
        "period": sketch.period,
        "version": str(last_of(form).last.version),
        "row": [row.number for row in sketch.rows],
        "act": act,
    }
    for row in sketch.rows:
        found[f"name-{row.number}-kk"], found[f"unit-{row.number}"] = row.name.kk, row.unit
        found[f"name-{row.number}-ru"], found[f"name-{row.number}-en"] = row.name.ru, row.name.en
        found[f"parts-{row.number}"] = row.parts
    return {**found, **more}


@pytest.mark.parametrize(
    ("key", "status"),
    [("bolat", 200), ("secretary", 200), ("auditor", 404), ("aigul", 404), ("stranger", 302)],
)
def test_forms_are_built_by_the_staff(at_desk: Desk, office: Office, key: str, status: int) -> None:
    slug, client = asked(office).slug, at_desk(key)
    addresses = (FORMS, f"{FORMS}{slug}/", f"{FORMS}{slug}/edit/", f"{FORMS}{slug}/send/")
    assert {client.get(address).status_code for address in addresses} == {status}


def test_a_form_is_begun_with_the_rows_of_a_standing_one(at_desk: Desk) -> None:
    sent = {**ABOUT, "department": "partnership", "source": "labour-monitoring"}
    answer = at_desk("bolat").post(f"{FORMS}begin/", sent)
    assert answer["Location"] == f"{FORMS}ask-monitoring/edit/"
    form = AdHoc.objects.get()
    assert (form.department, len(kept(form).rows)) == ("partnership", 18)


def test_a_form_without_a_title_is_not_begun_and_what_was_typed_stays(at_desk: Desk) -> None:
    answer = at_desk("bolat").post(f"{FORMS}begin/", {**ABOUT, "title-kk": " "})
    assert (answer.status_code, AdHoc.objects.count()) == (422, 0)
    assert "Апта сайын." in answer.content.decode()


def test_every_button_of_the_builder_keeps_what_was_typed(at_desk: Desk, office: Office) -> None:
    form, client = drafted(office, Sketch(IDLE.title, IDLE.origin, "week")), at_desk("bolat")
    edit = f"{FORMS}{form.slug}/edit/"
    client.post(edit, typed(form, "add"))
    client.post(edit, typed(form, "part:1", **{"name-1-kk": "Бос тұрғандар"}))
    client.post(
        edit, typed(form, "break:1", **{"name-1.1-kk": "Колледждер", "break-1": "sex", "own-1": "Өзге"})
    )
    assert [(row.number, row.name.kk, row.parts) for row in kept(form).rows] == [
        ("1", "Бос тұрғандар", "sum"),
        ("1.1", "Колледждер", ""),
        ("1.2", "Әйелдер", ""),
        ("1.3", "Ерлер", ""),
        ("1.4", "Өзге", ""),
    ]
    client.post(edit, typed(form, "add"))
    client.post(edit, typed(form, "break:2", **{"break-2": "row:1"}))
    client.post(edit, typed(form, "remove:1.1"))
    assert numbers(form) == "1 1.1 1.2 1.3 2 2.1 2.2 2.3 2.4"
    client.post(edit, typed(form, "remove:1"))
    assert numbers(form) == "1 1.1 1.2 1.3 1.4"


def test_the_preview_follows_what_is_typed_and_keeps_nothing(at_desk: Desk, office: Office) -> None:
    form = drafted(office)
    sent = typed(form, **{"name-2-kk": "Мекемелер", "name-1.1-kk": ""})
    answer = at_desk("bolat").post(f"/kk/forms/{form.slug}/edit/preview/", sent)
    text = seen(answer.content).text
    assert "Мекемелер" in text
    assert "№ 1.1: қазақша атауы жоқ." in text
    assert kept(form) == IDLE


def test_what_is_not_translated_is_marked_for_other_readers(at_desk: Desk, office: Office) -> None:
    form = asked(office)
    text = at_desk("bolat").get(f"/ru/forms/{form.slug}/").content.decode()
    assert '<span lang="kk">Мектептер</span> <small class="in-kazakh">' in text


def test_two_who_build_at_once_do_not_overwrite_each_other(at_desk: Desk, office: Office) -> None:
    form = drafted(office)
    mine = typed(form, **{"title-kk": "Менікі"})
    change(form, IDLE, 2, by=office.as_("secretary"), at=NOW)
    answer = at_desk("bolat").post(f"{FORMS}{form.slug}/edit/", mine)
    assert answer.status_code == 422
    assert ("Менікі" in answer.content.decode(), kept(form).title) == (True, IDLE.title)


def test_a_form_is_published_and_sent_to_those_who_are_chosen(at_desk: Desk, office: Office) -> None:
    form, client = drafted(office), at_desk("bolat")
    assert client.get(f"{FORMS}{form.slug}/send/").status_code == 404
    client.post(f"{FORMS}{form.slug}/publish/", {"once": "publishing"})
    sent = {"period": "2028-W03", "day": "2028-02-01", "hour": "18:00", "whom": "chosen"}
    client.post(f"{FORMS}{form.slug}/send/", {**sent, "organisation": ["akmola", "abay"], "once": "sending"})
    campaign = Campaign.objects.get()
    assert (campaign.form, campaign.period, campaign.disciplined) == (form.slug, "2028-W03", False)
    assert campaign.reports.count() == 2


def test_what_cannot_be_sent_is_said_at_once(at_desk: Desk, office: Office) -> None:
    form = asked(office)
    answer = at_desk("bolat").post(
        f"{FORMS}{form.slug}/send/", {"period": "2028-W99", "day": "x", "hour": "y"}
    )
    text = seen(answer.content).text
    assert answer.status_code == 422
    assert [word in text for word in ("2028-W99", "day is unclear: x", "hour is unclear: y")] == [True] * 3


def test_the_page_of_a_form_names_what_a_draft_changes_and_what_forbids_it(
    at_desk: Desk, office: Office
) -> None:

    form = asked(office)
    answering(office, form.slug)
    change(
        form, Sketch(Worded("Жаңа"), IDLE.origin, "week", IDLE.rows[:3]), 2, by=office.as_("bolat"), at=NOW
    )
    answer = at_desk("bolat").post(f"{FORMS}{form.slug}/publish/", {"once": "again"})
    text = seen(answer.content).text
    assert answer.status_code == 422
    assert "Row taken out № 2" in text
    assert "a row that was answered cannot be taken out" in text
    assert form_of(form.slug, "1").title.kk == IDLE.title.kk


def test_the_reporter_fills_in_an_ad_hoc_form_like_any_other(at_desk: Desk, office: Office) -> None:

    report = report_of(open_form(office, asked(office).slug, period="2028-W03"))
    text = seen(at_desk("aigul").get(f"/kk/work/report/{report.pk}/").content).text
    assert "Бос тұрғандар" in text
    assert "2028 жылғы 3-апта (17.01.2028–23.01.2028)" in text


def test_the_page_of_a_campaign_shows_figures_as_they_come(at_desk: Desk, office: Office) -> None:
    report = answering(office, asked(office).slug, hand_in=True)
    page = f"/en/staff/campaigns/{report.campaign_id}/"
    assert "So far 5 1" in seen(at_desk("bolat").get(page).content).text


def test_who_lacks_is_reminded_once_a_day_and_the_next_week_asked_with_one_click(
    at_desk: Desk, office: Office
) -> None:
    report, client = answering(office, asked(office).slug, hand_in=True), at_desk("bolat")
    page = f"/en/staff/campaigns/{report.campaign_id}/"
    for token in ("first", "second"):
        client.post(f"{page}remind/", {"once": token})
    told = Notice.objects.filter(kind="due")
    assert {one.person for one in told} == {office.people["aktobe-reporter"], office.people["aktobe-chair"]}
    assert told.count() == 2
    answer = client.post(f"{page}again/", {"once": "again"})
    then = Campaign.objects.get(period="2028-W04")
    assert answer["Location"] == f"/en/staff/campaigns/{then.pk}/"
    assert (then.form, then.reports.count(), then.day - report.campaign.day) == (
        report.campaign.form,
        2,
        timedelta(days=7),
    )
    assert client.post(f"{page}again/", {"once": "once more"}).status_code == 422
