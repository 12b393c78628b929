"""A plan of measures: written, put forward, returned, approved, opened again; what is wrong, all at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.people import DAY, NOW, Office
from tests.programme.plans import VISITS, a_plan, approved

from esep.audit.models import Event
from esep.core.problems import Refused
from esep.programme import queries
from esep.programme.models import Plan
from esep.programme.planned import Typed
from esep.programme.planning import approve, begin, give_back, put, reopen, submit, take_off, withdraw
from esep.programme.reaching import reach


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [one.rule for one in refused.value.problems]


def test_a_plan_is_written_by_the_region_and_approved_by_the_staff(office: Office) -> None:
    measure = approved(office)
    assert (measure.plan.state, measure.plan.submitted_by) == ("approved", office.as_("chair").id)
    actions = Event.objects.order_by("seq").values_list("action", flat=True)
    assert list(actions)[-4:] == ["plan.begin", "plan.put", "plan.submit", "plan.approve"]


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2030", "2029", ["plan-backwards"]),
        ("2029", "2040", ["plan-long"]),
        ("биыл", "", ["plan-year", "plan-year"]),
        ("2027", "2029", ["plan-overlaps"]),
        ("2030", "2027", ["plan-backwards", "plan-overlaps"]),
    ],
)
def test_a_plan_over_wrong_years_is_refused(office: Office, first: str, last: str, told: list[str]) -> None:
    a_plan(office)
    with pytest.raises(Refused) as refused:
        begin(office.tree["akmola"], first, last, by=office.as_("aigul"), at=NOW)
    assert rules(refused) == told


def test_everything_wrong_with_a_measure_is_told_at_once(office: Office) -> None:
    plan = a_plan(office)
    wrong = Typed(since="2028-05-01", until="01.04.2028", clause="9.9", indicator="fact", target="көп")
    with pytest.raises(Refused) as refused:
        put(plan, wrong, by=office.as_("aigul"), at=NOW)
    assert rules(refused) == [
        "unknown-clause",
        "no-responsible",
        "ends-first",
        "no-expected",
        "no-fact",
        "not-a-number",
    ]
    assert queries.measures(plan)[0].target == 12


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"since": "2027-12-31"}, "outside-plan"),
        ({"until": "2029-01-01"}, "outside-plan"),
        ({"until": "30.02.2028"}, "no-day"),
        ({"target": "0"}, "no-target"),
        ({"target": "1,5"}, "not-a-number"),
        ({"counts": "amount"}, "no-amount"),
        ({"clause": ""}, "no-name"),
        ({"name": "а" * 256}, "too-long"),
        ({"indicator": "fact", "fact": "contests.result"}, "no-fact"),
        ({"indicator": "stars"}, "no-indicator"),
        ({"kind": "dance"}, "unknown-kind"),
    ],
)
def test_one_wrong_field_is_one_problem(office: Office, changes: dict[str, str], rule: str) -> None:
    plan = a_plan(office)
    with pytest.raises(Refused) as refused:
        put(plan, replace(VISITS, **changes), by=office.as_("aigul"), at=NOW)
    assert rules(refused) == [rule]


def test_a_measure_is_changed_and_taken_off_with_a_reason(office: Office) -> None:
    plan = a_plan(office)
    aigul = office.as_("aigul")
    put(plan, replace(VISITS, target="24"), number=1, by=aigul, at=NOW)
    own = put(plan, replace(VISITS, clause="", name="Ардагерлер клубы"), by=aigul, at=NOW)
    assert [(one.number, one.target) for one in queries.measures(plan)] == [(1, 24), (2, 12)]
    with pytest.raises(Refused):
        take_off(own, " ", by=aigul, at=NOW)
    take_off(own, "Клуб жабылды.", by=aigul, at=NOW)
    assert [one.number for one in queries.measures(plan)] == [1]
    with pytest.raises(Refused) as refused:
        put(plan, VISITS, number=2, by=aigul, at=NOW)
    assert rules(refused) == ["taken-off"]


def test_the_same_click_adds_a_measure_once(office: Office) -> None:
    plan = a_plan(office)
    for _ in range(2):
        put(plan, replace(VISITS, clause="R6"), by=office.as_("aigul"), at=NOW, once="a-click")
    assert [one.clause for one in queries.measures(plan)] == ["3.4", "R6"]


def test_a_plan_goes_back_and_forth_with_words(office: Office) -> None:
    plan, chair, bolat = a_plan(office), office.as_("chair"), office.as_("bolat")
    submit(plan, by=chair, at=NOW)
    with pytest.raises(Refused) as refused:
        put(plan, VISITS, by=office.as_("aigul"), at=NOW)
    assert rules(refused) == ["plan-state"]
    withdraw(plan, by=chair, at=NOW)
    submit(plan, by=chair, at=NOW)
    with pytest.raises(Refused):
        give_back(plan, "", by=bolat, at=NOW)
    give_back(plan, "Жастар кеңесі (5.1) жоқ.", by=bolat, at=NOW)
    assert Plan.objects.get().words == "Жастар кеңесі (5.1) жоқ."
    submit(plan, by=chair, at=NOW)
    approve(plan, by=bolat, at=NOW)
    reopen(plan, "Жыл ортасында түзетіледі.", by=bolat, at=NOW)
    assert (Plan.objects.get().state, Plan.objects.get().words) == ("returned", "Жыл ортасында түзетіледі.")


def test_a_plan_without_a_measure_is_not_put_forward(office: Office) -> None:
    plan = begin(office.tree["akmola"], "2028", "", by=office.as_("aigul"), at=NOW)
    assert (plan.first_year, plan.last_year) == (2028, 2028)
    with pytest.raises(Refused) as refused:
        submit(plan, by=office.as_("chair"), at=NOW)
    assert rules(refused) == ["empty-plan"]


@pytest.mark.parametrize(("who", "verb"), [("aigul", submit), ("chair", approve), ("auditor", approve)])
def test_who_may_not_is_refused(office: Office, who: str, verb: object) -> None:
    plan = a_plan(office)
    if verb is approve:
        submit(plan, by=office.as_("chair"), at=NOW)
    with pytest.raises(Refused) as refused:
        verb(plan, by=office.as_(who), at=NOW)  # type: ignore[operator]  # one of the two verbs
    assert rules(refused)[0].startswith("policy-")


def test_a_region_writes_only_its_own_plan(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        begin(office.tree["abay"], "2028", "2028", by=office.as_("aigul"), at=NOW)
    assert rules(refused) == ["policy-role"]


def test_a_measure_measured_by_hand_moves_by_a_persons_word(office: Office) -> None:
    measure = approved(office, replace(VISITS, clause="", name="Мұражай", indicator="hand", target="4"))
    aigul = office.as_("aigul")
    assert queries.watched("/", 2028, DAY)[0].progress.reached is None
    with pytest.raises(Refused) as refused:
        reach(measure, "екі", "", by=aigul, at=NOW)
    assert rules(refused) == ["not-a-number", "no-note"]
    reach(measure, "1", "Орын бөлінді.", by=aigul, at=NOW)
    reach(measure, "2", "Жөнделді.", by=aigul, at=NOW)
    (found,) = queries.watched("/", 2028, DAY)
    assert (found.progress.reached, found.progress.percent) == (2, 50)
    assert found.said is not None
    assert found.said.note == "Жөнделді."


def test_what_counts_itself_is_not_written_by_hand(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        reach(approved(office), "3", "Барылды.", by=office.as_("aigul"), at=NOW)
    assert rules(refused) == ["counts-itself"]
