"""The register of readings of a year: what each option would do to points and places, and what settled it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.assessments.models import Assessment
from esep.assessments.queries import abouts
from esep.assessments.register import Weighed, register
from esep.core.law import Option
from esep.core.sensitivity import Effect, Move
from esep.decisions import queries as decided
from esep.decisions.models import Decision, Kind
from esep.pages.parts.calculated import calculated, latest_of
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.door import door
from esep.pages.parts.sheet import Rated
from esep.pages.parts.wording import words
from esep.pages.staff import finding
from esep.pages.staff.decisions import Shown
from esep.pages.staff.decisions import shown as shown_decisions
from esep.people.acting import Acting
from esep.people.policy import why_not

GROUPS = ("prizes", "places", "points", "idle", "counted")
"""How much a reading can do to this year, the most first; the last are not chosen in a calculation."""


@dataclass(frozen=True, slots=True)
class Moved:
    """An organisation under another option: places and points before and after."""

    rated: Rated
    place: tuple[int, int]
    total: tuple[Fraction, Fraction]
    prize: bool

    @property
    def gained(self) -> Fraction:
        """Return the points after less the points before."""
        return self.total[1] - self.total[0]


@dataclass(frozen=True, slots=True)
class OptionShown:
    """An option: whether it is in force and the default, and whom it would move (None: not computed)."""

    option: Option
    words: str
    chosen: bool
    default: bool
    turns: bool
    effect: Effect | None
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class ReadingShown:
    """A reading of the register with its options and the decision that settled it."""

    it: Weighed
    options: tuple[OptionShown, ...]
    decision: Shown | None
    left_open: bool


@require_safe
@door("year.see", of=finding.year)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Assessment) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show the readings by what they can do to this year; the waivers beside them."""
    calculation = latest_of(it)
    made = calculated(calculation) if calculation else None
    about = shown_decisions(decided.about(*abouts(it)))
    prizes = int(made.result.plan.ranking["prizes"]) if made else 0
    weighed = register(it) if made else ()
    return show_page(
        request,
        "staff/year-register.html",
        lang=lang,
        name="years-register",
        acting=acting,
        it=it,
        groups=groups([reading(one, made.who, about, prizes, f"assessment:{it.pk}") for one in weighed])
        if made
        else [],
        open_count=sum(one.open for one in weighed),
        settled_count=sum(not one.open for one in weighed),
        waivers=[one for one in about if one.it.kind == Kind.WAIVER],
        k=words("decisions", lang),
        may_enter=why_not(acting, "decision.enter") == "",
    )


def groups(readings: Sequence[ReadingShown]) -> list[tuple[str, list[ReadingShown]]]:
    """Return the readings by how much they can do, the most first; empty groups are left out."""
    found: dict[str, list[ReadingShown]] = {name: [] for name in GROUPS}
    for one in readings:
        found[group_of(one.it)].append(one)
    return [(name, ones) for name, ones in found.items() if ones]


def group_of(one: Weighed) -> str:
    """Return how much a reading can do to this year."""
    if not one.computable:
        return "counted"
    if one.turns:
        return "prizes"
    if any(effect.places_moved for effect in one.effects):
        return "places"
    return "points" if any(effect.moves for effect in one.effects) else "idle"


def reading(
    one: Weighed, who: Mapping[str, Rated], about: Sequence[Shown], prizes: int, now: str
) -> ReadingShown:
    """Return a reading ready to be shown; only a decision about `now`, this version, leaves it open."""
    effects = {effect.option.id: effect for effect in one.effects}
    chosen = one.chosen.partition(":")[0]
    options = tuple(
        OptionShown(
            option,
            effects[option.id].words if option.id in effects else one.chosen,
            option.id == chosen,
            option.id == one.reading.default,
            option.id in effects and effects[option.id].words in one.turns,
            effects.get(option.id),
            moved(effects[option.id].moves, who, prizes) if option.id in effects else (),
        )
        for option in one.reading.options
    )
    left_open = any(
        shown.state == "in-force"
        and shown.it.kind == Kind.OPEN_READING
        and shown.it.about == now
        and one.reading.id in shown.it.sets.get("readings", ())
        for shown in about
    )
    return ReadingShown(one, options, _of(one.decision, about), left_open)


def _of(decision: Decision | None, about: Sequence[Shown]) -> Shown | None:
    if decision is None:
        return None
    return next((one for one in about if one.it.pk == decision.pk), None) or shown_decisions((decision,))[0]


def moved(moves: Sequence[Move], who: Mapping[str, Rated], prizes: int) -> tuple[Moved, ...]:
    """Return whom an option moves: changes of prize places first, then of places, then of points."""
    found = [
        Moved(who[move.subject], move.place, move.total, min(move.place) <= prizes)
        for move in moves
        if move.subject in who
    ]
    return tuple(
        sorted(found, key=lambda m: (m.place[0] == m.place[1], not m.prize, m.place[1], m.rated.order))
    )
