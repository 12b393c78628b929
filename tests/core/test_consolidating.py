"""A form of many subjects becomes one table: sums, shares of sums, the missing, and faults before the sum."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from esep.core.alike import Alike
from esep.core.consolidating import Consolidated, consolidate, over_time
from esep.core.facts import Value
from esep.core.forms import Sheet
from esep.core.names import Text
from esep.core.period import Period
from esep.core.quantity import Exact
from esep.library import library

CATALOGUE = library().facts
FORM = library().forms["form-7"]
ASKED = {one: Text.same(name) for one, name in (("a", "А"), ("b", "Б"), ("c", "В"))}
Values = dict[str, Exact | bool]


def sheet(values: Values, *, before: Values | None = None, members: int | None = None) -> Sheet:
    """Return Form 7 of somebody for the first half of 2027."""
    facts: dict[str, Value] = {} if members is None else {"membership.total": members}
    return Sheet(FORM, CATALOGUE, "", Period.of("2027-H1"), values, before=before or {}, facts=facts)


def together(**sheets: Sheet) -> Consolidated:
    """Return the form of those who were asked."""
    return consolidate(FORM, sheets, ASKED)


def test_a_total_names_its_parts_and_who_is_missing() -> None:
    found = together(c=sheet({"13": 5, "15": 7}), a=sheet({"13": 8}))
    assert tuple(found.parts) == ("a", "c")
    assert found.missing == ("b",)
    one = found.totals["13"]
    assert (one.value, one.given, one.without) == (13, {"a": 8, "c": 5}, ())
    assert (found.totals["15"].value, found.totals["15"].without) == (7, ("a",))
    assert found.totals["16"].value is None
    assert not found.complete
    assert one.share("a") == Fraction(800, 13)


def test_everybody_with_every_figure_is_complete() -> None:
    assert together(a=sheet({"13": 1}), b=sheet({"13": 0}), c=sheet({"13": 2})).complete


def test_a_share_is_of_the_sums_and_never_the_mean_of_shares() -> None:
    found = together(a=sheet({"5": 100, "5.1": 90}), b=sheet({"5": 10, "5.1": 1}), c=sheet({"5": 7}))
    share = found.ratios["5.1.share"]
    assert share.value == Fraction(9100, 110)
    assert share.by_subject == {"a": 90, "b": 10}
    assert (share.over, share.without) == (("a", "b"), ("c",))


def test_a_part_with_a_base_of_nought_counts_in_the_share_of_the_sums() -> None:
    share = together(a=sheet({"5": 4, "5.1": 3}), b=sheet({"5": 0, "5.1": 0})).ratios["5.1.share"]
    assert (share.value, share.over, share.by_subject) == (75, ("a", "b"), {"a": 75})


def test_legal_provision_of_2020_is_computed_from_all_members() -> None:
    found = together(a=sheet({"1": 25}, members=400_000), b=sheet({"1": 15}, members=303_070))
    assert found.ratios["1.provision"].value == Fraction(40 * 5000 * 100, 703_070)


def test_faults_of_parts_stand_before_the_sum_in_which_they_would_vanish() -> None:
    """One gives a part too many, another one too few: the whole adds up and yet both are wrong."""
    low: Values = {"14": 10, "14.1": 3, "14.2": 6, "14.3": 0, "14.4": 0}
    high: Values = {"14": 10, "14.1": 11, "14.2": 0, "14.3": 0, "14.4": 0}
    found = together(a=sheet(low), b=sheet(high))
    assert found.problems == ()
    assert [(who, problem.rule, problem.rows[0]) for who, problem in found.faults()] == [
        ("a", "sum", "14"),
        ("b", "sum", "14"),
    ]


def test_the_whole_is_checked_too() -> None:
    found = together(a=sheet({"5": 4, "5.1": 3}), b=sheet({"5.1": 2}), c=sheet({"5": 0, "5.1": 0}))
    assert [(problem.rule, problem.left, problem.right) for problem in found.problems] == [
        ("part-of", "4", "5")
    ]


def test_a_period_ago_is_compared_of_the_same_subjects_only() -> None:
    found = together(
        a=sheet({"13": 8}, before={"13": 6}), b=sheet({"13": 100}), c=sheet({"13": 4}, before={})
    )
    one = found.totals["13"]
    assert (one.value, one.before, one.change, one.comparable) == (112, 6, 2, ("a",))
    assert found.whole.before == {}


def test_the_same_telling_figure_of_two_subjects_is_a_warning() -> None:
    found = together(a=sheet({"14": 11_059}), b=sheet({"14": 11_059}), c=sheet({"14": 5_000}))
    assert found.alike == (Alike(("14",), 11_059, ("a", "b")),)
    (problem,) = [one for one in found.problems if one.rule == "alike"]
    assert problem.severity == "warning"
    assert problem.what.en == (
        "Row 14 (“Consultations given in all”): several organisations have the same number (11,059): А, Б."
    )
    assert "11\N{NO-BREAK SPACE}059" in problem.what.kk


def test_round_and_small_figures_may_be_alike() -> None:
    assert together(a=sheet({"14": 5_000, "13": 7}), b=sheet({"14": 5_000, "13": 7})).alike == ()


def test_many_small_figures_alike_are_a_copy() -> None:
    same: Values = {"13": 12, "14.1": 34, "14.2": 56, "15": 78, "16": 90}
    found = together(a=sheet(same), b=sheet({**same, "17": 3}), c=sheet({"13": 12}))
    assert found.alike == (Alike(("13", "14.1", "14.2", "15", "16"), None, ("a", "b")),)


def test_flags_are_counted_and_not_added() -> None:
    row = next(
        r for f in library().forms.values() for r in f.rows if r.fact and CATALOGUE[r.fact].kind == "flag"
    )
    form = next(form for form in library().forms.values() if row in form.rows)
    own = replace(sheet({row.number: True}), form=form)
    found = consolidate(form, {"a": own, "b": replace(own, values={row.number: False})}, ASKED)
    assert (found.totals[row.number].value, found.totals[row.number].flags) == (1, True)
    assert row.number not in found.whole.values


def test_nobody_answered() -> None:
    found = together()
    assert (found.missing, found.problems, found.totals["13"].value) == (("a", "b", "c"), (), None)


def test_flows_add_up_over_time_and_of_a_stock_the_last_stands() -> None:
    halves: dict[Period, dict[str, Exact]] = {
        Period(2027, 2): {"1": 3, "13": 5, "15": 2},
        Period(2027, 1): {"1": 2, "13": 4},
    }
    assert over_time(FORM, CATALOGUE, halves) == {"1": 3, "13": 9}
