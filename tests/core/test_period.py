"""Periods: how they are written, when they begin and end, what follows what."""

from __future__ import annotations

from datetime import date

import pytest

from esep.core.period import KINDS, Period


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("2024", "year", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-H1", "half-year", date(2024, 1, 1), date(2024, 6, 30)),
        ("2024-H2", "half-year", date(2024, 7, 1), date(2024, 12, 31)),
        ("2020-Q2", "quarter", date(2020, 4, 1), date(2020, 6, 30)),
        ("2020-Q4", "quarter", date(2020, 10, 1), date(2020, 12, 31)),
        ("2020-02", "month", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-12", "month", date(2020, 12, 1), date(2020, 12, 31)),
        ("2020-W17", "week", date(2020, 4, 20), date(2020, 4, 26)),
        ("2026-W01", "week", date(2025, 12, 29), date(2026, 1, 4)),
        ("2020-04-15", "day", date(2020, 4, 15), date(2020, 4, 15)),
    ],
)
def test_a_period_is_written_as_it_is_read_and_knows_its_days(
    text: str, kind: str, first: date, last: date
) -> None:
    period = Period.of(text)
    assert (str(period), period.kind, period.first(), period.last()) == (text, kind, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "2020-H3",
        "2020-Q0",
        "2020-Q5",
        "2020-00",
        "2020-13",
        "2020-W00",
        "2021-W53",
        "2020-W54",
        "2021-02-29",
        "2020-04-00",
        "2020-4",
        "20",
        "x",
    ],
)
def test_a_period_that_its_year_does_not_have_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Period.of(text)


def test_periods_stand_in_the_order_of_their_days_the_longest_first() -> None:
    texts = [
        "2020",
        "2020-H1",
        "2020-Q1",
        "2020-01",
        "2020-01-01",
        "2020-W02",
        "2020-Q2",
        "2020-04-15",
        "2020-W17",
        "2020-H2",
        "2021",
    ]
    periods = [Period.of(text) for text in texts]
    assert sorted(set(periods)) == periods


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("2020", "2021"),
        ("2020-H2", "2021-H1"),
        ("2020-Q4", "2021-Q1"),
        ("2020-12", "2021-01"),
        ("2020-W53", "2021-W01"),
        ("2020-02-28", "2020-02-29"),
    ],
)
def test_after_a_period_comes_the_next_of_its_kind(text: str, following: str) -> None:
    assert str(Period.of(text).next()) == following
    assert str(Period.of(following).previous()) == text


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("2020-H1", "2019-H1"),
        ("2020-Q3", "2019-Q3"),
        ("2020-W53", "2019-W52"),
        ("2020-02-29", "2019-02-28"),
        ("2020-04", "2019-04"),
    ],
)
def test_a_year_before_is_the_same_part_of_that_year(text: str, earlier: str) -> None:
    assert str(Period.of(text).year_before()) == earlier


def test_a_day_lies_in_one_period_of_each_kind() -> None:
    day = date(2028, 1, 20)
    found = [str(Period.around(day, kind)) for kind in KINDS]
    assert found == ["2028", "2028-H1", "2028-Q1", "2028-01", "2028-W03", "2028-01-20"]


@pytest.mark.parametrize(
    ("text", "kk", "ru", "en"),
    [
        ("2020", "2020 жыл", "2020 год", "2020"),
        ("2020-H1", "2020 жылғы I жартыжылдық", "I полугодие 2020 года", "I half of 2020"),
        ("2020-Q2", "2020 жылғы II тоқсан", "II квартал 2020 года", "II quarter of 2020"),
        ("2020-04", "2020 жылғы сәуір", "апрель 2020 года", "April 2020"),
        ("2020-04-15", "2020 жылғы 15 сәуір", "15 апреля 2020 года", "15 April 2020"),
        (
            "2028-W03",
            "2028 жылғы 3-апта (17.01.2028–23.01.2028)",
            "3-я неделя 2028 года (17.01.2028–23.01.2028)",
            "week 3 of 2028 (17.01.2028–23.01.2028)",
        ),
    ],
)
def test_a_period_is_said_in_three_languages(text: str, kk: str, ru: str, en: str) -> None:
    assert Period.of(text).words().as_dict() == {"kk": kk, "ru": ru, "en": en}
