"""Handing in by the server's clock: one second early and late, the repeated hour, withdrawn and revived."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from tests.contests.entrants import LEGAL, a_round, an_inspector, as_on, handed_in, put, whole
from tests.contests.judging import seated
from tests.people import NOW

from esep.contests.bringing import detach
from esep.contests.entering import enter
from esep.contests.handing import receipt_text, submit, withdraw
from esep.contests.models import Handed, Round
from esep.contests.rounds import close
from esep.contests.showing import shown
from esep.core.problems import Refused
from esep.reports.campaigns import due_at
from esep.reports.entry import Typed

if TYPE_CHECKING:
    from tests.people import Office

SECOND = timedelta(seconds=1)
DUE = datetime(2028, 3, 1, 19, tzinfo=UTC)
"""The end of 1 March 2028, a Wednesday, in the office's zone."""
ALMATY = ZoneInfo("Asia/Almaty")


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def test_the_round_on_the_work_of_2027_takes_applications_to_the_end_of_the_first_of_march(
    office: Office,
) -> None:
    round_ = a_round(office)
    assert (round_.due_at, shown(round_.due_at)) == (DUE, "01.03.2028 24:00")
    assert shown(round_.conclude_by) == "20.03.2028 24:00"


@pytest.mark.parametrize(
    ("at", "late"),
    [(DUE - SECOND, False), (DUE, False), (DUE + timedelta(microseconds=1), True), (DUE + SECOND, True)],
)
def test_one_second_decides_and_the_very_instant_is_in_time(
    office: Office, at: datetime, late: bool
) -> None:  # a column of the table
    an_inspector(office)
    one = whole(office, a_round(office))
    handed = submit(one, by=office.as_("dauren"), at=at)
    one.refresh_from_db()
    assert (handed.late, one.late, one.state) == (late, late, "submitted")


@pytest.mark.parametrize(
    ("hour", "fold", "second", "late"),
    [
        (time(23, 30), 0, 0, False),  # the first half past eleven
        (time(23, 30), 0, 1, False),
        (time(23, 30), 1, -1, False),  # an hour later the clock shows it again: the later one counts
        (time(23, 30), 1, 0, False),
        (time(23, 30), 1, 1, True),
        (time(0), 1, 0, False),  # the end of the day
        (time(0), 1, 1, True),
    ],
)
def test_where_the_clock_was_put_back_the_later_of_two_equal_times_counts(
    office: Office,
    hour: time,
    fold: int,
    second: int,
    late: bool,  # a column of the table
) -> None:
    begun = datetime(2024, 2, 1, 6, tzinfo=UTC)
    day = date(2024, 2, 29)
    round_ = Round.objects.create(
        regulation=LEGAL,
        edition="2025-12-25",
        year=2023,
        organisation=office.tree["union"],
        state="open",
        due_at=due_at(day, hour, rule="inclusive"),
        conclude_by=due_at(day, hour, rule="inclusive"),
        opened_by="person:1",
        opened_at=begun,
    )
    an_inspector(office, at=begun)
    one = whole(office, round_, at=begun)
    named = datetime.combine(day if hour != time(0) else date(2024, 3, 1), hour, ALMATY).replace(fold=fold)
    at = named.astimezone(UTC) + timedelta(seconds=second)
    assert submit(one, by=as_on(office, "dauren", day), at=at).late is late


def test_an_application_in_time_is_replaced_until_the_deadline_and_not_after(office: Office) -> None:
    an_inspector(office)
    first = handed_in(office, a_round(office))
    one, dauren = first.application, office.as_("dauren")
    enter(one, {"1": Typed("150", 1)}, by=dauren, at=DUE - SECOND)
    second = submit(one, by=dauren, at=DUE)
    assert (first.number, second.number, second.late) == (1, 2, False)
    assert '"value":"146"' in Handed.objects.get(pk=first.pk).content
    assert '"value":"150"' in second.content
    with pytest.raises(Refused) as refused:
        submit(one, by=dauren, at=DUE + SECOND)
    assert rules(refused) == ["replace-late"]


def test_a_withdrawn_application_is_revived_only_by_handing_it_in_at_its_own_time(office: Office) -> None:
    an_inspector(office)
    one, dauren = handed_in(office, a_round(office)).application, office.as_("dauren")
    one = withdraw(one, by=dauren, at=NOW + SECOND)
    assert (one.state, one.withdrawn_at) == ("withdrawn", NOW + SECOND)
    with pytest.raises(Refused) as refused:
        withdraw(one, by=dauren, at=NOW + SECOND)
    assert rules(refused) == ["contest-state"]
    revived = submit(one, by=dauren, at=DUE + SECOND)
    one.refresh_from_db()
    assert (revived.number, revived.late, one.state, one.withdrawn_at) == (2, True, "submitted", None)


def test_one_withdrawn_and_revived_in_time_is_not_late(office: Office) -> None:
    an_inspector(office)
    one, dauren = handed_in(office, a_round(office)).application, office.as_("dauren")
    withdraw(one, by=dauren, at=NOW + SECOND)
    assert submit(one, by=dauren, at=DUE).late is False


def test_nothing_is_withdrawn_after_the_deadline(office: Office) -> None:
    an_inspector(office)
    one = handed_in(office, a_round(office)).application
    with pytest.raises(Refused) as refused:
        withdraw(one, by=office.as_("dauren"), at=DUE + SECOND)
    assert rules(refused) == ["withdraw-late"]


def test_a_late_one_is_still_taken_while_the_commission_examines_and_flagged(office: Office) -> None:
    an_inspector(office)
    round_ = a_round(office)
    one = whole(office, round_)
    seated(office, round_)
    close(round_, by=office.as_("bolat"), at=DUE + SECOND)
    assert submit(one, by=office.as_("dauren"), at=DUE + 2 * SECOND).late is True


def test_what_is_lacking_is_written_into_the_version_and_stops_nothing(office: Office) -> None:
    an_inspector(office)
    handed = handed_in(office, a_round(office))
    assert handed.lacking == ["results"]


def test_files_taken_off_later_stay_in_what_was_handed_in(office: Office) -> None:
    an_inspector(office)
    handed = handed_in(office, a_round(office))
    extra = put(office, handed.application, "5")
    detach(extra, by=office.as_("dauren"), at=NOW)
    assert handed.content.count('"row":"A3-3"') == 2


def test_the_receipt_names_contest_version_hash_time_and_place_in_the_chain(office: Office) -> None:
    an_inspector(office)
    handed = handed_in(office, a_round(office))
    lines = dict(line.split(": ", 1) for line in receipt_text(handed).splitlines() if ": " in line)
    assert f"{LEGAL} 2025-12-25" in lines.values()
    assert (lines["version"], lines["sha256"], lines["late"]) == ("1", handed.sha256, "no")
    assert (lines["event"], lines["receipt"]) == (str(handed.event_seq), handed.receipt)
    assert {"key", "signature", "chain", "submitted"} <= lines.keys()


def test_only_the_owner_hands_in_and_withdraws(office: Office) -> None:
    an_inspector(office)
    one = handed_in(office, a_round(office)).application
    for key in ("chair", "bolat", "aigul", "stranger"):
        for verb in (submit, withdraw):
            with pytest.raises(Refused) as refused:
                verb(one, by=office.as_(key), at=NOW)
            assert rules(refused) == ["policy-role"]
