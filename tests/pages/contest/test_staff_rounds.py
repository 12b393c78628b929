"""Those who run a contest: the list of rounds, the page of one with its road, and every step from it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.contests.entrants import CALL, a_round, as_on
from tests.contests.judging import (
    CLOSED,
    JUDGES,
    admitted_all,
    agreed,
    at_work,
    closed,
    decided,
    entrants,
    item,
    order,
    outcome,
    sat,
    seated,
)
from tests.people import NOW

from esep.contests.conflicts import declare
from esep.contests.counting import count
from esep.contests.models import Round
from esep.contests.rounds import conclude, plan
from esep.contests.seats import members
from esep.contests.sheets import Marked
from esep.decisions.models import Kind

if TYPE_CHECKING:
    from tests.pages.contest.conftest import Desk
    from tests.people import Office

LIST = "/kk/contests/staff/"


def at(round_: Round, *more: object) -> str:
    return "/".join([f"/kk/contests/staff/{round_.pk}", *map(str, more)]) + "/"


def queries(desk: Desk, key: str, address: str) -> int:
    client = desk(key)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.usefixtures("office")
def test_a_round_is_planned_and_announced_with_the_words_proposed(at_desk: Desk) -> None:
    bolat = at_desk("bolat")
    form = {"regulation": "legal-inspector-contest", "year": "2027", "organisation": "union"}
    assert bolat.post(LIST + "plan/", form).status_code == 303
    round_ = Round.objects.get()
    page = bolat.get(at(round_)).content.decode()
    assert "2028 жылғы 1 наурыз, 24:00." in page.split('id="call_kk"')[1].split("</textarea>")[0]
    assert at_desk("bolat").post(LIST + "plan/", form).status_code == 409
    empty = bolat.post(at(round_, "step", "announce"), {"call_kk": "", "call_ru": "Слова остаются"})
    assert (empty.status_code, "Слова остаются" in empty.content.decode()) == (409, True)
    call = {f"call_{code}": words for code, words in CALL.items()}
    assert bolat.post(at(round_, "step", "announce"), call).status_code == 303
    round_.refresh_from_db()
    assert (round_.state, round_.call) == ("open", CALL)


def test_the_road_says_what_is_lacking_and_a_commission_is_seated_by_its_order(
    office: Office, at_desk: Desk
) -> None:
    round_ = a_round(office)
    bolat = at_desk("bolat")
    page = bolat.get(at(round_)).content.decode()
    assert "Комиссияны тағайындау" in page.split('class="next"')[1].split("</section>")[0]
    assert bolat.post(at(round_, "step", "close")).status_code == 409
    seats = [(JUDGES[0], "chair"), *((key, "member") for key in JUDGES[1:]), ("khatshy", "secretary")]
    made = order(office, round_, seats)
    assert "Бұйрықты орындау" in bolat.get(at(round_)).content.decode()
    assert bolat.post(at(round_, "decision", made.pk, "carry-out")).status_code == 303
    assert len(members(round_)) == 6
    assert bolat.post(at(round_, "decision", made.pk, "carry-out")).status_code == 409
    assert at_desk("auditor").post(at(round_, "decision", made.pk, "carry-out")).status_code == 404


def test_titles_are_given_paid_published_and_corrected(
    office: Office, at_desk: Desk, settings: object
) -> None:
    round_ = concluded(office)
    settings.FROZEN_AT = CLOSED + timedelta(days=3)  # type: ignore[attr-defined]  # pytest-django's settings
    bolat = at_desk("bolat")
    refused = bolat.post(at(round_, "publish"))
    assert refused.status_code == 409
    sums = {"awards": [{"place": place, "amount": 100_000 * (4 - place)} for place in (1, 2, 3)]}
    made = decided(office, Kind.AWARDS, f"round:{round_.pk}", sums, at=CLOSED + timedelta(days=2))
    assert bolat.post(at(round_, "decision", made.pk, "carry-out")).status_code == 303
    first = round_.titles.order_by("place")[0]
    assert bolat.post(at(round_, "title", first.pk, "pay"), {"day": ""}).status_code == 409
    assert bolat.post(at(round_, "title", first.pk, "pay"), {"day": "2028-03-05"}).status_code == 303
    page = bolat.get(at(round_)).content.decode()
    assert ("2028 жылғы 5 наурыз" in page, "300" in page) == (True, True)
    paper = bolat.get(f"{at(round_)}paper/payment-list.pdf")
    assert paper.content.startswith(b"%PDF")
    one = bolat.get(f"{at(round_)}paper/diploma.docx", {"of": first.diploma})
    assert one.content.startswith(b"PK")
    assert bolat.get(f"{at(round_)}paper/diploma.docx", {"of": "999"}).status_code == 404
    assert bolat.post(at(round_, "publish")).status_code == 303
    assert bolat.post(at(round_, "step", "correct"), {"reason": " "}).status_code == 409
    assert bolat.post(at(round_, "step", "correct"), {"reason": "қате табылды"}).status_code == 303
    second = Round.objects.get(version=2)
    assert bolat.get(at(second)).status_code == 200
    assert "қате табылды" in bolat.get(at(second)).content.decode()


def concluded(office: Office) -> Round:
    """Return a round of three whose commission has concluded, the places apart."""
    round_ = a_round(office)
    every = entrants(office, round_, 3)
    seated(office, round_)
    round_ = closed(office, round_)
    admitted_all(office, round_, every)
    for number, one in enumerate(every):
        agreed(office, round_, one, {"1": Marked(str(146 - 10 * number), "дәлелденгені")} if number else None)
    chair = at_work(office, JUDGES[0])
    count(round_, by=chair, at=CLOSED)
    sat(office, round_, [item(round_, "places", outcome=outcome(round_).digest)], protocol="2")
    return conclude(round_, by=chair, at=CLOSED)


def test_a_concluded_round_goes_back_with_a_reason(office: Office, at_desk: Desk) -> None:
    round_ = concluded(office)
    bolat = at_desk("bolat")
    assert bolat.post(at(round_, "step", "rework"), {"reason": ""}).status_code == 409
    assert bolat.post(at(round_, "step", "rework"), {"reason": "хаттама толық емес"}).status_code == 303
    round_.refresh_from_db()
    assert round_.state == "examining"


def test_a_head_runs_the_stage_of_the_own_organisation_and_no_other(office: Office, at_desk: Desk) -> None:
    union = a_round(office)
    chair = at_desk("chair")
    form = {"regulation": "legal-inspector-contest", "year": "2027", "organisation": "akmola"}
    assert chair.post(LIST + "plan/", form).status_code == 303
    own = Round.objects.get(organisation=office.tree["akmola"])
    assert chair.get(at(own)).status_code == 200
    assert chair.get(at(union)).status_code == 404
    assert f"staff/{union.pk}/" not in chair.get(LIST).content.decode()
    assert chair.post(LIST + "plan/", {**form, "organisation": "abay"}).status_code == 409
    assert at_desk("aigul").get(LIST).status_code == 404


def test_who_only_sits_on_the_commission_has_its_room_and_not_this_page(
    office: Office, at_desk: Desk
) -> None:
    round_ = a_round(office)
    seated(office, round_)
    assert at_desk("medet").get(at(round_)).status_code == 404
    assert f"/{round_.pk}/" not in at_desk("medet").get(LIST).content.decode()


def test_the_list_asks_as_often_for_one_round_as_for_three(office: Office, at_desk: Desk) -> None:
    a_round(office)
    once = queries(at_desk, "bolat", LIST)
    for slug in ("akmola", "abay"):
        plan(
            "legal-inspector-contest",
            2027,
            organisation=office.tree[slug],
            by=as_on(office, "bolat", NOW.date()),
            at=datetime(2028, 1, 28, 6, tzinfo=UTC),
        )
    assert queries(at_desk, "bolat", LIST) == once


@pytest.mark.parametrize("state", ["open", "examining", "concluded"])
def test_the_page_of_a_round_asks_as_often_for_three_applications_as_for_one(
    office: Office, at_desk: Desk, state: str
) -> None:
    found = []
    for year, number in ((2027, 1), (2026, 3)):
        round_ = a_round(office, year=year)
        every = entrants(office, round_, number)
        seated(office, round_)
        for one, key in zip(every, JUDGES[1:], strict=False):
            declare(one, "таныс", by=at_work(office, key), at=NOW)
        if state != "open":
            round_ = closed(office, round_)
            admitted_all(office, round_, every)
            for less, one in enumerate(every, 1):
                agreed(office, round_, one, {"1": Marked(str(146 - less), "дәлелденгені")})
            count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
            Round.objects.filter(pk=round_.pk).update(state=state)
        found.append(queries(at_desk, "bolat", at(round_)))
    assert found[0] == found[1]
