"""Two more contests as data alone: technical inspectors, and journalists from outside the union."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.contests.entrants import CALL, in_register
from tests.contests.judging import at_work, person, seated
from tests.people import NOW

from esep.contests.applying import describe, start
from esep.contests.bringing import attach
from esep.contests.completeness import lacking
from esep.contests.handing import submit
from esep.contests.models import Application
from esep.contests.outcome import counted, mean_counts
from esep.contests.rounds import announce, close, plan
from esep.contests.sheets import Marked, mark, seal, sheet_of
from esep.core.problems import Refused
from esep.library import library
from esep.people.models import Role, RoleKind

if TYPE_CHECKING:
    from tests.people import Office

    from esep.contests.models import Round

TECHNICAL = "technical-inspector-contest"
JOURNALISTS = "journalists-contest"
SECOND = timedelta(seconds=1)
IN_2020 = datetime(2020, 9, 1, 6, tzinfo=UTC)


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def a_technical_inspector(office: Office, key: str, slug: str) -> None:
    in_register(office, person(office, key), slug, kind="technical")


def a_journalist(office: Office, key: str) -> None:
    Role.objects.create(
        person=person(office, key),
        kind=RoleKind.ENTRANT,
        organisation=office.tree["union"],
        since=NOW.date(),
    )


def opened(office: Office, regulation: str, year: int, at: datetime) -> Round:
    bolat = office.as_("bolat")
    return announce(plan(regulation, year, by=bolat, at=at), CALL, by=bolat, at=at)


def applied(office: Office, round_: Round, key: str, at: datetime) -> Application:
    who = office.as_(key)
    one = start(round_, by=who, at=at)
    describe(one, {"note": "Жұмысым туралы", "phone": "+7"}, by=who, at=at)
    attach(one, "note", link="https://example.org/work", title="Жұмыс", by=who, at=at)
    return submit(one, by=who, at=at).application


def marked(office: Office, one: Application, round_: Round, key: str, marks: dict[str, str]) -> None:
    who = at_work(office, key)
    member = next(seat for seat in round_.members.all() if seat.person == office.people[key])
    sheet = sheet_of(one, round_, member, by=who)
    sheet = mark(sheet, round_, {row: Marked(text) for row, text in marks.items()}, by=who, at=NOW)
    seal(sheet, round_, by=who, at=NOW)


def test_both_say_in_their_titles_that_they_are_a_supposition() -> None:
    for regulation in (TECHNICAL, JOURNALISTS):
        title = library().regulation(regulation, "2020-04-15").title
        assert "болжам" in title.kk
        assert "предположение" in title.ru
        assert "supposition" in title.en


def test_the_yearly_one_is_concluded_by_the_twentieth_of_october_of_the_year_itself(office: Office) -> None:
    round_ = plan(TECHNICAL, 2027, by=office.as_("bolat"), at=NOW)
    assert round_.due_at == datetime(2027, 10, 1, 19, tzinfo=UTC)
    assert round_.conclude_by == datetime(2027, 10, 20, 19, tzinfo=UTC)


def test_technical_inspectors_are_judged_by_each_member_and_the_mean_counts(office: Office) -> None:
    round_ = opened(office, TECHNICAL, 2028, NOW)
    a_technical_inspector(office, "askar", "akmola")
    a_technical_inspector(office, "botagoz", "karaganda")
    first, second = (applied(office, round_, key, NOW) for key in ("askar", "botagoz"))
    assert [item.key for item in lacking(first)] == []
    seated(office, round_)
    round_ = close(round_, by=office.as_("bolat"), at=round_.due_at + SECOND)
    Application.objects.update(state="admitted")
    rows = [row.number for row in library().contest(TECHNICAL, "2020-04-15").form.rows]
    marked(office, first, round_, "medet", dict.fromkeys(rows, "8"))
    marked(office, first, round_, "sholpan", dict.fromkeys(rows, "9"))
    marked(office, first, round_, "yerlan", {**dict.fromkeys(rows, "8"), "1.1": "10"})
    marked(office, second, round_, "medet", dict.fromkeys(rows, "10"))
    assert mean_counts(round_)
    standings = counted(round_).standings
    assert [(one.entrant, str(one.total), one.place) for one in standings] == [
        (f"a{second.pk}", "50", 1),
        (f"a{first.pk}", "127/3", 2),
    ]


def test_a_mark_above_the_highest_that_is_declared_is_refused(office: Office) -> None:
    round_ = opened(office, TECHNICAL, 2028, NOW)
    a_technical_inspector(office, "askar", "akmola")
    one = applied(office, round_, "askar", NOW)
    seated(office, round_)
    round_ = close(round_, by=office.as_("bolat"), at=round_.due_at + SECOND)
    with pytest.raises(Refused) as refused:
        marked(office, one, round_, "medet", {"1.1": "11"})
    assert rules(refused) == ["mark-high"]


def test_a_legal_inspector_is_not_in_the_register_of_technical_ones(office: Office) -> None:
    round_ = opened(office, TECHNICAL, 2028, NOW)
    in_register(office, person(office, "askar"), "akmola", kind="legal")
    with pytest.raises(Refused) as refused:
        start(round_, by=office.as_("askar"), at=NOW)
    assert rules(refused) == ["not-registered"]


def test_journalists_take_part_for_no_organisation_once_until_september(office: Office) -> None:
    round_ = opened(office, JOURNALISTS, 2020, IN_2020)
    assert round_.conclude_by == datetime(2020, 9, 30, 18, tzinfo=UTC)  # Almaty kept another hour then
    a_journalist(office, "zhuldyz")
    one = applied(office, round_, "zhuldyz", IN_2020)
    assert (one.organisation, one.late, one.state) == (None, False, "submitted")
    late = applied(office, round_, "zhuldyz", round_.due_at)
    assert late.late is False
    for year in (2020, 2021):
        with pytest.raises(Refused) as refused:
            plan(JOURNALISTS, year, by=office.as_("bolat"), at=NOW)
        assert rules(refused) == ["round-planned" if year == 2020 else "contest-edition"]


def test_a_journalist_asks_for_nothing_of_a_register(office: Office) -> None:
    round_ = opened(office, JOURNALISTS, 2020, IN_2020)
    a_journalist(office, "zhuldyz")
    assert [item.key for item in lacking(applied(office, round_, "zhuldyz", IN_2020))] == []
    with pytest.raises(Refused) as refused:
        start(round_, by=office.as_("aigul"), at=IN_2020)
    assert rules(refused) == ["policy-role"]


def test_a_contest_is_called_by_its_name_and_its_supposition_stands_in_the_title() -> None:
    for regulation in (TECHNICAL, JOURNALISTS):
        contest = library().contest(regulation, library().editions(regulation)[-1])
        assert contest is not None
        assert "белгісіз" not in contest.name.kk
        assert "белгісіз" in contest.regulation.title.kk
        assert contest.regulation.title.kk.startswith(contest.name.kk)
