"""Entries of registers: added, corrected, moved and withdrawn by whom it may be, with every version kept."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.db import DatabaseError, transaction
from tests.people import NOW, Office
from tests.registers.planting import AGREEMENT, COLLECTIVE, DECISION, added, collective, register

from esep.audit.models import Event, Payload
from esep.core.problems import Refused
from esep.evidence.actions import bring
from esep.registers.actions import add, correct, move, withdraw
from esep.registers.judging import Judgement, judge, overview, timely
from esep.registers.models import Entry, Judged, Version
from esep.registers.queries import count, counts, in_reach, lacking, reach, standing, watched, whole

pytestmark = pytest.mark.django_db


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.rule, one.rows) for one in refused.value.problems]


def test_a_region_adds_a_collective_and_the_chain_holds_no_name(office: Office) -> None:
    made = collective(office, contact="Сәуле Ахметова")
    assert (made.number, made.state, made.version, made.values["contact"]) == (
        1,
        "found",
        1,
        "Сәуле Ахметова",
    )
    event = Event.objects.get(action="register.add")
    assert (event.object, event.object_version) == (f"entry:{made.pk}", 1)
    assert "Ахметова" not in str(Payload.objects.get(event=event).body)


def test_everything_wrong_with_an_entry_is_refused_at_once(office: Office) -> None:
    typed = {
        "name": "",
        "place": "Көкшетау",
        "level": "moon",
        "found": "2029-01-01",
        "workers": "12",
        "potential": "1.5k",
    }
    with pytest.raises(Refused) as refused:
        add(register("unorganised"), office.tree["akmola"], typed, by=office.as_("aigul"), at=NOW)
    assert sorted(rules(refused)) == [
        ("register-not-future", ("found",)),
        ("register-required", ("name",)),
        ("register-value", ("level",)),
        ("value-number", ("potential",)),
    ]
    assert not Entry.objects.exists()


def test_a_part_larger_than_its_whole_and_the_same_collective_twice_are_refused(office: Office) -> None:
    collective(office)
    with pytest.raises(Refused) as refused:
        collective(office, potential="61")
    assert rules(refused) == [("register-at-most", ("potential",)), ("register-once", ("name",))]


def test_another_region_can_neither_add_nor_see(office: Office) -> None:
    made = collective(office)
    with pytest.raises(Refused) as refused:
        collective(office, "abay")
    assert rules(refused) == [("policy-role", ())]
    assert [one.pk for one in in_reach(reach(office.as_("aigul")))] == [made.pk]
    assert list(in_reach(("/union/abay/",))) == []
    assert [one.pk for one in in_reach(reach(office.as_("bolat")))] == [made.pk]


def test_a_correction_is_a_new_version_and_the_old_one_stays(office: Office) -> None:
    made = collective(office)
    one = correct(made, {"potential": "50"}, version=1, by=office.as_("aigul"), at=NOW)
    assert (one.version, one.values["potential"], one.values["workers"]) == (2, "50", "60")
    kept = [(each.number, each.verb, each.values["potential"]) for each in Version.objects.all()]
    assert kept == [(1, "add", "45"), (2, "correct", "50")]
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.update(verb="forged")


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(office: Office) -> None:
    made = collective(office)
    correct(made, {"potential": "50"}, version=1, by=office.as_("bolat"), at=NOW)
    with pytest.raises(Refused) as refused:
        correct(made, {"potential": "55"}, version=1, by=office.as_("aigul"), at=NOW)
    assert rules(refused) == [("register-changed", ())]


def test_a_second_click_changes_nothing(office: Office) -> None:
    one, two = (
        add(
            register("unorganised"),
            office.tree["akmola"],
            COLLECTIVE,
            by=office.as_("aigul"),
            at=NOW,
            once="t",
        )
        for _ in range(2)
    )
    assert (one.pk, Entry.objects.count()) == (two.pk, 1)


def test_an_entry_moves_along_its_road_with_what_a_step_asks(office: Office) -> None:
    made, by = collective(office), office.as_("aigul")
    with pytest.raises(Refused) as refused:
        move(made, "form", {"formed": "2028-01-20"}, by=by, at=NOW)
    assert rules(refused) == [("register-required", ("joined",))]
    one = move(made, "form", {"formed": "2028-01-20", "joined": "40"}, by=by, at=NOW)
    assert (one.state, one.values["joined"]) == ("formed", "40")
    with pytest.raises(Refused) as refused:
        move(one, "talk", {"next": "2028-03-01"}, by=by, at=NOW)
    assert rules(refused) == [("register-move", ())]


def test_a_withdrawn_entry_says_why_stays_and_counts_nowhere(office: Office) -> None:
    made, by = collective(office), office.as_("aigul")
    with pytest.raises(Refused):
        withdraw(made, " ", by=by, at=NOW)
    assert withdraw(made, "Екі рет енгізілген", by=by, at=NOW).state == "withdrawn"
    assert count("unorganised", "akmola", 2027) == 0
    assert [each.reason for each in Version.objects.all()] == ["", "Екі рет енгізілген"]


def test_a_document_of_another_organisation_proves_nothing(office: Office) -> None:
    paper = io.BytesIO(b"%PDF-1.4\n%%EOF\n")
    foreign = bring(paper, "a.pdf", organisation=office.tree["abay"], by=office.as_("bolat"), at=NOW)
    with pytest.raises(Refused) as refused:
        add(
            register("unorganised"),
            office.tree["akmola"],
            COLLECTIVE,
            documents=[foreign],
            by=office.as_("aigul"),
            at=NOW,
        )
    assert rules(refused) == [("register-paper", ())]
    paper.seek(0)
    own = bring(paper, "a.pdf", organisation=office.tree["akmola"], by=office.as_("aigul"), at=NOW)
    made = collective(office)
    correct(made, {}, documents=[own, own], by=office.as_("aigul"), at=NOW)
    assert [(one.holding_id, one.version) for one in made.proofs.all()] == [(own.pk, 2)]


def test_alarms_stand_first_and_the_most_overdue_before_all(office: Office) -> None:
    late = collective(office, name="А", next="2028-01-10")
    quiet = collective(office, name="Ә", next="2028-06-01")
    soon = collective(office, name="Б", next="2028-01-30")
    later = collective(office, name="В", next="2028-01-01")
    found = watched(standing(("/union/",)), date(2028, 1, 28))
    assert [one.entry.pk for one in found] == [later.pk, late.pk, soon.pk, quiet.pk]
    assert [each.says["en"] for one in found for each in one.raised] == [
        "The next step is overdue by days: 27.",
        "The next step is overdue by days: 18.",
        "Days to the next step: 2.",
    ]


def test_an_organisation_without_an_agreement_in_force_is_named(office: Office) -> None:
    from esep.organisations.queries import members

    made = added(office, "agreements", "akmola", AGREEMENT)
    known = [one for one in members(NOW.date()) if one.slug in ("akmola", "abay")]
    of = register("agreements")
    assert sorted(one.organisation for one in lacking(standing(("/union/",)), known, of)) == [
        "abay",
        "akmola",
    ]
    move(made, "sign", {"signed": "2026-03-01"}, by=office.as_("aigul"), at=NOW)
    assert [one.organisation for one in lacking(standing(("/union/",)), known, of)] == ["abay"]


def test_totals_of_a_year_count_what_stood_and_what_was_done_in_it(office: Office) -> None:
    first = collective(office, name="А", found="2026-05-05")
    collective(office, name="Ә")
    collective(office, "abay", by="bolat", name="Б", found="2028-01-05")
    move(first, "form", {"formed": "2027-12-01", "joined": "30"}, by=office.as_("aigul"), at=NOW)
    assert counts("unorganised", 2027) == {"akmola": 1, "abay": 0}
    assert counts("unorganised", 2027, column="joined") == {"akmola": 30, "abay": 0}
    assert (whole("unorganised", 2028), count("unorganised", "abay", 2028)) == (2, 1)


def test_a_decision_gives_each_addressee_its_execution(office: Office) -> None:
    made = added(office, "decisions", "union", DECISION, by="bolat")
    children = Entry.objects.filter(parent=made)
    assert [
        (one.organisation.slug, one.values["due"]) for one in children.order_by("organisation__slug")
    ] == [
        ("abay", "2028-01-20"),
        ("akmola", "2028-01-20"),
    ]
    correct(made, {"addressees": "akmola astana", "due": "2028-02-20"}, by=office.as_("bolat"), at=NOW)
    now = {one.organisation.slug: (one.state, one.values["due"]) for one in children.all()}
    assert now == {
        "akmola": ("given", "2028-02-20"),
        "abay": ("withdrawn", "2028-01-20"),
        "astana": ("given", "2028-02-20"),
    }
    withdraw(made, "Қате", by=office.as_("bolat"), at=NOW)
    assert {one.state for one in children.all()} == {"withdrawn"}


def test_nobody_adds_an_execution_and_a_region_withdraws_none(office: Office) -> None:
    added(office, "decisions", "union", DECISION, by="bolat")
    own = Entry.objects.get(register="execution", organisation__slug="akmola")
    with pytest.raises(Refused) as refused:
        added(office, "execution", "akmola", {"task": "а", "source": "ә", "due": "2028-01-01"})
    assert rules(refused) == [("register-not-typed", ())]
    with pytest.raises(Refused) as refused:
        withdraw(own, "Керек емес", by=office.as_("aigul"), at=NOW)
    assert rules(refused) == [("policy-role", ())]


def test_an_execution_is_judged_by_three_aspects_each_with_a_reason(office: Office) -> None:
    added(office, "decisions", "union", DECISION, by="bolat")
    own = Entry.objects.get(register="execution", organisation__slug="akmola")
    done = {"report": "Кеңес құрылды", "reported": "2028-01-22"}
    move(own, "report", done, by=office.as_("aigul"), at=NOW)
    own.refresh_from_db()
    assert timely(own) == "not"
    given = {
        "timeliness": Judgement("not", "Екі күн кеш"),
        "quality": Judgement("met", ""),
        "completeness": Judgement("all", "а"),
    }
    with pytest.raises(Refused) as refused:
        judge(own, given, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == [("no-reason", ("quality",)), ("no-mark", ("completeness",))]
    given |= {
        "quality": Judgement("met", "Мәні ашылған"),
        "completeness": Judgement("partly", "Екі ауданда жоқ"),
    }
    with pytest.raises(Refused):
        judge(own, given, by=office.as_("chair"), at=NOW)
    assert judge(own, given, by=office.as_("bolat"), at=NOW).state == "judged"
    again = given | {"completeness": Judgement("met", "Қалғаны құрылды")}
    judge(own, again, by=office.as_("saule"), at=NOW)
    assert Judged.objects.count() == 6
    found = overview(list(Entry.objects.filter(register="execution").select_related("organisation")))
    assert {aspect: marks["met"] for aspect, marks in found["akmola"].items()} == {
        "timeliness": 0,
        "quality": 1,
        "completeness": 1,
    }
