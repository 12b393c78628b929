"""Decisions about a round: a head enters those of the own organisation's stage, a second person confirms."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from tests.assessments.walk import paper
from tests.contests.entrants import CALL, LEGAL
from tests.contests.judging import JUDGES, person
from tests.people import NOW

from esep.contests.commission import name
from esep.contests.deciding import confirm, decide, withdraw
from esep.contests.models import Round
from esep.contests.rounds import announce, plan
from esep.core.problems import Refused
from esep.decisions import actions
from esep.decisions.actions import NewDecision
from esep.decisions.models import Body, Decision, Kind
from esep.decisions.queries import state_of

if TYPE_CHECKING:
    from tests.people import Office


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def a_stage(office: Office, slug: str = "akmola") -> Round:
    chair = office.as_("chair")
    planned = plan(LEGAL, 2027, organisation=office.tree[slug], by=chair, at=NOW)
    return announce(planned, CALL, by=chair, at=NOW)


def an_order(office: Office, round_: Round) -> NewDecision:
    lines = [{"person": person(office, key).pk, "seat": "member", "post": ""} for key in JUDGES]
    lines[0]["seat"] = "chair"
    return NewDecision(
        kind=Kind.COMMISSION,
        about=f"round:{round_.pk}",
        body=Body.CHAIR,
        protocol="5-ө",
        item="",
        date=NOW.date(),
        words_kk="Бекітілсін.",
        words_ru="Утвердить.",
        sets={"members": lines},
        document=paper(round_.organisation),
    )


def a_deputy(office: Office, slug: str = "akmola") -> str:
    one = person(office, "orynbasar")
    until = NOW.date() + timedelta(days=30)
    one.roles.create(kind="deputy", organisation=office.tree[slug], since=NOW.date(), until=until)
    return "orynbasar"


def test_a_head_enters_the_order_of_the_own_stage_and_a_deputy_confirms_it(office: Office) -> None:
    round_, chair = a_stage(office), office.as_("chair")
    made = decide(round_, an_order(office, round_), by=chair, at=NOW, once="one")
    assert decide(round_, an_order(office, round_), by=chair, at=NOW, once="one") == made
    with pytest.raises(Refused) as refused:
        confirm(round_, made, by=chair, at=NOW)
    assert rules(refused) == ["policy-four-eyes"]
    deputy = office.as_(a_deputy(office))
    assert state_of(confirm(round_, made, by=deputy, at=NOW)) == "in-force"
    assert len(name(round_, made, by=chair, at=NOW)) == len(JUDGES)


def test_an_officer_may_be_the_second_person_and_may_enter_too(office: Office) -> None:
    round_ = a_stage(office)
    by_head = decide(round_, an_order(office, round_), by=office.as_("chair"), at=NOW)
    assert state_of(actions.confirm(by_head, by=office.as_("bolat"), at=NOW)) == "in-force"
    by_officer = decide(round_, an_order(office, round_), by=office.as_("bolat"), at=NOW)
    assert state_of(confirm(round_, by_officer, by=office.as_("chair"), at=NOW)) == "in-force"


def test_a_head_decides_nothing_about_rounds_of_others(office: Office) -> None:
    chair, bolat = office.as_("chair"), office.as_("bolat")
    own = a_stage(office)
    unions = plan(LEGAL, 2027, by=bolat, at=NOW)
    for elsewhere in (unions, plan(LEGAL, 2027, organisation=office.tree["abay"], by=bolat, at=NOW)):
        new = an_order(office, elsewhere)
        with pytest.raises(Refused) as refused:
            decide(elsewhere, new, by=chair, at=NOW)
        assert rules(refused) == ["policy-role"]
        with pytest.raises(Refused) as refused:
            decide(own, new, by=chair, at=NOW)
        assert rules(refused) == ["decision-about"]
    standing = actions.confirm(
        actions.enter(an_order(office, unions), by=bolat, at=NOW), by=office.as_("saule"), at=NOW
    )
    with pytest.raises(Refused) as refused:
        decide(own, replace(an_order(office, own), replaces=standing), by=chair, at=NOW)
    assert rules(refused) == ["decision-about"]
    with pytest.raises(ValueError, match="is not about"):
        confirm(own, standing, by=chair, at=NOW)
    with pytest.raises(Refused) as refused:
        actions.enter(an_order(office, own), by=chair, at=NOW)
    assert rules(refused) == ["policy-role"]


def test_without_the_code_and_without_the_role_nothing_is_decided(office: Office) -> None:
    round_ = a_stage(office)
    new = an_order(office, round_)
    for who, rule in (("chair", "policy-factor"), ("aigul", "policy-role"), ("auditor", "policy-role")):
        with pytest.raises(Refused) as refused:
            decide(round_, new, by=office.as_(who, second_factor=who != "chair"), at=NOW)
        assert rules(refused) == [rule]
    assert Decision.objects.count() == 0


def test_what_waits_can_be_withdrawn_once(office: Office) -> None:
    round_, chair = a_stage(office), office.as_("chair")
    made = decide(round_, an_order(office, round_), by=chair, at=NOW)
    assert state_of(withdraw(round_, made, reason="қате", by=chair, at=NOW)) == "withdrawn"
    with pytest.raises(Refused) as refused:
        confirm(round_, made, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == ["decision-not-waiting"]
