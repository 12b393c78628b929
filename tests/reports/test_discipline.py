"""Late and returned reports: counted from first submissions, returns and deadlines, to the second."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.people import NOW
from tests.reports.walk import accepted, open_form, open_form_7, report_of, submitted

from esep.core.problems import Refused
from esep.facts.queries import figures
from esep.reports.discipline import append_discipline, discipline
from esep.reports.give_back import NewRemark, give_back
from esep.reports.models import Report
from esep.reports.submit import withdraw

if TYPE_CHECKING:
    from tests.people import Office

DUE = datetime(2028, 2, 15, 13, tzinfo=UTC)
"""18:00 of 15 February 2028 in Almaty."""

SECOND = timedelta(seconds=1)
NAMES = ("reports.due", "reports.late", "reports.returned", "reports.returned-at-all")


def counts(office: Office, at: datetime, slug: str = "akmola") -> tuple[int, ...]:
    found = discipline(2027, at=at)[office.tree[slug]]
    return tuple(found[name] for name in NAMES)


def returned(office: Office, report: Report, at: datetime) -> None:
    give_back(report, [NewRemark("4", "Which acts?")], by=office.as_("bolat"), at=at)


@pytest.mark.parametrize(("gap", "late"), [(-SECOND, False), (timedelta(0), False), (SECOND, True)])
def test_the_instant_of_the_deadline_is_in_time_and_a_second_later_is_late(
    office: Office, gap: timedelta, late: bool
) -> None:
    version = submitted(office, at=DUE + gap)
    assert version.late is late
    assert counts(office, DUE + timedelta(days=1)) == (1, int(late), 0, 0)


def test_a_report_never_handed_in_is_late_once_the_deadline_has_passed(office: Office) -> None:
    open_form_7(office)
    assert counts(office, DUE) == (0, 0, 0, 0)
    assert counts(office, DUE + SECOND) == (1, 1, 0, 0)


def test_a_report_mended_before_the_deadline_is_only_returned_at_all(office: Office) -> None:
    report = open_form_7(office)
    submitted(office, report)
    returned(office, report, NOW + timedelta(days=1))
    accepted(office, submitted(office, report, at=DUE), at=DUE + timedelta(days=5))
    assert counts(office, DUE + timedelta(days=9)) == (1, 0, 0, 1)


def test_a_report_mended_after_the_deadline_is_returned_and_not_late(office: Office) -> None:
    report = open_form_7(office)
    submitted(office, report)
    returned(office, report, DUE + timedelta(days=1))
    assert counts(office, DUE + timedelta(days=1)) == (1, 0, 1, 1)
    submitted(office, report, at=DUE + timedelta(days=2))
    assert counts(office, DUE + timedelta(days=9)) == (1, 0, 1, 1)


def test_returning_a_late_draft_does_not_make_it_timely(office: Office) -> None:
    report = open_form_7(office)
    submitted(office, report, at=DUE + SECOND)
    returned(office, report, DUE + timedelta(days=1))
    accepted(office, submitted(office, report, at=DUE + timedelta(days=2)), at=DUE + timedelta(days=3))
    assert counts(office, DUE + timedelta(days=9)) == (1, 1, 0, 1)


def test_a_report_taken_back_does_not_count_as_handed_in(office: Office) -> None:
    version = submitted(office)
    withdraw(version.report, by=office.as_("chair"), at=NOW + timedelta(hours=2))
    assert counts(office, DUE + SECOND) == (1, 1, 0, 0)


def test_after_the_deadline_the_first_submission_cannot_be_taken_back(office: Office) -> None:
    version = submitted(office)
    with pytest.raises(Refused) as refused:
        withdraw(version.report, by=office.as_("chair"), at=DUE + SECOND)
    assert [problem.rule for problem in refused.value.problems] == ["withdraw-late"]


def test_a_late_financial_report_costs_points_under_5_1_alone(office: Office) -> None:
    open_form(office, "finance")
    after = DUE + SECOND
    assert counts(office, after) == (0, 0, 0, 0)
    assert discipline(2027, at=after)[office.tree["akmola"]]["finance.late-reports"] == 1
    both = discipline(2027, at=after, financial_too=True)[office.tree["akmola"]]
    assert (both["reports.due"], both["reports.late"], both["finance.late-reports"]) == (1, 1, 1)


def test_half_years_count_in_the_discipline_of_their_year(office: Office) -> None:
    for period in ("2027-H1", "2027-H2", "2027", "2026"):
        open_form(office, period=period)
    assert counts(office, DUE + SECOND) == (3, 3, 0, 0)


def test_the_counts_are_appended_as_the_systems_facts_once(office: Office) -> None:
    report = report_of(open_form(office))
    submitted(office, report)
    pair = [office.tree["akmola"], office.tree["aktobe"]]
    first = append_discipline(2027, pair, by=office.as_("secretary"), at=DUE + SECOND)
    again = append_discipline(2027, pair, by=office.as_("secretary"), at=DUE + SECOND)
    assert (len(first), len(again)) == (10, 0)
    known = figures(pair, [2027])
    assert [known.of(slug)["reports.late", 2027] for slug in ("akmola", "aktobe")] == [0, 1]


def test_a_deadline_on_a_day_off_moves_to_the_next_working_day(office: Office) -> None:
    women = open_form(office, day=date(2028, 3, 8), hour=time(0))
    assert women.due_at == datetime(2028, 3, 9, 19, tzinfo=UTC)
