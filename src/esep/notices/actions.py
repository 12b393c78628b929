"""Telling people something once: a notice in the product, and a letter in the person's own language."""

from __future__ import annotations

from datetime import datetime

from esep.core.names import Text
from esep.notices.models import Notice
from esep.people.models import Person


def tell(
    person: Person, *, kind: str, occasion: str, subject: Text, text: Text, path: str, at: datetime
) -> Notice | None:
    """Tell a person once an occasion and return the notice; None when they were told before."""
    raise NotImplementedError


def read(person: Person, notice: int, *, at: datetime) -> None:
    """Note that a person read a notice of theirs; another's is left alone."""
    raise NotImplementedError
