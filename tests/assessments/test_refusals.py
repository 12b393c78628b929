"""A step of the year is refused with everything that it lacks, and done once it lacks nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.assessments import walk
from tests.people import NOW
from tests.statistics.planting import counted

from esep.assessments import timeline
from esep.assessments.calculating import plan_of
from esep.assessments.deciding import decide
from esep.assessments.lacking import lacking
from esep.assessments.objections import answer_objection, raise_objection
from esep.assessments.queries import latest
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions.actions import confirm
from esep.decisions.models import Body, Kind
from esep.people.tree import split_organisation

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.people import Office


def rules(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.rule for problem in problems]


def refused(step: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as found:
        step()
    for problem in found.value.problems:
        assert len({problem.says(language) for language in ("kk", "ru", "en")}) == 3
    return rules(found.value.problems)


def test_a_year_is_opened_once(office: Office) -> None:
    walk.opened(office)
    assert refused(lambda: walk.opened(office)) == ["year-open"]


def test_a_year_that_has_not_begun_is_not_opened(office: Office) -> None:
    assert refused(lambda: timeline.open_year(walk.REGULATION, 2029, by=office.as_("bolat"), at=NOW)) == [
        "year-ahead"
    ]


def test_nobody_computes_a_year_whose_edition_was_not_decided(office: Office) -> None:
    one = timeline.freeze(walk.opened(office), walk.members(office), by=office.as_("bolat"), at=NOW)
    assert refused(lambda: timeline.complete(one, by=office.as_("bolat"), at=NOW)) == ["no-edition"]


def test_an_edition_without_known_points_is_not_computed(office: Office) -> None:
    one = walk.opened(office)
    old = walk.decided(office, one, Kind.EDITION, {"edition": "2025-02-25", "option": "at_year_end"})
    timeline.choose_edition(one, old, by=office.as_("bolat"), at=NOW)
    one = timeline.freeze(one, walk.members(office), by=office.as_("bolat"), at=NOW)
    assert rules(lacking(one, "complete", at=NOW)) == ["no-annex"]


def test_an_unconfirmed_decision_chooses_no_edition(office: Office) -> None:
    one = walk.opened(office)
    new = walk.new_decision(Kind.EDITION, {"edition": walk.EDITION, "option": "at_approval"})
    entered = decide(one, new, by=office.as_("bolat"), at=NOW)
    assert refused(lambda: timeline.choose_edition(one, entered, by=office.as_("bolat"), at=NOW)) == [
        "not-this-decision"
    ]


def test_the_edition_and_the_answer_to_a01_agree(office: Office) -> None:
    one = walk.opened(office)
    sets = {"edition": walk.EDITION, "option": "at_year_end"}
    assert refused(lambda: walk.decided(office, one, Kind.EDITION, sets)) == ["other-edition"]


def test_the_register_holds_member_organisations_and_at_least_one(office: Office) -> None:
    one = walk.opened(office)
    by = office.as_("bolat")
    assert refused(lambda: timeline.freeze(one, [], by=by, at=NOW)) == ["no-participants"]
    union = office.tree["union"]
    assert refused(lambda: timeline.freeze(one, [union], by=by, at=NOW)) == ["not-a-member"]


def test_a_preview_ends_after_it_begins(office: Office) -> None:
    one = walk.computed_year(office)
    assert refused(lambda: timeline.preview(one, NOW, by=office.as_("bolat"), at=NOW)) == ["until-passed"]


def test_a_figure_that_changed_after_the_calculation_asks_for_another(office: Office) -> None:
    one = walk.computed_year(office)
    walk.change_figure(office, "akmola", "information.site-materials", 99)
    assert rules(lacking(one, "preview", at=NOW)) == ["stale"]
    timeline.compute(one, by=office.as_("bolat"), at=NOW)
    assert rules(lacking(one, "preview", at=NOW)) == []


def test_a_preview_is_not_closed_before_its_time_unless_a_resolution_permits_it(office: Office) -> None:
    one = walk.in_preview(office)
    assert rules(lacking(one, "settle", at=NOW)) == ["preview-goes-on"]
    assert rules(lacking(one, "settle", at=walk.UNTIL)) == []
    walk.decided(office, one, Kind.RESOLUTION, {"permits": ["settle-early"]})
    assert rules(lacking(one, "settle", at=NOW)) == []


def test_an_open_objection_keeps_the_preview_open_and_an_accepted_one_until_it_is_carried_out(
    office: Office,
) -> None:
    one = walk.in_preview(office)
    objection = raise_objection(
        one,
        office.tree["akmola"],
        "site-materials",
        "Сайтта тағы екі материал бар.",
        [walk.paper(office.tree["akmola"])],
        by=office.as_("chair"),
        at=NOW,
    )
    assert rules(lacking(one, "settle", at=walk.LATER)) == ["open-objection"]
    answer_objection(objection, "accepted", "Екі материал расталды.", by=office.as_("saule"), at=NOW)
    assert rules(lacking(one, "settle", at=walk.LATER)) == ["not-carried-out"]
    at = NOW + timedelta(minutes=1)
    walk.change_figure(office, "akmola", "information.site-materials", 77, at=at)
    timeline.compute(one, by=office.as_("bolat"), at=at)
    assert rules(lacking(one, "settle", at=walk.LATER)) == []


def test_a_rejected_objection_needs_its_reason_and_changes_nothing(office: Office) -> None:
    one = walk.in_preview(office)
    akmola = office.tree["akmola"]
    objection = raise_objection(one, akmola, "growth", "Қате.", by=office.as_("chair"), at=NOW)
    by = office.as_("saule")
    assert refused(lambda: answer_objection(objection, "rejected", " ", by=by, at=NOW)) == ["no-text"]
    answer_objection(objection, "rejected", "Статистикаға сәйкес.", by=by, at=NOW)
    assert refused(lambda: answer_objection(objection, "accepted", "Жоқ, дұрыс.", by=by, at=NOW)) == [
        "answered"
    ]
    assert rules(lacking(one, "settle", at=walk.LATER)) == []


def test_an_objection_concerns_ones_own_row_in_time(office: Office) -> None:
    one = walk.in_preview(office)
    akmola, chair = office.tree["akmola"], office.as_("chair")
    assert refused(lambda: raise_objection(one, akmola, "growth", "Қате.", by=chair, at=walk.LATER)) == [
        "too-late"
    ]
    foreign = [walk.paper(office.tree["almaty"])]
    assert refused(lambda: raise_objection(one, akmola, "nothing", " ", foreign, by=chair, at=NOW)) == [
        "unknown-criterion",
        "no-text",
        "foreign-document",
    ]
    assert refused(
        lambda: raise_objection(one, office.tree["almaty"], "growth", "Қате.", by=chair, at=NOW)
    ) == ["policy-role"]


def test_finalising_waits_for_cells_without_data_and_for_readings_that_turn_a_prize(office: Office) -> None:
    one = walk.settled(office)
    found = lacking(one, "submit_to_committee", at=walk.LATER)
    cells = [problem.rows for problem in found if problem.rule == "no-data"]
    assert cells == [
        ("zhetisu", "without-collective-agreement", "agreement-spending"),
        ("mangystau", "no-accidents", "accidents", "fatal-accidents"),
    ]
    readings = {problem.rows[0] for problem in found if problem.rule == "open-reading"}
    assert {"A03", "A04", "B01", "D01", "D09"} <= readings
    walk.let_stand(office, one)
    assert lacking(one, "submit", at=walk.LATER) == ()


def test_a_decision_that_names_one_cell_lets_only_that_one_stand(office: Office) -> None:
    one = walk.settled(office)
    cell = {"organisation": "zhetisu", "criterion": "agreement-spending"}
    walk.decided(office, one, Kind.INCOMPLETE, {"cells": [cell]}, at=walk.LATER)
    found = lacking(one, "submit", at=walk.LATER)
    assert next(p.rows for p in found if p.rule == "no-data") == ("zhetisu", "without-collective-agreement")


def test_a_reading_settled_by_decision_is_no_longer_open_and_moves_its_mate(office: Office) -> None:
    one = walk.computed_year(office)
    walk.decided(office, one, Kind.READING, {"reading": "B07", "option": "per_report"})
    assert rules(lacking(one, "preview", at=NOW)) == ["stale"]
    made = timeline.compute(one, by=office.as_("bolat"), at=NOW)
    assert (made.choices["B07"], made.choices["B08"]) == ("per_report", "per_report")
    status = {reading["id"]: (reading["status"], reading["chosen_by"]) for reading in made.result["readings"]}
    assert (status["B07"], status["B08"]) == (("settled", "decision"), ("open", "linked"))


def test_decided_readings_may_not_contradict_each_other(office: Office) -> None:
    one = walk.computed_year(office)
    walk.decided(office, one, Kind.READING, {"reading": "B07", "option": "per_report"})
    sets = {"reading": "B08", "option": "once_exclusive"}
    assert len(refused(lambda: walk.decided(office, one, Kind.READING, sets))) == 1


def test_a_later_decision_on_a_reading_counts(office: Office) -> None:
    one = walk.computed_year(office)
    first = walk.decided(office, one, Kind.READING, {"reading": "D09", "option": "floor"})
    sets = {"reading": "D09", "option": "up"}
    walk.decided(office, one, Kind.READING, sets, replaces=first)
    made = timeline.compute(one, by=office.as_("bolat"), at=NOW)
    assert made.choices["D09"] == "up"


def test_a_rule_file_changed_after_the_calculation_is_named(office: Office) -> None:
    one = walk.settled(office)
    last = one.calculations.get()
    last.pk, last.number, last.law = None, 2, "0" * 64
    last.save(force_insert=True)
    assert "law-changed" in rules(lacking(one, "submit", at=walk.LATER))


def test_an_approval_names_the_last_calculation_and_its_votes(office: Office) -> None:
    one = walk.submitted(office)
    assert refused(
        lambda: walk.decided(office, one, Kind.APPROVAL, {"calculation": "0" * 64}, at=walk.LATER)
    ) == ["decision-votes", "other-calculation"]
    calculation = latest(one)
    assert calculation is not None
    sets = {"calculation": calculation.digest}
    assert refused(
        lambda: walk.decided(office, one, Kind.APPROVAL, sets, votes=(5, 5, 0), at=walk.LATER)
    ) == ["decision-votes"]
    assert refused(
        lambda: walk.decided(
            office, one, Kind.APPROVAL, sets, votes=(9, 0, 0), body=Body.CHAIR, at=walk.LATER
        )
    ) == ["decision-body"]


def test_a_package_sent_back_is_computed_and_submitted_again(office: Office) -> None:
    one = walk.submitted(office)
    secretary = office.as_("secretary")
    assert refused(lambda: timeline.rework(one, " ", by=secretary, at=walk.LATER)) == ["no-reason"]
    one = timeline.rework(one, "3.5-жолды тексеріңіздер.", by=secretary, at=walk.LATER)
    timeline.compute(one, by=office.as_("bolat"), at=walk.LATER)
    walk.let_stand(office, one)
    assert timeline.submit_to_committee(one, by=office.as_("bolat"), at=walk.LATER).state == "submitted"


def test_nothing_is_published_before_the_ceremony(office: Office) -> None:
    one = walk.approved(office)
    assert rules(lacking(one, "publish", at=walk.LATER)) == ["not-awarded", "no-ceremony"]
    walk.give_prizes(office, one)
    act = walk.decided(office, one, Kind.CEREMONY, {"at": walk.CEREMONY.isoformat()}, at=walk.LATER)
    one = timeline.hold_ceremony(one, act, by=office.as_("secretary"), at=walk.LATER)
    before = walk.CEREMONY - timedelta(seconds=1)
    assert rules(lacking(one, "publish", at=before)) == ["embargo"]
    assert rules(lacking(one, "publish", at=walk.CEREMONY)) == []


def test_an_approved_year_is_not_moved_by_a_later_decision(office: Office) -> None:
    one = walk.approved(office)
    sets = {"reading": "D09", "option": "floor"}
    assert refused(lambda: walk.decided(office, one, Kind.READING, sets, at=walk.LATER)) == ["year-closed"]
    assert rules(lacking(one, "compute", at=walk.LATER)) == ["year-state"]


def test_a_decision_confirmed_after_approval_does_not_move_the_year(office: Office) -> None:
    one = walk.submitted(office)
    new = walk.new_decision(Kind.READING, {"reading": "D09", "option": "floor"})
    waiting = decide(one, new, by=office.as_("bolat"), at=walk.LATER)
    one = walk.approve(office, one)
    confirm(waiting, by=office.as_("saule"), at=walk.CEREMONY)
    assert plan_of(one).choices.of("D09").words == "half_up"


def test_a_correction_is_another_version_and_the_old_one_stays(office: Office) -> None:
    one = walk.published(office)
    by = office.as_("bolat")
    new = timeline.correct(one, "Ақмоланың сайтындағы материалдар қате саналған.", by=by, at=walk.CEREMONY)
    assert (new.version, new.state, new.edition, new.corrects) == (2, "collecting", walk.EDITION, one)
    assert refused(lambda: timeline.correct(one, "Тағы.", by=by, at=walk.CEREMONY)) == ["corrected-already"]
    walk.change_figure(office, "akmola", "information.site-materials", 500, at=walk.CEREMONY)
    new = timeline.complete(new, by=by, at=walk.CEREMONY)
    second = timeline.compute(new, by=by, at=walk.CEREMONY)
    first = latest(walk.fresh(one))
    assert first is not None
    assert first.digest != second.digest
    assert walk.fresh(one).state == "published"


def test_a_correction_may_replace_a_decision_and_the_published_year_keeps_it(office: Office) -> None:
    one = walk.submitted(office)
    sets = {"reading": "D09", "option": "half_up"}
    first = walk.decided(office, one, Kind.READING, sets, at=walk.LATER)
    one = timeline.rework(one, "Түсіндіру қабылданды.", by=office.as_("secretary"), at=walk.LATER)
    timeline.compute(one, by=office.as_("bolat"), at=walk.LATER)
    walk.let_stand(office, one)
    one = timeline.submit_to_committee(one, by=office.as_("bolat"), at=walk.LATER)
    one = walk.publish(office, walk.approve(office, one))
    new = timeline.correct(one, "Түсіндіру қайта қаралды.", by=office.as_("bolat"), at=walk.CEREMONY)
    other = sets | {"option": "floor"}
    walk.decided(office, new, Kind.READING, other, replaces=first, at=walk.CEREMONY)
    assert plan_of(new).choices.of("D09").words == "floor"
    assert plan_of(walk.fresh(one)).choices.of("D09").by == "decision"
    assert plan_of(walk.fresh(one)).choices.of("D09").words == "half_up"


def test_a_decision_of_another_year_is_not_replaced(office: Office) -> None:
    one = walk.computed_year(office)
    first = walk.decided(office, one, Kind.RESOLUTION, {})
    other = timeline.open_year(walk.REGULATION, 2027, by=office.as_("bolat"), at=NOW)
    assert refused(lambda: walk.decided(office, other, Kind.RESOLUTION, {}, replaces=first)) == [
        "decision-replaces"
    ]


def test_a_double_click_moves_a_year_once(office: Office) -> None:
    one = walk.computed_year(office)
    by = office.as_("bolat")
    second = timeline.compute(one, by=by, at=NOW, once="token")
    assert timeline.compute(one, by=by, at=NOW, once="token") == second
    assert [c.number for c in one.calculations.all()] == [1, 2]
    shown = timeline.preview(one, walk.UNTIL, by=by, at=NOW, once="another")
    assert timeline.preview(one, walk.UNTIL, by=by, at=NOW, once="another") == shown


def test_a_year_in_which_an_organisation_was_split_asks_for_the_members_who_went_over(office: Office) -> None:
    one = walk.opened(office)
    new = walk.decided(office, one, Kind.EDITION, {"edition": walk.EDITION, "option": "at_approval"})
    timeline.choose_edition(one, new, by=office.as_("bolat"), at=NOW)
    one = timeline.freeze(one, walk.members(office), by=office.as_("bolat"), at=NOW)
    name = Text("Көкшетау", "Кокшетау", "Kokshetau")
    split_organisation(
        office.tree["akmola"],
        "kokshe",
        name,
        name,
        "№ 11",
        since=date(one.year, 3, 5),
        by=office.as_("administrator"),
        at=NOW,
    )
    assert "divided" in rules(lacking(one, "complete", at=NOW))
    counted(office.tree["akmola"], one.year, {"membership.transferred-out": 400})
    assert "divided" not in rules(lacking(one, "complete", at=NOW))
