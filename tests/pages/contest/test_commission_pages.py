"""The commission's pages: the room, an application beside its sheet, sittings; what is kept from whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.contests.entrants import a_round, an_inspector
from tests.contests.judging import (
    CLOSED,
    JUDGES,
    admitted_all,
    closed,
    decided,
    entrants,
    own,
    person,
    seated,
)
from tests.people import NOW

from esep.contests.models import Application, Conflict, Question, Round, Sheet, Sitting
from esep.contests.outcome import latest
from esep.decisions.models import Kind
from esep.people.models import Role

if TYPE_CHECKING:
    from tests.pages.contest.conftest import Desk
    from tests.people import Office


@pytest.fixture
def ready(office: Office, frozen_at_close: None) -> tuple[Round, tuple[Application, ...]]:  # noqa: ARG001  # the clock
    """Return a round whose four applications are admitted; Medet works for the first one's organisation."""
    round_ = a_round(office)
    every = entrants(office, round_, 4)
    seated(office, round_)
    Role.objects.create(
        person=person(office, "medet"), kind="reporter", organisation=office.tree["akmola"], since=NOW.date()
    )
    round_ = closed(office, round_)
    admitted_all(office, round_, every)
    return round_, every


@pytest.fixture
def frozen_at_close(settings: object) -> None:
    """Let the clock stand on the morning after the last day of applications."""
    settings.FROZEN_AT = CLOSED  # type: ignore[attr-defined]  # pytest-django's settings


def room(round_: Round, *more: object) -> str:
    return "/".join(["/kk/contests/commission", str(round_.pk), *map(str, more)]) + "/"


def test_the_room_lists_applications_and_names_from_which_the_reader_keeps_out(
    at_desk: Desk, ready: tuple[Round, tuple[Application, ...]]
) -> None:
    round_, every = ready
    page = at_desk("medet").get(room(round_)).content.decode()
    assert all(one.name in page for one in every)
    assert "Сіз қарамайсыз" in page
    assert f"application/{every[0].pk}/" not in page
    assert f"application/{every[1].pk}/" in page
    assert "Сіз қарамайсыз" not in at_desk(JUDGES[0]).get(room(round_)).content.decode()


def test_a_tied_application_another_round_and_a_stranger_get_the_same_answer(
    office: Office, at_desk: Desk, ready: tuple[Round, tuple[Application, ...]]
) -> None:
    round_, every = ready
    address = room(round_, "application", every[0].pk)
    assert at_desk("medet").get(address).status_code == 404
    assert at_desk("sholpan").get(address).status_code == 200
    an_inspector(office, "outsider", slug="abay")
    for key in ("outsider", "aigul", "bolat"):
        assert at_desk(key).get(address).status_code == 404
    assert at_desk("sholpan").get(room(round_, "application", 999)).status_code == 404
    material = every[0].materials.filter(holding__isnull=False)[0]
    there = room(round_, "application", every[0].pk, "material", material.pk)
    assert at_desk("medet").get(there).status_code == 404
    handed_over = at_desk("sholpan").get(there)
    assert handed_over.status_code == 200
    handed_over.close()


def test_a_row_is_saved_by_itself_and_the_points_follow(
    at_desk: Desk, ready: tuple[Round, tuple[Application, ...]]
) -> None:
    round_, (one, *_) = ready
    address = room(round_, "application", one.pk) + "mark/"
    chair = at_desk(JUDGES[0])
    typed = {"accepted-1": "100", "reason-1": "қалғаны дәлелденбеген"}
    answer = chair.post(address, typed, headers={"X-Requested-With": "fetch"})
    assert answer.status_code == 200
    assert answer.json()["points"]["1"] == "20"
    wrong = chair.post(address, {"accepted-1": "200", "reason-1": ""}, headers={"X-Requested-With": "fetch"})
    assert wrong.status_code == 409
    assert "146" in wrong.json()["problems"][0]["what"]
    page = chair.post(address, {"accepted-1": "200", "reason-1": ""})
    assert page.status_code == 409
    assert 'value="200"' in page.content.decode()
    sheet = Sheet.objects.get(application=one)
    assert [(mark.row, mark.accepted) for mark in sheet.marks.all()] == [("1", "100")]


def test_the_chair_seals_with_those_who_sign_and_the_sheet_is_a_paper(
    at_desk: Desk, ready: tuple[Round, tuple[Application, ...]]
) -> None:
    round_, (one, *_) = ready
    chair, address = at_desk(JUDGES[0]), room(round_, "application", one.pk)
    page = chair.get(address).content.decode()
    assert "Medet" not in page.split("Қол қоятындар")[1].split("</fieldset>")[0]
    signers = [member.pk for member in round_.members.exclude(person__name="Medet").exclude(seat="secretary")]
    assert chair.post(address + "seal/", {"signer": signers}).status_code == 303
    sheet = Sheet.objects.get(application=one)
    assert len(sheet.signers) == 4
    paper = chair.get(f"{room(round_)}sheet/{sheet.pk}.docx")
    assert paper.status_code == 200
    assert paper.content.startswith(b"PK")
    assert at_desk("medet").get(f"{room(round_)}sheet/{sheet.pk}.docx").status_code == 404


