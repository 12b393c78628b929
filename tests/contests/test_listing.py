"""What a contest gives its organisations in the evaluation: listed, and counted for the year B14 names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from tests.assessments.walk import paper
from tests.contests.entrants import a_round
from tests.contests.judging import (
    CLOSED,
    JUDGES,
    admitted_all,
    agreed,
    at_work,
    closed,
    decided,
    entrants,
    item,
    outcome,
    sat,
    seated,
)

from esep.assessments.calculating import plan_of
from esep.assessments.models import Assessment
from esep.contests.counting import count
from esep.contests.listing import count_in, enlist, listed, year_of
from esep.contests.models import Listed, Round
from esep.contests.sheets import Marked
from esep.core.period import Period
from esep.core.problems import Refused
from esep.core.scoring import score
from esep.decisions.models import Kind
from esep.facts.queries import current, figures
from esep.organisations.queries import members
from esep.pages.contest.staff_list import choices

if TYPE_CHECKING:
    from tests.people import Office

AFTER = datetime(2028, 4, 20, 5, tzinfo=UTC)


def line(key: str, *, absence_costs: bool) -> dict[str, Any]:
    return {
        "key": key,
        "name_kk": "Үлгі байқау",
        "name_ru": "Примерный конкурс",
        "name_en": "Example contest",
        "organiser": "",
        "absence_costs": absence_costs,
    }


def a_list(office: Office, *lines: dict[str, Any], year: int = 2028) -> tuple[Listed, ...]:
    sets = {"year": year, "contests": list(lines)}
    decision = decided(office, Kind.CONTEST_LIST, f"year:{year}", sets, at=AFTER)
    return enlist(decision, by=at_work(office, "bolat", AFTER), at=AFTER)


def places(office: Office, slug: str, key: str, year: int = 2028) -> str | None:
    found = current(office.tree[slug], Period(year), facts=["contests.result"])
    one = found.get(("contests.result", key))
    return None if one is None else one.value


def concluded(office: Office) -> Round:
    round_ = a_round(office)
    every = entrants(office, round_, 4)
    seated(office, round_)
    round_ = closed(office, round_)
    admitted_all(office, round_, every)
    for number, application in enumerate(every):
        agreed(office, round_, application, {"1": Marked(str(140 - number), "дәлелденгені")})
    count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
    sat(office, round_, [item(round_, "places", outcome=outcome(round_).digest)], protocol="2")
    Round.objects.filter(pk=round_.pk).update(state="published")
    round_.refresh_from_db()
    return round_


def test_places_taking_part_and_absence_become_figures_of_the_listed_year(office: Office) -> None:
    round_ = concluded(office)
    (one,) = a_list(office, line("best-legal-inspector", absence_costs=True))
    made = count_in(one, round_=round_, by=at_work(office, "bolat", AFTER), at=AFTER)
    assert len(made) == len(members(AFTER.date()))
    found = [places(office, slug, one.key) for slug in ("akmola", "karaganda", "aktobe", "zhambyl", "abay")]
    assert found == ["first", "second", "third", "took-part", "absent"]
    assert {fact.source_id for fact in made} == {f"round:{round_.pk}"}


def test_absence_costs_nothing_when_the_list_says_so(office: Office) -> None:
    round_ = concluded(office)
    (one,) = a_list(office, line("journalists", absence_costs=False))
    made = count_in(one, round_=round_, by=at_work(office, "bolat", AFTER), at=AFTER)
    assert len(made) == 4
    assert places(office, "abay", "journalists") is None


def test_a_contest_run_elsewhere_is_entered_with_its_protocol(office: Office) -> None:
    (one,) = a_list(office, line("federation", absence_costs=False))
    given = {"akmola": ("grand-prize", "took-part"), "abay": ("second",)}
    by = at_work(office, "bolat", AFTER)
    with pytest.raises(Refused) as refused:
        count_in(one, places={"akmola": ("fourth",), "moon": ("first",)}, by=by, at=AFTER)
    assert {p.rule for p in refused.value.problems} == {"no-protocol", "not-a-member", "bad-place"}
    held = paper(office.tree["union"], "хаттама.pdf")
    count_in(one, places=given, protocol=held, by=by, at=AFTER)
    assert places(office, "akmola", "federation") == "grand-prize took-part"
    count_in(one, places={"akmola": ("first",)}, protocol=held, by=by, at=AFTER + timedelta(days=1))
    assert places(office, "akmola", "federation") == "first"


def test_an_unpublished_round_gives_nothing(office: Office) -> None:
    round_ = concluded(office)
    Round.objects.filter(pk=round_.pk).update(state="concluded")
    round_.refresh_from_db()
    (one,) = a_list(office, line("best-legal-inspector", absence_costs=True))
    with pytest.raises(Refused) as refused:
        count_in(one, round_=round_, by=at_work(office, "bolat", AFTER), at=AFTER)
    assert [p.rule for p in refused.value.problems] == ["not-published"]


def test_a_stage_of_a_member_organisation_is_no_republican_contest(office: Office) -> None:
    round_ = concluded(office)
    Round.objects.filter(pk=round_.pk).update(organisation=office.tree["akmola"])
    regional = Round.objects.get(pk=round_.pk)
    (one,) = a_list(office, line("best-legal-inspector", absence_costs=True))
    with pytest.raises(Refused) as refused:
        count_in(one, round_=regional, by=at_work(office, "bolat", AFTER), at=AFTER)
    assert [p.rule for p in refused.value.problems] == ["not-republican"]
    assert [each.it.pk for each in choices()] == []
    Round.objects.filter(pk=round_.pk).update(organisation=office.tree["union"])
    assert [each.it.pk for each in choices()] == [round_.pk]


def test_a_round_counts_only_in_the_year_that_reading_b14_names(office: Office) -> None:
    round_ = concluded(office)
    by = at_work(office, "bolat", AFTER)
    (early,) = a_list(office, line("early", absence_costs=False), year=2027)
    with pytest.raises(Refused) as refused:
        count_in(early, round_=round_, by=by, at=AFTER)
    assert [p.rule for p in refused.value.problems] == ["other-year"]
    year = Assessment.objects.create(
        regulation="annual-evaluation", edition="2026-02-20", year=2027, opened_by="person:1", opened_at=AFTER
    )
    about = f"assessment:{year.pk}"
    decided(office, Kind.READING, about, {"reading": "B14", "option": "about_year"}, at=AFTER)
    assert len(count_in(early, round_=round_, by=by, at=AFTER)) == 4
    assert [row_1_3(office, year, slug) for slug in ("akmola", "karaganda", "zhambyl")] == [8, 6, None]


def row_1_3(office: Office, year: Assessment, slug: str) -> Fraction | None:
    """Return what row 1.3 of the evaluation gives an organisation, None without a place or an absence."""
    plan = plan_of(year)
    result = score(plan, figures([office.tree[slug]], (year.year, year.year - 1)))
    points = result.of(slug).rows["1.3"].points
    return points or None


def test_reading_b14_says_in_which_year_a_round_counts(office: Office) -> None:
    round_ = a_round(office)
    assert year_of(round_, "concluded_in_year") == 2028
    assert year_of(round_, "about_year") == 2027
    assert listed(2028) == ()
