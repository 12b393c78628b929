"""What the minutes of a sitting may resolve: each kind, what it sets, and what carrying it out does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from esep.contests import wording_sitting as says
from esep.contests.models import Application, Round
from esep.contests.queries import handed_in
from esep.core.problems import Problem

Sets = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item of the minutes: its kind, what it sets, its words, and the votes for, against, abstained."""

    kind: str
    words_kk: str
    words_ru: str
    votes: tuple[int, int, int]
    sets: Sets = field(default_factory=dict)


def _applications(round_: Round, sets: Sets) -> Iterator[Problem]:
    """`applications`: ids that were handed in to this round."""
    known = set(handed_in(round_).values_list("pk", flat=True))
    named = sets.get("applications")
    if not isinstance(named, list) or not named or set(named) - known:
        yield Problem(says.ITEM_APPLICATIONS, says.SEE_APPLICATIONS, rule="item-applications")


def _tie(round_: Round, sets: Sets) -> Iterator[Problem]:
    """`place`, `entrants` who share it, and `way`: `shared`, or `ordered` as listed."""
    yield from _applications(round_, {"applications": sets.get("entrants")})
    if sets.get("way") not in ("shared", "ordered") or not isinstance(sets.get("place"), int):
        yield Problem(says.ITEM_TIE, says.DECIDE_TIE, rule="item-tie")


def _places(_round: Round, sets: Sets) -> Iterator[Problem]:
    """`outcome`: the digest of the outcome that the commission adopts."""
    if not isinstance(sets.get("outcome"), str) or len(sets["outcome"]) != 64:
        yield Problem(says.ITEM_OUTCOME, says.COUNT_FIRST, rule="item-outcome")


def _fewer(_round: Round, sets: Sets) -> Iterator[Problem]:
    """`places`: which prize places are given although fewer took part than there are places."""
    given = sets.get("places")
    if not isinstance(given, list) or not all(isinstance(one, int) and 0 < one < 10 for one in given):
        yield Problem(says.ITEM_FEWER, says.NAME_PLACES, rule="item-fewer")


def _nothing(_round: Round, _sets: Sets) -> Iterator[Problem]:
    """Only words."""
    yield from ()


SHAPES: Mapping[str, Callable[[Round, Sets], Iterator[Problem]]] = {
    "admit": _applications,
    "refuse": _applications,
    "tie": _tie,
    "places": _places,
    "fewer": _fewer,
    "other": _nothing,
}
"""Every kind of item with the check of what it sets; a late application is admitted or refused as any."""


def shaped(round_: Round, item: NewItem) -> tuple[Problem, ...]:
    """Return what is wrong with what an item sets and says."""
    if item.kind not in SHAPES:
        return (Problem(says.ITEM_KIND.format(kind=item.kind), says.CHOOSE_KIND, rule="item-kind"),)
    found = list(SHAPES[item.kind](round_, item.sets))
    if not (item.words_kk.strip() and item.words_ru.strip()):
        found.append(Problem(says.ITEM_WORDS, says.WRITE_WORDS, rule="item-words"))
    return tuple(found)


def about_applications(item: NewItem) -> tuple[int, ...]:
    """Return the applications that an item is about: whoever is tied to one does not vote on it."""
    found = item.sets.get("applications") or item.sets.get("entrants") or ()
    return tuple(one for one in found if isinstance(one, int))


def applications_of(ids: tuple[int, ...]) -> tuple[Application, ...]:
    """Return these applications with what a conflict is looked for in."""
    found = Application.objects.filter(pk__in=ids).select_related("round__organisation", "organisation")
    return tuple(found.order_by("pk"))
