"""Every step of the year against every state and every person: only the declared moves are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.assessments import walk
from tests.assessments.test_refusals import refused
from tests.people import NOW

from esep.assessments import states, timeline
from esep.assessments.lacking import CHECKS
from esep.assessments.objections import raise_objection
from esep.assessments.prizes import award
from esep.core.problems import Refused
from esep.decisions.models import Kind
from esep.people.policy import OFFICE, Resource, allows, why_not

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.people import Office

    from esep.people.acting import Acting

VERBS = tuple(dict.fromkeys(one.verb for one in states.MOVES))
PEOPLE = ("aigul", "chair", "bolat", "saule", "secretary", "auditor", "administrator", "stranger")

MOVED = {
    ("planned", "freeze"): "collecting",
    ("planned", "choose-edition"): "planned",
    ("collecting", "choose-edition"): "collecting",
    ("collecting", "complete"): "complete",
    ("complete", "compute"): "computed",
    ("computed", "compute"): "computed",
    ("computed", "preview"): "preview",
    ("preview", "compute"): "preview",
    ("preview", "object"): "preview",
    ("preview", "answer"): "preview",
    ("preview", "settle"): "settled",
    ("settled", "compute"): "settled",
    ("settled", "submit"): "submitted",
    ("submitted", "rework"): "settled",
    ("submitted", "approve"): "approved",
    ("approved", "award"): "approved",
    ("approved", "ceremony"): "approved",
    ("approved", "pay"): "approved",
    ("approved", "publish"): "published",
    ("published", "pay"): "published",
    ("published", "correct"): "published",
}
"""Every move that is made, and no other."""

MAY = {
    "year.run": {"bolat", "saule", "secretary"},
    "year.approve": {"secretary"},
    "year.publish": {"secretary"},
    "objection.raise": {"chair"},
    "objection.answer": {"bolat", "saule", "secretary"},
}
"""Who has the right of a step in Akmola's year, signed in with a code."""


@pytest.mark.parametrize("state", states.LABELS)
def test_from_a_state_lead_only_the_declared_moves(state: str) -> None:
    for verb in VERBS:
        wanted = MOVED.get((state, verb))
        if wanted is None:
            with pytest.raises(Refused):
                states.move(state, verb)
        else:
            assert states.move(state, verb).after == wanted


def test_every_step_is_checked_and_asks_for_one_right() -> None:
    assert set(CHECKS) == set(VERBS)
    for verb in VERBS:
        assert {one.right for one in states.MOVES if one.verb == verb} == {states.right(verb)}


def test_each_step_is_for_those_who_hold_its_right_and_for_nobody_else(office: Office) -> None:
    akmola = Resource(office.tree["akmola"].path)
    for verb in VERBS:
        right = states.right(verb)
        where = akmola if right.startswith("objection.") else OFFICE
        assert {key for key in PEOPLE if allows(office.as_(key), right, where)} == MAY[right], verb


def test_no_step_is_taken_by_who_has_no_right_to_it(office: Office) -> None:
    one = walk.opened(office)
    act = walk.decided(office, one, Kind.RESOLUTION, {})
    steps: dict[str, Callable[[Acting], object]] = {
        "freeze": lambda by: timeline.freeze(one, [], by=by, at=NOW),
        "choose-edition": lambda by: timeline.choose_edition(one, act, by=by, at=NOW),
        "complete": lambda by: timeline.complete(one, by=by, at=NOW),
        "compute": lambda by: timeline.compute(one, by=by, at=NOW),
        "preview": lambda by: timeline.preview(one, walk.UNTIL, by=by, at=NOW),
        "settle": lambda by: timeline.settle(one, by=by, at=NOW),
        "submit": lambda by: timeline.submit_to_committee(one, by=by, at=NOW),
        "rework": lambda by: timeline.rework(one, "Себебі.", by=by, at=NOW),
        "approve": lambda by: timeline.approve(one, act, by=by, at=NOW),
        "award": lambda by: award(one, by=by, at=NOW),
        "ceremony": lambda by: timeline.hold_ceremony(one, act, by=by, at=NOW),
        "publish": lambda by: timeline.published(one, by=by, at=NOW),
        "correct": lambda by: timeline.correct(one, "Себебі.", by=by, at=NOW),
        "object": lambda by: raise_objection(one, office.tree["akmola"], "growth", "Қате.", by=by, at=NOW),
    }
    for verb, step in steps.items():
        for key in PEOPLE:
            allowed = key in MAY[states.right(verb)]
            found = refused(lambda step=step, key=key: step(office.as_(key)))  # type: ignore[misc]  # one at a time
            assert (found != ["policy-role"]) == allowed, (verb, key)
    assert walk.fresh(one).state == "planned"


def test_running_and_approving_a_year_need_the_second_factor(office: Office) -> None:
    for right in ("year.run", "year.approve", "year.publish", "objection.answer"):
        assert why_not(office.as_("secretary", second_factor=False), right, OFFICE) == "factor"


def test_who_raised_an_objection_or_is_of_kin_does_not_answer_it(office: Office) -> None:
    saule = office.as_("saule")
    path = office.tree["akmola"].path
    assert why_not(saule, "objection.answer", Resource(path, entered_by=frozenset({saule.id}))) == "four-eyes"
