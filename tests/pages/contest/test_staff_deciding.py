"""Decisions on contests are entered on their own forms, confirmed by another person, and carried out."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.contests.entrants import a_round, an_inspector
from tests.contests.judging import JUDGES, person

from esep.contests.models import Inspector, Listed
from esep.contests.seats import members
from esep.core.period import Period
from esep.decisions.models import Decision
from esep.facts.queries import current
from esep.people.policy import OFFICE, allows

if TYPE_CHECKING:
    from tests.pages.contest.conftest import Desk
    from tests.people import Office

STAFF = "/kk/contests/staff/"
ACT = {"protocol": "12-ө", "date": "2028-01-27", "words_kk": "Бекітілсін.", "words_ru": "Утвердить."}


def pdf() -> BytesIO:
    file = BytesIO(b"%PDF-1.4\n% order\n%%EOF\n")
    file.name = "order.pdf"
    return file


def confirmed(desk: Desk) -> Decision:
    """Let another person confirm the last decision on its page, which says what it sets."""
    made = Decision.objects.latest("id")
    assert desk("bolat").get(f"/kk/staff/decisions/{made.pk}/").status_code == 200
    assert desk("saule").post(f"/kk/staff/decisions/{made.pk}/confirm/").status_code == 303
    return made


def test_an_order_is_typed_confirmed_and_carried_out(office: Office, at_desk: Desk) -> None:
    round_ = a_round(office)
    bolat, address = at_desk("bolat"), f"{STAFF}{round_.pk}/decide/commission/"
    form: dict[str, object] = {**ACT, "body": "chair"}
    for number, key in enumerate(JUDGES):
        form[f"person-{number}"] = person(office, key).pk
        form[f"seat-{number}"] = "chair" if number == 0 else "member"
    without = bolat.post(address, form)
    assert (without.status_code, "12-ө" in without.content.decode()) == (409, True)
    assert bolat.post(address, {**form, "date": "", "file": pdf()}).status_code == 409
    assert bolat.post(address, {**form, "file": pdf()}).status_code == 303
    made = confirmed(at_desk)
    page = bolat.get(f"/kk/staff/decisions/{made.pk}/").content.decode()
    assert ("Комиссия төрағасы" in page, "Torayym" in page, f"staff/{round_.pk}/" in page) == (
        True,
        True,
        True,
    )
    assert bolat.post(f"{STAFF}{round_.pk}/decision/{made.pk}/carry-out/").status_code == 303
    assert len(members(round_)) == len(JUDGES)
    assert "Torayym" in bolat.get(address).content.decode()


def test_awards_and_a_reading_are_read_from_their_forms(office: Office, at_desk: Desk) -> None:
    round_ = a_round(office)
    bolat, about = at_desk("bolat"), f"{STAFF}{round_.pk}/decide/"
    form = {**ACT, "body": "executive-committee"}
    sums = {"place": ["1", "2", "3"], "amount-1": "400 000", "amount-2": "300 000", "amount-3": "200000"}
    assert bolat.post(about + "awards/", {**form, **sums, "amount-2": "көп"}).status_code == 409
    assert bolat.post(about + "awards/", {**form, **sums, "chair": "Қайрат Мұқанов"}).status_code == 303
    made = Decision.objects.latest("id")
    assert made.sets["awards"][0] == {"place": 1, "amount": 400_000}
    assert made.sets["chair"] == "Қайрат Мұқанов"
    assert "Дипломға қол қояды" in bolat.get(f"/kk/staff/decisions/{made.pk}/").content.decode()
    assert bolat.get(about + "reading/?reading=K10").status_code == 200
    assert bolat.post(about + "reading/", {**form, "reading": "K10", "option": "average"}).status_code == 303
    assert Decision.objects.latest("id").sets == {"reading": "K10", "option": "average"}
    assert bolat.get(about + "reading/?reading=Z99").status_code == 404
    led = bolat.get(f"/kk/staff/decisions/enter/?kind=awards&about=round:{round_.pk}")
    assert (led.status_code, led["Location"]) == (302, about + "awards/")


def test_a_list_is_decided_taken_and_a_contest_run_elsewhere_counted(office: Office, at_desk: Desk) -> None:
    bolat, year = at_desk("bolat"), f"{STAFF}list/2027/"
    line = {
        "key-0": "example",
        "name_kk-0": "Үлгі байқау",
        "name_ru-0": "Примерный",
        "absence_costs-0": "yes",
    }
    form = {**ACT, "body": "executive-committee"}
    assert bolat.post(year + "decide/", {**form, **line}).status_code == 303
    made = confirmed(at_desk)
    assert "Тізімге енгізу" in bolat.get(year).content.decode()
    assert bolat.post(f"{STAFF}list/take/{made.pk}/").status_code == 303
    one = Listed.objects.get()
    assert (one.year, one.key, one.absence_costs) == (2027, "example", True)
    address = f"{STAFF}listed/{one.pk}/elsewhere/"
    refused = bolat.post(address, {"place-akmola": "first"})
    assert refused.status_code == 409
    assert bolat.post(address, {"place-akmola": "first", "file": pdf()}).status_code == 303
    found = current(office.tree["akmola"], Period(2027), facts=["contests.result"])
    assert len(found) == 1
    assert "хаттама бойынша" in bolat.get(year).content.decode()
    assert bolat.post(f"{STAFF}listed/{one.pk}/count/", {"round": "x"}).status_code == 409


def test_a_head_does_not_touch_the_list_of_the_union(office: Office, at_desk: Desk) -> None:
    assert not allows(office.as_("chair"), "contest.list", OFFICE)
    assert at_desk("chair").get(f"{STAFF}list/2027/").status_code == 404


@pytest.mark.parametrize("key", ["bolat", "chair"])
def test_an_inspector_is_certified_and_ended(office: Office, at_desk: Desk, key: str) -> None:
    desk, register = at_desk(key), f"{STAFF}register/"
    who = an_inspector(office, "dauren", slug="akmola")
    form = {"person": who.pk, "organisation": "akmola", "kind": "legal", "since": "2028-01-20"}
    assert desk.post(register + "certify/", {**form, "certificate": ""}).status_code == 409
    assert desk.post(register + "certify/", {**form, "certificate": "ҚИ-77"}).status_code == 303
    assert "ҚИ-77" in desk.get(register).content.decode()
    line = Inspector.objects.get(certificate="ҚИ-77")
    assert desk.post(f"{register}{line.pk}/end/", {"until": ""}).status_code == 409
    assert desk.post(f"{register}{line.pk}/end/", {"until": "2028-01-28"}).status_code == 303
    line.refresh_from_db()
    assert str(line.until) == "2028-01-28"


def test_the_register_asks_as_often_for_one_line_as_for_three(office: Office, at_desk: Desk) -> None:
    desk, counts = at_desk("bolat"), []
    for key, slug in (("one", "akmola"), ("two", "abay"), ("three", "karaganda")):
        an_inspector(office, key, slug=slug)
        desk.get(f"{STAFF}register/")
        with CaptureQueriesContext(connection) as asked:
            desk.get(f"{STAFF}register/")
        counts.append(len(asked))
    assert counts == [counts[0]] * 3


def test_a_head_sees_and_certifies_only_the_own_organisation(office: Office, at_desk: Desk) -> None:
    other = an_inspector(office, "other", slug="abay", name="Басқа Адам")
    chair, register = at_desk("chair"), f"{STAFF}register/"
    assert "Басқа Адам" not in chair.get(register).content.decode()
    form = {"person": other.pk, "organisation": "akmola", "kind": "legal", "since": "2028-01-20"}
    assert chair.post(register + "certify/", {**form, "certificate": "ҚИ-78"}).status_code == 409
    line = Inspector.objects.get(person=other)
    assert chair.post(f"{register}{line.pk}/end/", {"until": "2028-01-28"}).status_code == 404
