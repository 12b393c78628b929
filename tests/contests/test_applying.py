"""Applying to a contest: who may, what is kept as typed, what an application must bring, what is refused."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from tests.contests.entrants import (
    CLAIMS,
    LEGAL,
    a_round,
    an_inspector,
    begun,
    fill,
    handed_in,
    in_register,
    put,
    whole,
)
from tests.evidence.hostile import HOSTILE
from tests.people import NOW

from esep.audit.models import Event
from esep.contests.applying import describe, start
from esep.contests.bringing import attach, bring, detach
from esep.contests.completeness import checks, completeness, lacking
from esep.contests.entering import enter
from esep.contests.handing import sign, submit
from esep.contests.models import Application, Claim, Member
from esep.contests.queries import materials
from esep.contests.repeats import repeated
from esep.contests.rounds import plan
from esep.core.problems import Refused
from esep.decisions.actions import NewDecision, confirm
from esep.decisions.actions import enter as enter_decision
from esep.decisions.models import Body, Kind
from esep.evidence.models import Document
from esep.people.models import Role
from esep.reports.entry import Typed

if TYPE_CHECKING:
    from tests.people import Office


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def test_an_inspector_applies_for_the_organisation_of_the_register(office: Office) -> None:
    round_ = a_round(office)
    person = an_inspector(office)
    one = begun(office, round_)
    assert (one.person, one.organisation, one.state) == (person, office.tree["akmola"], "draft")
    assert (one.name, one.email) == (person.name, person.email)


def test_who_is_not_in_the_register_is_told_to_show_the_certificate(office: Office) -> None:
    round_ = a_round(office)
    an_inspector(office)
    Role.objects.create(
        person=office.people["aigul"], kind="inspector", organisation=office.tree["akmola"], since=NOW.date()
    )
    with pytest.raises(Refused) as refused:
        start(round_, by=office.as_("aigul"), at=NOW)
    assert rules(refused) == ["not-registered"]


def test_who_has_no_role_of_an_inspector_is_refused_by_the_policy(office: Office) -> None:
    round_ = a_round(office)
    for key in ("aigul", "chair", "bolat", "auditor", "stranger"):
        with pytest.raises(Refused) as refused:
            start(round_, by=office.as_(key), at=NOW)
        assert rules(refused) == ["policy-role"]


def test_a_participant_of_two_organisations_is_asked_for_which(office: Office) -> None:
    round_ = a_round(office)
    person = an_inspector(office)
    in_register(office, person, "karaganda")
    with pytest.raises(Refused) as refused:
        start(round_, by=office.as_("dauren"), at=NOW)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.rows) == ("two-organisations", ("akmola", "karaganda"))
    one = start(round_, organisation=office.tree["karaganda"], by=office.as_("dauren"), at=NOW)
    assert one.organisation == office.tree["karaganda"]
    again = start(round_, organisation=office.tree["akmola"], by=office.as_("dauren"), at=NOW)
    assert (again, again.organisation) == (one, office.tree["karaganda"])
    assert Application.objects.count() == 1


def test_an_organisation_that_the_register_does_not_know_is_refused(office: Office) -> None:
    round_ = a_round(office)
    an_inspector(office)
    with pytest.raises(Refused) as refused:
        start(round_, organisation=office.tree["karaganda"], by=office.as_("dauren"), at=NOW)
    assert rules(refused) == ["not-registered"]


def test_a_member_of_the_commission_does_not_take_part(office: Office) -> None:
    round_ = a_round(office)
    person = an_inspector(office)
    order = enter_decision(
        NewDecision(
            kind=Kind.RESOLUTION,
            body=Body.EXECUTIVE_COMMITTEE,
            protocol="1",
            item="1",
            date=NOW.date(),
            sets={},
            words_kk="Қаулы",
            words_ru="Постановление",
            about=f"round:{round_.pk}",
        ),
        by=office.as_("bolat"),
        at=NOW,
    )
    Member.objects.create(round=round_, person=person, seat="member", order=order, since=NOW)
    with pytest.raises(Refused) as refused:
        start(round_, by=office.as_("dauren"), at=NOW)
    assert rules(refused) == ["on-commission"]


def test_what_is_typed_is_kept_and_a_newer_version_is_never_overwritten(office: Office) -> None:
    an_inspector(office)
    one = begun(office, a_round(office))
    saved = fill(office, one, {"1": "1 46", "6": "5 000 000", "3": "көп"})
    assert [(each.row, each.value) for each in saved] == [("1", None), ("6", "5000000"), ("3", None)]
    assert [bool(each.problems) for each in saved] == [True, False, True]
    (stale,) = enter(one, {"6": Typed("7", 0)}, by=office.as_("dauren"), at=NOW)
    assert stale.conflict is not None
    assert stale.conflict.text == "5 000 000"
    assert Claim.objects.get(application=one, row="6").value == "5000000"


def test_a_row_that_the_contest_does_not_ask_is_named(office: Office) -> None:
    an_inspector(office)
    with pytest.raises(Refused) as refused:
        fill(office, begun(office, a_round(office)), {"2": "1", "99": "1"})
    assert [problem.rows for problem in refused.value.problems] == [("2",), ("99",)]


def test_only_the_owner_types_into_an_application(office: Office) -> None:
    an_inspector(office)
    an_inspector(office, "olzhas", slug="karaganda", name="Олжас Мысалұлы")
    one = begun(office, a_round(office))
    for key in ("olzhas", "chair", "bolat", "stranger"):
        with pytest.raises(Refused) as refused:
            fill(office, one, {"1": "3"}, key)
        assert rules(refused) == ["policy-role"]


def test_satisfied_claims_above_the_court_cases_are_refused(office: Office) -> None:
    an_inspector(office)
    one = begun(office, a_round(office))
    fill(office, one, {**CLAIMS, "2.2": "4", "2.2.1": "5"})
    assert [(p.severity, p.rows) for p in checks(one)] == [("error", ("2.2", "2.2.1"))]
    with pytest.raises(Refused) as refused:
        submit(one, by=office.as_("dauren"), at=NOW)
    assert [problem.rows for problem in refused.value.problems] == [("2.2", "2.2.1")]


def test_economic_effect_below_the_money_returned_is_a_warning_that_stops_nothing(office: Office) -> None:
    an_inspector(office)
    one = begun(office, a_round(office))
    fill(office, one, {**CLAIMS, "6": "5000000", "8": "4000000"})
    assert [(p.severity, p.rows) for p in checks(one)] == [("warning", ("8", "6"))]
    assert submit(one, by=office.as_("dauren"), at=NOW).number == 1


def test_more_persons_reinstated_than_court_cases_is_a_warning(office: Office) -> None:
    an_inspector(office)
    one = begun(office, a_round(office))
    fill(office, one, {**CLAIMS, "2.2": "4", "2.2.2": "6"})
    assert [(p.severity, p.rows) for p in checks(one)] == [("warning", ("2.2", "2.2.2"))]


def test_the_act_of_an_inspection_is_obligatory_and_other_proofs_are_asked_for(office: Office) -> None:
    an_inspector(office)
    one = begun(office, a_round(office))
    fill(office, one)
    items = {item.key: item for item in completeness(one)}
    assert (items["row:A3-3"].obligatory, items["row:A3-3"].done) == (True, False)
    assert (items["row:1"].obligatory, items["row:1"].done) == (False, False)
    put(office, one, "A3-3")
    assert {item.key: item.done for item in completeness(one)}["row:A3-3"] is True


def test_a_whole_application_lacks_nothing_but_the_rows_it_left_empty(office: Office) -> None:
    an_inspector(office)
    one = whole(office, a_round(office))
    assert [item.key for item in lacking(one)] == ["results"]
    others = ["2.1", "2.1.1", "2.1.2", "2.2.2", "2.3", "2.4", "2.5", "4", "5", "7", "9.1", "9.2"]
    every = dict.fromkeys(others, "0")
    fill(office, one, every)
    assert [item.key for item in lacking(one)] == []


def test_the_sign_off_of_the_chair_stands_for_the_stamp_only_by_a_resolution(office: Office) -> None:
    an_inspector(office)
    round_ = a_round(office)
    one = begun(office, round_)
    fill(office, one)
    with pytest.raises(Refused):
        sign(one, by=office.as_("dauren"), at=NOW)
    one = sign(one, by=office.as_("chair"), at=NOW)
    assert (one.signed_by, one.signed_name) == (office.as_("chair").id, office.people["chair"].name)
    assert "stamp" in [item.key for item in lacking(one)]
    permit(office, round_.pk)
    assert "stamp" not in [item.key for item in lacking(one)]


def permit(office: Office, round_: int) -> None:
    entered = enter_decision(
        NewDecision(
            kind=Kind.RESOLUTION,
            body=Body.EXECUTIVE_COMMITTEE,
            protocol="9",
            item="2",
            date=NOW.date(),
            sets={"permits": ["chair-signs-here"]},
            words_kk="Төраға жүйеде растайды",
            words_ru="Председатель заверяет в системе",
            about=f"round:{round_}",
        ),
        by=office.as_("bolat"),
        at=NOW,
    )
    confirm(entered, by=office.as_("saule"), at=NOW)


def test_a_document_with_a_macro_is_refused_and_nothing_of_it_stays(office: Office) -> None:
    an_inspector(office)
    one = begun(office, a_round(office))
    name, body, rule = HOSTILE["a macro in a docx"]
    with pytest.raises(Refused) as refused:
        bring(one, BytesIO(body), name, by=office.as_("dauren"), at=NOW)
    assert rules(refused) == [f"evidence-{rule}"]
    assert Document.objects.count() == 0


def test_any_number_of_files_and_links_stand_on_a_row(office: Office) -> None:
    an_inspector(office)
    one = begun(office, a_round(office))
    first = put(office, one, "1")
    dauren = office.as_("dauren")
    link = attach(one, "1", link="https://example.org/a", title="Мақала", by=dauren, at=NOW)
    assert materials(one)["1"] == (first, link)
    assert attach(one, "1", link="https://example.org/a", by=dauren, at=NOW) == link
    detach(link, by=dauren, at=NOW)
    assert materials(one)["1"] == (first,)


def test_a_file_is_held_by_whoever_holds_the_contest(office: Office) -> None:
    an_inspector(office)
    held = put(office, begun(office, a_round(office)), "1").holding
    assert held is not None
    assert held.organisation == office.tree["union"]


def test_the_same_bytes_or_link_on_another_row_or_in_another_application_are_named(office: Office) -> None:
    an_inspector(office)
    an_inspector(office, "olzhas", slug="karaganda", name="Олжас Мысалұлы")
    round_ = a_round(office)
    mine, other = begun(office, round_), handed_in(office, round_, "olzhas").application
    first = put(office, mine, "1")
    dauren, olzhas = office.as_("dauren"), office.as_("olzhas")
    again = attach(mine, "2.2", holding=first.holding, by=dauren, at=NOW)
    theirs = attach(other, "1", holding=first.holding, by=olzhas, at=NOW)
    link = attach(mine, "1", link="https://example.org/a", by=dauren, at=NOW)
    same = attach(other, "3", link="https://example.org/a", by=olzhas, at=NOW)
    put(office, mine, "3")
    found = {number: [one.pk for one in every] for number, every in repeated(mine).items()}
    assert found == {first.pk: [again.pk, theirs.pk], again.pk: [first.pk, theirs.pk], link.pk: [same.pk]}


@pytest.mark.parametrize(
    ("row", "link", "rule"),
    [
        ("1", "", "material-empty"),
        ("1", "javascript:alert(1)", "material-link"),
        ("1", "https://", "material-link"),
        ("99", "https://example.org/", "row-unknown"),
    ],
)
def test_what_is_no_material_is_refused(office: Office, row: str, link: str, rule: str) -> None:
    an_inspector(office)
    one = begun(office, a_round(office))
    with pytest.raises(Refused) as refused:
        attach(one, row, link=link, by=office.as_("dauren"), at=NOW)
    assert rules(refused) == [rule]


def test_the_words_and_the_consent_are_kept_and_an_empty_name_is_refused(office: Office) -> None:
    an_inspector(office)
    one = begun(office, a_round(office))
    dauren = office.as_("dauren")
    one = describe(one, {"note": " Хат ", "phone": "+7"}, ("name", "face"), by=dauren, at=NOW)
    assert (one.note, one.phone, one.shown) == ("Хат", "+7", ["name"])
    with pytest.raises(Refused) as refused:
        describe(one, {"name": " ", "phone": "7" * 33}, by=dauren, at=NOW)
    assert sorted(rules(refused)) == ["no-name", "too-long"]


def test_a_double_click_hands_in_once(office: Office) -> None:
    an_inspector(office)
    one = whole(office, a_round(office))
    dauren = office.as_("dauren")
    first = submit(one, by=dauren, at=NOW, once="click")
    second = submit(one, by=dauren, at=NOW + timedelta(seconds=1), once="click")
    assert (second.pk, second.receipt) == (first.pk, first.receipt)
    assert Event.objects.filter(action="application.submit").count() == 1


def test_nothing_is_taken_before_the_round_is_announced(office: Office) -> None:
    an_inspector(office)
    planned = plan(LEGAL, 2027, by=office.as_("bolat"), at=NOW)
    with pytest.raises(Refused) as refused:
        start(planned, by=office.as_("dauren"), at=NOW)
    assert rules(refused) == ["round-not-open"]


def test_figures_without_one_understood_are_not_handed_in(office: Office) -> None:
    an_inspector(office)
    with pytest.raises(Refused) as refused:
        submit(begun(office, a_round(office)), by=office.as_("dauren"), at=NOW)
    assert rules(refused) == ["nothing-claimed"]


def test_what_is_handed_in_names_its_files_by_their_hash(office: Office) -> None:
    an_inspector(office)
    handed = handed_in(office, a_round(office))
    held = materials(handed.application)["1"][0].holding
    assert held is not None
    assert held.document_id in handed.content
    assert len(handed.sha256) == 64
