"""Each check of a filled form finds what it is for, says it in three languages, and leaves the rest alone."""

from __future__ import annotations

from fractions import Fraction

from esep.core import checks
from esep.core.checks import check
from esep.core.facts import Value
from esep.core.forms import Sheet
from esep.core.names import LANGUAGES
from esep.core.period import Period
from esep.core.problems import Problem
from esep.core.quantity import Exact
from esep.library import library

CATALOGUE = library().facts
FORMS = library().forms


def sheet(
    form: str,
    values: dict[str, Exact | bool],
    *,
    period: str = "2025",
    stated: dict[str, str] | None = None,
    before: dict[str, Exact | bool] | None = None,
    facts: dict[str, Value] | None = None,
) -> Sheet:
    """Return one filled form of an invented organisation."""
    return Sheet(
        FORMS[form],
        CATALOGUE,
        "«А» ұйымы",
        Period.of(period),
        values,
        stated or {},
        before or {},
        facts or {},
    )


def brief(problems: tuple[Problem, ...]) -> list[tuple[str, str, tuple[str, ...], str | None, str | None]]:
    """Return what a program reads of problems: rule, severity, rows, left, right."""
    return [(p.rule, p.severity, p.rows, p.left, p.right) for p in problems]


# Sums


CONSULTATIONS: dict[str, Exact | bool] = {"14": 100, "14.1": 20, "14.2": 70, "14.3": 4, "14.4": 6}
CHANNELS = ("14", "14.1", "14.2", "14.3", "14.4")


def test_sum_of_parts() -> None:
    assert check(sheet("form-7", CONSULTATIONS)) == ()
    (found,) = check(sheet("form-7", {**CONSULTATIONS, "14.2": 71}))
    assert brief((found,)) == [("sum", "error", CHANNELS, "100", "101")]
    assert found.what.en == (
        "Row 14 (“Consultations given in all”) is 100, but its parts add up to 101: a difference of 1."
    )


def test_sum_of_parts_names_the_absent_rows_and_how_much_is_missing() -> None:
    without = {row: value for row, value in CONSULTATIONS.items() if row not in ("14.3", "14.4")}
    (found,) = check(sheet("form-7", without))
    assert brief((found,)) == [("sum", "error", CHANNELS, "100", "90")]
    assert found.what.en.endswith(
        "10 missing. Not filled in: "
        "row 14.3 (“Of them in the mass media”); row 14.4 (“Of them on the internet”)."
    )


def test_sum_of_parts_asks_for_parts_none_of_which_is_filled_in() -> None:
    assert brief(check(sheet("form-7", {"14": 100}))) == [("sum", "error", CHANNELS, "100", "0")]
    assert check(sheet("form-7", {"14": 0})) == ()


def test_sum_of_parts_does_not_blame_an_absent_row_when_the_rest_is_already_too_much() -> None:
    (found,) = check(sheet("form-7", {"14": 100, "14.1": 60, "14.2": 60}))
    assert (found.left, found.right) == ("100", "120")
    assert "Not filled in" not in found.what.en


def test_parts_without_their_whole_ask_for_it() -> None:
    (found,) = check(sheet("form-7", {"4.1": 3, "4.2": 4}))
    assert brief((found,)) == [("sum", "error", ("4", "4.1", "4.2"), None, "7")]
    (found,) = check(sheet("form-7", {"5.1": 3}))
    assert brief((found,)) == [("part-of", "error", ("5", "5.1"), None, "3")]


# Parts and wholes


def test_part_of_whole() -> None:
    assert check(sheet("form-7", {"5": 580, "5.1": 580})) == ()
    assert brief(check(sheet("form-7", {"5": 580, "5.1": 581}))) == [
        ("part-of", "error", ("5", "5.1"), "580", "581")
    ]


def test_part_of_whole_takes_the_regions_of_a_list_together() -> None:
    kinds: dict[str, Exact | bool] = {"3": 10, "3.1": 10}
    assert check(sheet("labour-monitoring", {**kinds, "3.atyrau": 4, "3.zhambyl": 6})) == ()
    assert brief(check(sheet("labour-monitoring", {**kinds, "3.atyrau": 4, "3.zhambyl": 7}))) == [
        ("part-of", "error", ("3", "3.atyrau", "3.zhambyl"), "10", "11")
    ]


