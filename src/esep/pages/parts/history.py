"""The history of a thing for the page where the thing is: who did what, when, in the reader's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from esep.audit.details import NOTHING, detail_words, told_value
from esep.audit.history import Told, history_of
from esep.audit.wording import action_words, object_words
from esep.core.names import Text
from esep.pages.parts.naming_objects import named
from esep.people.naming import names_of

SYSTEM = Text("жүйе", "система", "the system")


@dataclass(frozen=True, slots=True)
class Line:
    """One event for the eye: `details` is what it said beyond its words, `erased` that this is gone."""

    seq: int
    at: datetime
    who: Text
    role: str
    what: Text
    about: Text
    object: str
    version: int
    reason: str
    details: tuple[tuple[Text, Text], ...]
    erased: bool
    clock_anomaly: bool


def lines_of(object_ids: Iterable[str]) -> list[Line]:
    """Return the history of the objects, the newest first, in two queries."""
    return _lines(history_of(object_ids), {})


def lines(told: Sequence[Told]) -> list[Line]:
    """Return events of many things as lines, each thing by its name, in a constant number of queries."""
    return _lines(told, named(event.object for event in told))


def _lines(told: Sequence[Told], things: Mapping[str, Text]) -> list[Line]:
    names = names_of({event.actor for event in told} | {event.object for event in told})
    return [_line(event, names, things) for event in told]


def _line(event: Told, names: Mapping[str, str], things: Mapping[str, Text]) -> Line:
    body = dict(event.body or {})
    reason = str(body.pop("reason", "") or "")
    return Line(
        seq=event.seq,
        at=event.at,
        who=_called(event.actor, names),
        role=event.role,
        what=action_words(event.action),
        about=things.get(event.object) or _called(event.object, names),
        object=event.object,
        version=event.version,
        reason=reason,
        details=tuple(
            (detail_words(key), told_value(value)) for key, value in body.items() if value not in NOTHING
        ),
        erased=event.body is None,
        clock_anomaly=event.clock_anomaly,
    )


def _called(object_id: str, names: Mapping[str, str]) -> Text:
    if object_id == "system":
        return SYSTEM
    name = names.get(object_id)
    return Text(name, name, name) if name else object_words(object_id)
