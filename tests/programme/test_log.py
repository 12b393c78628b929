"""The one log of measures: entered, counted for the plans, corrected, withdrawn, commended."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.people import DAY, NOW, Office
from tests.programme.plans import VISIT, VISITS, approved, visited

from esep.core.period import Period
from esep.core.problems import Refused
from esep.decisions.actions import NewDecision, confirm
from esep.decisions.actions import enter as decide
from esep.evidence.actions import bring
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import SourceKind
from esep.library import library
from esep.programme import queries, targets
from esep.programme.counting import Followed
from esep.programme.doing import Typed, commend, correct, log, no_longer_commend, withdraw
from esep.programme.models import Done
from esep.registers.actions import add


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [one.rule for one in refused.value.problems]


def follow() -> Followed:
    return queries.watched("/", 2028, DAY)[0]


def test_a_plan_moves_because_somebody_logged_a_visit(office: Office) -> None:
    approved(office)
    assert follow().progress.reached == 0
    done = visited(office)
    assert (follow().progress.reached, follow().entries) == (1, (done.pk,))


def test_people_are_counted_when_the_plan_asks_for_people(office: Office) -> None:
    approved(office, replace(VISITS, counts="participants", target="100"))
    visited(office)
    visited(office, participants="", day="21.01.2028")
    assert (follow().progress.reached, follow().progress.percent) == (34, 34)


@pytest.mark.parametrize(
    ("changes", "reached"),
    [
        ({"kind": "seminar"}, 0),
        ({"clauses": ("4.4",)}, 0),
        ({"clauses": ("3.4", "4.4")}, 1),
        ({"day": "2027-12-30"}, 0),
    ],
)
def test_only_what_fits_clause_kind_and_days_counts(
    office: Office, changes: dict[str, Any], reached: int
) -> None:
    approved(office)
    visited(office, **changes)
    assert follow().progress.reached == reached


def test_an_entry_that_names_a_measure_counts_for_it_alone(office: Office) -> None:
    own = replace(VISITS, clause="", kind="", name="Ауыл мектептеріне бару", target="3")
    measure = approved(office, own, VISITS)
    visited(office, clauses=(), planned=measure.pk)
    found = {one.planned.number: one.progress.reached for one in queries.watched("/", 2028, DAY)}
    assert found == {1: 1, 2: 0}


def test_a_district_is_counted_for_its_organisation(office: Office) -> None:
    approved(office)
    visited(office, office.tree["akmola-kokshetau"])
    assert follow().progress.reached == 1


def test_everything_wrong_with_an_entry_is_told_at_once(office: Office) -> None:
    typed = Typed(kind="dance", day="2028-02-30", participants="көп", clauses=("9.9",))
    with pytest.raises(Refused) as refused:
        log(office.tree["akmola"], typed, by=office.as_("aigul"), at=NOW)
    told = ["unknown-kind", "no-title", "no-place", "no-day", "not-a-number", "unknown-clause"]
    assert (rules(refused), Done.objects.count()) == (told, 0)


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"day": "2028-01-29"}, "day-ahead"),
        ({"day": "2025-07-02"}, "day-before-programme"),
        ({"participants": "-3"}, "not-a-number"),
        ({"participants": "12.5"}, "not-a-number"),
        ({"clauses": (), "kind": "other"}, "no-clause"),
        ({"planned": 987654}, "not-of-plan"),
    ],
)
def test_one_wrong_field_is_one_problem(office: Office, changes: dict[str, Any], rule: str) -> None:
    with pytest.raises(Refused) as refused:
        visited(office, **changes)
    assert rules(refused) == [rule]


def test_a_number_may_be_written_with_gaps(office: Office) -> None:
    assert visited(office, participants="1 240").participants == 1240


def test_a_correction_is_a_new_version_and_keeps_the_documents(office: Office) -> None:
    approved(office)
    aigul, akmola = office.as_("aigul"), office.tree["akmola"]
    paper = bring(io.BytesIO(b"%PDF-1.4\n%%EOF\n"), "a.pdf", organisation=akmola, by=aigul, at=NOW)
    first = log(akmola, VISIT, [paper], by=aigul, at=NOW)
    with pytest.raises(Refused) as refused:
        correct(first, replace(VISIT, participants="x"), "", by=aigul, at=NOW)
    assert rules(refused) == ["not-a-number", "no-reason"]
    second = correct(first, replace(VISIT, participants="43"), "Қайта саналды.", by=aigul, at=NOW)
    third = correct(second, replace(VISIT, participants="44"), "Тағы саналды.", by=aigul, at=NOW)
    assert [one.pk for one in queries.versions(third)] == [first.pk, second.pk, third.pk]
    assert [one.holding_id for one in third.evidence.all()] == [paper.pk]
    assert [one.pk for one in queries.log("/")] == [third.pk]
    assert follow().entries == (third.pk,)
    with pytest.raises(Refused) as refused:
        correct(first, VISIT, "Ескі нұсқа.", by=aigul, at=NOW)
    assert rules(refused) == ["superseded"]


def test_a_withdrawn_entry_counts_no_more_and_stays(office: Office) -> None:
    approved(office)
    done, aigul = visited(office), office.as_("aigul")
    with pytest.raises(Refused):
        withdraw(done, "", by=aigul, at=NOW)
    withdraw(done, "Екі рет енгізілген.", by=aigul, at=NOW)
    assert (follow().progress.reached, Done.objects.count(), queries.log("/").count()) == (0, 1, 0)
    with pytest.raises(Refused) as refused:
        withdraw(done, "Тағы.", by=aigul, at=NOW)
    assert rules(refused) == ["withdrawn"]


def test_an_entry_is_never_changed_in_the_database(office: Office) -> None:
    done = visited(office)
    with pytest.raises(IntegrityError), transaction.atomic():
        Done.objects.filter(pk=done.pk).update(title="Басқа")
    assert Done.objects.get(pk=done.pk).title == VISIT.title


def test_the_staff_commend_what_others_can_learn_from(office: Office) -> None:
    done, bolat = visited(office), office.as_("bolat")
    with pytest.raises(Refused):
        commend(done, "Үлгі.", by=office.as_("aigul"), at=NOW)
    with pytest.raises(Refused) as refused:
        commend(done, "", by=bolat, at=NOW)
    assert rules(refused) == ["no-words"]
    commend(done, "Әр мектепке бір сағат жеткілікті екен.", by=bolat, at=NOW)
    second = correct(done, VISIT, "Түзетілді.", by=office.as_("aigul"), at=NOW)
    ((named, entry),) = queries.best()
    assert (named.done_id, entry.pk) == (done.pk, second.pk)
    assert queries.commended([second])[second.pk] == named
    no_longer_commend(named, by=bolat, at=NOW)
    assert queries.best() == ()


def test_the_heat_map_counts_organisations_by_direction(office: Office) -> None:
    approved(office)
    for day in range(10, 13):
        visited(office, day=f"2028-01-{day}", clauses=("3.4", "4.4"))
    log(office.tree["union"], VISIT, by=office.as_("bolat"), at=NOW)
    members = [office.tree["akmola"], office.tree["abay"], office.tree["union"]]
    akmola, abay, union = queries.heat(members, 2028, DAY)
    assert [(one.direction, one.done, one.percent) for one in akmola.squares] == [
        ("3", 3, 25),
        ("4", 3, None),
        ("5", 0, None),
        ("6", 0, None),
        ("7", 0, None),
    ]
    assert (akmola.whole.done, abay.whole.done, union.whole.done) == (3, 0, 1)
    assert (akmola.plan is not None, abay.plan) == (True, None)


def test_a_heat_map_asks_the_same_for_one_and_for_three(office: Office) -> None:
    approved(office, VISITS, replace(VISITS, indicator="fact", fact="membership.total", target="9"))
    asked = []
    for number in (1, 3):
        with CaptureQueriesContext(connection) as seen:
            queries.heat([office.tree["akmola"], *list(office.tree.values())[3:5]][:number], 2028, DAY)
        asked.append(len(seen))
    assert asked[0] == asked[1] <= 6


def test_overdue_and_at_risk_stand_apart(office: Office) -> None:
    late = replace(VISITS, since="2028-01-02", until="2028-01-20")
    soon = replace(VISITS, since="2028-01-02", until="2028-02-10")
    approved(office, late, soon, VISITS)
    found = queries.attention("/", 2028, DAY)
    assert {name: [one.planned.number for one in every] for name, every in found.items()} == {
        "overdue": [1],
        "at-risk": [2],
    }


def test_a_figure_moves_a_plan_when_it_is_accepted(office: Office) -> None:
    approved(office, replace(VISITS, indicator="fact", fact="training.activists", target="200"))
    assert follow().progress.reached is None
    new = NewFact(office.tree["akmola"], Period(2028), "training.activists", 50)
    source = Source(SourceKind.STATISTICS, "Тізім", date(2028, 1, 20))
    from esep.audit.record import record

    with transaction.atomic():
        event = record("fact.enter", by=office.as_("bolat").actor(), at=NOW, object="fact:x", body={})
        append([new], source, actor=office.as_("bolat").actor(), at=NOW, event=event)
    assert (follow().progress.reached, follow().progress.percent) == (50, 25)


def resolution(office: Office, about: str = "") -> NewDecision:
    del office
    return NewDecision(
        kind="resolution",
        about=about or targets.about(),
        body="executive-committee",
        protocol="3",
        item="2",
        date=DAY,
        words_kk="2028 жылғы нысаналы көрсеткіштер бекітілсін.",
        words_ru="Утвердить целевые показатели 2028 года.",
    )


def test_a_target_is_the_unions_own_and_counts_by_its_decision(office: Office) -> None:
    bolat = office.as_("bolat")
    typed = targets.Typed(clause="8.1", indicator="log", kind="visit", year="2028", amount="2")
    with pytest.raises(Refused) as refused:
        targets.set_target(replace(typed, clause="3.4", year="x", amount="0"), None, by=bolat, at=NOW)
    assert rules(refused) == ["unknown-target", "no-year", "no-target", "no-decision"]
    other = decide(resolution(office, "year:2028"), by=bolat, at=NOW)
    with pytest.raises(Refused) as refused:
        targets.set_target(typed, other, by=bolat, at=NOW)
    assert rules(refused) == ["no-decision"]
    decision = decide(resolution(office), by=bolat, at=NOW)
    targets.set_target(typed, decision, by=bolat, at=NOW)
    visited(office)
    members = [office.tree["akmola"], office.tree["abay"]]
    assert [(one.in_force, one.percent) for one in queries.targets(2028, members)] == [(False, 50)]
    confirm(decision, by=office.as_("saule"), at=NOW)
    assert [(one.in_force, one.percent) for one in queries.targets(2028, members)] == [(True, 50)]
    targets.set_target(replace(typed, amount="4"), decision, by=bolat, at=NOW)
    assert [(one.target.amount, one.percent) for one in queries.targets(2028, members)] == [(4, 25)]
    assert queries.targets(2027, members) == ()


def test_a_register_moves_a_plan(office: Office) -> None:
    approved(
        office,
        replace(VISITS, clause="5.1", indicator="register", fact="youth-councils/works", target="4"),
        replace(VISITS, clause="5.1", indicator="register", fact="youth-councils/new", target="4"),
    )
    assert follow().progress.reached is None
    council = {"name": "Көкшетау кеңесі", "level": "district", "formed": "2027-11-02", "members": "9"}
    register = library().registers["youth-councils"]
    add(
        register,
        office.tree["akmola-kokshetau"],
        {**council, "chair": "Айгерім"},
        by=office.as_("aigul"),
        at=NOW,
    )
    found = {one.planned.fact: one.progress.reached for one in queries.watched("/", 2028, DAY)}
    assert found == {"youth-councils/works": 1, "youth-councils/new": 0}


def test_a_share_of_a_register_measures_no_plan(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        approved(office, replace(VISITS, indicator="register", fact="chairs/turnover"))
    assert rules(refused) == ["no-fact"]
