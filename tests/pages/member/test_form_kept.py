"""The form is kept as it was written, and written anew as soon as anything that it shows is another."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.pages.member.conftest import Desk
from tests.people import DAY, NOW, Office
from tests.reports import walk

from esep.core.names import Text
from esep.core.period import Period
from esep.decisions.actions import NewDecision, confirm, enter
from esep.facts.actions import NewFact, Source
from esep.facts.actions import enter as enter_fact
from esep.facts.models import SourceKind
from esep.pages.member import form_written
from esep.people.moving import end_role
from esep.people.tree import rename_organisation
from esep.reports.accept import Finding
from esep.reports.attaching import attach, detach
from esep.reports.campaigns import extend
from esep.reports.correct import reopen
from esep.reports.entry import Typed, save_cell
from esep.reports.give_back import NewRemark, answer, give_back
from esep.reports.models import Cell, Report, Verdict
from esep.reports.submit import submit, withdraw

FILTERS = ("", "?show=all", "?show=errors", "?show=empty", "?show=returned")


@pytest.fixture
def report(office: Office) -> Report:
    """Return Akmola's Form 7, filled in, with last year's accepted."""
    walk.accepted(office, walk.submitted(office, walk.open_form_7(office, period="2026")))
    made = walk.open_form_7(office)
    walk.fill(made, office.as_("aigul"))
    return made


@pytest.fixture
def page(at_desk: Desk, report: Report) -> Callable[..., str]:
    """Return a function that gives the page as a person sees it, and never a kept one that is not so.

    Each time it is asked for twice, and both must be what a worker that keeps nothing would write.
    """
    desks = {who: at_desk(who) for who in ("aigul", "chair", "bolat")}

    def seen(who: str = "aigul", lang: str = "kk", query: str = "") -> str:
        address = f"/{lang}/work/report/{report.pk}/{query}"
        shown = [bare(desks[who].get(address).content.decode()) for _ in range(2)]
        form_written.KEEPER.forget()
        assert shown == [bare(desks[who].get(address).content.decode())] * 2
        return shown[0]

    return seen


def bare(page: str) -> str:
    """Return a page without what is new at every request: its tokens."""
    return re.sub(r'(name="(?:once|csrfmiddlewaretoken)" value=")[^"]*', r"\1", unescape(page))


def row(page: str, number: str) -> str:
    """Return the HTML of a row with what is said below it."""
    return page.split(f'id="row-{number}"')[1].split('<tr id="row-', maxsplit=1)[0]


def test_a_saved_cell_is_there_at_once(office: Office, report: Report, page: Callable[..., str]) -> None:
    before = page()
    walk.change(report, office.as_("aigul"), {"3": "151"})
    after = page()
    assert ('value="120"' in row(before, "3"), 'value="151"' in row(after, "3")) == (True, True)
    assert ">+31<" in row(after, "3")


def test_a_second_persons_figure_is_there_at_once(
    office: Office, report: Report, page: Callable[..., str]
) -> None:
    page(), page("chair")
    walk.change(report, office.as_("chair"), {"3": "152"})
    assert ['value="152"' in row(page(who), "3") for who in ("aigul", "chair")] == [True, True]


def test_a_cell_saved_there_and_back_has_its_new_version_and_hour(
    office: Office, report: Report, page: Callable[..., str]
) -> None:
    page()
    for hours, text in ((3, "121"), (4, "120")):
        walk.change(report, office.as_("aigul"), {"3": text}, at=NOW + timedelta(hours=hours))
    assert ('data-v="3"' in row(page(), "3"), "14:00" in row(page(), "3")) == (True, True)


def test_a_row_edited_behind_the_program_is_shown_as_it_stands(
    report: Report, page: Callable[..., str]
) -> None:
    page()
    Cell.objects.filter(report=report, row="3").update(text="999", value="999")
    assert 'value="999"' in row(page(), "3")


def test_a_note_to_a_row_is_there_at_once(office: Office, report: Report, page: Callable[..., str]) -> None:
    page()
    cell = Cell.objects.get(report=report, row="3")
    typed = Typed(cell.text, cell.version, note="Екі тізім қосылды.")
    save_cell(report, "3", typed, by=office.as_("aigul"), at=NOW)
    assert "Екі тізім қосылды." in row(page(), "3")


def test_a_document_put_on_a_row_and_taken_off(
    office: Office, report: Report, page: Callable[..., str]
) -> None:
    needs = "lacks-proof" in page().split('id="row-1"')[1].split(">")[0]
    put = attach(report, "1", walk.a_document(office), by=office.as_("aigul"), at=NOW)
    with_it = page()
    detach(put, by=office.as_("aigul"), at=NOW)
    without = page()
    assert ["lacks-proof" in one.split('id="row-1"')[1].split(">")[0] for one in (with_it, without)] == [
        False,
        needs,
    ]
    assert with_it != without


def test_submitting_locks_withdrawing_opens(office: Office, report: Report, page: Callable[..., str]) -> None:
    fields = ["<input id=" in page()]
    submit(report, declared=True, by=office.as_("chair"), at=NOW)
    fields.append("<input id=" in page())
    withdraw(report, by=office.as_("chair"), at=NOW)
    fields.append("<input id=" in page())
    assert fields == [True, False, True]


def test_a_return_with_its_remark_and_the_answer(
    office: Office, report: Report, page: Callable[..., str]
) -> None:
    submit(report, declared=True, by=office.as_("chair"), at=NOW)
    page()
    said = give_back(report, [NewRemark("3", "Тізімі жоқ.")], by=office.as_("bolat"), at=NOW)
    returned = page()
    assert ("Тізімі жоқ." in row(returned, "3"), 'data-show="returned">' in returned) == (True, True)
    answer(said[0], "Тіркелді.", by=office.as_("aigul"), at=NOW)
    page()
    submit(report, declared=True, by=office.as_("chair"), at=NOW)
    assert "Тізімі жоқ." not in row(page(), "3")


def test_what_was_accepted_otherwise_and_opened_again(
    office: Office, report: Report, page: Callable[..., str]
) -> None:
    version = submit(report, declared=True, by=office.as_("chair"), at=NOW)
    page()
    found = {"3": Finding(Verdict.CORRECTED, "119", "Бір адам екі рет.")}
    walk.accepted(office, version, found)
    assert "119" in row(page(), "3")
    reopen(report, "Қайта қаралсын.", by=office.as_("bolat"), at=NOW)
    assert "119" not in row(page(), "3")


def test_another_figure_of_last_year(office: Office, page: Callable[..., str]) -> None:
    page()
    new = NewFact(
        office.tree["akmola"],
        Period(2026),
        _fact_of("3"),
        100,
        claimed=120,
        reason="Тексеру.",
        documents=(walk.a_document(office),),
    )
    source = Source(SourceKind.INSPECTION, "Акт 7", DAY)
    enter_fact(new, source, by=office.as_("saule"), at=NOW)
    assert (">100<" in row(page(), "3"), ">+20<" in row(page(), "3")) == (True, True)


def _fact_of(number: str) -> str:
    from esep.core.forms import FormRow
    from esep.library import library

    asked = library().forms["form-7"].by_number[number]
    assert isinstance(asked, FormRow)
    assert asked.fact is not None
    return asked.fact


def test_an_extension_of_the_deadline(office: Office, report: Report, page: Callable[..., str]) -> None:
    assert "18 күн қалды" in page()
    later = report.due_at + timedelta(days=5)
    decision = enter(
        NewDecision(
            kind="extension",
            about=f"report:{report.pk}",
            body="chair",
            protocol="5",
            item="2",
            date=NOW.date(),
            words_kk="Мерзім ұзартылсын.",
            words_ru="Продлить срок.",
            reason="Боран: байланыс жоқ.",
            sets={"due_at": later.isoformat(), "organisations": ["akmola"]},
        ),
        by=office.as_("bolat"),
        at=NOW,
    )
    confirm(decision, by=office.as_("saule"), at=NOW)
    extend(report, decision, due_at=later, by=office.as_("bolat"), at=NOW)
    assert "23 күн қалды" in page()


def test_the_clock_passing_midnight_and_the_deadline(report: Report) -> None:
    told, second = [], timedelta(seconds=1)
    due, midnight = report.due_at, report.due_at.replace(hour=19, minute=0) - timedelta(days=1)
    for at in (midnight - second, midnight, due, due + second, midnight + timedelta(days=1)):
        top = form_written.written(report, "kk", at=at, show="").before
        facts = top.split('class="form-facts"')[1].split("</p>", maxsplit=1)[0]
        told.append((facts.split(" · ")[1].split("<", maxsplit=1)[0].strip(), 'class="late"' in facts))
    assert told == [
        ("1 күн қалды", False),
        ("бүгін соңғы күн", False),
        ("бүгін соңғы күн", False),
        ("мерзімі бүгін өтті", True),
        ("1 күн кешіктірілді", True),
    ]


def test_every_language_and_every_filter_is_its_own(page: Callable[..., str]) -> None:
    pages = [page(lang=lang, query=query) for lang in ("kk", "ru", "en") for query in FILTERS[1:]]
    assert len(set(pages)) == 12


def test_another_name_of_the_organisation(office: Office, page: Callable[..., str]) -> None:
    page()
    name = Text("Ақмола жаңа ұйымы", "Новая организация", "New organisation")
    by = office.as_("administrator")
    rename_organisation(office.tree["akmola"], name, name, since=DAY, by=by, at=NOW)
    assert "Ақмола жаңа ұйымы" in page()


def test_the_page_of_one_reader_has_nothing_of_another(page: Callable[..., str]) -> None:
    names = {"aigul": "Айгүл Омарова", "bolat": "Болат"}
    seen = {who: page(who).split("<main")[0] for who in names}
    assert [[name in seen[who] for name in names.values()] for who in names] == [[True, False], [False, True]]


def test_who_lost_the_role_gets_no_kept_page(office: Office, at_desk: Desk, report: Report) -> None:
    client = at_desk("aigul")
    address = f"/kk/work/report/{report.pk}/"
    assert client.get(address).status_code == 200
    role = office.people["aigul"].roles.get()
    end_role(role, on=DAY, by=office.as_("administrator"), at=NOW)
    assert client.get(address).status_code == 404


def test_every_request_has_tokens_of_its_own(at_desk: Desk, report: Report) -> None:
    client = at_desk("aigul")
    seen: list[Any] = [
        re.findall(r'name="(?:once|csrfmiddlewaretoken)" value="([^"]+)"', page)
        for page in (client.get(f"/kk/work/report/{report.pk}/").content.decode() for _ in range(2))
    ]
    assert [len(one) for one in seen] == [len(seen[0])] * 2
    assert not set(seen[0]) & set(seen[1])


def test_a_form_that_changed_while_it_was_written_is_not_kept(
    office: Office, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    form_written.KEEPER.forget()
    write = form_written.write

    def meanwhile(*given: Any) -> form_written.Written:
        walk.change(report, office.as_("chair"), {"3": "153"})
        return write(*given)

    with monkeypatch.context() as patched:
        patched.setattr(form_written, "write", meanwhile)
        form_written.written(report, "kk", at=NOW, show="")
    assert len(form_written.KEEPER) == 0
    assert 'value="153"' in form_written.written(report, "kk", at=NOW, show="").after
    assert len(form_written.KEEPER) == 1


def test_a_worker_keeps_no_more_forms_than_it_may(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    form_written.KEEPER.forget()
    monkeypatch.setattr(form_written.KEEPER, "most", 2)
    for lang in ("kk", "ru", "en"):
        form_written.written(report, lang, at=NOW, show="")
    assert len(form_written.KEEPER) == 2


def test_a_kept_form_is_shown_by_six_questions(at_desk: Desk, report: Report) -> None:
    client, address = at_desk("aigul"), f"/kk/work/report/{report.pk}/"
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    assert len(asked) == 6
