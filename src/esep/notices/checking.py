"""Says at the start when letters would reach nobody: invitations, reminders and lost passwords go by mail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage
from django.core.checks import Warning as Said

NOWHERE = ("filebased", "console", "dummy", "locmem")
"""The backends of Django that hand a letter to no server."""

LOCAL = ("http://127.0.0.1", "http://localhost", "http://[::1]")


def mail_goes_somewhere(**_asked: Any) -> Iterable[CheckMessage]:
    """Return what of the mail is not set in an office that is real; a demonstration needs none."""
    if settings.DEMO:
        return []
    found: list[CheckMessage] = []
    if any(f".{name}." in settings.EMAIL_BACKEND for name in NOWHERE):
        said = (
            "Letters reach nobody: invitations, reminders and forgotten passwords "
            f"are only written into {settings.EMAIL_FILE_PATH}."
        )
        found.append(Said(said, hint=f"Name a mail backend in ESEP_MAIL. {SEE}", id="esep.W001"))
        return found
    if settings.DEFAULT_FROM_EMAIL.endswith("@localhost"):
        said = f"Letters leave under the sender {settings.DEFAULT_FROM_EMAIL}, which other servers refuse."
        found.append(Said(said, hint=f"Name the sender in ESEP_MAIL_FROM. {SEE}", id="esep.W002"))
    if settings.OFFICE_ADDRESS.startswith(LOCAL):
        said = f"Links in letters lead to {settings.OFFICE_ADDRESS}, which only this machine can open."
        found.append(Said(said, hint=f"Name the office's address in ESEP_ADDRESS. {SEE}", id="esep.W003"))
    return found


SEE = "See docs/office.md, «Variables»."
