"""Membership and safety out of accepted figures: sums, who is missing, and how often is asked."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.people import NOW, Office
from tests.statistics.planting import counted

from esep.audit.record import SYSTEM
from esep.core.membership import EMPLOYEES, TOTAL, WORKING
from esep.core.names import Text
from esep.core.period import Period
from esep.organisations.actions import NewOrganisation, add
from esep.statistics import membership, safety


def test_like_is_compared_with_like_while_some_say_nothing_yet(office: Office) -> None:
    for slug, now in (("akmola", 110), ("aktobe", 210), ("atyrau", 0)):
        counted(office.tree[slug], 2026, {TOTAL: 100})
        if now:
            counted(office.tree[slug], 2027, {TOTAL: now, WORKING: 90, EMPLOYEES: 100})
    found = membership.table(Period(2027))
    assert (found.whole.now[TOTAL], found.whole.change()) == (320, 120)
    assert found.whole.coverage() == 90
    assert {"akmola", "aktobe"}.isdisjoint(one.slug for one in found.lacking)
    assert "atyrau" in {one.slug for one in found.lacking}


def test_a_year_that_fewer_told_is_partial(office: Office) -> None:
    for slug in ("akmola", "aktobe"):
        counted(office.tree[slug], 2026, {TOTAL: 100})
    counted(office.tree["akmola"], 2027, {TOTAL: 110})
    years = membership.over_the_years(None)
    assert [(one.it.subject, one.it.now[TOTAL], one.partial) for one in years] == [
        ("2026", 200, False),
        ("2027", 110, True),
    ]


def test_what_the_union_told_itself_stands_where_nobody_else_has_figures(office: Office) -> None:
    counted(office.tree["union"], 2019, {TOTAL: 703_070})
    counted(office.tree["akmola"], 2026, {TOTAL: 100})
    counted(office.tree["union"], 2026, {TOTAL: 999})
    assert [one.it.now[TOTAL] for one in membership.over_the_years(None)] == [703_070, 100]


def test_the_table_asks_as_often_for_three_as_for_one(office: Office) -> None:
    asked = []
    for slug in ("akmola", "aktobe", "atyrau"):
        counted(office.tree[slug], 2027, {TOTAL: 100})
        with CaptureQueriesContext(
            connection,
        ) as seen:
            membership.table(Period(2027))
            safety.years()
        asked.append(len(seen))
    assert asked[0] == asked[2]


def test_one_death_is_hidden_from_the_public_with_what_would_tell_it(office: Office) -> None:
    nil = dict.fromkeys(safety.FACTS, 0)
    counted(
        office.tree["akmola"],
        2027,
        nil | {safety.ACCIDENTS: 9, safety.VICTIMS: 10, "safety.victims-light": 9, "safety.killed": 1},
    )
    counted(
        office.tree["aktobe"], 2027, nil | {safety.ACCIDENTS: 8, safety.VICTIMS: 8, "safety.victims-light": 8}
    )
    (year,) = safety.years()
    assert year.sums[safety.VICTIMS] == 18
    assert {("akmola", "safety.killed"), (safety.ALL, "safety.killed")} <= year.hidden
    assert ("akmola", "safety.victims-light") in year.hidden
    assert (safety.ALL, safety.VICTIMS) not in year.hidden
    assert len(year.lacking) == len(year.organisations) - 2


def test_coverage_is_a_share_of_exact_figures(office: Office) -> None:
    counted(office.tree["akmola"], 2027, {TOTAL: 3, WORKING: 2, EMPLOYEES: 3})
    assert membership.table(Period(2027)).members["akmola"].coverage() == Fraction(200, 3)


def test_an_organisation_that_joined_in_the_year_is_named(office: Office) -> None:
    name = Text("Университет ұйымы", "Организация университета", "University organisation")
    new = NewOrganisation("university", "member", name, name, 9_000)
    add(new, office.tree["union"], since=date(2027, 3, 1), by=SYSTEM, at=NOW)
    assert [one.slug for one in membership.table(Period(2027)).joined] == ["university"]
    assert membership.table(Period(2026)).joined == ()
