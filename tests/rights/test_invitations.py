"""People come by invitation: a link that holds seven days, opens once, and is kept only as a hash."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core import mail
from tests.people import DAY, NOW, Office
from tests.rights.conftest import Committed

from esep.audit.models import Event
from esep.core.problems import Refused
from esep.people.acting import NOBODY, acting
from esep.people.invite import (
    HOLDS,
    NewInvitation,
    accept_invitation,
    invite,
    open_invitation,
    withdraw_invitation,
)
from esep.people.models import Invitation, Person, RoleKind

PASSWORD = "qyzyl-alma-terek-2028"


def new(office: Office, **other: object) -> NewInvitation:
    usual = NewInvitation(
        "Dina@Akmola.example", "Дина  Серікова", RoleKind.REPORTER, office.tree["akmola"], DAY, language="ru"
    )
    return replace(usual, **other)  # type: ignore[arg-type]  # the test's own fields


@pytest.fixture
def invited(office: Office, committed: Committed) -> Callable[..., str]:
    """Return a function that sends an invitation by the chair and returns the token of its letter."""

    def send(invitation: NewInvitation) -> str:
        with committed():
            invite(invitation, by=office.as_("chair"), at=NOW)
        return token_in(mail.outbox[-1])

    return send


def token_in(letter: object) -> str:
    found = re.search(r"/account/invitation/([\w-]+)/", str(getattr(letter, "body", "")))
    assert found is not None
    return found[1]


def refused(office: Office, key: str, invitation: NewInvitation) -> list[str]:
    with pytest.raises(Refused) as refusal:
        invite(invitation, by=office.as_(key), at=NOW)
    return [problem.rule for problem in refusal.value.problems]


def test_a_head_invites_a_reporter_who_then_works_there(office: Office, invited: Callable[..., str]) -> None:
    token = invited(new(office))
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == (["dina@akmola.example"], "Есеп: приглашение")
    person = accept_invitation(token, password=PASSWORD, by=NOBODY, at=NOW)
    assert (person.name, person.language, person.check_password(PASSWORD)) == ("Дина Серікова", "ru", True)
    grants = acting(person, on=DAY, second_factor=False).grants
    assert [(grant.kind, grant.path) for grant in grants] == [("reporter", "/union/akmola/")]


def test_only_the_hash_of_the_token_is_kept(office: Office, invited: Callable[..., str]) -> None:
    token = invited(new(office))
    kept = Invitation.objects.values().get()
    assert len(token) == 22
    assert [name for name, value in kept.items() if token in str(value)] == []
    assert not Event.objects.filter(payload__body__icontains=token).exists()


def test_an_invitation_opens_once_and_for_seven_days(office: Office, invited: Callable[..., str]) -> None:
    token = invited(new(office))
    last = NOW + HOLDS
    assert [open_invitation(token, at) is not None for at in (NOW, last - timedelta(seconds=1), last)] == [
        True,
        True,
        False,
    ]
    accept_invitation(token, password=PASSWORD, by=NOBODY, at=NOW)
    with pytest.raises(Refused, match="void"):
        accept_invitation(token, password=PASSWORD, by=NOBODY, at=NOW)


def test_a_withdrawn_invitation_opens_nothing(office: Office, invited: Callable[..., str]) -> None:
    token = invited(new(office))
    withdraw_invitation(Invitation.objects.get(), by=office.as_("chair"), at=NOW)
    with pytest.raises(Refused, match="void"):
        accept_invitation(token, password=PASSWORD, by=NOBODY, at=NOW)


def test_a_head_invites_only_reporters_and_deputies_of_the_own_organisation(office: Office) -> None:
    officer = new(office, kind=RoleKind.OFFICER)
    head = new(office, kind=RoleKind.HEAD)
    elsewhere = new(office, organisation=office.tree["abay"])
    above = new(office, organisation=office.tree["union"])
    assert [refused(office, "chair", one) for one in (officer, head, elsewhere, above)] == [
        ["policy-role"],
        ["policy-role"],
        ["policy-role"],
        ["policy-role"],
    ]


def test_a_head_invites_into_a_district(office: Office) -> None:
    district = office.tree["akmola-kokshetau"]
    made = invite(new(office, organisation=district), by=office.as_("chair"), at=NOW)
    assert made.organisation == district


def test_a_reporter_and_an_officer_invite_nobody(office: Office) -> None:
    assert [refused(office, key, new(office)) for key in ("aigul", "bolat")] == [
        ["policy-role"],
        ["policy-role"],
    ]


def test_an_administrator_invites_anybody_after_the_second_factor(office: Office) -> None:
    officer = new(office, kind=RoleKind.OFFICER, organisation=office.tree["union"], department="legal")
    with pytest.raises(Refused) as refusal:
        invite(officer, by=office.as_("administrator", second_factor=False), at=NOW)
    assert [problem.rule for problem in refusal.value.problems] == ["policy-factor"]
    assert invite(officer, by=office.as_("administrator"), at=NOW).department == "legal"


def test_a_deputy_has_a_last_day_after_the_first(office: Office) -> None:
    endless = new(office, kind=RoleKind.DEPUTY)
    backwards = new(office, kind=RoleKind.DEPUTY, until=date(2028, 1, 1))
    assert refused(office, "chair", endless) == ["invitation-until"]
    assert refused(office, "chair", backwards) == ["invitation-dates"]


def test_everything_wrong_with_an_invitation_is_said_at_once(office: Office) -> None:
    wrong = new(office, email="dina", name=" ", department="legal")
    assert refused(office, "chair", wrong) == [
        "invitation-email",
        "invitation-name",
        "invitation-department",
    ]


def test_who_works_here_already_accepts_by_signing_in_and_keeps_the_password(
    office: Office, invited: Callable[..., str]
) -> None:
    aigul = office.people["aigul"]
    aigul.set_password(PASSWORD)
    aigul.save()
    deputy = new(office, email=aigul.email, kind=RoleKind.DEPUTY, until=date(2028, 2, 15))
    token = invited(deputy)
    for by in (NOBODY, office.as_("bolat")):
        with pytest.raises(Refused, match="Sign in as yourself"):
            accept_invitation(token, password="another-password-1", by=by, at=NOW)
    accept_invitation(token, password="", by=office.as_("aigul"), at=NOW)
    kept = Person.objects.get(pk=aigul.pk)
    assert kept.check_password(PASSWORD)
    assert sorted(kept.roles.values_list("kind", flat=True)) == ["deputy", "reporter"]


def test_a_name_cannot_write_a_second_letter(office: Office, invited: Callable[..., str]) -> None:
    name = "Дина\n\nАудармаңыз: 5 000 теңге"
    invited(new(office, name=name, language="kk"))
    first = mail.outbox[0].body.split("\n")[0]
    assert first == "Дина Аудармаңыз: 5 000 теңге, сізді «Есеп» жүйесіне шақырады: Марат Жүнісов."
