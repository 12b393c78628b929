"""An office whose letters would reach nobody is told so when it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esep.notices.checking import mail_goes_somewhere

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

SMTP = "django.core.mail.backends.smtp.EmailBackend"


def said(settings: Settings, **given: object) -> list[str]:
    """Return the ids of what is said with these settings in a real office."""
    real = {
        "DEMO": False,
        "EMAIL_BACKEND": SMTP,
        "DEFAULT_FROM_EMAIL": "esep@union.example",
        "OFFICE_ADDRESS": "https://esep.union.example",
    }
    for name, value in {**real, **given}.items():
        setattr(settings, name, value)
    return [str(one.id) for one in mail_goes_somewhere()]


def test_letters_that_stay_in_a_folder_are_named(settings: Settings) -> None:
    files = "django.core.mail.backends.filebased.EmailBackend"
    assert said(settings, EMAIL_BACKEND=files) == ["esep.W001"]
    (found,) = mail_goes_somewhere()
    assert ("ESEP_MAIL" in str(found.hint), str(settings.EMAIL_FILE_PATH) in found.msg) == (True, True)


def test_a_sender_and_an_address_of_this_machine_are_named(settings: Settings) -> None:
    given = {"DEFAULT_FROM_EMAIL": "esep@localhost", "OFFICE_ADDRESS": "http://127.0.0.1:8000"}
    assert said(settings, **given) == ["esep.W002", "esep.W003"]


def test_an_office_with_its_mail_is_told_nothing(settings: Settings) -> None:
    assert said(settings) == []


def test_a_demonstration_needs_no_mail(settings: Settings) -> None:
    assert said(settings, DEMO=True, EMAIL_BACKEND="django.core.mail.backends.filebased.EmailBackend") == []
