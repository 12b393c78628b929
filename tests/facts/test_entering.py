"""Figures from other sources: statistics, inspections, resolutions; each with its paper, none overwritten."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.people import NOW
from tests.reports.walk import a_document, accepted, submitted

from esep.audit.models import Event
from esep.core.facts import Value
from esep.core.period import Period
from esep.core.problems import Refused
from esep.facts.actions import NewFact, Source, enter
from esep.facts.models import AcceptedFact, SourceKind
from esep.facts.proposing import confirm, propose, waiting, withdraw
from esep.facts.queries import current, figures, history, of_document
from esep.facts.spelling import read, spell
from esep.library.amounts import Unreadable
from esep.people.models import Tie
from esep.reports.accept import Finding, accept
from esep.reports.correct import reopen
from esep.reports.models import Verdict

if TYPE_CHECKING:
    from tests.people import Office

TO_COME = date(2028, 1, 29)
LATER = NOW + timedelta(days=9)
INSPECTION = Source(SourceKind.INSPECTION, "Act 5", date(2028, 1, 20))
STATISTICS = Source(SourceKind.STATISTICS, "Bureau of National Statistics, table 3", date(2028, 1, 15))


def figure(office: Office, fact: str, value: Value | None, *, key: str = "", reason: str = "") -> NewFact:
    return NewFact(office.tree["akmola"], Period(2027), fact, value, key=key, reason=reason)


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def test_statistics_give_a_figure_with_source_and_date(office: Office) -> None:
    new = figure(office, "membership.employees", 5000)
    waits = propose(new, STATISTICS, by=office.as_("bolat"), at=NOW, once="a")
    assert propose(new, STATISTICS, by=office.as_("bolat"), at=NOW, once="a").pk == waits.pk
    assert AcceptedFact.objects.count() == 0
    made = confirm(waits, by=office.as_("saule"), at=NOW, once="b")
    assert confirm(waits, by=office.as_("saule"), at=NOW, once="b").pk == made.pk
    assert (made.value, made.version, made.source, made.source_date) == (
        "5000",
        1,
        "statistics",
        date(2028, 1, 15),
    )
    assert Event.objects.get(seq=made.event_seq).action == "fact.confirm"
    assert [one.action for one in Event.objects.filter(object=f"proposal:{waits.pk}")] == ["fact.propose"]


def test_a_source_of_a_day_to_come_is_refused(office: Office) -> None:
    new, ahead = (
        figure(office, "membership.employees", 5000),
        Source(SourceKind.STATISTICS, "Table 3", TO_COME),
    )
    with pytest.raises(Refused) as refused:
        propose(new, ahead, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == ["fact-source-to-come"]


def test_who_entered_a_first_figure_does_not_confirm_it(office: Office) -> None:
    new = figure(office, "membership.employees", 5000)
    waits = propose(new, STATISTICS, by=office.as_("bolat"), at=NOW)
    with pytest.raises(Refused) as refused:
        confirm(waits, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == ["policy-four-eyes"]
    assert figures([office.tree["akmola"]], [2027]).of("akmola") == {}


def test_nobody_enters_a_first_figure_alone(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        enter(figure(office, "membership.employees", 5000), STATISTICS, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == ["fact-second"]


def test_one_figure_waits_once_and_may_be_withdrawn(office: Office) -> None:
    new = figure(office, "membership.employees", 5000)
    waits = propose(new, STATISTICS, by=office.as_("bolat"), at=NOW)
    with pytest.raises(Refused) as refused:
        propose(new, INSPECTION, by=office.as_("saule"), at=NOW)
    assert rules(refused) == ["fact-waits"]
    withdraw(waits, by=office.as_("bolat"), at=NOW, reason="Another table")
    with pytest.raises(Refused) as refused:
        confirm(waits, by=office.as_("saule"), at=NOW)
    assert rules(refused) == ["fact-not-waiting"]
    assert waiting() == ()


def test_a_figure_that_was_accepted_meanwhile_is_not_pushed_aside(office: Office) -> None:
    waits = propose(figure(office, "legal.violations", 80), INSPECTION, by=office.as_("bolat"), at=NOW)
    accepted(office)
    with pytest.raises(Refused) as refused:
        confirm(waits, by=office.as_("saule"), at=LATER)
    assert rules(refused) == ["fact-stands"]


def test_neither_who_proposed_nor_who_confirmed_corrects_it_alone(office: Office) -> None:
    waits = propose(figure(office, "legal.violations", 80), INSPECTION, by=office.as_("bolat"), at=NOW)
    confirm(waits, by=office.as_("saule"), at=NOW)
    for name in ("bolat", "saule"):
        with pytest.raises(Refused) as refused:
            enter(figure(office, "legal.violations", 90), INSPECTION, by=office.as_(name), at=LATER)
        assert rules(refused) == ["policy-four-eyes"]


def test_an_inspection_corrects_an_accepted_figure_with_its_act(office: Office) -> None:
    accepted(office)
    new = NewFact(
        office.tree["akmola"],
        Period(2027),
        "legal.violations",
        80,
        claimed=100,
        reason="Twenty violations are of another year",
        documents=(a_document(office, slug="union", by="saule"),),
    )
    made = enter(new, INSPECTION, by=office.as_("saule"), at=LATER)
    kept = history(office.tree["akmola"], "2027", "legal.violations")
    assert [(one.version, one.value, one.claimed) for one in kept] == [(1, "100", None), (2, "80", "100")]
    assert made.replaces is not None
    assert made.replaces.pk == kept[0].pk
    (document,) = made.evidence.all()
    assert [one.pk for one in of_document(document.holding.document_id)] == [made.pk]


def test_who_accepted_a_figure_does_not_put_another_in_its_place(office: Office) -> None:
    accepted(office, by="bolat")
    with pytest.raises(Refused) as refused:
        enter(figure(office, "legal.violations", 80), INSPECTION, by=office.as_("bolat"), at=LATER)
    assert rules(refused) == ["policy-four-eyes"]


def test_a_relative_of_the_region_corrects_nothing_there(office: Office) -> None:
    accepted(office)
    Tie.objects.create(
        person=office.people["saule"],
        organisation=office.tree["akmola"],
        reason="sister",
        since=date(2020, 1, 1),
    )
    with pytest.raises(Refused) as refused:
        enter(figure(office, "legal.violations", 80), INSPECTION, by=office.as_("saule"), at=LATER)
    assert rules(refused) == ["policy-four-eyes"]


def test_a_figure_is_overridden_only_with_reason_and_document(office: Office) -> None:
    accepted(office)
    with pytest.raises(Refused) as refused:
        enter(figure(office, "legal.violations", 80), INSPECTION, by=office.as_("saule"), at=LATER)
    assert rules(refused) == ["fact-reason", "fact-document"]


@pytest.mark.parametrize("name", ["aigul", "chair", "secretary", "auditor", "administrator", "stranger"])
def test_only_officers_enter_figures(office: Office, name: str) -> None:
    new = figure(office, "membership.employees", 5000)
    for verb in (enter, propose):
        with pytest.raises(Refused) as refused:
            verb(new, STATISTICS, by=office.as_(name), at=NOW)
        assert rules(refused) == ["policy-role"]


WRONG: dict[str, tuple[str, str, Value, Source, list[str]]] = {
    "an unknown figure": ("legal.nothing", "", 5, STATISTICS, ["fact-unknown"]),
    "a negative": ("membership.employees", "", -1, STATISTICS, ["fact-value"]),
    "half a person": ("membership.employees", "", Fraction(1, 2), STATISTICS, ["fact-value"]),
    "a yes for a number": ("membership.employees", "", True, STATISTICS, ["fact-value"]),
    "a contest without a name": ("contests.result", "", (("a", "first"),), INSPECTION, ["fact-key"]),
    "a name where none belongs": ("membership.employees", "a", 5, STATISTICS, ["fact-key"]),
    "statistics without a date": (
        "membership.employees",
        "",
        5,
        Source(SourceKind.STATISTICS, " "),
        ["fact-source-name", "fact-source-date"],
    ),
    "a report by hand": (
        "membership.employees",
        "",
        5,
        Source(SourceKind.REPORT, "version:1"),
        ["fact-source"],
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_figure_that_does_not_fit_is_refused(office: Office, what: str) -> None:
    fact, key, value, source, expected = WRONG[what]
    with pytest.raises(Refused) as refused:
        propose(figure(office, fact, value, key=key), source, by=office.as_("bolat"), at=NOW)
    assert rules(refused) == expected
    assert AcceptedFact.objects.count() == 0


def test_places_of_contests_are_figures_by_contest(office: Office) -> None:
    register = Source(SourceKind.REGISTER, "contests")
    for key, places in {"Best lawyer": ("first", "third"), "Best site": ("took-part",)}.items():
        pairs = tuple((key, place) for place in places)
        enter(figure(office, "contests.result", pairs, key=key), register, by=office.as_("bolat"), at=NOW)
    known = figures([office.tree["akmola"]], [2027]).of("akmola")
    assert known["contests.result", 2027] == (
        ("Best lawyer", "first"),
        ("Best lawyer", "third"),
        ("Best site", "took-part"),
    )


def test_half_years_never_mix_with_the_year(office: Office) -> None:
    for period, value in ((Period(2027, 1), 10), (Period(2027, 2), 20), (Period(2027), 35)):
        new = NewFact(office.tree["akmola"], period, "legal.violations", value)
        confirm(propose(new, INSPECTION, by=office.as_("bolat"), at=NOW), by=office.as_("saule"), at=NOW)
    known = figures([office.tree["akmola"]], [2026, 2027])
    assert dict(known.of("akmola")) == {("legal.violations", 2027): 35}
    assert current(office.tree["akmola"], Period(2027, 1))["legal.violations", ""].value == "10"


def test_figures_stand_as_they_stood_after_an_event(office: Office) -> None:
    first = accepted(office)
    upto = first[0].event_seq
    withdrawn = NewFact(
        office.tree["akmola"],
        Period(2027),
        "legal.violations",
        None,
        reason="The acts are lost",
        documents=(a_document(office, slug="union", by="saule"),),
    )
    enter(withdrawn, INSPECTION, by=office.as_("saule"), at=LATER)
    pair = [office.tree["akmola"]]
    assert figures(pair, [2027], upto=upto).of("akmola")["legal.violations", 2027] == 100
    assert ("legal.violations", 2027) not in figures(pair, [2027]).of("akmola")


def test_a_new_version_does_not_silently_push_an_inspection_aside(office: Office) -> None:
    version = submitted(office)
    accepted(office, version)
    paper = a_document(office, slug="union", by="saule")
    new = NewFact(
        office.tree["akmola"], Period(2027), "legal.money-returned", 1, reason="Act 5", documents=(paper,)
    )
    enter(new, INSPECTION, by=office.as_("saule"), at=LATER)
    report = version.report
    reopen(report, "By request", by=office.as_("saule"), at=LATER)
    second = submitted(office, report, {"1": "4"}, at=LATER)
    with pytest.raises(Refused) as refused:
        accept(report, by=office.as_("bolat"), at=LATER)
    assert [(one.rule, one.rows) for one in refused.value.problems] == [("other-source", ("12",))]
    kept = Finding(Verdict.CORRECTED, "1", "The inspection's act stands")
    facts = accepted(office, second, {"12": kept}, by="bolat", at=LATER)
    assert [(fact.fact, fact.value) for fact in facts] == [
        ("legal.staff-lawyers", "4"),
        ("legal.money-returned", "1"),
    ]


@pytest.mark.parametrize(
    ("value", "text", "fact"),
    [
        (0, "0", "legal.violations"),
        (10**15, "1000000000000000", "legal.money-returned"),
        (Fraction(3, 2), "1.5", "legal.staff-lawyers"),
        ((("a", "first"), ("a", "absent")), "first absent", "contests.result"),
    ],
)
def test_a_value_is_spelled_and_read_back(value: Value, text: str, fact: str) -> None:
    key = "a" if fact == "contests.result" else ""
    assert (spell(value), read(text, fact, key)) == (text, value)


@pytest.mark.parametrize("text", ["", "-1", "1,5", "1.50", "01", "1e3", "nan", "١"])
def test_another_spelling_is_not_read(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text, "legal.staff-lawyers")
