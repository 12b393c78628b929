"""What the papers of a round are written from is what its rows say, and nobody else's application."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest
from tests.contests.entrants import a_round
from tests.contests.judging import (
    CLOSED,
    admitted_all,
    agreed,
    all_judges,
    at_work,
    closed,
    decided,
    entrants,
    item,
    outcome,
    sat,
    seated,
)
from tests.people import Office

from esep.contests.counting import count
from esep.contests.heads import proposed, signing
from esep.contests.models import Round
from esep.contests.occasion import occasion_of
from esep.contests.sheets import Marked
from esep.decisions.models import Kind
from esep.papers.contest_catalogue import CONTEST_CATALOGUE, subjects, write
from esep.people.models import Role

pytestmark = pytest.mark.django_db


def judged_round(office: Office) -> Round:
    """Return a round of two with sealed sheets, one of them with less accepted than was claimed."""
    round_ = a_round(office)
    seated(office, round_)
    first, second = entrants(office, round_, 2)
    round_ = closed(office, round_)
    admitted_all(office, round_, (first, second))
    agreed(office, round_, first, {"1": Marked("140", "Алтауы қайталанған")})
    agreed(office, round_, second)
    count(round_, by=at_work(office, "torayym", CLOSED), at=CLOSED)
    adopt = item(round_, "places", outcome=outcome(round_).digest)
    sat(office, round_, [adopt], protocol="2")
    round_.refresh_from_db()
    return round_


def test_a_sheet_says_what_was_claimed_accepted_and_why(office: Office) -> None:
    round_ = judged_round(office)
    made = occasion_of(round_, day=CLOSED.date())
    sheet = made.entrants[0].sheets[0]
    first = sheet.rows["1"]
    assert (first.claimed, first.accepted, first.reason) == (146, 140, "Алтауы қайталанған")
    assert len(sheet.signers) == all_judges(round_)
    assert made.entrants[1].sheets[0].scored.total - sheet.scored.total == Fraction(12, 10)
    assert made.fingerprint == outcome(round_).digest


def test_places_are_named_only_when_the_round_is_concluded(office: Office) -> None:
    made = occasion_of(judged_round(office), day=CLOSED.date())
    assert [one.place for one in made.entrants] == [None, None]
    assert made.concluded is False


def test_every_paper_that_the_round_has_can_be_written(office: Office) -> None:
    made = occasion_of(judged_round(office), day=CLOSED.date())
    found = {name: subjects(name, made) for name in CONTEST_CATALOGUE}
    assert {name: len(every) for name, every in found.items()} == {
        "application": 2,
        "results": 2,
        "assessment-sheet": 2,
        "minutes": 2,
        "diploma": 0,
        "payment-list": 1,
    }
    for name, every in found.items():
        for subject in every[:1]:
            assert write(name, made, "kk", "docx", subject)[:2] == b"PK"


def test_a_diploma_is_signed_by_whom_the_awards_name_else_by_the_head_of_that_day(office: Office) -> None:
    round_, day = judged_round(office), CLOSED.date()
    assert occasion_of(round_, day=day).head == ""
    sets = {"awards": [{"place": 1, "amount": 1}], "chair": "Қайрат Мұқанов"}
    decided(office, Kind.AWARDS, f"round:{round_.pk}", sets, at=CLOSED)
    assert occasion_of(round_, day=day).head == "Қайрат Мұқанов"
    assert proposed(a_round(office, year=2026), day) == "Қайрат Мұқанов"
    round_.organisation = office.tree["akmola"]
    assert proposed(round_, day) == signing(round_, None, day) == office.people["chair"].name
    Role.objects.filter(kind="head", organisation=round_.organisation).update(until=day)
    assert signing(round_, None, day) == ""
    assert signing(round_, None, day - timedelta(days=1)) == office.people["chair"].name


def test_the_paper_of_one_applicant_holds_nobody_elses_application(office: Office) -> None:
    round_ = judged_round(office)
    every = occasion_of(round_, day=CLOSED.date()).entrants
    one = round_.applications.order_by("pk").first()
    alone = occasion_of(round_, day=CLOSED.date(), only=one)
    assert [each.name for each in alone.entrants] == [every[0].name]
