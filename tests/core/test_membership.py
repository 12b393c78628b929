"""What figures of membership say, with the real ones of the report of 2020."""

from __future__ import annotations

from fractions import Fraction

from esep.core.membership import (
    DUES,
    EMPLOYEES,
    JOINED,
    LEFT,
    TOTAL,
    WORKING,
    Doubt,
    Membership,
    banded,
    doubts,
    growth,
    together,
)

UNION = Membership(
    "union",
    {TOTAL: 703_070, WORKING: 605_368, "membership.students": 97_702, "membership.women": 510_188},
    {TOTAL: 730_302, WORKING: 624_317, "membership.students": 105_985, "membership.women": 508_947},
)


def covered(subject: str, coverage: str) -> Membership:
    """Return a subject whose coverage is so many per cent of ten thousand."""
    return Membership(subject, {WORKING: int(Fraction(coverage) * 100), EMPLOYEES: 10_000}, {})


def test_the_shares_of_the_report_of_2020_are_computed_and_not_copied() -> None:
    assert UNION.change() == -27_232
    assert round(UNION.share("membership.students") or 0, 2) == Fraction("13.90")
    assert round(UNION.share("membership.women") or 0, 2) == Fraction("72.57")


def test_the_bands_are_those_of_the_report_and_their_gaps_are_named() -> None:
    found = banded(
        [covered(*one) for one in (("a", "91"), ("b", "90.5"), ("c", "78"), ("d", "60"), ("e", "104"))]
    )
    assert [(one.kind, one.subjects) for one in found] == [
        ("above", ("e",)),
        ("in", ("a",)),
        ("between", ("b",)),
        ("in", ("c",)),
        ("below", ("d",)),
    ]


def test_who_reports_no_employees_lies_in_no_band() -> None:
    found = banded([Membership("a", {WORKING: 5}, {})])
    assert [(one.kind, one.subjects) for one in found] == [("in", ()), ("in", ()), ("unknown", ("a",))]


def test_the_list_of_growth_says_who_grew_by_workers_while_shrinking() -> None:
    zhambyl = Membership("zhambyl", {TOTAL: 46_585, WORKING: 42_074}, {TOTAL: 50_000, WORKING: 40_000})
    almaty = Membership("almaty", {TOTAL: 52_929, WORKING: 52_929}, {TOTAL: 50_000, WORKING: 50_000})
    found = growth([zhambyl, almaty, Membership("new", {TOTAL: 9}, {})])
    assert [(one.subject, one.working, one.net, one.contradicts) for one in found.grown] == [
        ("almaty", 2_929, 2_929, False),
        ("zhambyl", 2_074, -3_415, True),
    ]
    assert (found.gained, found.lost, found.uncompared) == (2_929, 3_415, ("new",))


def test_who_was_split_is_not_compared_but_the_whole_goes_on() -> None:
    old = Membership("old", {TOTAL: 600}, {TOTAL: 1_000}, split=True)
    new = Membership("new", {TOTAL: 420}, {}, split=True)
    assert (old.change(), new.change()) == (None, None)
    assert together([old, new], "union").change() == 20


def test_members_who_came_and_went_make_the_change() -> None:
    one = Membership("a", {TOTAL: 1_030, JOINED: 50, LEFT: 10}, {TOTAL: 1_000})
    assert one.unbalanced() == -10


def test_a_figure_that_somebody_lacks_has_no_sum() -> None:
    one, other = Membership("a", {TOTAL: 5, WORKING: 4}, {}), Membership("b", {TOTAL: 7}, {})
    assert together([one, other], "union").now == {TOTAL: 12}


def test_dues_far_from_the_middle_are_worth_a_look_and_so_are_members_who_grow_while_dues_fall() -> None:
    even = [Membership(name, {WORKING: 100, DUES: 1_000}, {}) for name in "abc"]
    ghosts = Membership("ghosts", {WORKING: 300, DUES: 1_000}, {WORKING: 200, DUES: 1_100})
    found = doubts([*even, ghosts])
    dues = Fraction(10, 3)
    assert found == (
        Doubt("ghosts", "far", dues, Fraction(10)),
        Doubt("ghosts", "apart", dues, Fraction(10)),
    )
