"""Growth and decline of the membership under every way of counting it that a reading may choose."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.kinds import NO_DATA, formula, in_a_sheet, points, said_everywhere, worked, written

from esep.core.formulas import Formula, Input, Value, WrongFormula

AS_WRITTEN = {
    "base": "membership.total",
    "basis": "net",
    "transfers": "neutral",
    "step": 10,
    "rounding": "floor",
}


def growth(**other: Any) -> Formula:
    """Return the growth line, parameters as in the annex but for `other`."""
    return formula("change", **{"side": "growth", "causes": "ignore", "points": 5, **AS_WRITTEN, **other})


def decline(**other: Any) -> Formula:
    """Return the decline line, parameters as in the annex but for `other`."""
    return formula("change", **{"side": "decline", "causes": "relieve", "points": -5, **AS_WRITTEN, **other})


NEUTRAL, RECEIVER = {"transfers": "neutral"}, {"transfers": "receiver"}
CASES: list[tuple[Formula, tuple[Value, ...], str]] = [
    # now, a year before, came by transfer, went by transfer, lost for accepted causes
    (growth(), (42_171, 41_236, None, None, None), "465"),
    (growth(), (1009, 1000, None, None, None), "0"),
    (growth(), (1010, 1000, None, None, None), "5"),
    (growth(), (990, 1000, None, None, None), "0"),
    (growth(), (1000, 1000, 0, 0, 0), "0"),
    (growth(), (1500, 1000, 463, None, None), "15"),
    (growth(), (1500, 1000, 463, 63, None), "50"),
    (growth(), (900, 1000, None, 137, None), "15"),
    (growth(), (1010, 1000, None, None, 900), "5"),
    (growth(causes="adjust"), (1010, 1000, None, None, 900), "455"),
    (growth(causes="adjust"), (900, 1000, None, None, 137), "15"),
    (growth(causes="adjust"), (900, 1000, None, None, 99), "0"),
    (growth(causes="adjust", **RECEIVER), (900, 1000, 20, 137, 10), "20"),
    (growth(**RECEIVER), (1500, 1000, 463, 63, None), "250"),
    (growth(rounding="exact"), (1037, 1000, None, None, None), "18.5"),
    (growth(rounding="half_up"), (1035, 1000, None, None, None), "20"),
    (growth(rounding="up"), (1031, 1000, None, None, None), "20"),
    (growth(rounding="average"), (1031, 1000, None, None, None), "17.5"),
    (growth(), (None, 1000, None, None, None), NO_DATA),
    (growth(), (1000, None, None, None, None), NO_DATA),
    (growth(), (None, None, 1, 1, 1), NO_DATA),
    (decline(), (27_655, 28_904, None, None, 812), "-215"),
    (decline(), (991, 1000, None, None, None), "0"),
    (decline(), (990, 1000, None, None, None), "-5"),
    (decline(), (990, 1000, None, None, 1), "0"),
    (decline(), (1010, 1000, None, None, None), "0"),
    (decline(), (500, 1000, None, 463, None), "-15"),
    (decline(), (500, 1000, 37, 463, None), "-35"),
    (decline(), (900, 1000, None, None, 101), "0"),
    (decline(), (1500, 1000, 510, None, None), "-5"),
    (decline(causes="ignore"), (27_655, 28_904, None, None, 812), "-620"),
    (decline(causes="cancel"), (27_655, 28_904, None, None, 1), "0"),
    (decline(causes="cancel"), (27_655, 28_904, None, None, 0), "-620"),
    (decline(causes="cancel"), (27_655, 28_904, None, None, None), "-620"),
    (decline(causes="cancel"), (28_904, 27_655, None, None, None), "0"),
    (decline(causes="cancel", **NEUTRAL), (900, 1000, None, 5, None), "-45"),
    (decline(causes="cancel", **RECEIVER), (900, 1000, None, 5, None), "0"),
    (decline(**RECEIVER), (900, 1000, 50, 63, 12), "-10"),
    (decline(causes="ignore", **RECEIVER), (900, 1000, 50, 63, 12), "-50"),
    (decline(rounding="exact"), (963, 1000, None, None, None), "-18.5"),
    (decline(rounding="half_up"), (965, 1000, None, None, None), "-20"),
    (decline(rounding="half_up"), (966, 1000, None, None, None), "-15"),
    (decline(rounding="up"), (969, 1000, None, None, None), "-20"),
    (decline(rounding="average"), (969, 1000, None, None, None), "-17.5"),
    (decline(), (None, 1000, None, None, None), NO_DATA),
    (decline(), (1000, None, None, None, None), NO_DATA),
    (growth(basis="joined"), (109,), "50"),
    (growth(basis="joined"), (None,), NO_DATA),
    (decline(basis="joined"), (109,), "0"),
    (decline(basis="joined"), (None,), NO_DATA),
]


@pytest.mark.parametrize(("one", "values", "expected"), CASES)
def test_the_points_of_a_change(one: Formula, values: tuple[Value, ...], expected: str) -> None:
    assert points(one, *values) == expected
    assert in_a_sheet(one, *values) == expected


def test_a_change_of_one_year_is_told_from_the_figures_asked_for() -> None:
    moved = [Input(f"membership.{name}", optional=True) for name in ("transferred-in", "transferred-out")]
    lost = Input("membership.lost-objectively", optional=True)
    working = "membership.working"
    assert growth(base=working).inputs() == (Input(working), Input(working, back=1), *moved, lost)
    assert decline(basis="joined").inputs() == (Input("membership.joined"),)


def test_the_rounding_decides_the_denominator() -> None:
    found = {
        how: growth(rounding=how).denominator() for how in ("floor", "half_up", "up", "exact", "average")
    }
    assert found == {"floor": 1, "half_up": 1, "up": 1, "exact": 2, "average": 2}
    assert growth(rounding="exact", points=10).denominator() == 1


def test_the_numbers_of_the_law_are_the_step_and_its_points() -> None:
    assert decline().numbers_used() == {"step": 10, "points": -5}


def test_change_causes_persons_and_steps_are_kept_for_the_explanation() -> None:
    assert decline().evaluator(10)((27_655, 28_904, None, None, 812)) == (-2150, (-1249, 812, 437, 43))
    assert decline(causes="ignore").evaluator(1)((900, 1000, 0, 0, 9)) == (-50, (-100, 0, 100, 10))
    assert decline(causes="cancel").evaluator(1)((900, 1000, 0, 0, 9)) == (0, (-100, 9, 0, 0))
    assert growth().evaluator(1)((1015, 1000, 2, 1, 9)) == (5, (14, 0, 14, 1))
    assert growth(causes="adjust").evaluator(1)((1015, 1000, 2, 1, 9)) == (10, (14, 9, 23, 2))
    assert growth(basis="joined").evaluator(1)((109,)) == (50, (109, 0, 109, 10))


NAMES = ("now", "before", "came", "went", "lost")


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (growth(), "max(0; now − before − came + went) ÷ 10 (the remainder is dropped) × 5"),
        (growth(**RECEIVER), "max(0; now − before) ÷ 10 (the remainder is dropped) × 5"),
        (
            growth(causes="adjust"),
            "max(0; now − before − came + went + lost) ÷ 10 (the remainder is dropped) × 5",
        ),
        (
            growth(causes="adjust", **RECEIVER),
            "max(0; now − before + lost + went) ÷ 10 (the remainder is dropped) × 5",
        ),
        (
            decline(),
            "max(0; −(now − before − came + went) − lost) ÷ 10 (the remainder is dropped) × (−5)",
        ),
        (
            decline(**RECEIVER),
            "max(0; −(now − before) − lost − went) ÷ 10 (the remainder is dropped) × (−5)",
        ),
        (
            decline(causes="ignore", rounding="exact"),
            "max(0; −(now − before − came + went)) ÷ 10 (the remainder counts pro rata) × (−5)",
        ),
        (growth(basis="joined"), "now ÷ 10 (the remainder is dropped) × 5"),
        (decline(basis="joined"), "0 ÷ 10 (the remainder is dropped) × (−5)"),
    ],
)
def test_the_formula_is_written_with_names(one: Formula, expected: str) -> None:
    assert written(one, *NAMES) == expected


def test_a_cancelled_decline_names_what_cancels_it() -> None:
    assert written(decline(causes="cancel"), *NAMES) == (
        "max(0; −(now − before − came + went)) [lost > 0 → 0] ÷ 10 (the remainder is dropped) × (−5)"
    )
    assert written(decline(causes="cancel", **RECEIVER), *NAMES) == (
        "max(0; −(now − before)) [lost + went > 0 → 0] ÷ 10 (the remainder is dropped) × (−5)"
    )
    assert worked(decline(causes="cancel"), 27_655, 28_904, None, None, 812) == (
        "max(0; −(27655 − 28904 − 0 + 0)) [812 > 0 → 0] = 0; 0 ÷ 10 = 0; 0 × (−5) = 0"
    )


def test_the_formula_is_written_with_numbers() -> None:
    assert worked(growth(), 1037, 1000, None, None, None) == (
        "max(0; 1037 − 1000 − 0 + 0) = 37; 37 ÷ 10 = 3.7 → 3; 3 × 5 = 15"
    )
    assert worked(growth(), 1030, 1000, None, None, None) == (
        "max(0; 1030 − 1000 − 0 + 0) = 30; 30 ÷ 10 = 3; 3 × 5 = 15"
    )
    assert worked(decline(), 27_655, 28_904, None, None, 812, language="kk") == (
        "max(0; −(27655 − 28904 − 0 + 0) − 812) = 437; 437 ÷ 10 = 43,7 → 43; 43 × (−5) = −215"
    )
    assert worked(growth(basis="joined"), 109) == "109 ÷ 10 = 10.9 → 10; 10 × 5 = 50"


def test_the_sentence_says_change_causes_and_what_counts_in_three_languages() -> None:
    assert said_everywhere(decline(), 27_655, 28_904, None, None, 812) == [
        "Line: бір жылда мүшелер санының өзгерісі −1\u00a0249, оның 812 адамы қабылданған объективті "
        "себеппен түсіндіріледі; есептелетіні 437 адам, мұнда 10 адамнан 43 топ бар (қалдық есептелмейді). "
        "Әр топқа −5 балл, барлығы −215 балл.",
        "Line: за год число членов изменилось на −1\u00a0249, из них 812 объясняются принятыми объективными "
        "причинами; учитывается 437 чел., групп по 10 — 43 (остаток отбрасывается). "
        "За каждую группу −5 баллов, всего −215 баллов.",
        "Line: over the year the number of members changed by −1,249, of which 812 are explained by accepted "
        "objective causes; 437 persons count, 43 groups of 10 (the remainder is dropped). "
        "−5 points for each group, −215 points in all.",
    ]
    assert said_everywhere(growth(causes="adjust"), 1010, 1000, None, None, 90)[2] == (
        "Line: over the year the number of members changed by +10, to which 90 lost for objective causes are "
        "added back; 100 persons count, 10 groups of 10 (the remainder is dropped). "
        "5 points for each group, 50 points in all."
    )


def test_a_change_that_counts_nobody_says_so() -> None:
    assert said_everywhere(growth(), 990, 1000, None, None, None) == [
        "Line: бір жылда мүшелер санының өзгерісі −10; есептелетін адам жоқ, 0 балл.",
        "Line: за год число членов изменилось на −10; учитывать некого, 0 баллов.",
        "Line: over the year the number of members changed by −10; there is nobody to count, 0 points.",
    ]
    assert said_everywhere(growth(), 1000, 1000, None, None, None)[2] == (
        "Line: over the year the number of members changed by 0; there is nobody to count, 0 points."
    )
    assert said_everywhere(decline(basis="joined"), 109)[2] == (
        "Line: people who joined in the year +109; there is nobody to count, 0 points."
    )


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"side": "both"}, "side is 'both', not one of growth, decline"),
        (
            {"base": "membership.women"},
            "base is 'membership.women', not one of membership.total, membership.work",
        ),
        ({"basis": "gross"}, "basis is 'gross', not one of net, joined"),
        ({"transfers": "giver"}, "transfers is 'giver', not one of neutral, receiver"),
        ({"causes": "relieve"}, "causes is 'relieve', not one of ignore, adjust"),
        ({"step": 0}, "step is not a whole number above zero"),
        ({"step": Fraction(5, 2)}, "step is not a whole number above zero"),
        ({"points": "5"}, "points is not an exact number"),
        (
            {"rounding": "points_half_up"},
            "rounding is 'points_half_up', not one of floor, half_up, up, exact",
        ),
        ({"count": ["a"]}, "unknown parameter count"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(wrong: dict[str, Any], why: str) -> None:
    with pytest.raises(WrongFormula, match=f"^{why}"):
        growth(**wrong)


def test_a_decline_has_causes_of_its_own() -> None:
    with pytest.raises(WrongFormula, match=r"^causes is 'adjust', not one of relieve, cancel, ignore$"):
        decline(causes="adjust")


@pytest.mark.parametrize(
    "name", ["side", "base", "basis", "transfers", "causes", "step", "points", "rounding"]
)
def test_a_missing_parameter_is_refused_by_name(name: str) -> None:
    params = {"side": "growth", "causes": "ignore", "points": 5, **AS_WRITTEN}
    del params[name]
    with pytest.raises(WrongFormula, match=f"^missing parameter {name}$"):
        formula("change", **params)


def test_a_step_of_one_is_a_step() -> None:
    assert points(growth(step=1), 1003, 1000, None, None, None) == "15"
