"""What a contest gives its organisations in the evaluation: listed, and counted for the year B14 names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
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

from esep.contests.counting import count
from esep.contests.listing import count_in, enlist, listed, year_of
from esep.contests.models import Listed, Round
from esep.contests.sheets import Marked
from esep.core.period import Period
from esep.core.problems import Refused
from esep.decisions.models import Kind
from esep.facts.queries import current
from esep.organisations.queries import members

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


def test_reading_b14_says_in_which_year_a_round_counts(office: Office) -> None:
    round_ = a_round(office)
    assert year_of(round_, "concluded_in_year") == 2028
    assert year_of(round_, "about_year") == 2027
    assert listed(2028) == ()