def test_at_least() -> None:
    assert check(sheet("form-7", {"18": 500, "12": 500})) == ()
    assert brief(check(sheet("form-7", {"18": 499, "12": 500}))) == [
        ("at-least", "error", ("18", "12"), "499", "500")
    ]
    assert check(sheet("form-7", {"12": 500})) == ()


def test_at_least_may_be_only_likely() -> None:
    assert brief(check(sheet("form-7", {"1": Fraction(5, 2), "2": 3}))) == [
        ("at-least", "warning", ("1", "2"), "2.5", "3")
    ]


# Things worth a look


def test_equal_values() -> None:
    idle: dict[str, Exact | bool] = {"1": 100, "1.1": 100}
    apart = {**idle, "1.atyrau": 7, "1.zhambyl": 8, "1.astana": 0, "1.almaty": 0}
    assert check(sheet("labour-monitoring", apart)) == ()
    (found,) = check(sheet("labour-monitoring", {**apart, "1.zhambyl": 7, "1.shymkent": 7}))
    assert brief((found,)) == [("equal-values", "warning", ("1.atyrau", "1.zhambyl", "1.shymkent"), "7", "7")]
    assert found.what.en.endswith("row “Shymkent city”.")


def test_equal_values_of_different_lists_are_nothing() -> None:
    values: dict[str, Exact | bool] = {"1": 9, "1.1": 9, "2": 9, "2.1": 9, "1.atyrau": 7, "2.atyrau": 7}
    assert check(sheet("labour-monitoring", values)) == ()


def test_unit_conflict() -> None:
    assert check(sheet("form-7", {"3": 1191})) == ()
    assert check(sheet("form-7", {"3": 1191}, facts={"legal.inspections": 1192})) == ()
    assert check(sheet("form-7", {"3": 0}, facts={"legal.inspections": 0})) == ()
    (found,) = check(sheet("form-7", {"3": 1191}, facts={"legal.inspections": 1191}))
    assert brief((found,)) == [("unit-conflict", "warning", ("3",), "1191", "1191")]
    assert found.what.en.endswith("though they count different things: organisation, inspection.")


def test_part_grows_while_whole_falls() -> None:
    before: dict[str, Exact | bool] = {"1": 730302, "1.4": 508947}
    fallen: dict[str, Exact | bool] = {"1": 703070, "1.4": 510188}
    assert brief(check(sheet("membership-statistics", fallen, before=before))) == [
        ("grows-while-whole-falls", "warning", ("1", "1.4"), "-27232", "1241")
    ]
    assert check(sheet("membership-statistics", {**fallen, "1.4": 508947}, before=before)) == ()
    assert check(sheet("membership-statistics", {**fallen, "1": 730302}, before=before)) == ()
    assert check(sheet("membership-statistics", fallen)) == ()


def test_balance() -> None:
    before: dict[str, Exact | bool] = {"1": 1000}
    values: dict[str, Exact | bool] = {"1": 1080, "2": 200, "3": 100, "4": 30, "5": 50}
    assert check(sheet("membership-statistics", values, before=before)) == ()
    assert brief(check(sheet("membership-statistics", {**values, "5": 0}, before=before))) == [
        ("balance", "warning", ("1", "2", "4", "3", "5"), "1080", "1130")
    ]
    assert check(sheet("membership-statistics", {"1": 1080, "2": 5}, before=before)) == ()
    half = sheet("membership-statistics", {**values, "5": 0}, before=before, period="2025-H1")
    assert check(half) == ()


# What was stated


MEMBERS: dict[str, Exact | bool] = {"1": 703070, "1.2": 97702}


def test_stated_figure() -> None:
    def stated(text: str) -> tuple[Problem, ...]:
        return check(sheet("membership-statistics", MEMBERS, stated={"1.2.share": text}))

    assert stated("13.9") == stated("13.90") == stated("14") == stated("13.896") == ()
    (found,) = stated("14.4")
    assert brief((found,)) == [("stated", "error", ("1.2.share",), "14.4", "13.9")]
    assert found.what.en.endswith("is stated as 14.4\u00a0%, but the figures give 13.9\u00a0%.")
    assert found.what.kk.endswith(
        "14,4\u00a0% деп жазылған, ал көрсеткіштер бойынша есептегенде: 13,9\u00a0%."
    )
    assert brief(stated("13.8")) == [("stated", "error", ("1.2.share",), "13.8", "13.9")]
    assert brief(stated("13.0")) == [("stated", "error", ("1.2.share",), "13", "13.9")]


