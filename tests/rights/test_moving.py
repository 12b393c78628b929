"""Who leaves, moves or loses a device: rights follow at once, and what was done keeps its owner."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import mail
from django.test import Client
from tests.people import DAY, NOW, Office
from tests.rights.conftest import Committed

from esep.audit.models import Event
from esep.core.problems import Refused
from esep.people.acting import acting
from esep.people.models import Person, Role, Tie
from esep.people.moving import declare_tie, end_role, end_tie, leave, move
from esep.people.policy import Resource, allows, why_not
from esep.people.second_factor import reset_second_factor

AKMOLA, ABAY = Resource("/union/akmola/"), Resource("/union/abay/")


def rules(refusal: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refusal.value.problems]


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_who_leaves_is_signed_out_everywhere_and_holds_nothing(office: Office) -> None:
    aigul = office.people["aigul"]
    browser = signed_in(aigul)
    assert browser.get("/account/alive/").status_code == 204
    leave(aigul, "зейнетке шықты", on=DAY, by=office.as_("administrator"), at=NOW)
    assert browser.get("/account/alive/").status_code == 401
    assert acting(aigul, on=DAY, second_factor=False).grants == ()
    last = Event.objects.latest("seq")
    assert (last.action, last.object) == ("person.leave", f"person:{aigul.pk}")


def test_who_left_keeps_a_name_in_the_history(office: Office) -> None:
    leave(office.people["aigul"], "зейнет", on=DAY, by=office.as_("administrator"), at=NOW)
    assert Person.objects.get(email="aigul@akmola.example").name == "Айгүл Омарова"


def test_a_leave_needs_a_reason_and_an_administrator(office: Office) -> None:
    with pytest.raises(Refused) as without:
        leave(office.people["aigul"], " ", on=DAY, by=office.as_("administrator"), at=NOW)
    with pytest.raises(Refused) as chair:
        leave(office.people["aigul"], "зейнет", on=DAY, by=office.as_("chair"), at=NOW)
    assert (rules(without), rules(chair)) == (["reason-missing"], ["policy-role"])


def test_nobody_changes_their_own_rights(office: Office) -> None:
    administrator = office.as_("administrator")
    own = Role.objects.get(person=office.people["administrator"])
    for change in (
        lambda: leave(office.people["administrator"], "x", on=DAY, by=administrator, at=NOW),
        lambda: end_role(own, on=DAY, by=administrator, at=NOW),
        lambda: move(own, office.tree["abay"], since=DAY, by=administrator, at=NOW),
    ):
        with pytest.raises(Refused) as refusal:
            change()
        assert rules(refusal) == ["policy-oneself"]


def test_who_moves_sees_the_new_organisation_from_the_day_and_the_old_until_it(office: Office) -> None:
    aigul = office.people["aigul"]
    role = Role.objects.get(person=aigul)
    move(role, office.tree["abay"], since=date(2028, 2, 1), by=office.as_("administrator"), at=NOW)
    before = acting(aigul, on=date(2028, 1, 31), second_factor=False)
    after = acting(aigul, on=date(2028, 2, 1), second_factor=False)
    assert [allows(before, "report.see", one) for one in (AKMOLA, ABAY)] == [True, False]
    assert [allows(after, "report.see", one) for one in (AKMOLA, ABAY)] == [False, True]


def test_a_move_keeps_the_old_role_as_a_row_with_its_dates(office: Office) -> None:
    role = Role.objects.get(person=office.people["aigul"])
    move(role, office.tree["abay"], since=date(2028, 2, 1), by=office.as_("administrator"), at=NOW)
    rows = office.people["aigul"].roles.values_list("organisation__slug", "since", "until")
    assert list(rows) == [
        ("akmola", date(2022, 12, 23), date(2028, 2, 1)),
        ("abay", date(2028, 2, 1), None),
    ]


def test_a_head_ends_the_role_of_a_reporter_but_of_no_head(office: Office) -> None:
    chair = office.as_("chair")
    end_role(Role.objects.get(person=office.people["aigul"]), on=DAY, by=chair, at=NOW)
    assert office.as_("aigul").grants == ()
    with pytest.raises(Refused) as refusal:
        end_role(Role.objects.get(person=office.people["abay-reporter"]), on=DAY, by=chair, at=NOW)
    assert rules(refusal) == ["policy-role"]


def test_a_declared_tie_closes_the_checking_and_only_another_ends_it(office: Office) -> None:
    bolat = office.people["bolat"]
    tie = declare_tie(bolat, office.tree["akmola"], "жұбайы", since=DAY, by=office.as_("bolat"), at=NOW)
    assert why_not(office.as_("bolat"), "report.accept", AKMOLA) == "four-eyes"
    with pytest.raises(Refused):
        end_tie(tie, on=DAY, by=office.as_("bolat"), at=NOW)
    end_tie(tie, on=DAY, by=office.as_("administrator"), at=NOW)
    assert why_not(office.as_("bolat"), "report.accept", AKMOLA) == ""
    assert Tie.objects.count() == 1


def test_a_colleague_cannot_declare_a_tie_for_another(office: Office) -> None:
    with pytest.raises(Refused) as refusal:
        declare_tie(
            office.people["saule"], office.tree["abay"], "x", since=DAY, by=office.as_("bolat"), at=NOW
        )
    assert rules(refusal) == ["policy-role"]


def test_a_lost_second_factor_is_taken_away_with_a_reason_an_event_and_a_letter(
    office: Office, committed: Committed
) -> None:
    bolat = office.people["bolat"]
    browser = signed_in(bolat)
    with committed():
        reset_second_factor(bolat, "телефоны жоғалды", by=office.as_("administrator"), at=NOW)
    assert browser.get("/account/alive/").status_code == 401
    event = Event.objects.latest("seq")
    assert (event.action, event.payload.body) == ("person.factor-reset", {"reason": "телефоны жоғалды"})
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == (["bolat@union.example"], "Есеп: екінші фактор алынып тасталды")
