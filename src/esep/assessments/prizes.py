"""Prize places, ties, leaders of blocks, the payment list and the numbers of diplomas (clause 5.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django.db import transaction

from esep.assessments import wording
from esep.assessments.calculating import edition_of, plan_of
from esep.assessments.models import Assessment, Prize
from esep.assessments.queries import about, latest, names, participants, resource
from esep.assessments.states import move, right
from esep.audit.record import again, record
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.people.acting import Acting
from esep.people.policy import demand

INCENTIVE = "awards.incentive"
"""The reading (A05) of the editions in which leaders of the main blocks are awarded and not only may be."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Organisations (slugs) that share a prize place by points; `decided` is `share`, `order` or ""."""

    place: int
    organisations: tuple[str, ...]
    decided: str


@dataclass(frozen=True, slots=True)
class Leader:
    """The organisation (slug) outside the prize places with the most points in a block."""

    block: str
    name: Text
    organisation: str
    points: Fraction
    place: int


@dataclass(frozen=True, slots=True)
class Payment:
    """A line of the payment list: to whom, for what, how many tenge, the diploma, and when it was paid."""

    organisation: str
    name: Text
    place: int | None
    block: str
    amount: int
    diploma: str
    paid_on: date | None


@dataclass(frozen=True, slots=True)
class _Group:
    """Organisations on one place of the calculation, and how their tie was decided."""

    place: int
    slugs: tuple[str, ...]
    way: str = ""

    def parted(self) -> tuple[tuple[str, ...], ...]:
        """Return the group as it stands after the decision: whole, or one after another."""
        return tuple((slug,) for slug in self.slugs) if self.way == "order" else (self.slugs,)


def prize_places(assessment: Assessment) -> int:
    """Return how many prize places the edition has."""
    return int(plan_of(assessment).ranking["prizes"])


def ties(assessment: Assessment) -> tuple[Tie, ...]:
    """Return the ties that touch a prize place of the last calculation."""
    last = prize_places(assessment)
    return tuple(
        Tie(group.place, group.slugs, group.way)
        for group in _groups(assessment)
        if group.place <= last and len(group.slugs) > 1
    )


def winners(assessment: Assessment) -> tuple[tuple[int, str], ...]:
    """Return (place, slug) of everyone on a prize place of the last calculation, ties decided."""
    ranking = plan_of(assessment).ranking
    last, dense = int(ranking["prizes"]), ranking["ties"] == "shared_dense"
    found: list[tuple[int, str]] = []
    stood = 0
    parts = [part for group in _groups(assessment) for part in group.parted()]
    for number, part in enumerate(parts, 1):
        place = number if dense else stood + 1
        stood += len(part)
        if place > last:
            break
        found += [(place, slug) for slug in part]
    return tuple(found)


def _groups(assessment: Assessment) -> list[_Group]:
    """Return everyone rated by place, the best first, with what was decided of ties."""
    calculation = latest(assessment)
    if calculation is None:
        raise Refused([Problem(wording.NO_CALCULATION, wording.COMPUTE, rule="no-calculation")])
    by_place: dict[int, list[str]] = {}
    for one in calculation.result["subjects"]:
        by_place.setdefault(one["place"], []).append(one["subject"])
    ways: dict[tuple[int, frozenset[str]], tuple[str, tuple[str, ...]]] = {}
    for decision in in_force(about(assessment), Kind.TIE):
        order = tuple(decision.sets["organisations"])
        ways[decision.sets["place"], frozenset(order)] = (decision.sets["way"], order)
    groups = []
    for place in sorted(by_place):
        slugs = tuple(sorted(by_place[place]))
        way, order = ways.get((place, frozenset(slugs)), ("", slugs))
        groups.append(_Group(place, order, way))
    return groups


def leaders(assessment: Assessment) -> tuple[Leader, ...]:
    """Return who may be proposed for the prizes of clause 5.2: the best of each block outside the prizes.

    Several when they are equal; the calculation proposes, the Executive Committee decides (reading A05).
    """
    calculation = latest(assessment)
    if calculation is None:
        return ()
    outside = {slug for _, slug in winners(assessment)}
    found: list[Leader] = []
    for block in edition_of(assessment).blocks:
        placed = [
            (one["block_places"][block.number], one["subject"], Fraction(one["blocks"][block.number]))
            for one in calculation.result["subjects"]
            if one["subject"] not in outside and one["block_places"].get(block.number) is not None
        ]
        best = min((place for place, _, _ in placed), default=0)
        found += [
            Leader(block.number, block.name, slug, points, place)
            for place, slug, points in placed
            if place == best
        ]
    return tuple(found)


def decision_of(assessment: Assessment, kind: str) -> Decision | None:
    """Return the last decision of a kind in force about this version of the year, None when there is none."""
    found = in_force(about(assessment), kind)
    return found[-1] if found else None


