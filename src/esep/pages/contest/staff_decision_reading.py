"""Reads a decision on a contest from its form: the act, and what a decision of its kind sets."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.http import QueryDict

from esep.core.names import Text
from esep.core.problems import Problem
from esep.decisions.actions import NewDecision
from esep.decisions.models import Decision, Kind
from esep.evidence.models import Holding
from esep.pages.parts.whole import whole

SEAT_ROWS = 9
"""So many people one order may seat; more are seated by a further order."""

CONTESTS = 8
"""So many contests one list may have."""


def read(
    typed: QueryDict, kind: Kind, about: str, document: Holding | None
) -> tuple[NewDecision, tuple[Problem, ...]]:
    """Return the decision that a form says, and what in it could not be read at all."""
    problems: list[Problem] = []
    try:
        day = date.fromisoformat(typed.get("date", ""))
    except ValueError:
        day = date.min
        problems.append(Problem(NO_DATE, GIVE_DATE, rule="decision-date"))
    votes = [typed.get(name, "").strip() for name in ("favour", "against", "abstained")]
    counts = [_number(one or "0") for one in votes]
    read_votes = tuple(one for one in counts if isinstance(one, int))
    if any(votes) and len(read_votes) < 3:
        problems.append(Problem(NO_VOTES, GIVE_VOTES, rule="decision-votes"))
    new = NewDecision(
        kind=kind.value,
        about=about,
        body=typed.get("body", ""),
        protocol=typed.get("protocol", ""),
        item=typed.get("item", ""),
        date=day,
        words_kk=typed.get("words_kk", ""),
        words_ru=typed.get("words_ru", ""),
        sets=SETS[kind](typed, about),
        reason=typed.get("reason", ""),
        votes=read_votes if any(votes) and len(read_votes) == 3 else None,
        document=document,
        replaces=Decision.objects.filter(pk=whole(typed.get("replaces"))).first(),
    )
    return new, tuple(problems)


def _number(words: str) -> object:
    """Return a whole number, or the words themselves, which the shape then refuses by name."""
    digits = re.sub(r"[\s\u00a0\u202f]", "", words)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 15 else words


def _commission(typed: QueryDict, _about: str) -> Mapping[str, Any]:
    rows = []
    for number in range(SEAT_ROWS):
        person = whole(typed.get(f"person-{number}"))
        if person:
            post = typed.get(f"post-{number}", "").strip()
            rows.append({"person": person, "seat": typed.get(f"seat-{number}", ""), "post": post})
    ends = [pk for one in typed.getlist("ends") if (pk := whole(one))]
    return {"members": rows, **({"ends": ends} if ends else {})}


def _awards(typed: QueryDict, _about: str) -> Mapping[str, Any]:
    places = [whole(one) for one in typed.getlist("place")]
    sums = [{"place": one, "amount": _number(typed.get(f"amount-{one}", ""))} for one in places]
    chair = typed.get("chair", "").strip()
    return {"awards": sums, **({"chair": chair} if chair else {})}


def _reading(typed: QueryDict, _about: str) -> Mapping[str, Any]:
    option, value = typed.get("option", ""), typed.get("value", "").strip().replace(",", ".")
    takes = option in typed.getlist("takes-value")
    return {"reading": typed.get("reading", ""), "option": f"{option}:{value}" if takes else option}


def _resolution(typed: QueryDict, _about: str) -> Mapping[str, Any]:
    return {"permits": ["chair-signs-here"]} if typed.get("permits") else {}


def _contest_list(typed: QueryDict, about: str) -> Mapping[str, Any]:
    found = []
    for number in range(CONTESTS):
        names = ("key", "name_kk", "name_ru", "name_en", "organiser")
        line: dict[str, Any] = {name: typed.get(f"{name}-{number}", "").strip() for name in names}
        if any(line.values()):
            line["name_en"] = line["name_en"] or line["name_ru"]
            found.append({**line, "absence_costs": typed.get(f"absence_costs-{number}") == "yes"})
    return {"year": whole(about.partition(":")[2]), "contests": found}


SETS: Mapping[Kind, Callable[[QueryDict, str], Mapping[str, Any]]] = {
    Kind.COMMISSION: _commission,
    Kind.AWARDS: _awards,
    Kind.READING: _reading,
    Kind.RESOLUTION: _resolution,
    Kind.CONTEST_LIST: _contest_list,
}
"""How the fields of each kind's form become what the decision sets."""

NO_DATE = Text(
    "Құжаттың күні оқылмады.", "Дата документа не прочитана.", "The day of the act cannot be read."
)
GIVE_DATE = Text(
    "Бұйрықтың немесе хаттаманың күнін таңдаңыз.",
    "Выберите дату приказа или протокола.",
    "Choose the day of the order or protocol.",
)
NO_VOTES = Text("Дауыстар оқылмады.", "Голоса не прочитаны.", "The votes cannot be read.")
GIVE_VOTES = Text(
    "Дауыстарды бүтін санмен жазыңыз.", "Запишите голоса целыми числами.", "Write the votes in whole numbers."
)
