"""Who won: places of the last outcome with ties as the minutes decided them (4.2, reading A06)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.contests.minutes import signed_items
from esep.contests.models import Application, Round
from esep.contests.outcome import latest, plan_of
from esep.contests.queries import admitted


@dataclass(frozen=True, slots=True)
class Tie:
    """Entrants who share a place that touches the prizes; `decided` by signed minutes or not."""

    place: int
    entrants: tuple[int, ...]
    decided: bool


@dataclass(frozen=True, slots=True)
class Winner:
    """A prize place and whose application stands on it."""

    place: int
    application: int


def prizes(round_: Round) -> int:
    """Return how many prize places the regulation gives (4.2: three)."""
    return int(plan_of(round_).ranking["prizes"])


def _by_place(round_: Round) -> Mapping[int, tuple[int, ...]]:
    outcome = latest(round_)
    found: dict[int, tuple[int, ...]] = {}
    for one in outcome.result["standings"] if outcome else ():
        found[one["place"]] = (*found.get(one["place"], ()), int(one["entrant"].removeprefix("a")))
    return dict(sorted(found.items()))


def _decided(round_: Round) -> Mapping[tuple[int, frozenset[int]], tuple[str, tuple[int, ...]]]:
    return {
        (item.sets["place"], frozenset(item.sets["entrants"])): (
            item.sets["way"],
            tuple(item.sets["entrants"]),
        )
        for item in signed_items(round_, "tie")
    }


def ties(round_: Round) -> tuple[Tie, ...]:
    """Return the ties on prize places of the last outcome."""
    last, ways = prizes(round_), _decided(round_)
    return tuple(
        Tie(place, entrants, (place, frozenset(entrants)) in ways)
        for place, entrants in _by_place(round_).items()
        if place <= last and len(entrants) > 1
    )


def winners(round_: Round) -> tuple[Winner, ...]:
    """Return who stands on the prize places: ties as decided, and of fewer entrants only the places given."""
    last, ways = prizes(round_), _decided(round_)
    dense = plan_of(round_).ranking["ties"] == "shared_dense"
    found: list[Winner] = []
    stood = groups = 0
    for place, entrants in _by_place(round_).items():
        way, order = ways.get((place, frozenset(entrants)), ("shared", entrants))
        parts = [(one,) for one in order] if way == "ordered" else [order]
        for part in parts:
            groups += 1
            at = groups if dense else stood + 1
            stood += len(part)
            if at <= last:
                found += [Winner(at, one) for one in part]
    given = places_given(round_)
    return tuple(one for one in found if given is None or one.place in given)


def places_given(round_: Round) -> frozenset[int] | None:
    """Return which places the minutes give where fewer took part than there are places; None: all."""
    items = signed_items(round_, "fewer")
    return frozenset(items[-1].sets["places"]) if items else None


def too_few(round_: Round) -> bool:
    """Return whether fewer were admitted than there are prize places (K12: the commission decides)."""
    return admitted(round_).count() < prizes(round_)


def names_of(applications: tuple[int, ...]) -> str:
    """Return the names of applications with commas between them."""
    found = dict(Application.objects.filter(pk__in=applications).values_list("pk", "name"))
    return ", ".join(found[one] for one in applications if one in found)
