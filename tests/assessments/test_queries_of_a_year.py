"""The register of readings, completeness, waivers, time limit and running rating of a year."""

from __future__ import annotations

from datetime import date
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest
from tests.assessments import walk
from tests.people import DAY, NOW

from esep.assessments import timeline
from esep.assessments.calculating import result_of
from esep.assessments.completeness import completeness, rule_of, time_limit
from esep.assessments.editions import answers
from esep.assessments.queries import abouts, latest, years
from esep.assessments.register import register, turning
from esep.assessments.running import running
from esep.core.readings import choose
from esep.core.scoring import prepare, score
from esep.decisions.models import Kind
from esep.demo.office import YEAR, figures, rows
from esep.facts.models import AcceptedFact, SourceKind
from esep.library import library

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.people import Office


def test_the_year_gives_the_points_and_places_of_the_window(office: Office) -> None:
    one = walk.computed_year(office)
    law = library().regulation(walk.REGULATION, walk.EDITION)
    wanted = score(prepare(law, choose(law), year=YEAR), figures())
    found = result_of(one)
    assert [(s.subject, s.total, s.place) for s in found.subjects] == [
        (s.subject, s.total, s.place) for s in wanted.subjects
    ]
    calculation = latest(one)
    assert calculation is not None
    assert [s["subject"] for s in calculation.result["subjects"]] == [s.subject for s in wanted.subjects]


def test_a_year_is_computed_again_within_a_second_of_work(office: Office) -> None:
    one = walk.computed_year(office)
    times = []
    for _ in range(3):
        begun = process_time()
        timeline.compute(one, by=office.as_("bolat"), at=NOW)
        times.append(process_time() - begun)
    assert min(times) < 1


def test_the_register_weighs_every_reading_and_says_which_turn_a_prize(office: Office) -> None:
    one = walk.computed_year(office)
    found = register(one)
    edition = library().regulation(walk.REGULATION, walk.EDITION)
    assert {weighed.reading.id for weighed in found} == {reading.id for reading in edition.readings}
    by_id = {weighed.reading.id: weighed for weighed in found}
    assert by_id["D09"].open
    assert "floor" in by_id["D09"].turns
    assert (by_id["A02"].computable, by_id["A02"].effects) == (False, ())
    assert by_id["D09"] in turning(one)


def test_a_settled_reading_names_its_decision_and_turns_nothing_any_more(office: Office) -> None:
    one = walk.computed_year(office)
    act = walk.decided(office, one, Kind.READING, {"reading": "D09", "option": "half_up"})
    timeline.compute(one, by=office.as_("bolat"), at=NOW)
    weighed = next(w for w in register(one) if w.reading.id == "D09")
    assert (weighed.open, weighed.chosen_by, weighed.decision) == (False, "decision", act)
    assert weighed not in turning(one)


def test_the_register_is_worked_out_once_for_a_calculation(
    office: Office, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    one = walk.computed_year(office)
    register(one)
    begun = process_time()
    with django_assert_max_num_queries(6):
        register(one)
    assert process_time() - begun < 0.2


def test_facts_are_complete_by_department_and_by_block(office: Office) -> None:
    found = completeness(walk.collecting(office))
    silent = {part.id: {one.organisation for one in part.missing} for part in found.departments}
    assert silent == {
        "organisational": set(),
        "legal": set(),
        "safety": {"mangystau"},
        "partnership": {"zhetisu"},
        "finance": set(),
    }
    assert [part.complete for part in found.blocks] == [True, False, True, False, True]
    assert not found.complete


def test_facts_that_are_all_there_are_complete(office: Office) -> None:
    assert completeness(walk.collecting(office, missing=False)).complete


def test_a_waiver_counts_its_persons_with_its_decision_and_document(office: Office) -> None:
    one = walk.completed(office)
    fact = AcceptedFact.objects.get(organisation=office.tree["turkistan"], fact=walk.LOST)
    assert (fact.value, fact.source) == ("1180", SourceKind.DECISION)
    assert fact.evidence.count() == 1
    walk.waive(office, one, "turkistan", 20)
    timeline.compute(one, by=office.as_("bolat"), at=NOW)
    later = AcceptedFact.objects.get(organisation=office.tree["turkistan"], fact=walk.LOST, version=2)
    assert (later.value, later.source_id.count("decision:")) == ("1200", 2)


def test_a_waiver_that_is_replaced_counts_no_more(office: Office) -> None:
    one = walk.completed(office)
    first = walk.waive(office, one, "akmola", 100)
    sets = first.sets | {"persons": 60}
    paper = walk.paper(office.tree["akmola"])
    walk.decided(office, one, Kind.WAIVER, sets, document=paper, replaces=first)
    timeline.compute(one, by=office.as_("bolat"), at=NOW)
    assert AcceptedFact.objects.get(organisation=office.tree["akmola"], fact=walk.LOST).value == "60"


@pytest.mark.parametrize(
    ("year", "day", "left"), [(2025, date(2026, 4, 1), -667), (2027, date(2028, 4, 3), 66)]
)
def test_the_evaluation_ends_on_the_first_of_april_or_the_next_working_day(
    office: Office, year: int, day: date, left: int
) -> None:
    one = timeline.open_year(walk.REGULATION, year, by=office.as_("bolat"), at=NOW)
    found = time_limit(one, DAY)
    assert (found.day, found.left, found.clause) == (day, left, "5.1")


def test_the_time_limit_follows_the_decided_reading(office: Office) -> None:
    one = walk.collecting(office)
    walk.decided(office, one, Kind.READING, {"reading": "A07", "option": "exclusive"})
    assert time_limit(one, DAY, rule=rule_of(one)).day == date(2026, 3, 31)


def test_each_answer_to_which_edition_governs_is_shown_with_where_it_leads() -> None:
    found = answers(walk.REGULATION, 2025, date(2026, 3, 1))
    assert [(one.option, one.edition, one.has_points, one.default) for one in found] == [
        ("at_approval", "2026-02-20", True, True),
        ("at_year_end", "2025-02-25", False, False),
        ("split", "2025-02-25", False, False),
    ]


def test_the_running_rating_is_provisional_until_the_edition_is_decided(office: Office) -> None:
    akmola = office.tree["akmola"]
    walk.accept_figures(office, [row for row in rows() if row.subject == "akmola"])
    found = running(walk.REGULATION, YEAR, on=DAY)
    assert (found.provisional, [s.subject for s in found.result.subjects]) == (True, ["akmola"])
    alone = running(walk.REGULATION, YEAR, on=DAY, organisation=akmola)
    assert alone.result.of("akmola").total == found.result.of("akmola").total


def test_the_running_rating_follows_the_decided_readings(office: Office) -> None:
    one = walk.collecting(office)
    walk.decided(office, one, Kind.READING, {"reading": "D09", "option": "floor"})
    found = running(walk.REGULATION, YEAR, on=DAY)
    assert (found.provisional, found.result.plan.choices.of("D09").words) == (False, "floor")


def test_the_last_version_of_each_year_is_listed(office: Office) -> None:
    one = walk.published(office)
    new = timeline.correct(one, "Қате.", by=office.as_("bolat"), at=walk.CEREMONY)
    later = timeline.open_year(walk.REGULATION, 2027, by=office.as_("bolat"), at=NOW)
    assert years() == (later, new)
    assert abouts(new) == (f"assessment:{one.pk}", f"assessment:{new.pk}")
    assert abouts(one) == (f"assessment:{one.pk}",)
