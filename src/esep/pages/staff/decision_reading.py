"""Reads a decision from its form: the act, and what a decision of its kind sets."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import QueryDict

from esep.core.names import Text
from esep.core.problems import Problem
from esep.decisions.actions import NewDecision
from esep.decisions.models import Decision, Kind
from esep.evidence.models import Holding


def read(
    typed: QueryDict, *, document: Holding | None, replaces: Decision | None
) -> tuple[NewDecision, tuple[Problem, ...]]:
    """Return the decision that a form says, and what in it could not be read at all."""
    problems: list[Problem] = []
    day = _day(typed.get("date", ""))
    if day is None:
        problems.append(Problem(NO_DATE, GIVE_DATE, rule="decision-date"))
    votes = _votes(typed)
    if votes is not None and None in votes:
        problems.append(Problem(NO_VOTES, GIVE_VOTES, rule="decision-votes"))
    kind = typed.get("kind", "")
    return (
        NewDecision(
            kind=kind,
            about=typed.get("about", ""),
            body=typed.get("body", ""),
            protocol=typed.get("protocol", ""),
            item=typed.get("item", ""),
            date=day or date.min,
            words_kk=typed.get("words_kk", ""),
            words_ru=typed.get("words_ru", ""),
            sets=SETS.get(kind, _nothing)(typed),
            reason=typed.get("reason", ""),
            votes=None if votes is None or None in votes else (votes[0] or 0, votes[1] or 0, votes[2] or 0),
            document=document,
            replaces=replaces,
        ),
        tuple(problems),
    )


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _votes(typed: QueryDict) -> tuple[int | None, int | None, int | None] | None:
    """Return the votes; None when none were typed, a None among them for what is no number."""
    words = [typed.get(name, "").strip() for name in ("favour", "against", "abstained")]
    if not any(words):
        return None
    return _whole(words[0]), _whole(words[1] or "0"), _whole(words[2] or "0")


def _whole(words: str) -> int | None:
    """Return a whole number written with or without groups of three; None when it is none."""
    digits = re.sub(r"[\s\u00a0\u202f]", "", words)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 15 else None


def _number(words: str) -> object:
    """Return a whole number, or the words themselves, which the shape then refuses by name."""
    found = _whole(words)
    return words if found is None else found


def _instant(typed: QueryDict) -> str:
    """Return the day and hour of the form in the office's zone, as ISO; what cannot be read as it stands."""
    words = f"{typed.get('day', '')}T{typed.get('hour', '') or '18:00'}"
    try:
        return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo(settings.TIME_ZONE)).isoformat()
    except ValueError:
        return words


Sets = Callable[[QueryDict], Mapping[str, Any]]


def _nothing(_typed: QueryDict) -> Mapping[str, Any]:
    return {}


def _edition(typed: QueryDict) -> Mapping[str, Any]:
    option, _, edition = typed.get("answer", "").partition(":")
    return {"option": option, "edition": edition}


def _extension(typed: QueryDict) -> Mapping[str, Any]:
    return {"due_at": _instant(typed), "organisations": typed.getlist("organisations")}


def _reading(typed: QueryDict) -> Mapping[str, Any]:
    option, value = typed.get("option", ""), typed.get("value", "").strip().replace(",", ".")
    takes = option in typed.getlist("takes-value")
    return {"reading": typed.get("reading", ""), "option": f"{option}:{value}" if takes else option}


def _waiver(typed: QueryDict) -> Mapping[str, Any]:
    return {
        "organisation": typed.get("organisation", ""),
        "cause": typed.get("cause", ""),
        "persons": _number(typed.get("persons", "")),
    }


def _incomplete(typed: QueryDict) -> Mapping[str, Any]:
    pairs = [one.partition("/") for one in typed.getlist("cells")]
    return {"cells": [{"organisation": slug, "criterion": criterion} for slug, _, criterion in pairs]}


def _open_reading(typed: QueryDict) -> Mapping[str, Any]:
    return {"readings": typed.getlist("readings")}


def _tie(typed: QueryDict) -> Mapping[str, Any]:
    slugs = typed.getlist("tied")
    if typed.get("way") == "order":
        slugs = sorted(slugs, key=lambda slug: _whole(typed.get(f"order-{slug}", "")) or 99)
    return {"place": _number(typed.get("place", "")), "way": typed.get("way", ""), "organisations": slugs}


def _approval(typed: QueryDict) -> Mapping[str, Any]:
    """Return the calculation, and of how the meeting was held what was typed: the rest is left to write."""
    names = {name: typed.get(name, "").strip() for name in ("chair", "secretary", "speaker")}
    counts = {name: typed.get(name, "").strip() for name in ("members", "present")}
    return {
        "calculation": typed.get("calculation", ""),
        **{name: words for name, words in names.items() if words},
        **{name: _number(words) for name, words in counts.items() if words},
    }


def _prizes(typed: QueryDict) -> Mapping[str, Any]:
    found = []
    for name in typed.getlist("prize"):
        place, _, slug = name.partition("/")
        amount = _number(typed.get(f"amount-{name}", ""))
        found.append({"organisation": slug, "place": _number(place), "amount": amount})
    return {"prizes": found}


def _block_prizes(typed: QueryDict) -> Mapping[str, Any]:
    found = []
    for name in typed.getlist("prize"):
        block, _, slug = name.partition("/")
        amount = _number(typed.get(f"amount-{name}", ""))
        found.append({"organisation": slug, "block": block, "amount": amount})
    return {"prizes": found}


def _ceremony(typed: QueryDict) -> Mapping[str, Any]:
    place = typed.get("place", "").strip()
    return {"at": _instant(typed), **({"place": place} if place else {})}


def _resolution(typed: QueryDict) -> Mapping[str, Any]:
    return {"permits": ["settle-early"]} if typed.get("permits") else {}


SETS: Mapping[str, Sets] = {
    Kind.EDITION: _edition,
    Kind.EXTENSION: _extension,
    Kind.READING: _reading,
    Kind.WAIVER: _waiver,
    Kind.INCOMPLETE: _incomplete,
    Kind.OPEN_READING: _open_reading,
    Kind.TIE: _tie,
    Kind.APPROVAL: _approval,
    Kind.PRIZES: _prizes,
    Kind.BLOCK_PRIZES: _block_prizes,
    Kind.CEREMONY: _ceremony,
    Kind.RESOLUTION: _resolution,
}
"""How the fields of each kind's form become what the decision sets."""

NO_DATE = Text(
    kk="Шешімнің күні оқылмады.",
    ru="Дата решения не прочитана.",
    en="The day of the decision cannot be read.",
)
GIVE_DATE = Text(
    kk="Хаттаманың күнін таңдаңыз.", ru="Выберите дату протокола.", en="Choose the day of the protocol."
)
NO_VOTES = Text(kk="Дауыстар оқылмады.", ru="Голоса не прочитаны.", en="The votes cannot be read.")
GIVE_VOTES = Text(
    kk="Дауыстарды бүтін санмен жазыңыз.",
    ru="Запишите голоса целыми числами.",
    en="Write the votes in whole numbers.",
)
