"""One application for those who run a round: read-only, as it was handed in, with what was accepted of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.contests.entrants import a_round, an_inspector, begun, fill, whole
from tests.contests.judging import (
    CLOSED,
    admitted_all,
    agreed,
    at_work,
    closed,
    decided,
    entrants,
    own,
    person,
    seated,
)
from tests.people import NOW

from esep.contests.conflicts import declare
from esep.contests.handing import submit, withdraw
from esep.contests.models import Application, Round
from esep.contests.questions import answer, ask
from esep.contests.sheets import Marked
from esep.decisions.models import Kind

if TYPE_CHECKING:
    from tests.pages.contest.conftest import Desk
    from tests.people import Office


def at(one: Application, *more: object) -> str:
    where = ["/kk/contests/staff", one.round_id, "application", one.pk, *more]
    return "/".join(map(str, where)) + "/"


def row(page: str, number: str) -> str:
    return page.split(f'<span class="no">{number}</span>')[1].split("</tr>", maxsplit=1)[0]


def judged(office: Office) -> tuple[Round, tuple[Application, ...]]:
    round_ = a_round(office)
    every = entrants(office, round_, 3)
    seated(office, round_)
    round_ = closed(office, round_)
    admitted_all(office, round_, every)
    return round_, every


def test_an_application_shows_claims_beside_what_is_accepted_and_how_it_came_so(
    office: Office, at_desk: Desk
) -> None:
    round_, (one, *_) = judged(office)
    asked = ask(one, "3", "Актілер қайда?", by=at_work(office, "medet"), at=CLOSED)
    answer(asked, "Қоса берілді.", by=at_work(office, "inspector-1"), at=CLOSED)
    bolat = at_desk("bolat")
    before = bolat.get(at(one)).content.decode()
    assert ("146" in row(before, "1"), "140" in row(before, "1")) == (True, False)
    agreed(office, round_, one, {"1": Marked("140", "Алтауы қайталанған")})
    page = bolat.get(at(one)).content.decode()
    assert ("146" in row(page, "1"), "<b>140</b>" in row(page, "1")) == (True, True)
    told = ("Алтауы қайталанған", "Актілер қайда?", "Қоса берілді.", "Мысалдармен түсіндіремін.", "stamp.pdf")
    assert [words for words in told if words not in page] == []
    for words in ("өтінім тапсырылды", "комиссия сұрақ қойды", "бағалау парағы бекітілді", "хаттама № 1"):
        assert words in page
    assert "өтінім толтырылды" not in page
    assert "<form" not in page.split("<main")[1].split("</main>")[0]
    held = one.materials.filter(row="stamp").get()
    file = bolat.get(at(one, "material", held.pk))
    assert b"".join(file.streaming_content)[:4] == b"%PDF"  # type: ignore[attr-defined]  # a file in pieces
    file.close()
    assert bolat.get(at(one)[:-1] + "/application.docx").content[:2] == b"PK"
    lists = bolat.get(f"/kk/contests/staff/{round_.pk}/").content.decode()
    assert at(one) in lists


def test_the_list_of_what_is_lacking_is_that_of_the_version_handed_in(office: Office, at_desk: Desk) -> None:
    round_ = a_round(office)
    an_inspector(office)
    one = begun(office, round_)
    fill(office, one)
    submit(one, by=office.as_("dauren"), at=NOW)
    whole(office, round_)
    page = at_desk("bolat").get(at(one)).content.decode()
    items = page.split('aria-labelledby="items"')[1].split("</section>")[0]
    assert items.count('class="must"') == 4
    assert "Түсініктеме хаттың мәтіні жоқ." in page


def test_drafts_withdrawn_and_foreign_applications_are_not_there(office: Office, at_desk: Desk) -> None:
    round_ = a_round(office)
    an_inspector(office)
    one = begun(office, round_)
    fill(office, one)
    bolat = at_desk("bolat")
    assert bolat.get(at(one)).status_code == 404
    submit(one, by=office.as_("dauren"), at=NOW)
    assert [
        at_desk(key).get(at(one)).status_code for key in ("bolat", "auditor", "chair", "dauren", "aigul")
    ] == [
        200,
        200,
        404,
        404,
        404,
    ]
    other = a_round(office, year=2026)
    assert bolat.get(f"/kk/contests/staff/{other.pk}/application/{one.pk}/").status_code == 404
    one.refresh_from_db()
    withdraw(one, by=office.as_("dauren"), at=NOW)
    assert bolat.get(at(one)).status_code == 404


def test_an_officer_on_the_commission_keeps_out_here_too(office: Office, at_desk: Desk) -> None:
    _, (one, two, _) = judged(office)
    medet = person(office, "medet")
    medet.roles.create(kind="officer", organisation=office.tree["union"], since=NOW.date())
    declare(one, "туысым", by=at_work(office, "medet"), at=CLOSED)
    found = [at_desk("medet").get(at(each)).status_code for each in (one, two)]
    assert found == [404, 200]


def test_members_own_sheets_show_only_when_the_round_is_over(office: Office, at_desk: Desk) -> None:
    round_, (one, *_) = judged(office)
    decided(office, Kind.READING, f"round:{round_.pk}", {"reading": "K10", "option": "average"}, at=CLOSED)
    own(office, round_, one, "medet", {"1": Marked("139", "Жетеуі қайталанған")})
    bolat = at_desk("bolat")
    assert "139" not in row(bolat.get(at(one)).content.decode(), "1")
    Round.objects.filter(pk=round_.pk).update(state="concluded")
    shown = row(bolat.get(at(one)).content.decode(), "1")
    assert ("139" in shown, "Medet" in shown) == (True, True)


def test_an_application_is_asked_for_in_a_constant_number_of_queries(office: Office, at_desk: Desk) -> None:
    _, (one, *_) = judged(office)
    bolat = at_desk("bolat")
    found = []
    for count in (1, 3):
        for number in range(count):
            ask(one, "3", f"Сұрақ {count}.{number}", by=at_work(office, "medet"), at=CLOSED)
        bolat.get(at(one))
        with CaptureQueriesContext(connection) as asked:
            assert bolat.get(at(one)).status_code == 200
        found.append(len(asked))
    assert found[0] == found[1]
