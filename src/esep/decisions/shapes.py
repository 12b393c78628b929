"""What a decision of each kind sets, and what it must bring: votes, a document, a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from esep.core.names import Text
from esep.core.problems import Problem
from esep.decisions import wording
from esep.decisions.models import Body, Kind

Reads = Callable[[Any], bool]


def is_words(value: Any) -> bool:
    """Return whether `value` is text that is not blank."""
    return isinstance(value, str) and bool(value.strip())


def is_amount(value: Any) -> bool:
    """Return whether `value` is a whole number above 0."""
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def is_count(value: Any) -> bool:
    """Return whether `value` is a whole number, 0 too."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def is_instant(value: Any) -> bool:
    """Return whether `value` is an instant in the ISO form that names its zone."""
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def is_list_of_words(value: Any) -> bool:
    """Return whether `value` is a list of different texts, not an empty one."""
    return isinstance(value, list) and bool(value) and all(map(is_words, value)) and _distinct(value)


def is_text(value: Any) -> bool:
    """Return whether `value` is text, blank too."""
    return isinstance(value, str)


def is_list_of_amounts(value: Any) -> bool:
    """Return whether `value` is a list of different whole numbers above 0, not an empty one."""
    return isinstance(value, list) and bool(value) and all(map(is_amount, value)) and _distinct(value)


def is_list_of_permits(value: Any) -> bool:
    """Return whether `value` lists things that a resolution may permit, not none."""
    return is_list_of_words(value) and set(value) <= set(PERMITS)


def one_of(*words: str) -> Reads:
    """Return the check that a value is one of `words`."""
    return lambda value: value in words


def tables(fields: Mapping[str, Reads], *, empty: bool = False) -> Reads:
    """Return the check that a value is a list of tables with exactly these `fields`."""

    def check(value: Any) -> bool:
        if not isinstance(value, list) or not (value or empty):
            return False
        return all(
            isinstance(one, dict)
            and one.keys() == fields.keys()
            and all(reads(one[name]) for name, reads in fields.items())
            for one in value
        )

    return check


CAUSES: Mapping[str, Text] = {
    "territorial-change": Text(
        "әкімшілік-аумақтық бөліністің өзгеруі",
        "изменение административно-территориального деления",
        "change of the administrative-territorial division",
    ),
    "liquidation": Text(
        "сала ұйымдарының таратылуы", "ликвидация организаций отрасли", "liquidation of organisations"
    ),
    "other": Text("басқа себеп", "иная причина", "another cause"),
}
"""The objective causes of a decline that row 1.1 of Annex 1 names; its list is open."""


PERMITS = ("settle-early", "chair-signs-here")
"""What a resolution may permit: settling a year early; a chair's sign-off here instead of the stamp."""

SEATS = ("chair", "secretary", "member")
"""What an order may make somebody on a commission."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields that `sets` must have, those it may have, and what else the decision brings."""

    fields: Mapping[str, Reads]
    may: Mapping[str, Reads]
    bodies: tuple[str, ...] = ()
    votes: bool = False
    document: bool = False
    reason: bool = False


def _shape(
    fields: Mapping[str, Reads],
    *bodies: str,
    may: Mapping[str, Reads] | None = None,
    votes: bool = False,
    document: bool = False,
    reason: bool = False,
) -> Shape:
    return Shape(fields, may or {}, bodies, votes, document, reason)


SHAPES: Mapping[str, Shape] = {
    Kind.EDITION: _shape(
        {"edition": is_words, "option": one_of("at_approval", "at_year_end", "split")},
        Body.EXECUTIVE_COMMITTEE,
        Body.CENTRAL_COMMITTEE,
    ),
    Kind.EXTENSION: _shape({"due_at": is_instant, "organisations": is_list_of_words}, reason=True),
    Kind.READING: _shape(
        {"reading": is_words, "option": is_words}, Body.EXECUTIVE_COMMITTEE, Body.CENTRAL_COMMITTEE
    ),
    Kind.WAIVER: _shape(
        {"organisation": is_words, "cause": one_of(*CAUSES), "persons": is_count},
        may={"claimed": is_amount},
        document=True,
        reason=True,
    ),
    Kind.INCOMPLETE: _shape(
        {"cells": tables({"organisation": is_words, "criterion": is_words})},
        Body.EXECUTIVE_COMMITTEE,
        reason=True,
    ),
    Kind.OPEN_READING: _shape({"readings": is_list_of_words}, Body.EXECUTIVE_COMMITTEE, reason=True),
    Kind.TIE: _shape(
        {"place": is_amount, "way": one_of("share", "order"), "organisations": is_list_of_words},
        Body.EXECUTIVE_COMMITTEE,
        reason=True,
    ),
    Kind.APPROVAL: _shape(
        {"calculation": is_words},
        Body.EXECUTIVE_COMMITTEE,
        may={
            "chair": is_words,
            "secretary": is_words,
            "speaker": is_words,
            "members": is_amount,
            "present": is_amount,
        },
        votes=True,
    ),
    Kind.PRIZES: _shape(
        {"prizes": tables({"organisation": is_words, "place": is_amount, "amount": is_amount})},
        Body.EXECUTIVE_COMMITTEE,
    ),
    Kind.BLOCK_PRIZES: _shape(
        {"prizes": tables({"organisation": is_words, "block": is_words, "amount": is_amount}, empty=True)},
        Body.EXECUTIVE_COMMITTEE,
    ),
    Kind.CEREMONY: _shape({"at": is_instant}, may={"place": is_words}),
    Kind.CORRECTION: _shape({}, reason=True),
    Kind.COMMISSION: _shape(
        {"members": tables({"person": is_amount, "seat": one_of(*SEATS), "post": is_text}, empty=True)},
        Body.CHAIR,
        may={"ends": is_list_of_amounts},
        document=True,
    ),
    Kind.AWARDS: _shape(
        {"awards": tables({"place": is_amount, "amount": is_amount})}, may={"chair": is_words}
    ),
    Kind.CONTEST_LIST: _shape(
        {
            "year": is_amount,
            "contests": tables(
                {
                    "key": is_words,
                    "name_kk": is_words,
                    "name_ru": is_words,
                    "name_en": is_words,
                    "organiser": is_text,
                    "absence_costs": lambda value: isinstance(value, bool),
                }
            ),
        },
        Body.EXECUTIVE_COMMITTEE,
        Body.CENTRAL_COMMITTEE,
    ),
    Kind.RESOLUTION: _shape({}, may={"permits": is_list_of_permits}),
}
"""Every kind of decision; `_shape` without bodies leaves open who decides.

An order about a commission names `members` by their person and may end seats, by their numbers, in `ends`.
An approval may say how the meeting was held: who chaired it, wrote it down and spoke, how many members the
body has and how many were `present`, which is where its papers take them from; so awards their `chair`.
The `persons` of a waiver are those whom the cause explains, of the `claimed`; 0 withdraws what it replaces.
"""


