"""A member organisation runs its own stage: its head plans it, enters the order, and the deputy confirms."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from tests.contests.entrants import CALL
from tests.contests.judging import JUDGES, person
from tests.contests.test_deciding import a_deputy, a_stage

from esep.contests.models import Round
from esep.contests.seats import members
from esep.decisions.models import Decision

if TYPE_CHECKING:
    from django.test import Client
    from tests.pages.contest.conftest import Desk
    from tests.people import Office

LIST = "/kk/contests/staff/"


def order(client: Client, round_: Round, seats: dict[str, object]) -> str:
    """Enter the order as a person does and return where its page stands."""
    form = {
        "body": "chair",
        "protocol": "5-ө",
        "date": "2028-01-28",
        "words_kk": "Бекітілсін.",
        "words_ru": "Утвердить.",
        "file": BytesIO(b"%PDF-1.4\n% order\n%%EOF\n"),
        "once": "order",
    }
    form["file"].name = "order.pdf"  # type: ignore[attr-defined]  # a file that is brought has a name
    answer = client.post(f"{LIST}{round_.pk}/decide/commission/", {**form, **seats})
    assert answer.status_code == 303, answer.content.decode()
    return answer["Location"]


def test_a_head_runs_a_stage_of_the_own_organisation_without_the_department(
    office: Office, at_desk: Desk
) -> None:
    chair = at_desk("chair")
    form = {"regulation": "legal-inspector-contest", "year": "2027", "organisation": "akmola"}
    assert chair.post(LIST + "plan/", form).status_code == 303
    round_ = Round.objects.get()
    at = f"{LIST}{round_.pk}/"
    call = {f"call_{code}": words for code, words in CALL.items()}
    assert chair.post(at + "step/announce/", call).status_code == 303
    page = chair.get(at).content.decode()
    assert "decide/commission/" in page
    assert chair.get(at + "decide/commission/").status_code == 200
    seats: dict[str, object] = {}
    for number, key in enumerate(JUDGES):
        seats |= {f"person-{number}": person(office, key).pk, f"seat-{number}": "member"}
    seats["seat-0"] = "chair"
    act = order(chair, round_, seats)
    made = Decision.objects.get()
    assert act == f"{at}decision/{made.pk}/"
    waiting = chair.get(act).content.decode()
    assert ("Мұны өзіңіз енгіздіңіз" in waiting, f"{act}confirm/" in waiting) == (True, False)
    assert chair.post(act + "confirm/", {"once": "x"}).status_code == 409
    file = chair.get(act + "document/")
    assert b"".join(file.streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]  # a file in pieces
    file.close()
    deputy = at_desk(a_deputy(office))
    seen = deputy.get(act).content.decode()
    assert ("Torayym" in seen, f"{act}confirm/" in seen) == (True, True)
    assert deputy.post(act + "confirm/", {"once": "y"}).status_code == 303
    assert chair.post(f"{act}carry-out/", {"once": "z"}).status_code == 303
    assert len(members(round_)) == len(JUDGES)


def test_a_decision_of_a_stage_is_not_there_for_others_and_can_be_withdrawn(
    office: Office, at_desk: Desk
) -> None:
    round_ = a_stage(office)
    seats: dict[str, object] = {"person-0": person(office, "medet").pk, "seat-0": "chair"}
    act = order(at_desk("chair"), round_, seats)
    assert [at_desk(key).get(act).status_code for key in ("bolat", "auditor", "aigul", "abay-chair")] == [
        200,
        200,
        404,
        404,
    ]
    assert at_desk("auditor").post(act + "confirm/").status_code == 409
    assert at_desk("abay-chair").post(act + "confirm/").status_code == 404
    assert at_desk("chair").post(act + "withdraw/", {"reason": "қате", "once": "w"}).status_code == 303
    assert "кері алынған" in at_desk("chair").get(act).content.decode()
