"""Three prize places, ties, leaders of blocks, the payment list, and no second award."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.assessments import walk
from tests.assessments.test_refusals import refused, rules
from tests.people import NOW

from esep.assessments import timeline
from esep.assessments.lacking import lacking
from esep.assessments.prizes import Tie, award, leaders, payment_list, ties, winners
from esep.decisions.models import Kind
from esep.demo.office import rows

if TYPE_CHECKING:
    from tests.people import Office

    from esep.assessments.models import Assessment

PODIUM = ((1, "zhambyl"), (2, "turkistan"), (3, "karaganda"))


def tied(office: Office) -> Assessment:
    """Return the year in which Karaganda and Almaty oblast share the third place, before the Committee."""
    one = walk.completed(office, missing=False)
    alike = [replace(row, subject="almaty-oblast") for row in rows() if row.subject == "karaganda"]
    walk.accept_figures(office, alike)
    timeline.compute(one, by=office.as_("bolat"), at=NOW)
    one = timeline.preview(walk.fresh(one), walk.UNTIL, by=office.as_("bolat"), at=NOW)
    one = timeline.settle(one, by=office.as_("bolat"), at=walk.LATER)
    walk.let_stand(office, one)
    return timeline.submit_to_committee(one, by=office.as_("bolat"), at=walk.LATER)


def test_the_winners_are_those_of_the_calculation(office: Office) -> None:
    one = walk.computed_year(office)
    assert (winners(one), ties(one)) == (PODIUM, ())


def test_leaders_of_blocks_stand_outside_the_prize_places(office: Office) -> None:
    one = walk.computed_year(office)
    found = leaders(one)
    assert {leader.block for leader in found} == {"1", "2", "3", "4", "5"}
    assert not {leader.organisation for leader in found} & {slug for _, slug in PODIUM}


def test_a_tie_at_a_prize_place_waits_for_its_decision_and_may_share_it(office: Office) -> None:
    one = tied(office)
    assert ties(one) == (Tie(3, ("almaty-oblast", "karaganda"), ""),)
    assert rules(lacking(one, "approve", at=walk.LATER)) == ["undecided-tie"]
    both = ["almaty-oblast", "karaganda"]
    other = {"place": 2, "way": "share", "organisations": both}
    assert refused(lambda: walk.decided(office, one, Kind.TIE, other, at=walk.LATER)) == ["no-such-tie"]
    walk.decided(office, one, Kind.TIE, {"place": 3, "way": "share", "organisations": both}, at=walk.LATER)
    assert lacking(one, "approve", at=walk.LATER) == ()
    assert winners(one) == (*PODIUM[:2], (3, "almaty-oblast"), (3, "karaganda"))


def test_a_tie_may_be_put_into_an_order(office: Office) -> None:
    one = tied(office)
    sets = {"place": 3, "way": "order", "organisations": ["karaganda", "almaty-oblast"]}
    walk.decided(office, one, Kind.TIE, sets, at=walk.LATER)
    assert winners(one) == PODIUM


def test_prizes_name_exactly_the_winners(office: Office) -> None:
    one = walk.approved(office)
    sets = {"prizes": [{"organisation": "akmola", "place": 1, "amount": 1_000_000}]}
    assert refused(lambda: walk.decided(office, one, Kind.PRIZES, sets, at=walk.LATER)) == ["wrong-winners"]


@pytest.mark.parametrize(
    ("prizes", "rule"),
    [
        ([{"organisation": "zhambyl", "block": "1", "amount": 1}], "awarded-twice"),
        ([{"organisation": "akmola", "block": n, "amount": 1} for n in "12"], "awarded-twice"),
        ([{"organisation": "akmola", "block": "9", "amount": 1}], "unknown-block"),
        ([{"organisation": "nowhere", "block": "1", "amount": 1}], "not-rated"),
    ],
)
def test_nobody_is_awarded_twice_or_in_a_block_that_is_not_there(
    office: Office, prizes: list[dict[str, object]], rule: str
) -> None:
    one = walk.computed_year(office)
    step = {"prizes": prizes}
    assert refused(lambda: walk.decided(office, one, Kind.BLOCK_PRIZES, step)) == [rule]


def test_the_committee_that_names_no_leader_of_a_block_is_asked_why(office: Office) -> None:
    one = walk.approved(office)
    prizes = [{"organisation": slug, "place": p, "amount": walk.AMOUNTS[p]} for p, slug in winners(one)]
    walk.decided(office, one, Kind.PRIZES, {"prizes": prizes}, at=walk.LATER)
    assert rules(lacking(one, "award", at=walk.LATER)) == ["no-block-prizes"]
    none = {"prizes": list[object]()}
    silent = lambda: walk.decided(office, one, Kind.BLOCK_PRIZES, none, reason="", at=walk.LATER)  # noqa: E731  # two uses
    assert refused(silent) == ["block-prizes-named-none"]
    walk.decided(office, one, Kind.BLOCK_PRIZES, none, reason="Қаражат жоқ.", at=walk.LATER)
    made = award(one, by=office.as_("secretary"), at=walk.LATER)
    assert [(p.place, p.organisation.slug, p.diploma) for p in made] == [
        (1, "zhambyl", "2025/01"),
        (2, "turkistan", "2025/02"),
        (3, "karaganda", "2025/03"),
    ]


def test_the_payment_list_says_to_whom_for_what_and_how_much(office: Office) -> None:
    one = walk.ready_to_publish(office)
    found = payment_list(one)
    assert [(p.place, p.amount) for p in found[:3]] == [(1, 1_500_000), (2, 1_000_000), (3, 700_000)]
    assert (found[3].block, found[3].amount, found[3].diploma, found[3].paid_on) == (
        "1",
        300_000,
        "2025/04",
        None,
    )
    assert rules(lacking(one, "award", at=walk.LATER)) == ["awarded-before"]