def problems(
    kind: str,
    sets: Mapping[str, Any],
    *,
    body: str,
    reason: str = "",
    votes: tuple[int, int, int] | None = None,
    document: bool = False,
) -> tuple[Problem, ...]:
    """Return everything that a decision of `kind` lacks, at once; an unknown kind is the only problem."""
    shape = SHAPES.get(kind)
    if shape is None:
        return (Problem(wording.UNKNOWN_KIND.format(kind=kind), wording.CHOOSE_KIND, rule="decision-kind"),)
    return (
        *_of_fields(shape, sets),
        *_of_body(shape, body),
        *_of_votes(shape, votes),
        *_of_presence(sets, votes),
        *_of_the_rest(kind, shape, sets, reason=reason, document=document),
    )


def _of_fields(shape: Shape, sets: Mapping[str, Any]) -> Iterator[Problem]:
    for name, reads in shape.fields.items():
        if name not in sets:
            yield Problem(
                wording.MISSING.format(field=name), wording.FILL_IN, rule="decision-field", rows=(name,)
            )
        elif not reads(sets[name]):
            yield Problem(
                wording.WRONG.format(field=name), wording.FILL_IN, rule="decision-field", rows=(name,)
            )
    for name, value in sets.items():
        if name in shape.fields:
            continue
        reads_it = shape.may.get(name)
        if reads_it is None or not reads_it(value):
            yield Problem(
                wording.UNKNOWN_FIELD.format(field=name), wording.FILL_IN, rule="decision-field", rows=(name,)
            )


def _of_body(shape: Shape, body: str) -> Iterator[Problem]:
    if body not in Body.values:
        yield Problem(wording.UNKNOWN_BODY.format(body=body), wording.CHOOSE_BODY, rule="decision-body")
    elif shape.bodies and body not in shape.bodies:
        may = Text.each(lambda code: ", ".join(wording.BODIES[one][code] for one in shape.bodies))
        said = wording.WRONG_BODY.format(body=wording.BODIES[body], may=may)
        yield Problem(said, wording.CHOOSE_BODY, rule="decision-body")


def _of_votes(shape: Shape, votes: tuple[int, int, int] | None) -> Iterator[Problem]:
    if votes is None:
        if shape.votes:
            yield Problem(wording.NO_VOTES, wording.GIVE_VOTES, rule="decision-votes")
        return
    favour, against, _ = votes
    if min(votes) < 0 or favour <= against:
        said = wording.NOT_CARRIED.format(favour=favour, against=against)
        yield Problem(said, wording.GIVE_VOTES, rule="decision-votes")


def _of_presence(sets: Mapping[str, Any], votes: tuple[int, int, int] | None) -> Iterator[Problem]:
    """Yield what does not agree of a meeting: more present than members, more votes than were present."""
    members, present = sets.get("members"), sets.get("present")
    if not isinstance(present, int) or present < 1:
        return
    if isinstance(members, int) and present > members:
        said = wording.TOO_MANY_PRESENT.format(present=present, members=members)
        yield Problem(said, wording.COUNT_AGAIN, rule="decision-present", rows=("present",))
    if votes is not None and sum(votes) > present:
        said = wording.TOO_MANY_VOTES.format(votes=sum(votes), present=present)
        yield Problem(said, wording.COUNT_AGAIN, rule="decision-present", rows=("present",))


def _of_the_rest(
    kind: str, shape: Shape, sets: Mapping[str, Any], *, reason: str, document: bool
) -> Iterator[Problem]:
    if shape.reason and not reason.strip():
        yield Problem(wording.NO_REASON, wording.GIVE_REASON, rule="decision-reason")
    if shape.document and not document:
        yield Problem(wording.NO_DOCUMENT, wording.GIVE_DOCUMENT, rule="decision-document")
    if kind == Kind.BLOCK_PRIZES and sets.get("prizes") == [] and not reason.strip():
        yield Problem(wording.NOBODY_NAMED, wording.SAY_WHY, rule="block-prizes-named-none")
    if kind == Kind.TIE and len(sets.get("organisations") or ()) == 1:
        yield Problem(wording.TIE_OF_ONE, wording.FILL_IN, rule="decision-field", rows=("organisations",))


def _distinct(values: list[Any]) -> bool:
    return len(set(values)) == len(values)
