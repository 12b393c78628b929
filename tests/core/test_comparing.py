"""Why totals differ: printed row by printed row, summing exactly, also from and to nothing."""

from __future__ import annotations

from fractions import Fraction

from tests.reckoning import result, scenario, three

from esep.core.comparing import Difference, differences


def test_another_reading_differs_only_in_its_row() -> None:
    found = {one.subject: one for one in differences(result(three()), result(three(), B03="ignore"))}
    second = scenario("E2").subject
    assert found[second] == Difference(
        second,
        (Fraction("257.462"), Fraction("-147.538")),
        (3, 3),
        (("1.1", Fraction(-215), Fraction(-620)),),
    )
    assert found[second].change == -405
    assert [one.rows for name, one in found.items() if name != second] == [(), ()]


def test_subjects_stand_as_in_the_second_result_and_those_only_in_the_first_follow() -> None:
    materials = "information.site-materials"
    first = result({"А": {materials: 3}, "Б": {materials: 2}})
    second = result({"Б": {materials: 2}, "В": {materials: 5}})
    found = differences(first, second)
    two, three_points, five = Fraction(2), Fraction(3), Fraction(5)
    assert [(one.subject, one.totals, one.places, one.change) for one in found] == [
        ("В", (None, five), (None, 1), five),
        ("Б", (two, two), (2, 2), Fraction(0)),
        ("А", (three_points, None), (1, None), -three_points),
    ]
    none = Fraction(0)
    assert [one.rows for one in found] == [(("1.4", none, five),), (), (("1.4", three_points, none),)]


def test_the_rows_sum_to_the_change_of_the_total() -> None:
    for one in differences(result(three()), result(three(), B07="per_report", D01="provision", A08="round2")):
        assert sum((after - before for _, before, after in one.rows), Fraction(0)) == one.change
        assert one.change != 0