def test_a_stated_change_has_a_sign() -> None:
    before: dict[str, Exact | bool] = {"1": 730302}
    right = sheet("membership-statistics", {"1": 703070}, before=before, stated={"1.change": "-27232"})
    assert check(right) == ()
    wrong = sheet("membership-statistics", {"1": 703070}, before=before, stated={"1.change": "27232"})
    assert brief(check(wrong)) == [("stated", "error", ("1.change",), "27232", "-27232")]


def test_a_stated_figure_that_cannot_be_computed_is_a_warning_that_says_what_is_lacking() -> None:
    (found,) = check(sheet("membership-statistics", {"1.1": 605368}, stated={"6.coverage": "86.6"}))[1:]
    assert brief((found,)) == [("not-computed", "warning", ("6.coverage",), "86.6", None)]
    assert "row 6 (" in found.what.en
    change = check(sheet("membership-statistics", {"1": 703070}, stated={"1.change": "5"}))
    assert brief(change) == [("not-computed", "warning", ("1.change",), "5", None)]


def test_what_was_stated_is_never_used() -> None:
    said = sheet("membership-statistics", MEMBERS, stated={"1.2.share": "99.9"})
    (share,) = (derived for derived in said.form.derived if derived.number == "1.2.share")
    assert said.computed(share) == Fraction(97702 * 100, 703070)


def test_a_share_of_nothing_is_not_computed() -> None:
    empty = sheet("membership-statistics", {"1": 0, "1.2": 0})
    (share,) = (derived for derived in empty.form.derived if derived.number == "1.2.share")
    assert empty.computed(share) is None


# Facts from elsewhere


def test_relations_beyond_the_form() -> None:
    supplement: dict[str, Exact | bool] = {"7": 1190}
    facts: dict[str, Value] = {"legal.organisations-inspected": 1191}
    (found,) = check(sheet("legal-supplement", supplement, facts=facts))
    assert brief((found,)) == [("part-of", "error", ("7",), "1190", "1191")]
    assert "“Distinct organisations inspected”: 1,191." in found.what.en


def test_relations_beyond_the_form_wait_for_the_whole_year() -> None:
    facts: dict[str, Value] = {"legal.inspections": 10}
    assert check(sheet("form-7", {"3": 11}, facts=facts, period="2025-H1")) == ()
    assert [p.rule for p in check(sheet("form-7", {"3": 11}, facts=facts))] == ["part-of"]


def test_a_row_of_the_form_counts_before_the_same_fact_from_elsewhere() -> None:
    facts: dict[str, Value] = {"legal.inspections": 20, "legal.organisations-inspected": 30}
    assert check(sheet("form-7", {"3": 11}, facts=facts)) == ()


# All of them


def test_all_problems_come_at_once_and_each_says_what_to_do_in_every_language() -> None:
    values: dict[str, Exact | bool] = {"1": 1, "2": 2, "4": 9, "4.1": 1, "5": 1, "5.1": 2, "10": 1, "10.1": 2}
    values |= {"12": 9, "18": 8, "14": 5, "14.1": 6, "3": 4}
    found = check(sheet("form-7", values, facts={"legal.inspections": 4}))
    assert [p.rule for p in found] == [
        "sum",
        "part-of",
        "part-of",
        "sum",
        "at-least",
        "at-least",
        "unit-conflict",
    ]
    for problem in found:
        for language in LANGUAGES:
            assert problem.what[language]
            assert problem.todo[language].endswith(".")
            assert "{" not in problem.what[language]


def test_every_check_has_a_test_of_its_own_name() -> None:
    functions = {function.__name__ for function in (*checks.RELATIONS.values(), *checks.WATCHES.values())}
    functions |= {"stated_figure", "relations_beyond_the_form"}
    assert {f"test_{name}" for name in functions} <= set(globals())


def test_every_check_of_every_form_names_rows_that_exist() -> None:
    for form in FORMS.values():
        for declared in form.checks:
            named = {declared.whole, *declared.parts}
            assert named <= {*form.by_number, *CATALOGUE}, form.id
