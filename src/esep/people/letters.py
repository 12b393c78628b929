"""Letters about the sign-in: plain text in the reader's language, sent when the change has been kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction

from esep.core.names import Text


@dataclass(frozen=True, slots=True)
class Letter:
    """A subject and a body; `{name}`s in the body are filled in with plain words."""

    subject: Text
    body: Text


def write(to: str, language: str, letter: Letter, **values: str) -> None:
    """Send `letter` to the address `to` after the transaction, without anything a mail reader would run."""
    plain = {name: one_line(value) for name, value in values.items()}
    body = f"{letter.body[language].format(**plain)}\n\n{SIGNATURE[language]}\n{settings.OFFICE_ADDRESS}\n"
    transaction.on_commit(
        partial(send_mail, letter.subject[language], body, settings.DEFAULT_FROM_EMAIL, [to])
    )


def one_line(value: str) -> str:
    """Return `value` without line breaks, so that a name cannot begin a paragraph of its own."""
    return " ".join(value.split())


SIGNATURE = Text(
    "Бұл хатты «Есеп» жүйесі жіберді. Оған жауап берудің қажеті жоқ.",
    "Это письмо отправила система «Есеп». Отвечать на него не нужно.",
    "This letter was sent by Esep. There is no need to answer it.",
)