def wrong_prizes(assessment: Assessment, sets: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with a list of prize places: it must name exactly the winners and their places."""
    wanted = winners(assessment)
    named = sorted((one["place"], one["organisation"]) for one in sets["prizes"])
    if named != sorted(wanted):
        known = names(assessment)
        listed = Text.each(lambda code: "; ".join(f"{place} – {known[slug][code]}" for place, slug in wanted))
        said = wording.WRONG_WINNERS.format(wanted=listed)
        yield Problem(said, wording.NAME_OTHERS, rule="wrong-winners")


def wrong_block_prizes(assessment: Assessment, sets: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with prizes of blocks: a stranger, no such block, or a second award."""
    known = names(assessment)
    blocks = {block.number for block in edition_of(assessment).blocks}
    awarded = {slug for _, slug in winners(assessment)}
    for one in sets["prizes"]:
        slug, block = one["organisation"], one["block"]
        if slug not in known:
            said = wording.NOT_RATED.format(name=slug)
            yield Problem(said, wording.CHOOSE_RATED, rule="not-rated", rows=(slug,))
        elif slug in awarded:
            said = wording.AWARDED_TWICE.format(name=known[slug])
            yield Problem(said, wording.NAME_OTHERS, rule="awarded-twice", rows=(slug,))
        if block not in blocks:
            said = wording.UNKNOWN_BLOCK.format(block=block)
            yield Problem(said, wording.NAME_OTHERS, rule="unknown-block", rows=(block,))
        awarded.add(slug)


def unready(assessment: Assessment) -> Iterator[Problem]:
    """Yield what the award of a year lacks: the decisions, and that they fit the approved calculation."""
    if assessment.prizes.exists():
        yield Problem(wording.AWARDED_BEFORE, wording.SEE_PAYMENTS, rule="awarded-before")
    places = decision_of(assessment, Kind.PRIZES)
    if places is None:
        yield Problem(wording.NO_PRIZES, wording.DECIDE_PRIZES, rule="no-prizes")
    else:
        yield from wrong_prizes(assessment, places.sets)
    blocks = decision_of(assessment, Kind.BLOCK_PRIZES)
    if blocks is not None:
        yield from wrong_block_prizes(assessment, blocks.sets)
    elif edition_of(assessment).reading(INCENTIVE) is not None:
        yield Problem(wording.NO_BLOCK_PRIZES, wording.DECIDE_BLOCK_PRIZES, rule="no-block-prizes")


@transaction.atomic
def award(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> tuple[Prize, ...]:
    """Award what the confirmed decisions of kinds `prizes` and `block-prizes` say, with numbered diplomas."""
    if again(once, by.id):
        return given(assessment)
    one = Assessment.objects.select_for_update().get(pk=assessment.pk)
    demand(by, right("award"), resource(one))
    move(one.state, "award")
    found = tuple(unready(one))
    if found:
        raise Refused(found)
    rated = {organisation.slug: organisation for organisation in participants(one)}
    made: list[Prize] = []
    for kind in (Kind.PRIZES, Kind.BLOCK_PRIZES):
        decision = decision_of(one, kind)
        listed = sorted(decision.sets["prizes"], key=_order) if decision else ()
        for line in listed:
            made.append(_prize(one, rated, line, decision, number=len(made) + 1))
    Prize.objects.bulk_create(made)
    record(
        "year.award",
        by=by.actor("secretary"),
        at=at,
        object=about(one),
        body={"prizes": [_as_body(prize) for prize in made]},
        version=one.version,
        once=once,
    )
    return given(one)


def given(assessment: Assessment) -> tuple[Prize, ...]:
    """Return the prizes of a year in the order of their diplomas."""
    prizes = Prize.objects.filter(assessment=assessment).select_related("organisation", "decision")
    return tuple(prizes.order_by("id"))


def _order(line: Mapping[str, Any]) -> tuple[Any, ...]:
    return (line.get("place", 0), line.get("block", ""), line["organisation"])


def _prize(
    assessment: Assessment,
    rated: Mapping[str, Organisation],
    line: Mapping[str, Any],
    decision: Decision | None,
    *,
    number: int,
) -> Prize:
    version = f"-{assessment.version}" if assessment.version > 1 else ""
    return Prize(
        assessment=assessment,
        organisation=rated[line["organisation"]],
        place=line.get("place"),
        block=line.get("block", ""),
        amount=line["amount"],
        diploma=f"{assessment.year}{version}/{number:02d}",
        decision=decision,
    )


def _as_body(prize: Prize) -> dict[str, Any]:
    return {
        "organisation": prize.organisation.slug,
        "place": prize.place or 0,
        "block": prize.block,
        "amount": str(prize.amount),
        "diploma": prize.diploma,
    }


def payment_list(assessment: Assessment) -> tuple[Payment, ...]:
    """Return the payment list: prize places first, then blocks; organisations under their full names."""
    prizes = assessment.prizes.select_related("organisation").order_by("id")
    named = {one.slug: one.name for one in on(date(assessment.year, 12, 31), participants(assessment))}
    return tuple(
        Payment(
            prize.organisation.slug,
            named[prize.organisation.slug],
            prize.place,
            prize.block,
            prize.amount,
            prize.diploma,
            prize.paid_on,
        )
        for prize in prizes
    )


@transaction.atomic
def pay(prize: Prize, day: date, *, by: Acting, at: datetime, once: str = "") -> Prize:
    """Record the day on which a prize was paid, and return it."""
    if again(once, by.id):
        return Prize.objects.get(pk=prize.pk)
    one = Prize.objects.select_for_update().select_related("assessment").get(pk=prize.pk)
    demand(by, right("pay"), resource(one.assessment))
    move(one.assessment.state, "pay")
    one.paid_on = day
    one.save(update_fields=["paid_on"])
    body = {"diploma": one.diploma, "paid_on": day.isoformat()}
    record(
        "prize.pay",
        by=by.actor("officer", "secretary"),
        at=at,
        object=f"prize:{one.pk}",
        body=body,
        once=once,
    )
    return one
