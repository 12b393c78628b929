"""A commission is named by order; who is tied keeps out; sheets are sealed; places are counted."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from django.db import transaction
from tests.contests.entrants import a_round, an_inspector, begun, fill, handed_in
from tests.contests.judging import (
    CLOSED,
    JUDGES,
    admitted_all,
    agreed,
    at_work,
    closed,
    decided,
    entrants,
    item,
    later,
    order,
    outcome,
    own,
    person,
    sat,
    seated,
)
from tests.people import NOW

from esep.contests import rounds
from esep.contests.commission import name
from esep.contests.conflicts import away, declare, tied
from esep.contests.counting import count
from esep.contests.handing import submit
from esep.contests.lacking import lacking
from esep.contests.models import Application, Member, Round
from esep.contests.outcome import counted, latest
from esep.contests.queries import application_resource
from esep.contests.quorum import needed, quorum
from esep.contests.ranking import ties, winners
from esep.contests.resolving import NewItem
from esep.contests.seats import judges, members
from esep.contests.sheets import Marked, mark, may_read, seal, sheet_of
from esep.contests.sittings import sit
from esep.contests.titles import award, titles
from esep.core.averaging import standings
from esep.core.problems import Refused
from esep.decisions.models import Kind
from esep.people.models import Role, Tie
from esep.people.policy import allows

if TYPE_CHECKING:
    from tests.people import Office


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def test_an_order_of_the_chair_seats_a_commission_with_its_rights(office: Office) -> None:
    round_ = a_round(office)
    assert [one.seat for one in seated(office, round_)] == ["chair", *["member"] * 4, "secretary"]
    assert (len(judges(round_)), quorum(round_)) == (5, 3)
    for key in (*JUDGES, "khatshy"):
        assert [one.department for one in at_work(office, key).grants] == [f"round:{round_.pk}"]


def test_an_inspector_who_applied_does_not_sit_on_the_commission(office: Office) -> None:
    round_ = a_round(office)
    seated(office, round_)
    an_inspector(office)
    handed_in(office, round_)
    wrong = order(office, round_, [("dauren", "member")])
    with pytest.raises(Refused) as refused:
        name(round_, wrong, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == ["judge-applied"]


def test_a_commission_has_one_chair_and_at_least_three_who_judge(office: Office) -> None:
    round_ = a_round(office)
    wrong = order(office, round_, [("medet", "member"), ("khatshy", "secretary")])
    with pytest.raises(Refused) as refused:
        name(round_, wrong, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == ["one-chair", "too-few-judges"]


def test_own_organisation_kin_and_what_was_declared_keep_a_member_out(office: Office) -> None:
    round_ = a_round(office)
    by_key = {one.person.name.lower(): one for one in seated(office, round_)}
    one, two, three = entrants(office, round_, 3)
    Role.objects.create(
        person=person(office, "medet"), kind="reporter", organisation=office.tree["akmola"], since=NOW.date()
    )
    Tie.objects.create(
        person=person(office, "sholpan"),
        organisation=office.tree["karaganda"],
        reason="жұбайы",
        since=NOW.date(),
    )
    declare(three, "бірге оқыған", by=at_work(office, "yerlan"), at=CLOSED)
    everybody = members(round_)
    assert set(tied(one, everybody)) == {by_key["medet"].pk}
    assert set(tied(two, everybody)) == {by_key["sholpan"].pk}
    assert "бірге оқыған" in tied(three, everybody)[by_key["yerlan"].pk].kk
    for application, key in ((one, "medet"), (two, "sholpan"), (three, "yerlan")):
        where = application_resource(application, away(application))
        assert not allows(at_work(office, key), "sheet.mark", where)
        assert allows(at_work(office, "gaukhar"), "sheet.mark", where)


def ready(office: Office, number: int) -> tuple[Round, tuple[Application, ...]]:
    """Return a round whose applications are admitted."""
    round_ = a_round(office)
    every = entrants(office, round_, number)
    seated(office, round_)
    round_ = closed(office, round_)
    admitted_all(office, round_, every)
    return round_, every


def test_accepted_is_at_most_what_was_claimed_and_less_needs_a_reason(office: Office) -> None:
    round_, (one, *_) = ready(office, 3)
    chair = at_work(office, JUDGES[0])
    sheet = sheet_of(one, round_, by=chair)
    wrong = {"1": Marked("147"), "2.2": Marked("3"), "6": Marked("көп"), "99": Marked("1")}
    with pytest.raises(Refused) as refused:
        mark(sheet, round_, wrong, by=chair, at=CLOSED)
    assert {"above-claim", "no-reason", "row-unknown"} < set(rules(refused))
    assert sheet.marks.count() == 0
    mark(sheet, round_, {"2.2": Marked("3", "бір іс басқа адамдікі")}, by=chair, at=CLOSED)
    done = seal(sheet, round_, by=chair, at=CLOSED)
    rows = {row["row"]: row for row in json.loads(done.content)["rows"]}
    assert (rows["2.2"]["claimed"], rows["2.2"]["accepted"]) == ("4", "3")
    assert rows["1"]["accepted"] == "146"
    with pytest.raises(Refused) as refused:
        mark(sheet, round_, {"1": Marked("1", "жоқ")}, by=chair, at=CLOSED)
    assert rules(refused) == ["sealed"]


def test_a_row_that_must_be_proved_is_sealed_without_its_document_only_as_nothing(office: Office) -> None:
    round_ = a_round(office)
    an_inspector(office)
    bare = begun(office, round_)
    fill(office, bare)
    submit(bare, by=office.as_("dauren"), at=NOW)
    others = entrants(office, round_, 3)
    seated(office, round_)
    round_ = closed(office, round_)
    admitted_all(office, round_, [bare, *others])
    chair = at_work(office, JUDGES[0])
    sheet = sheet_of(bare, round_, by=chair)
    with pytest.raises(Refused) as refused:
        seal(sheet, round_, by=chair, at=CLOSED)
    assert rules(refused) == ["unproved"]
    mark(sheet, round_, {"A3-3": Marked("0", "акт жоқ")}, by=chair, at=CLOSED)
    assert seal(sheet, round_, by=chair, at=CLOSED).sealed_at is not None


def test_nobody_sees_anothers_sheet_before_sealing_their_own(office: Office) -> None:
    round_, (one, *_) = ready(office, 3)
    decided(office, Kind.READING, f"round:{round_.pk}", {"reading": "K10", "option": "average"}, at=CLOSED)
    first = own(office, round_, one, "medet")
    assert may_read(first, at_work(office, "medet"))
    assert not may_read(first, at_work(office, "sholpan"))
    assert not may_read(first, at_work(office, JUDGES[0]))
    own(office, round_, one, "sholpan")
    assert may_read(first, at_work(office, "sholpan"))
    assert may_read(first, at_work(office, "saule"))


def test_the_mean_of_the_members_sheets_is_exact_and_each_counts_alike(office: Office) -> None:
    round_, every = ready(office, 3)
    about = f"round:{round_.pk}"
    decided(office, Kind.READING, about, {"reading": "K10", "option": "average"}, at=CLOSED)
    whole = Fraction(0)
    for application in every:
        for key in JUDGES[:3]:
            low = application == every[0] and key == JUDGES[2]
            marks = {"1": Marked("0", "дәлел жоқ")} if low else None
            own(office, round_, application, key, marks)
    found = {one.entrant: one for one in counted(round_).standings}
    first, second = found[f"a{every[0].pk}"], found[f"a{every[1].pk}"]
    whole = second.total
    assert first.total == whole - Fraction(146 * 2, 10) / 3
    assert len(first.sheets) == 3
    assert (first.place, second.place) == (3, 1)
    made = count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
    totals = {one["entrant"]: one["total"] for one in made.result["standings"]}
    assert totals[first.entrant].endswith("/3") or totals[first.entrant] == str(first.total)
    again = standings(counted(round_).result, {"x": first.sheets})
    assert again[0].total == first.total


def test_a_whole_round_from_handed_in_applications_to_titles(office: Office) -> None:
    round_ = a_round(office)
    every = entrants(office, round_, 7)
    seated(office, round_)
    Role.objects.create(
        person=person(office, "medet"), kind="reporter", organisation=office.tree["akmola"], since=NOW.date()
    )
    with pytest.raises(Refused) as refused:
        rounds.close(round_, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == ["still-taking"]
    round_ = closed(office, round_)
    found = [problem.rule for problem in lacking(round_, "conclude", at=CLOSED)]
    assert found == ["not-considered", "no-minutes"]
    admitted_all(office, round_, every)
    for number, application in enumerate(every):
        agreed(office, round_, application, {"1": Marked(str(146 - number * 10), "дәлелденгені")})
    count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
    assert [one.place for one in counted(round_).standings] == [1, 2, 3, 4, 5, 6, 7]
    adopted = item(round_, "places", outcome=outcome(round_).digest)
    sat(office, round_, [adopted], protocol="2", at=later(10))
    round_ = rounds.conclude(round_, by=at_work(office, JUDGES[0], later(10)), at=later(10))
    assert [one.application for one in winners(round_)] == [one.pk for one in every[:3]]
    sums = [{"place": place, "amount": amount} for place, amount in ((1, 300000), (2, 200000), (3, 100000))]
    decision = decided(office, Kind.AWARDS, f"round:{round_.pk}", {"awards": sums}, at=later(11))
    award(round_, decision, by=at_work(office, "bolat", later(11)), at=later(11))
    assert [(one.place, one.amount) for one in titles(round_)] == [(1, 300000), (2, 200000), (3, 100000)]
    assert len({one.diploma for one in titles(round_)}) == 3
    assert rounds.published(round_, by=at_work(office, "bolat", later(12)), at=later(12)).state == "published"


def test_three_equal_totals_for_the_third_place_are_asked_and_decided(office: Office) -> None:
    round_, every = ready(office, 5)
    for number, application in enumerate(every):
        accepted = (146, 140, 100, 100, 100)[number]
        marks = None if accepted == 146 else {"1": Marked(str(accepted), "дәлелденгені")}
        agreed(office, round_, application, marks)
    count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
    (tie,) = ties(round_)
    assert (tie.place, len(tie.entrants), tie.decided) == (3, 3, False)
    asked = [problem.rule for problem in lacking(round_, "conclude", at=CLOSED)]
    assert "undecided-tie" in asked
    third = every[4].pk
    in_order = [third, every[2].pk, every[3].pk]
    sat(
        office,
        round_,
        [
            item(round_, "tie", place=3, entrants=in_order, way="ordered"),
            item(round_, "places", outcome=outcome(round_).digest),
        ],
        protocol="2",
    )
    assert [one.place for one in winners(round_)] == [1, 2, 3]
    assert winners(round_)[2].application == third
    assert lacking(round_, "conclude", at=CLOSED) == ()


def test_of_fewer_than_three_the_minutes_say_which_places_are_given(office: Office) -> None:
    round_, every = ready(office, 2)
    for application in every:
        agreed(office, round_, application, {"1": Marked(str(100 - application.pk % 2), "дәлелденгені")})
    count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
    asked = [problem.rule for problem in lacking(round_, "conclude", at=CLOSED)]
    assert asked == ["fewer", "not-adopted"]
    resolved_ = [
        item(round_, "fewer", places=[1]),
        item(round_, "places", outcome=outcome(round_).digest),
    ]
    sat(office, round_, resolved_, protocol="2")
    assert [one.place for one in winners(round_)] == [1]
    assert lacking(round_, "conclude", at=CLOSED) == ()


def test_a_member_replaced_in_the_middle_leaves_what_was_judged(office: Office) -> None:
    round_, every = ready(office, 3)
    decided(office, Kind.READING, f"round:{round_.pk}", {"reading": "K10", "option": "average"}, at=CLOSED)
    kept = own(office, round_, every[0], "medet")
    (leaving,) = (one for one in members(round_) if one.person.name == "Medet")
    replacing = order(office, round_, [("zhanar", "member")], ends=[leaving.pk], at=CLOSED)
    name(round_, replacing, by=at_work(office, "bolat"), at=CLOSED)
    assert {one.person.name for one in members(round_)} >= {"Zhanar"}
    kept.refresh_from_db()
    assert kept.sealed_at is not None
    assert not at_work(office, "medet", later(1)).grants
    assert own(office, round_, every[0], "zhanar").sealed_at is not None
    entrant = f"a{every[0].pk}"
    (standing,) = (one for one in counted(round_).standings if one.entrant == entrant)
    assert len(standing.sheets) == 2


def test_without_a_quorum_or_a_majority_nothing_is_resolved(office: Office) -> None:
    round_ = a_round(office)
    every = entrants(office, round_, 3)
    seated(office, round_)
    round_ = closed(office, round_)
    wanted = [
        NewItem("admit", "Жіберілсін.", "Допустить.", (1, 1, 0), {"applications": [every[0].pk]}),
        NewItem("admit", "", "", (9, 0, 0), {"applications": [0]}),
        NewItem("dance", "Билейік.", "Танцуем.", (2, 0, 0)),
    ]
    here = judges(round_)[:2]
    with pytest.raises(Refused) as refused:
        sit(round_, "1", CLOSED.date(), here, wanted, by=at_work(office, "khatshy"), at=CLOSED)
    assert set(rules(refused)) == {
        "no-quorum",
        "no-majority",
        "item-applications",
        "item-words",
        "too-many-votes",
        "item-kind",
    }
    assert round_.sittings.count() == 0


def test_who_is_tied_to_one_application_does_not_vote_on_it_in_a_bundle_either(office: Office) -> None:
    round_ = a_round(office)
    every = entrants(office, round_, 3)
    seated(office, round_)
    Role.objects.create(
        person=person(office, "medet"), kind="reporter", organisation=office.tree["akmola"], since=NOW.date()
    )
    round_ = closed(office, round_)
    together = item(round_, "admit", applications=[one.pk for one in every])
    with pytest.raises(Refused) as refused:
        sat(office, round_, [together])
    assert rules(refused) == ["too-many-votes"]
    sat(office, round_, [item(round_, "admit", 4, applications=[one.pk for one in every])])
    assert {one.state for one in Application.objects.all()} == {"admitted"}


def test_who_is_kept_out_of_an_application_counts_nowhere_in_its_quorum(office: Office) -> None:
    round_ = a_round(office)
    tied_to, other, _ = entrants(office, round_, 3)
    seated(office, round_)
    for key in ("medet", "sholpan"):
        reporter = {"kind": "reporter", "organisation": office.tree["akmola"], "since": NOW.date()}
        Role.objects.create(person=person(office, key), **reporter)
    round_ = closed(office, round_)
    chair, medet, sholpan, yerlan, gaukhar = judges(round_)
    by = at_work(office, "khatshy")

    def refused(application: Application, votes: int, *present: Member) -> list[str]:
        wanted = [item(round_, "admit", votes, applications=[application.pk])]
        with pytest.raises(Refused) as found, transaction.atomic():
            sit(round_, "9", CLOSED.date(), present, wanted, by=by, at=CLOSED)
        return rules(found)

    assert refused(tied_to, 1, chair, medet, sholpan) == ["no-quorum"]
    assert refused(other, 2, chair, yerlan) == ["no-quorum"]
    wanted = [item(round_, "admit", 2, applications=[tied_to.pk])]
    assert sit(round_, "1", CLOSED.date(), (chair, yerlan), wanted, by=by, at=CLOSED).items.count() == 1
    for key in (JUDGES[0], "yerlan", "gaukhar"):
        declare(other, "таныс", by=at_work(office, key), at=CLOSED)
    assert refused(other, 1, chair, yerlan, gaukhar) == ["no-quorum", "too-many-votes"]
    wanted = [item(round_, "admit", 2, applications=[other.pk])]
    assert sit(round_, "2", CLOSED.date(), (medet, sholpan), wanted, by=by, at=CLOSED).items.count() == 1
    assert [needed(judging) for judging in (0, 1, 2, 3, 4, 5)] == [1, 1, 2, 2, 3, 3]


def test_a_sheet_is_read_by_nobody_tied_to_it_and_by_no_stranger(office: Office) -> None:
    round_, (one, *_) = ready(office, 3)
    sheet = agreed(office, round_, one)
    assert may_read(sheet, at_work(office, "gaukhar"))
    assert not may_read(sheet, at_work(office, "aigul"))
    declare(one, "туысым", by=at_work(office, "gaukhar"), at=CLOSED)
    assert not may_read(sheet, at_work(office, "gaukhar"))


def test_a_counted_outcome_that_no_longer_holds_is_named(office: Office) -> None:
    round_, every = ready(office, 3)
    for application in every:
        agreed(office, round_, application)
    count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
    decided(office, Kind.READING, f"round:{round_.pk}", {"reading": "K07", "option": "row8_excl"}, at=CLOSED)
    asked = [problem.rule for problem in lacking(round_, "conclude", at=CLOSED)]
    assert "stale" in asked
    before = latest(round_)
    count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
    after = latest(round_)
    assert before is not None
    assert after is not None
    assert (before.number, after.number) == (1, 2)
    assert before.digest != after.digest
