"""A decision is entered in the shape of its kind by one person, and counts once another confirmed it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import DatabaseError, transaction
from tests.assessments.walk import new_decision, paper
from tests.people import DAY, NOW

from esep.audit.models import Event
from esep.core.problems import Refused
from esep.decisions.actions import NewDecision, confirm, enter, withdraw
from esep.decisions.models import Body, Decision, Kind
from esep.decisions.queries import about, in_force, state_of, waiting
from esep.decisions.shapes import SHAPES, problems
from esep.decisions.wording import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.people import Office

ABOUT = "assessment:1"
READING = {"reading": "B03", "option": "ignore"}

RIGHT: dict[str, dict[str, Any]] = {
    Kind.EDITION: {"edition": "2026-02-20", "option": "at_approval"},
    Kind.EXTENSION: {"due_at": "2028-02-10T18:00:00+05:00", "organisations": ["akmola"]},
    Kind.READING: READING,
    Kind.WAIVER: {"organisation": "akmola", "cause": "liquidation", "persons": 40},
    Kind.INCOMPLETE: {"cells": [{"organisation": "akmola", "criterion": "growth"}]},
    Kind.OPEN_READING: {"readings": ["B03", "D09"]},
    Kind.TIE: {"place": 3, "way": "share", "organisations": ["akmola", "almaty"]},
    Kind.APPROVAL: {"calculation": "0" * 64, "chair": "Қ. Омаров", "members": 25, "present": 18},
    Kind.PRIZES: {"prizes": [{"organisation": "akmola", "place": 1, "amount": 1_000_000}]},
    Kind.BLOCK_PRIZES: {"prizes": [{"organisation": "akmola", "block": "1", "amount": 1_000_000}]},
    Kind.CEREMONY: {"at": "2028-03-25T18:00:00+05:00", "place": "Астана"},
    Kind.COMMISSION: {"members": [{"person": 7, "seat": "chair", "post": ""}], "ends": [3]},
    Kind.AWARDS: {"awards": [{"place": 1, "amount": 300_000}]},
    Kind.CONTEST_LIST: {
        "year": 2026,
        "contests": [
            {
                "key": "best-legal-inspector",
                "name_kk": "Үздік инспектор",
                "name_ru": "Лучший инспектор",
                "name_en": "Best inspector",
                "organiser": "",
                "absence_costs": True,
            }
        ],
    },
    Kind.CORRECTION: {},
    Kind.RESOLUTION: {"permits": ["settle-early"]},
}
"""A right decision of every kind."""


def test_every_kind_has_a_shape_and_a_name() -> None:
    assert (set(SHAPES), set(KINDS)) == (set(Kind.values), set(Kind.values))


WRONG: tuple[tuple[str, dict[str, Any]], ...] = (
    (Kind.EDITION, {"option": "whatever"}),
    (Kind.EXTENSION, {"due_at": "2028-02-10T18:00:00"}),
    (Kind.EXTENSION, {"due_at": "tomorrow"}),
    (Kind.READING, {"option": " "}),
    (Kind.WAIVER, {"cause": "laziness"}),
    (Kind.WAIVER, {"persons": -1}),
    (Kind.WAIVER, {"persons": True}),
    (Kind.WAIVER, {"claimed": 0}),
    (Kind.INCOMPLETE, {"cells": []}),
    (Kind.INCOMPLETE, {"cells": [{"organisation": "akmola"}]}),
    (Kind.OPEN_READING, {"readings": ["B03", "B03"]}),
    (Kind.TIE, {"way": "fight"}),
    (Kind.TIE, {"organisations": ["akmola"]}),
    (Kind.PRIZES, {"prizes": [{"organisation": "akmola", "place": 1, "amount": 1.5}]}),
    (Kind.PRIZES, {"prizes": []}),
    (Kind.CEREMONY, {"at": "2028-03-25"}),
    (Kind.RESOLUTION, {"permits": ["everything"]}),
    (Kind.APPROVAL, {"chair": " "}),
    (Kind.APPROVAL, {"present": 0}),
)


def refused(step: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as found:
        step()
    return [problem.rule for problem in found.value.problems]


def of_kind(kind: str, sets: dict[str, Any]) -> list[str]:
    votes = (9, 1, 0)
    bodies = SHAPES[kind].bodies if kind in SHAPES else ()
    body = bodies[0] if bodies else Body.EXECUTIVE_COMMITTEE
    found = problems(kind, sets, body=body, reason="Себебі.", votes=votes, document=True)
    return [problem.rule for problem in found]


def test_every_kind_has_its_shape() -> None:
    assert set(SHAPES) == set(Kind.values) == set(RIGHT)


@pytest.mark.parametrize("kind", RIGHT)
def test_a_decision_of_every_kind_is_taken_in_its_shape(kind: str) -> None:
    assert of_kind(kind, RIGHT[kind]) == []


@pytest.mark.parametrize(("kind", "change"), WRONG)
def test_what_a_decision_sets_is_checked_field_by_field(kind: str, change: dict[str, Any]) -> None:
    assert of_kind(kind, RIGHT[kind] | change) == ["decision-field"]


@pytest.mark.parametrize("kind", [kind for kind in RIGHT if RIGHT[kind] and kind not in ("resolution",)])
def test_a_field_left_out_is_asked_for_and_an_unknown_one_is_not_taken(kind: str) -> None:
    name = next(iter(RIGHT[kind]))
    without = {key: value for key, value in RIGHT[kind].items() if key != name}
    assert of_kind(kind, without | {"extra": 1}) == ["decision-field", "decision-field"]


@pytest.mark.parametrize("present", [26, 11])
def test_more_than_the_members_are_not_present_and_no_more_vote_than_were(present: int) -> None:
    sets = RIGHT[Kind.APPROVAL] | {"present": present}
    found = problems(Kind.APPROVAL, sets, body="executive-committee", votes=(11, 0, 1))
    assert [one.rule for one in found] == ["decision-present"]


def test_all_that_is_wrong_is_said_at_once(office: Office) -> None:
    new = NewDecision(
        Kind.WAIVER,
        ABOUT,
        "parliament",
        " ",
        "",
        DAY + timedelta(days=1),
        "Шешілді.",
        "",
        {"organisation": "akmola", "cause": "liquidation"},
        votes=(3, 5, 0),
    )
    assert refused(lambda: enter(new, by=office.as_("bolat"), at=NOW)) == [
        "decision-protocol",
        "decision-date",
        "decision-words",
        "decision-field",
        "decision-body",
        "decision-votes",
        "decision-reason",
        "decision-document",
    ]


def test_a_decision_counts_once_a_second_person_confirmed_it(office: Office) -> None:
    entered = enter(new_decision(Kind.READING, READING, about=ABOUT), by=office.as_("bolat"), at=NOW)
    assert (in_force(ABOUT, Kind.READING), waiting()) == ((), (entered,))
    assert refused(lambda: confirm(entered, by=office.as_("bolat"), at=NOW)) == ["policy-four-eyes"]
    assert refused(lambda: confirm(entered, by=office.as_("auditor"), at=NOW)) == ["policy-role"]
    confirmed = confirm(entered, by=office.as_("saule"), at=NOW)
    assert (in_force(ABOUT, Kind.READING), waiting()) == ((confirmed,), ())
    events = Event.objects.filter(object=f"decision:{entered.pk}").values_list("action", flat=True)
    assert list(events) == ["decision.enter", "decision.confirm"]


def test_regions_auditors_and_strangers_enter_no_decisions(office: Office) -> None:
    for key in ("aigul", "chair", "auditor", "administrator", "stranger"):
        new = new_decision(Kind.READING, READING, about=ABOUT)
        assert refused(lambda new=new, key=key: enter(new, by=office.as_(key), at=NOW)) == ["policy-role"]  # type: ignore[misc]  # one at a time


def test_an_officer_without_the_code_enters_nothing(office: Office) -> None:
    by = office.as_("bolat", second_factor=False)
    new = new_decision(Kind.READING, READING, about=ABOUT)
    assert refused(lambda: enter(new, by=by, at=NOW)) == ["policy-factor"]


def test_a_confirmed_decision_is_replaced_by_a_later_one_and_never_edited(office: Office) -> None:
    bolat, saule = office.as_("bolat"), office.as_("saule")
    first = confirm(
        enter(new_decision(Kind.READING, READING, about=ABOUT), by=bolat, at=NOW), by=saule, at=NOW
    )
    assert refused(lambda: withdraw(first, by=bolat, at=NOW)) == ["decision-not-waiting"]
    second = enter(
        new_decision(Kind.READING, READING | {"option": "net_of_causes"}, about=ABOUT, replaces=first),
        by=bolat,
        at=NOW,
    )
    assert in_force(ABOUT, Kind.READING) == (first,)
    confirm(second, by=saule, at=NOW)
    assert (in_force(ABOUT, Kind.READING), state_of(first)) == ((second,), "replaced")
    assert about(ABOUT) == (second, first)
    again = new_decision(Kind.READING, READING, about=ABOUT, replaces=first)
    assert refused(lambda: enter(again, by=bolat, at=NOW)) == ["decision-replaces"]
    other = new_decision(Kind.OPEN_READING, RIGHT[Kind.OPEN_READING], about=ABOUT, replaces=second)
    assert refused(lambda: enter(other, by=bolat, at=NOW)) == ["decision-replaces"]


def test_a_decision_that_waits_may_be_withdrawn(office: Office) -> None:
    entered = enter(new_decision(Kind.READING, READING, about=ABOUT), by=office.as_("bolat"), at=NOW)
    gone = withdraw(entered, by=office.as_("bolat"), at=NOW, reason="Қате енгізілген.")
    assert (state_of(gone), waiting()) == ("withdrawn", ())
    assert refused(lambda: confirm(gone, by=office.as_("saule"), at=NOW)) == ["decision-not-waiting"]


def test_the_database_refuses_to_edit_a_decision(office: Office) -> None:
    entered = enter(new_decision(Kind.READING, READING, about=ABOUT), by=office.as_("bolat"), at=NOW)
    this = Decision.objects.filter(pk=entered.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        this.update(protocol="99")
    confirm(entered, by=office.as_("saule"), at=NOW)
    with pytest.raises(DatabaseError), transaction.atomic():
        this.update(confirmed_at=None)
    with pytest.raises(DatabaseError), transaction.atomic():
        this.delete()


def test_a_relative_of_the_region_does_not_confirm_its_waiver(office: Office) -> None:
    akmola = office.tree["akmola"]
    sets = RIGHT[Kind.WAIVER]
    new = new_decision(Kind.WAIVER, sets, about=ABOUT, document=paper(akmola))
    entered = enter(new, by=office.as_("bolat"), at=NOW)
    office.people["saule"].ties.create(organisation=akmola, reason="туысы", since=DAY)
    assert refused(lambda: confirm(entered, by=office.as_("saule"), at=NOW)) == ["policy-four-eyes"]
    assert confirm(entered, by=office.as_("secretary"), at=NOW).confirmed_at == NOW


def test_a_double_click_enters_one_decision(office: Office) -> None:
    new = new_decision(Kind.READING, READING, about=ABOUT)
    first = enter(new, by=office.as_("bolat"), at=NOW, once="token")
    assert enter(new, by=office.as_("bolat"), at=NOW, once="token") == first
    assert Decision.objects.count() == 1
    assert refused(lambda: enter(new, by=office.as_("saule"), at=NOW, once="token")) == ["already-done"]
