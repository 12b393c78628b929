"""A round of a contest on its road: planned under the edition that governs, announced, closed in time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.contests.entrants import CALL, LEGAL, a_round, an_inspector, begun, in_register
from tests.contests.judging import decided, seated
from tests.people import NOW

from esep.audit.models import Event
from esep.contests.models import Application, Inspector, Round
from esep.contests.queries import resource, rounds
from esep.contests.register import certify, end, organisations_of, registered
from esep.contests.rounds import announce, close, governing, plan, title_of
from esep.core.problems import Refused
from esep.decisions.models import Kind
from esep.people.policy import allows

if TYPE_CHECKING:
    from tests.people import Office

SECOND = timedelta(seconds=1)


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def test_the_edition_in_force_on_the_day_of_application_governs(office: Office) -> None:  # noqa: ARG001  # the law of an office
    assert governing(LEGAL, 2025) == "2025-12-25"
    assert governing(LEGAL, 2024) == ""


def test_a_year_without_an_edition_and_one_ahead_are_refused(office: Office) -> None:
    for year, rule in ((2020, "contest-edition"), (2029, "round-year")):
        with pytest.raises(Refused) as refused:
            plan(LEGAL, year, by=office.as_("bolat"), at=NOW)
        assert rules(refused) == [rule]


def test_a_day_without_work_moves_the_deadline_to_the_next_one(office: Office) -> None:
    at = datetime(2026, 1, 15, tzinfo=UTC)
    round_ = plan(LEGAL, 2025, by=office.as_("bolat"), at=at)
    assert round_.due_at == datetime(2026, 3, 2, 19, tzinfo=UTC)  # 1 March 2026 is a Sunday
    assert round_.conclude_by == datetime(2026, 3, 20, 19, tzinfo=UTC)


def test_the_call_names_the_deadline_as_a_decision_reads_it(office: Office) -> None:
    bolat = office.as_("bolat")
    round_ = plan(LEGAL, 2027, by=bolat, at=NOW)
    settle = {"reading": "A07", "option": "exclusive"}
    decided(office, Kind.READING, f"round:{round_.pk}", settle, at=NOW)
    opened = announce(round_, CALL, by=bolat, at=NOW)
    assert opened.due_at == datetime(2028, 2, 29, 19, tzinfo=UTC)
    assert opened.conclude_by == datetime(2028, 3, 19, 19, tzinfo=UTC)


def test_a_round_is_planned_once_and_a_double_click_returns_it(office: Office) -> None:
    bolat = office.as_("bolat")
    first = plan(LEGAL, 2027, by=bolat, at=NOW, once="click")
    assert plan(LEGAL, 2027, by=bolat, at=NOW, once="click") == first
    with pytest.raises(Refused) as refused:
        plan(LEGAL, 2027, by=bolat, at=NOW)
    assert rules(refused) == ["round-planned"]
    assert Event.objects.filter(action="contest.plan").count() == 1


def test_a_member_organisation_holds_a_stage_of_its_own_among_its_inspectors(office: Office) -> None:
    chair = office.as_("chair")
    stage = plan(LEGAL, 2027, organisation=office.tree["akmola"], by=chair, at=NOW)
    stage = announce(stage, CALL, by=chair, at=NOW)
    with pytest.raises(Refused) as refused:
        plan(LEGAL, 2027, by=chair, at=NOW)
    assert rules(refused) == ["policy-role"]
    an_inspector(office)
    assert begun(office, stage).organisation == office.tree["akmola"]
    an_inspector(office, "olzhas", slug="karaganda", name="Олжас Мысалұлы")
    with pytest.raises(Refused) as refused:
        begun(office, stage, "olzhas")
    assert Application.objects.count() == 1


def test_a_call_is_written_in_kazakh_and_russian(office: Office) -> None:
    round_ = plan(LEGAL, 2027, by=office.as_("bolat"), at=NOW)
    with pytest.raises(Refused) as refused:
        announce(round_, {"kk": "Байқау", "ru": " "}, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == ["no-call"]
    opened = announce(round_, CALL, by=office.as_("bolat"), at=NOW, once="click")
    again = announce(round_, CALL, by=office.as_("bolat"), at=NOW, once="click")
    assert (opened.state, again.state, opened.call) == ("open", "open", CALL)


def test_a_round_is_closed_only_after_its_deadline(office: Office) -> None:
    round_ = a_round(office)
    with pytest.raises(Refused):
        close(round_, by=office.as_("bolat"), at=round_.due_at)
    assert Round.objects.get().state == "open"
    seated(office, round_)
    with pytest.raises(Refused) as refused:
        close(round_, by=office.as_("bolat"), at=round_.due_at)
    assert rules(refused) == ["still-taking"]
    assert close(round_, by=office.as_("bolat"), at=round_.due_at + SECOND).state == "examining"


def test_who_runs_a_round_needs_the_right_and_the_second_factor(office: Office) -> None:
    an_inspector(office)
    for who, rule in (
        (office.as_("dauren"), "policy-role"),
        (office.as_("aigul"), "policy-role"),
        (office.as_("auditor"), "policy-role"),
        (office.as_("bolat", second_factor=False), "policy-factor"),
    ):
        with pytest.raises(Refused) as refused:
            plan(LEGAL, 2027, by=who, at=NOW)
        assert rules(refused) == [rule]


def test_a_round_is_called_by_its_title_and_year_and_seen_by_those_it_concerns(office: Office) -> None:
    round_ = a_round(office)
    assert title_of(round_).en == "Contest “Best legal labour inspector of the union”, 2027"
    assert rounds() == (round_,)
    assert allows(office.as_("bolat"), "round.see", resource(round_))
    assert not allows(office.as_("stranger"), "round.see", resource(round_))


def test_the_register_knows_whose_inspector_somebody_is_on_a_day(office: Office) -> None:
    person = an_inspector(office)
    line = Inspector.objects.get()
    assert organisations_of(person.pk, "legal", NOW.date()) == (office.tree["akmola"],)
    assert organisations_of(person.pk, "legal", date(2028, 1, 27)) == ()
    assert organisations_of(person.pk, "technical", NOW.date()) == ()
    end(line, date(2028, 6, 1), by=office.as_("bolat"), at=NOW)
    assert organisations_of(person.pk, "legal", date(2028, 5, 31)) == (office.tree["akmola"],)
    assert registered("legal", date(2028, 6, 1)) == ()


def test_a_certificate_is_entered_once_with_a_term_that_does_not_end_first(office: Office) -> None:
    person = an_inspector(office)
    number = Inspector.objects.get().certificate
    with pytest.raises(Refused) as refused:
        certify(
            person,
            "legal",
            office.tree["akmola"],
            certificate=number,
            since=NOW.date(),
            until=NOW.date(),
            by=office.as_("bolat"),
            at=NOW,
        )
    assert rules(refused) == ["certificate", "certificate-term"]
    assert in_register(office, person, "karaganda").organisation == office.tree["karaganda"]
