"""Who may do what: roles with their dates, the second factor, four eyes, kin, departments, who moved."""

from __future__ import annotations

from datetime import date

import pytest
from tests.people import NOW, Office

from esep.audit.record import SYSTEM
from esep.core.problems import Refused
from esep.people.acting import NOBODY, Acting, Grant, acting
from esep.people.actions import grant
from esep.people.models import RoleKind, Tie
from esep.people.policy import RIGHTS, Resource, allows, demand, why_not

AKMOLA = Resource("/union/akmola/", "legal")
ABAY = Resource("/union/abay/", "legal")


def on(office: Office, key: str, day: date) -> Acting:
    return acting(office.people[key], on=day, second_factor=True)


def test_a_stranger_may_nothing_but_see_public_pages() -> None:
    assert [allows(NOBODY, verb) for verb in (*RIGHTS, "public", "signed-in")] == [
        *[False] * len(RIGHTS),
        True,
        False,
    ]


def test_an_unknown_verb_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError, match="reprot"):
        allows(NOBODY, "reprot.see")


def test_a_region_sees_its_own_and_its_districts_and_no_other(office: Office) -> None:
    aigul = office.as_("aigul")
    district = Resource("/union/akmola/akmola-kokshetau/")
    parent = Resource("/union/")
    assert [allows(aigul, "report.see", one) for one in (AKMOLA, district, ABAY, parent)] == [
        True,
        True,
        False,
        False,
    ]


def test_a_path_that_only_begins_alike_is_another_organisation(office: Office) -> None:
    assert why_not(office.as_("aigul"), "report.see", Resource("/union/akmola-two/")) == "role"


def test_only_a_head_submits(office: Office) -> None:
    assert [why_not(office.as_(key), "report.submit", AKMOLA) for key in ("aigul", "chair", "bolat")] == [
        "role",
        "",
        "role",
    ]


def test_a_seat_on_a_commission_reaches_its_own_round_and_nothing_it_keeps_out_of(office: Office) -> None:
    seated = commissioner(office, "round:5")
    asked = (
        Resource(round="round:5"),
        Resource(round="round:6"),
        Resource(round="round:5", away=frozenset({seated.id})),
    )
    assert [why_not(seated, "sheet.mark", one) for one in asked] == ["", "role", "role"]


def test_only_whose_application_it_is_writes_in_it(office: Office) -> None:
    aigul, chair = office.as_("aigul"), office.as_("chair")
    own = Resource("/union/akmola/", owner=aigul.id)
    assert [why_not(one, "application.enter", own) for one in (aigul, chair)] == ["", "role"]


def commissioner(office: Office, round_: str, *, second_factor: bool = True) -> Acting:
    person = office.people["bolat"]
    seat = Grant("commission-chair", "/union/", round_)
    return Acting(person.pk, person.name, "kk", (seat,), second_factor=second_factor)


@pytest.mark.parametrize("verb", [verb for verb, right in RIGHTS.items() if right.factor])
def test_what_needs_the_second_factor_is_closed_without_it(office: Office, verb: str) -> None:
    role = RIGHTS[verb].roles[0]
    if role == "commission-chair":
        assert why_not(commissioner(office, "round:5", second_factor=False), verb) == "factor"
        assert why_not(commissioner(office, "round:5"), verb) == ""
        return
    key = {"officer": "bolat", "secretary": "secretary", "administrator": "administrator"}[role]
    assert why_not(office.as_(key, second_factor=False), verb) == "factor"
    assert why_not(office.as_(key), verb) == ""


def test_who_entered_something_in_it_cannot_accept_it(office: Office) -> None:
    bolat, saule = office.as_("bolat"), office.as_("saule")
    entered = Resource(AKMOLA.path, "legal", frozenset({bolat.id}))
    assert [why_not(one, "report.accept", entered) for one in (bolat, saule)] == ["four-eyes", ""]


def test_kin_of_a_region_cannot_check_it_while_the_tie_lasts(office: Office) -> None:
    Tie.objects.create(
        person=office.people["bolat"],
        organisation=office.tree["akmola"],
        reason="жұбайы",
        since=date(2027, 1, 1),
        until=date(2028, 6, 1),
    )
    during, after = on(office, "bolat", date(2028, 5, 31)), on(office, "bolat", date(2028, 6, 1))
    assert [why_not(during, "report.accept", one) for one in (AKMOLA, ABAY)] == ["four-eyes", ""]
    assert why_not(after, "report.accept", AKMOLA) == ""


def test_a_tie_to_a_district_does_not_close_the_region_but_the_district(office: Office) -> None:
    district = office.tree["akmola-kokshetau"]
    Tie.objects.create(
        person=office.people["bolat"], organisation=district, reason="бауыры", since=date(2027, 1, 1)
    )
    bolat = office.as_("bolat")
    assert why_not(bolat, "report.accept", Resource(district.path)) == "four-eyes"
    assert why_not(bolat, "report.accept", AKMOLA) == ""


def test_two_roles_never_unite_on_one_organisation(office: Office) -> None:
    grant(
        office.people["bolat"],
        RoleKind.HEAD,
        office.tree["akmola"],
        since=date(2027, 1, 1),
        by=SYSTEM,
        at=NOW,
    )
    bolat = office.as_("bolat")
    assert [why_not(bolat, "report.accept", one) for one in (AKMOLA, ABAY)] == ["four-eyes", ""]


def test_an_officer_of_a_department_checks_its_forms_only(office: Office) -> None:
    officer = Acting(7, "", "kk", (Grant("officer", "/union/", "finance"),), second_factor=True)
    finance, nobodys = Resource(AKMOLA.path, "finance"), Resource(AKMOLA.path)
    assert [why_not(officer, "report.accept", one) for one in (finance, nobodys, AKMOLA)] == ["", "", "role"]
    assert office.as_("bolat").grants[0].department == ""


def test_a_deputy_signs_from_the_first_day_until_the_day_before_the_last(office: Office) -> None:
    grant(
        office.people["aigul"],
        RoleKind.DEPUTY,
        office.tree["akmola"],
        since=date(2028, 2, 1),
        until=date(2028, 2, 15),
        by=SYSTEM,
        at=NOW,
    )
    days = (date(2028, 1, 31), date(2028, 2, 1), date(2028, 2, 14), date(2028, 2, 15))
    assert [allows(on(office, "aigul", day), "report.submit", AKMOLA) for day in days] == [
        False,
        True,
        True,
        False,
    ]


def test_a_refusal_says_what_stands_in_the_way_and_what_to_do(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        demand(office.as_("bolat", second_factor=False), "report.accept", AKMOLA)
    (problem,) = refused.value.problems
    assert problem.rule == "policy-factor"
    assert problem.todo.en == "Sign in again with the code."
