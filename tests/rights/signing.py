"""A person who really signs in: with a password, a device that makes codes, and a browser with cookies."""

from __future__ import annotations

import time

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client
from tests.people import Office

from esep.people.models import Person

PASSWORD = "qyzyl-alma-terek-2028"


def with_password(office: Office, key: str) -> Person:
    """Return the person, who now has a password."""
    person = office.people[key]
    person.set_password(PASSWORD)
    person.save()
    return person


def with_device(office: Office, key: str) -> str:
    """Give the person a password and a device; return the key that the device keeps."""
    secret: str = generate_totp_secret()
    TOTP.activate(with_password(office, key), secret)
    return secret


def code_of(secret: str, *, later: int = 0) -> str:
    """Return the code that the device shows now, or `later` half-minutes from now."""
    shown: str = format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later))
    return shown


def sign_in(client: Client, person: Person, **typed: str) -> str:
    """Type address and password, and return where that leads."""
    fields = {"login": person.email, "password": PASSWORD, **typed}
    return client.post("/account/login/?lang=kk", fields).get("Location", "")
