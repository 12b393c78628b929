"""Signing in for real: password, code, recovery codes, a forgotten password, idleness, sign-out."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from pytest_django.fixtures import Settings
from tests.people import NOW, Office
from tests.rights.conftest import Committed
from tests.rights.signing import PASSWORD, code_of, sign_in, with_device, with_password

from esep.audit.models import Event
from esep.pages.account.errors import words_for
from esep.people.models import Person
from esep.people.sessions import end_sessions

LATIN = re.compile(r"[A-Za-z]{4,}")
FACTOR = "esep-second-factor"


def signed_in_as(client: Client) -> str:
    return (
        Person.objects.get(pk=client.session["_auth_user_id"]).email
        if "_auth_user_id" in client.session
        else ""
    )


def test_a_reporter_signs_in_with_a_password_alone(client: Client, office: Office) -> None:
    assert sign_in(client, with_password(office, "aigul")) == "/kk/desk/"
    assert signed_in_as(client) == "aigul@akmola.example"
    assert client.session[FACTOR] is False


def test_an_officer_is_led_to_set_up_codes_and_on_to_where_they_were_going(
    client: Client, office: Office
) -> None:
    bolat = with_password(office, "bolat")
    led = sign_in(client, bolat, next="/kk/staff/queue/")
    assert led == "/account/factor/set-up/?next=/kk/staff/queue/"
    shown = client.get(led).content.decode()
    assert "data:" not in shown
    assert "<svg" in shown
    found = re.search(r"<code>([A-Z2-7 ]{16,})</code>", shown)
    assert found is not None
    secret = found[1].replace(" ", "")
    before = client.session.session_key
    answer = client.post("/account/factor/set-up/", {"code": code_of(secret)})
    assert answer["Location"] == "/account/codes/"
    assert client.session[FACTOR] is True
    assert client.session.session_key != before
    assert 'href="/kk/staff/queue/"' in client.get("/account/codes/").content.decode()
    assert Event.objects.filter(action="person.factor-set", object=f"person:{bolat.pk}").count() == 1


def test_without_codes_an_officer_looks_but_the_policy_says_why_not_more(
    client: Client, office: Office
) -> None:
    sign_in(client, with_password(office, "administrator"))
    assert client.get("/kk/people/").status_code == 200
    pk = office.people["aigul"].pk
    refused = client.post(f"/kk/people/{pk}/leave/", {"on": "2028-01-28", "reason": "x"})
    assert refused.status_code == 403
    assert "екінші фактор (код) керек" in refused.content.decode()


def test_the_code_completes_the_sign_in_and_the_session_says_so(client: Client, office: Office) -> None:
    secret = with_device(office, "bolat")
    assert sign_in(client, office.people["bolat"]) == "/account/code/"
    assert signed_in_as(client) == ""
    assert client.post("/account/code/", {"code": "000000"}).status_code == 200
    assert signed_in_as(client) == ""
    assert client.post("/account/code/", {"code": code_of(secret)})["Location"] == "/kk/desk/"
    assert (signed_in_as(client), client.session[FACTOR]) == ("bolat@union.example", True)


def test_a_recovery_code_works_once(office: Office) -> None:
    with_device(office, "bolat")
    (code, *_) = RecoveryCodes.activate(office.people["bolat"]).get_unused_codes()
    first, second = Client(), Client()
    for client in (first, second):
        sign_in(client, office.people["bolat"])
        client.post("/account/code/", {"code": code})
    assert [signed_in_as(client) for client in (first, second)] == ["bolat@union.example", ""]


def test_a_wrong_password_and_an_unknown_address_get_one_answer(client: Client, office: Office) -> None:
    with_password(office, "aigul")
    wrong, unknown = (
        client.post("/account/login/?lang=kk", {"login": address, "password": "no-such-password"})
        for address in ("aigul@akmola.example", "nobody@akmola.example")
    )
    bodies = [re.sub(r'value="[^"]*"', "", answer.content.decode()) for answer in (wrong, unknown)]
    assert (wrong.status_code, unknown.status_code) == (200, 200)
    assert bodies[0] == bodies[1]
    assert "Пошта немесе құпиясөз дұрыс емес." in bodies[0]


def test_a_forgotten_password_gets_one_answer_for_known_and_unknown(
    client: Client, office: Office, committed: Committed
) -> None:
    with_password(office, "aigul")
    with committed():
        answers = [
            client.post("/account/forgotten/?lang=kk", {"email": address})["Location"]
            for address in ("aigul@akmola.example", "nobody@akmola.example")
        ]
    assert answers == ["/account/forgotten/sent/", "/account/forgotten/sent/"]
    assert [letter.to for letter in mail.outbox] == [["aigul@akmola.example"], ["nobody@akmola.example"]]


def test_a_letter_leads_to_a_new_password_whatever_host_was_asked(
    client: Client, office: Office, committed: Committed, settings: Settings
) -> None:
    settings.OFFICE_ADDRESS = "https://esep.example"
    person = with_password(office, "aigul")
    with committed():
        client.post("/account/forgotten/", {"email": person.email}, headers={"host": "localhost"})
    found = re.search(r"https://esep\.example(/account/forgotten/\S+)", str(mail.outbox[0].body))
    assert found is not None
    page = client.get(found[1], follow=True)
    new = "besinshi-qanat-2029"
    action = page.request["PATH_INFO"]
    done = client.post(action, {"password1": new, "password2": new})
    assert done["Location"] == "/account/forgotten/done/"
    person.refresh_from_db()
    assert person.check_password(new)
    assert "Сілтеме жарамайды" in client.get(found[1], follow=True).content.decode()
    assert Event.objects.latest("seq").action == "person.password-reset"


def test_what_is_wrong_with_a_new_password_is_said_in_the_readers_language(
    client: Client, office: Office
) -> None:
    sign_in(client, with_password(office, "aigul"))
    short = {"oldpassword": "wrong-one-here", "password1": "short", "password2": "short"}
    differ = {"oldpassword": PASSWORD, "password1": "besinshi-qanat-2029", "password2": "besinshi-qanat-2030"}
    shown = [client.post("/account/password/", typed).content.decode() for typed in (short, differ)]
    assert "Қазіргі құпиясөз дұрыс емес." in shown[0]
    assert "Құпиясөз тым қысқа" in shown[0]
    assert "Екі құпиясөз бірдей емес." in shown[1]


def test_a_changed_password_ends_the_other_sign_ins(office: Office) -> None:
    person = with_password(office, "aigul")
    here, there = Client(), Client()
    for client in (here, there):
        sign_in(client, person)
    new = "besinshi-qanat-2029"
    here.post("/account/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert [client.get("/account/alive/").status_code for client in (here, there)] == [204, 401]


def test_every_error_of_the_library_has_words_of_ours() -> None:
    other = words_for("", ValidationError("", code="no-such-code"))
    unspoken = {
        *("cannot_remove_primary_email", "duplicate_email", "email_taken", "max_email_addresses"),
        *(
            "phone_password_mismatch",
            "phone_taken",
            "unknown_email",
            "unknown_phone",
            "unverified_primary_email",
        ),
        *("username_blacklisted", "username_password_mismatch", "username_taken", "select_only_one"),
        *("invalid_or_expired_key", "invalid_login", "same_as_current"),
        *("add_email_blocked", "cannot_generate_recovery_codes", "incorrect_code", "unverified_email"),
    }
    codes = {*DefaultAccountAdapter.error_messages, *DefaultMFAAdapter.error_messages} - unspoken
    assert [code for code in sorted(codes) if words_for("", ValidationError("", code=code)) == other] == []


def test_half_an_hour_of_idleness_ends_the_sign_in_and_a_poll_prolongs_nothing(
    client: Client, office: Office, settings: Settings
) -> None:
    sign_in(client, with_password(office, "aigul"))
    settings.FROZEN_AT = NOW + timedelta(minutes=29)
    assert client.get("/account/alive/").status_code == 204
    settings.FROZEN_AT = NOW + timedelta(minutes=31)
    assert client.get("/account/alive/").status_code == 401
    assert client.get("/account/mine/")["Location"].startswith("/account/login/")
    assert client.post("/account/mine/language/", {"language": "ru"}).status_code == 401


def test_work_keeps_the_sign_in_alive(client: Client, office: Office, settings: Settings) -> None:
    sign_in(client, with_password(office, "aigul"))
    for minutes in (20, 40, 60):
        settings.FROZEN_AT = NOW + timedelta(minutes=minutes)
        assert client.get("/account/mine/").status_code == 200


def test_a_page_that_outlived_its_sign_in_gets_a_fresh_token_after_signing_in_again(
    office: Office, settings: Settings
) -> None:
    client = Client(enforce_csrf_checks=True)
    settings.DEMO = True
    page = client.get("/account/login/").content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token is not None
    client.post("/account/as/aigul/", {"csrfmiddlewaretoken": token[1]})
    fresh = client.get("/account/alive/")["X-CSRFToken"]
    kept = client.post("/account/mine/language/", {"language": "ru"}, headers={"X-CSRFToken": fresh})
    assert kept.status_code == 303
    assert Person.objects.get(pk=office.people["aigul"].pk).language == "ru"


def test_the_form_of_a_dialog_is_the_form_alone(client: Client, office: Office) -> None:
    with_device(office, "bolat")
    htmx = {"HX-Request": "true"}
    form = client.get("/account/login/?lang=kk&next=/account/alive/", headers=htmx).content.decode()
    assert "<html" not in form
    assert 'name="next" value="/account/alive/"' in form
    typed = {"login": "bolat@union.example", "password": PASSWORD, "next": "/account/alive/"}
    code = client.post("/account/login/?lang=kk", typed, headers=htmx, follow=True).content.decode()
    assert "<html" not in code
    assert 'name="code"' in code


def test_signing_out_kills_the_session_on_the_server(client: Client, office: Office) -> None:
    sign_in(client, with_password(office, "aigul"))
    kept = client.cookies["sessionid"].value
    client.post("/account/logout/")
    thief = Client()
    thief.cookies["sessionid"] = kept
    assert thief.get("/account/alive/").status_code == 401


def test_signing_out_is_no_link(client: Client, office: Office) -> None:
    sign_in(client, with_password(office, "aigul"))
    assert client.get("/account/logout/").status_code == 405
    assert client.get("/account/alive/").status_code == 204


def test_one_may_sign_out_everywhere_else(office: Office) -> None:
    person = with_password(office, "aigul")
    here, there = Client(), Client()
    for client in (here, there):
        sign_in(client, person)
    here.post("/account/mine/elsewhere/")
    assert [client.get("/account/alive/").status_code for client in (here, there)] == [204, 401]
    assert end_sessions(person) == 1


def test_many_wrong_passwords_are_slowed_down_and_the_account_is_not_locked_elsewhere(office: Office) -> None:
    person = with_password(office, "aigul")
    guesser = Client()
    answers = [
        guesser.post("/account/login/?lang=kk", {"login": person.email, "password": f"guess-{n}"})
        for n in range(7)
    ]
    assert "Сәтсіз әрекет тым көп." in answers[-1].content.decode()
    assert Person.objects.get(pk=person.pk).is_active


def test_a_forged_address_of_origin_changes_no_limit(office: Office) -> None:
    person = with_password(office, "aigul")
    answers = [
        Client().post(
            "/account/login/?lang=kk",
            {"login": person.email, "password": f"guess-{n}"},
            headers={"X-Forwarded-For": f"10.0.0.{n}"},
        )
        for n in range(7)
    ]
    assert "Сәтсіз әрекет тым көп." in answers[-1].content.decode()


@pytest.mark.usefixtures("office")
def test_too_many_requests_get_a_page_of_ours(client: Client) -> None:
    typed = {"login": "a@b.example", "password": "x"}
    answers = [client.post("/account/login/?lang=ru", typed) for _ in range(31)]
    assert answers[-1].status_code == 429
    assert "Слишком много запросов" in answers[-1].content.decode()
