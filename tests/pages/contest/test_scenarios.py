"""The two sheets worked by hand, through the pages: typed, signed, handed in, accepted and counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contests.entrants import a_round, an_inspector, put
from tests.contests.judging import CLOSED, JUDGES, admitted_all, closed, seated
from tests.reckoning import scenario

from esep.contests.models import Application, Claim, Round
from esep.contests.outcome import counted, latest
from esep.contests.queries import contest_of
from esep.core.names import LANGUAGES
from esep.core.quantity import plain, pretty

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytest_django.fixtures import Settings
    from tests.pages.contest.conftest import Desk
    from tests.people import Office

AT = "/kk/contests/application"
WHOSE = {"C1": ("strong", "karaganda"), "C2": ("sub-rows", "aktobe")}
CLAIMED: Mapping[str, Mapping[str, int]] = {
    "C1": {"legal.media-publications": 17, "legal.money-returned": 4_350_000},
    "C2": {"legal.violations": 25, "legal.guidance-documents": 2},
}
"""Where more is claimed than the scenario accepts."""

REASON = "Қалғаны расталмаған."


def rows(round_: Round, name: str) -> Mapping[str, tuple[int, int]]:
    """Return row → what is claimed and what is accepted; rows that the scenario does not name are nothing."""
    accepted: dict[str, int] = dict(scenario(name).facts)
    claimed = {**accepted, **CLAIMED[name]}
    contest = contest_of(round_)
    return {
        row.number: (claimed.get(row.fact, 0), accepted.get(row.fact, 0))
        for row in contest.form.rows
        if row.fact is not None and row.number not in contest.optional
    }


def as_typed(number: int) -> str:
    """Return a figure as people type it: with spaces between thousands."""
    return pretty(number, LANGUAGES[0])


def typed_and_handed_in(office: Office, at_desk: Desk, round_: Round, name: str) -> Application:
    """Type every row of the scenario, let the chair sign, and hand in."""
    key, slug = WHOSE[name]
    an_inspector(office, key, slug=slug, name=f"Үлгіұлы {name}")
    desk, chair = at_desk(key), at_desk(f"{slug}-chair")
    assert desk.post(f"/kk/contests/round/{round_.pk}/apply/", {"once": f"begin-{name}"}).status_code == 303
    one = Application.objects.get(person=office.people[key])
    at = f"{AT}/{one.pk}/"
    words = {
        "name": one.name,
        "email": one.email,
        "phone": "+7 700",
        "note": "Мысалдармен.",
        "once": f"words-{name}",
    }
    assert desk.post(f"{at}about/", words).status_code == 303
    cells = {f"c-{row}": as_typed(claimed) for row, (claimed, _) in rows(round_, name).items()}
    assert desk.post(f"{at}results/", {**cells, "versions": "", "once": f"rows-{name}"}).status_code == 303
    for row in ("stamp", "A3-3"):
        put(office, one, row, key)
    assert chair.post(f"{at}sign/", {"once": f"sign-{name}"}).status_code == 303
    assert desk.post(f"{at}submit/", {"once": f"submit-{name}"}).status_code == 303
    one.refresh_from_db()
    assert (one.state, one.signed_name) == ("submitted", office.people[f"{slug}-chair"].name)
    assert (one.handed.get().late, one.handed.get().lacking) == (False, [])
    return one


def accepted(at_desk: Desk, round_: Round, one: Application, name: str) -> None:
    """Accept what the scenario accepts, with a reason where that is less, and seal the sheet."""
    chair, at = at_desk(JUDGES[0]), f"/kk/contests/commission/{round_.pk}/application/{one.pk}/"
    marks: dict[str, str] = {}
    for row, (claimed, given) in rows(round_, name).items():
        marks |= {f"accepted-{row}": as_typed(given), f"reason-{row}": REASON if given < claimed else ""}
    assert chair.post(f"{at}mark/", marks).status_code == 303
    assert chair.post(f"{at}seal/").status_code == 303


def test_both_sheets_worked_by_hand_come_out_to_the_last_digit(
    office: Office, at_desk: Desk, settings: Settings
) -> None:
    round_ = a_round(office)
    every = {name: typed_and_handed_in(office, at_desk, round_, name) for name in WHOSE}
    assert Claim.objects.get(application=every["C1"], row="6").text == as_typed(4_350_000)
    seated(office, round_)
    settings.FROZEN_AT = CLOSED
    round_ = closed(office, round_)
    admitted_all(office, round_, list(every.values()))
    for name, one in every.items():
        accepted(at_desk, round_, one, name)
    chair = at_desk(JUDGES[0])
    assert chair.post(f"/kk/contests/commission/{round_.pk}/count/").status_code == 303
    now, outcome = counted(round_), latest(round_)
    assert outcome is not None
    kept = {one["entrant"]: one["total"] for one in outcome.result["standings"]}
    for name, one in every.items():
        scored = now.result.of(f"a{one.pk}")
        assert {number: plain(row.points) for number, row in scored.rows.items()} == scenario(name).rows
        assert plain(scored.total) == kept[f"a{one.pk}"] == scenario(name).total
        page = at_desk("bolat").get(f"/kk/contests/staff/{round_.pk}/application/{one.pk}/").content.decode()
        assert page.count(REASON) == len(CLAIMED[name])
    listed = at_desk("bolat").get(f"/kk/contests/staff/{round_.pk}/").content.decode()
    assert ("868,7" in listed, "514,5" in listed) == (True, True)


def test_the_warning_of_the_second_sheet_stops_nothing(office: Office, at_desk: Desk) -> None:
    round_ = a_round(office)
    one = typed_and_handed_in(office, at_desk, round_, "C2")
    page = at_desk(WHOSE["C2"][0]).get(f"{AT}/{one.pk}/results/").content.decode().replace("\u00a0", " ")
    warned = page.split("Назар аударыңыз:")
    assert len(warned) > 1
    assert any(all(sum_ in told[:600] for sum_ in ("1 149 999", "1 150 000")) for told in warned[1:])
