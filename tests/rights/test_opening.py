"""A new office is opened by one command, and its first administrator comes by a link that opens once."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from tests.people import DAY, NOW

from esep.audit import clock
from esep.audit.models import Event
from esep.core.problems import Refused
from esep.demo.register import organisations
from esep.organisations.models import Organisation
from esep.people.acting import NOBODY, acting
from esep.people.invite import accept_invitation, open_invitation
from esep.people.models import Person
from esep.people.opening import open_office
from esep.people.policy import allows

pytestmark = pytest.mark.django_db
PASSWORD = "qyzyl-alma-terek-2028"
ASKED = ("--email", "Dana@Union.example", "--name", "Дана  Тоқтарова", "--lang", "ru")


def opened(*asked: str) -> str:
    said = io.StringIO()
    call_command("open_office", *asked, stdout=said)
    return said.getvalue().strip()


def token_of(link: str) -> str:
    return link.rpartition("?")[0].rstrip("/").rpartition("/")[2]


def test_a_new_office_has_the_union_and_its_members_and_somebody_to_come() -> None:
    link = opened(*ASKED)
    assert link.startswith("http://127.0.0.1:8000/account/invitation/")
    members = Organisation.objects.filter(kind="member").values_list("slug", "iso", "column", "row")
    assert list(members) == [(one.slug, one.iso, *one.cell) for one in organisations()]
    assert [(one.email, one.name, one.is_active) for one in Person.objects.all()] == [
        ("dana@union.example", "Дана Тоқтарова", False)
    ]
    assert set(Event.objects.values_list("actor", flat=True)) == {"system"}
    assert Client().get(link).status_code == 200


def test_the_link_makes_an_administrator_who_may_invite_after_the_second_factor() -> None:
    token = token_of(open_office("dana@union.example", "Дана", at=NOW))
    person = accept_invitation(token, password=PASSWORD, by=NOBODY, at=NOW)
    assert (person.is_active, person.check_password(PASSWORD)) == (True, True)
    assert allows(acting(person, on=DAY, second_factor=True), "people.manage")
    assert not allows(acting(person, on=DAY, second_factor=False), "people.manage")
    assert open_invitation(token, NOW) is None


def test_a_link_that_was_lost_is_made_again_until_there_is_an_administrator() -> None:
    opened(*ASKED)
    token = token_of(opened(*ASKED))
    assert Organisation.objects.filter(kind="union").count() == 1
    accept_invitation(token, password=PASSWORD, by=NOBODY, at=clock.now())
    with pytest.raises(CommandError, match="уже есть администратор"):
        opened(*ASKED)


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_kept() -> None:
    with pytest.raises(Refused) as refused:
        open_office("nobody", " ", at=NOW)
    assert [one.rule for one in refused.value.problems] == ["invitation-email", "invitation-name"]
    assert (Organisation.objects.count(), Event.objects.count()) == (0, 0)
