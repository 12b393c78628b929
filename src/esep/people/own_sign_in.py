"""What a person changes of their own sign-in: each change stands in the chain, never the secret itself."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from esep.audit.record import Actor, record
from esep.core.names import LANGUAGES
from esep.people.acting import Acting
from esep.people.models import Person
from esep.people.sessions import end_sessions


@transaction.atomic
def note(person: Person, action: str, *, at: datetime) -> None:
    """Write into the chain that `person` did `action` to their own sign-in."""
    record(action, by=Actor(f"person:{person.pk}", "self"), at=at, object=f"person:{person.pk}", body={})


@transaction.atomic
def speak(language: str, *, by: Acting, at: datetime) -> None:
    """Let letters and the desk speak `language` to the person; an unknown one changes nothing."""
    if language not in LANGUAGES:
        return
    Person.objects.filter(pk=by.person).update(language=language)
    record("person.language", by=Actor(by.id, "self"), at=at, object=by.id, body={"language": language})


@transaction.atomic
def sign_out_elsewhere(person: Person, *, here: str, by: Acting, at: datetime) -> int:
    """End every sign-in of the person but the one with the key `here`, and return how many."""
    ended = end_sessions(person, but=here)
    record(
        "person.sign-out-everywhere",
        by=Actor(by.id, "self"),
        at=at,
        object=by.id,
        body={"ended": ended},
    )
    return ended