def test_anothers_sheet_is_not_served_before_sealing_ones_own(
    office: Office, at_desk: Desk, ready: tuple[Round, tuple[Application, ...]]
) -> None:
    round_, every = ready
    decided(office, Kind.READING, f"round:{round_.pk}", {"reading": "K10", "option": "average"}, at=CLOSED)
    first = own(office, round_, every[1], "medet")
    paper = f"{room(round_)}sheet/{first.pk}.docx"
    assert at_desk("sholpan").get(paper).status_code == 404
    assert "Medet" not in at_desk("sholpan").get(room(round_, "application", every[1].pk)).content.decode()
    own(office, round_, every[1], "sholpan")
    assert at_desk("sholpan").get(paper).status_code == 200


def test_a_question_and_a_conflict_are_written(
    at_desk: Desk, ready: tuple[Round, tuple[Application, ...]]
) -> None:
    round_, every = ready
    address = room(round_, "application", every[2].pk)
    judge = at_desk("yerlan")
    assert judge.post(address + "ask/", {"row": "3", "text": "Қай күні?"}).status_code == 303
    assert Question.objects.get().text == "Қай күні?"
    refused = judge.post(address + "conflict/", {"reason": " "})
    assert refused.status_code == 409
    assert judge.post(address + "conflict/", {"reason": "туысым"}).status_code == 303
    assert Conflict.objects.get().reason == "туысым"
    assert judge.get(address).status_code == 404


def test_a_sitting_is_written_signed_counted_and_concluded(
    office: Office,
    at_desk: Desk,
    frozen_at_close: None,  # noqa: ARG001  # the clock
) -> None:
    round_ = a_round(office)
    every = entrants(office, round_, 3)
    seated(office, round_)
    round_ = closed(office, round_)
    clerk, chair = at_desk("khatshy"), at_desk(JUDGES[0])
    form = {
        "protocol": "1",
        "day": CLOSED.date().isoformat(),
        "place": "Астана",
        "present": [member.pk for member in round_.members.all()],
    }
    for one in every:
        form |= {f"application-{one.pk}-choice": "admit", f"application-{one.pk}-for": "5"}
    address = f"{room(round_)}sitting/"
    assert clerk.get(address).status_code == 200
    bad = clerk.post(address, {**form, f"application-{every[0].pk}-for": "көп"})
    assert bad.status_code == 409
    assert clerk.post(address, form).status_code == 303
    sitting = Sitting.objects.get()
    assert clerk.post(f"{room(round_)}sitting/{sitting.pk}/sign/").status_code == 404
    assert chair.post(f"{room(round_)}sitting/{sitting.pk}/sign/").status_code == 303
    assert {one.state for one in Application.objects.all()} == {"admitted"}
    for number, one in enumerate(every):
        there = room(round_, "application", one.pk)
        if number:
            chair.post(there + "mark/", {"accepted-1": str(146 - number), "reason-1": "дәлелденгені"})
        assert chair.post(there + "seal/").status_code == 303
    assert chair.post(f"{room(round_)}conclude/").status_code == 409
    assert chair.post(f"{room(round_)}count/").status_code == 303
    outcome = latest(round_)
    assert outcome is not None
    places = {**form, "protocol": "2", "places-choice": "adopt", "places-for": "5"}
    places = {key: value for key, value in places.items() if not key.startswith("application")}
    assert clerk.post(address, places).status_code == 303
    second = Sitting.objects.get(protocol="2")
    assert second.items.get().sets == {"outcome": outcome.digest}
    assert "1: " in second.items.get().words_kk
    assert chair.post(f"{room(round_)}sitting/{second.pk}/sign/").status_code == 303
    minutes = chair.get(f"{room(round_)}sitting/{second.pk}/minutes.pdf")
    assert minutes.content.startswith(b"%PDF")
    assert chair.post(f"{room(round_)}conclude/").status_code == 303
    round_.refresh_from_db()
    assert round_.state == "concluded"


def test_the_room_and_the_staffs_page_ask_as_often_for_three_applications_as_for_six(
    office: Office,
    at_desk: Desk,
    frozen_at_close: None,  # noqa: ARG001  # the clock
) -> None:
    round_ = a_round(office)
    entrants(office, round_, 6)
    seated(office, round_)
    round_ = closed(office, round_)
    chair, bolat = at_desk(JUDGES[0]), at_desk("bolat")
    asked: list[tuple[int, int]] = []
    for count in (6, 3):
        keep = Application.objects.order_by("pk")[:count].values("pk")
        Application.objects.exclude(pk__in=list(keep.values_list("pk", flat=True))).update(state="draft")
        found = []
        for client, address in ((chair, room(round_)), (bolat, f"/kk/contests/staff/{round_.pk}/")):
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            found.append(len(queries))
        asked.append((found[0], found[1]))
    assert asked[0] == asked[1]
