"""Deadlines as instants: what “until” includes, days off, midnight, and hours that stand twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.core.deadline import RULES, instant, late

ALMATY = "Asia/Almaty"


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


SUNDAY = date(2026, 3, 1)
CASES = {
    "the named day belongs to the time": (date(2028, 2, 15), time(18), "inclusive", (2028, 2, 15, 13)),
    "a Sunday moves to Monday": (SUNDAY, time(18), "inclusive_next_working", (2026, 3, 2, 13)),
    "a Sunday stays where nothing moves": (SUNDAY, time(18), "inclusive", (2026, 3, 1, 13)),
    "a Saturday before Nauryz moves beyond it": (
        date(2027, 3, 20),
        time(18),
        "inclusive_next_working",
        (2027, 3, 24, 13),
    ),
    "until a day without it ends with the day before": (SUNDAY, time(18), "exclusive", (2026, 2, 28, 19)),
    "midnight is the end of the day": (date(2028, 2, 15), time(0), "inclusive", (2028, 2, 15, 19)),
    "before March 2024 Almaty was six hours ahead": (
        date(2024, 1, 15),
        time(18),
        "inclusive",
        (2024, 1, 15, 12),
    ),
    "an hour that stands twice is the later one": (
        date(2024, 2, 29),
        time(23, 30),
        "inclusive",
        (2024, 2, 29, 18, 30),
    ),
    "the first of March 2024 begins after both": (date(2024, 3, 1), time(18), "exclusive", (2024, 2, 29, 19)),
    "midnight after the hour that stands twice": (date(2024, 2, 29), time(0), "inclusive", (2024, 2, 29, 19)),
}
NAURYZ = {date(2027, 3, day) for day in (21, 22, 23)}


@pytest.mark.parametrize("case", CASES)
def test_a_deadline_is_an_instant(case: str) -> None:
    day, hour, rule, expected = CASES[case]
    assert instant(day, hour, zone=ALMATY, rule=rule, holidays=NAURYZ) == utc(*expected)


def test_both_readings_of_the_hour_that_stood_twice_are_in_time() -> None:
    due = instant(date(2024, 2, 29), time(23, 30), zone=ALMATY, rule="inclusive")
    assert [late(utc(2024, 2, 29, 17, 30), due), late(utc(2024, 2, 29, 18, 30), due)] == [False, False]
    assert late(utc(2024, 2, 29, 18, 30, 1), due)


def test_an_hour_that_was_left_out_is_read_later() -> None:
    due = instant(date(2024, 3, 31), time(2, 30), zone="Europe/Berlin", rule="inclusive")
    assert due == utc(2024, 3, 31, 1, 30)


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="soon"):
        instant(SUNDAY, time(18), zone=ALMATY, rule="soon")


@given(
    st.dates(date(1995, 1, 1), date(2040, 1, 1)),
    st.times(),
    st.sampled_from(["Asia/Almaty", "Asia/Qyzylorda"]),
)
def test_every_deadline_is_late_a_moment_after_and_never_at_it(day: date, hour: time, zone: str) -> None:
    for rule in RULES:
        due = instant(day, hour.replace(microsecond=0), zone=zone, rule=rule)
        assert due.tzinfo is UTC
        assert not late(due, due)
        assert late(due + timedelta(microseconds=1), due)


@given(st.dates(date(1995, 1, 1), date(2040, 1, 1)))
def test_no_rule_is_stricter_than_the_day_before(day: date) -> None:
    ends = [instant(day, time(0), zone=ALMATY, rule=rule) for rule in reversed(RULES)]
    assert ends == sorted(ends)
