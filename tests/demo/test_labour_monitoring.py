"""The labour monitoring of 2020 as the demonstration rebuilds it: its sums, its twin, its missing line."""

from __future__ import annotations

from esep.demo.planted.forms import KINDS, MISSING, figures, sketch
from esep.demo.register import organisations
from esep.forms.lacking import lacking

SLUGS = [one.slug for one in organisations() if one.slug not in MISSING]
TOLD = figures(SLUGS)


def whole(row: str) -> int:
    return sum(figures[row] for figures in TOLD.values())


def test_the_rows_sum_to_what_the_report_prints() -> None:
    assert [whole(row) for row in ("1", "2", "3")] == [61_307, 42_522, 2_811]
    for row, kinds in KINDS.items():
        assert tuple(whole(f"{row}.{place}") for place in range(1, len(kinds) + 1)) == kinds


def test_the_slips_of_the_report_are_in_it() -> None:
    parted = sum(whole(f"1.{place}") for place in range(1, 5))
    assert whole("1") - parted == 299
    idle = {slug: rows["1"] for slug, rows in TOLD.items()}
    assert (idle["kyzylorda"], idle["shymkent"]) == (23_895, 5_097)
    assert [slug for slug, value in idle.items() if value == 11_059] == ["west-kazakhstan", "zhambyl"]


def test_no_other_two_organisations_have_the_same_figure() -> None:
    for row in ("2", "3"):
        assert len({rows[row] for rows in TOLD.values()}) == len(SLUGS)


def test_each_organisations_parts_make_its_whole() -> None:
    for slug, rows in TOLD.items():
        for row in ("2", "3"):
            assert sum(rows[f"{row}.{place}"] for place in range(1, 6)) == rows[row], (slug, row)
    assert min(value for rows in TOLD.values() for value in rows.values()) >= 0


def test_the_form_lacks_nothing() -> None:
    assert lacking(sketch()) == ()
