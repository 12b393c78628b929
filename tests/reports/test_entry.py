"""Typing into a report: what is understood, what is kept all the same, and two people in one form."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.people import NOW
from tests.reports.walk import (
    DUE_DAY,
    a_document,
    accepted,
    change,
    fill,
    open_form,
    open_form_7,
    report_of,
    submitted,
)

from esep.audit.models import Event
from esep.core.facts import Value
from esep.core.forms import FormRow
from esep.core.names import Text
from esep.core.problems import Refused
from esep.reports.attaching import attach, detach
from esep.reports.campaigns import close
from esep.reports.entry import Typed, save_block, save_cell
from esep.reports.evidence_rules import asked_evidence
from esep.reports.filled import filled
from esep.reports.models import Cell
from esep.reports.reading_numbers import understand
from esep.reports.submit import standing_in_the_way, submit, warning_key

if TYPE_CHECKING:
    from tests.people import Office

NAME = Text.same("row")
PERSONS = FormRow("1", NAME, "person")
TENGE = FormRow("1", NAME, "tenge")
STAFF = FormRow("1", NAME, "staff unit")
YES_NO = FormRow("1", NAME, "yes/no")

UNDERSTOOD: list[tuple[str, FormRow, Value | None]] = [
    ("", PERSONS, None),
    ("  \u00a0", PERSONS, None),
    ("0", PERSONS, 0),
    ("007", PERSONS, 7),
    ("1 234", PERSONS, 1234),
    ("1\u00a0234\u202f567", PERSONS, 1234567),
    (" 455 300 000 ", TENGE, 455_300_000),
    ("455 300 000,00", TENGE, 455_300_000),
    ("455\u00a0300\u00a0000,00 ₸", TENGE, 455_300_000),
    ("455300000 тг.", TENGE, 455_300_000),
    ("1000000000000000", TENGE, 10**15),
    ("12,0", PERSONS, 12),
    ("1,5", STAFF, Fraction(3, 2)),
    ("1.50", STAFF, Fraction(3, 2)),
    ("2", STAFF, 2),
    ("иә", YES_NO, True),
    ("Да", YES_NO, True),
    ("+", YES_NO, True),
    ("ЖОҚ", YES_NO, False),
    ("−", YES_NO, False),
]


@pytest.mark.parametrize(("text", "row", "value"), UNDERSTOOD)
def test_a_number_is_understood_however_it_is_spaced(text: str, row: FormRow, value: Value | None) -> None:
    assert understand(text, row) == (value, None)


REFUSED: list[tuple[str, FormRow, str]] = [
    ("абв", PERSONS, "value-number"),
    ("12 адам", PERSONS, "value-number"),
    ("-", PERSONS, "value-dash"),
    ("—", PERSONS, "value-dash"),
    ("-5", PERSONS, "value-sign"),
    ("−5", PERSONS, "value-sign"),
    ("1.234", TENGE, "value-groups"),
    ("1,234,567", TENGE, "value-groups"),
    ("1,000", PERSONS, "value-groups"),
    ("12 34", PERSONS, "value-two-numbers"),
    ("1234 567", PERSONS, "value-two-numbers"),
    ("455 300 000,50", TENGE, "value-fraction"),
    ("1,5", PERSONS, "value-fraction"),
    ("1,25", STAFF, "value-halves"),
    ("1e9", PERSONS, "value-exponent"),
    ("١٢", PERSONS, "value-digits"),
    ("1\u200b2", PERSONS, "value-hidden"),
    ("9" * 31, PERSONS, "value-long"),
    ("NaN", PERSONS, "value-number"),
    ("=1+1", PERSONS, "value-number"),
    ("мүмкін", YES_NO, "value-flag"),
    ("1", YES_NO, "value-flag"),
]


@pytest.mark.parametrize(("text", "row", "rule"), REFUSED)
def test_what_is_no_number_is_told_why_and_what_to_do(text: str, row: FormRow, rule: str) -> None:
    value, problem = understand(text, row)
    assert value is None
    assert problem is not None
    assert (problem.rule, problem.rows) == (rule, ("1",))
    assert all(
        problem.todo[language] and "{" not in problem.says(language) for language in ("kk", "ru", "en")
    )


@given(
    st.text(st.sampled_from("0123456789 .,-−+eE\u00a0абв\t½٣"), max_size=12), st.sampled_from([TENGE, STAFF])
)
def test_any_text_is_a_value_or_a_problem_and_never_both(text: str, row: FormRow) -> None:
    value, problem = understand(text, row)
    assert (value is None) or (problem is None)
    assert (value is None) == (problem is not None) or not text.strip()


@given(st.integers(0, 10**18))
def test_a_number_survives_every_spacing(number: int) -> None:
    for mark in (" ", "\u00a0", "\u202f", "\u2009"):
        assert understand(f"{number:,}".replace(",", mark), TENGE) == (number, None)


def test_what_is_not_understood_is_kept_as_it_was_typed(office: Office) -> None:
    report = open_form_7(office)
    saved = save_cell(report, "4", Typed("жүз", 0), by=office.as_("aigul"), at=NOW)
    assert (saved.text, saved.value, saved.version) == ("жүз", None, 1)
    assert [problem.rule for problem in saved.problems] == ["value-number"]
    seen = filled(report)
    assert seen.cells["4"].text == "жүз"
    assert [problem.rule for problem in seen.problems] == ["value-number"]
    assert (seen.progress.answered, seen.progress.errors) == (0, 1)


def test_empty_nought_and_not_applicable_are_three_things(office: Office) -> None:
    report = open_form_7(office)
    typed = {"1": Typed("", 0), "2": Typed("0", 0), "3": Typed("", 0, not_applicable=True)}
    save_block(report, typed, by=office.as_("aigul"), at=NOW)
    seen = filled(report)
    assert dict(seen.sheet.values) == {"2": 0}
    assert seen.progress.answered == 2
    empty = [problem.rows for problem in standing_in_the_way(seen, {}) if problem.rule == "row-empty"]
    assert ("1",) in empty
    assert not {("2",), ("3",)} & set(empty)


def test_a_figure_that_is_also_not_applicable_is_asked_about(office: Office) -> None:
    report = open_form_7(office)
    saved = save_cell(report, "1", Typed("5", 0, not_applicable=True), by=office.as_("aigul"), at=NOW)
    assert (saved.value, [problem.rule for problem in saved.problems]) == (None, ["value-not-applicable"])


def test_a_row_that_does_not_apply_gives_no_fact(office: Office) -> None:
    report = open_form_7(office)
    fill(report, office.as_("aigul"))
    version = dict(Cell.objects.filter(report=report).values_list("row", "version"))["7"]
    save_cell(report, "7", Typed("", version, not_applicable=True), by=office.as_("aigul"), at=NOW)
    made = submit(report, declared=True, by=office.as_("chair"), at=NOW)
    facts = accepted(office, made)
    assert len(facts) == 27
    assert '"not-applicable"' in made.content


def test_the_second_writer_is_shown_what_the_first_one_left(office: Office) -> None:
    report = open_form_7(office)
    aigul, chair = office.as_("aigul"), office.as_("chair")
    save_cell(report, "4", Typed("52", 0), by=aigul, at=NOW)
    save_cell(report, "4", Typed("55", 1), by=chair, at=NOW + timedelta(minutes=1))
    late = save_cell(report, "4", Typed("57", 1), by=aigul, at=NOW + timedelta(minutes=2))
    assert late.conflict is not None
    assert (late.conflict.text, late.conflict.version, late.conflict.by_name) == ("55", 2, chair.name)
    assert (late.text, Cell.objects.get(report=report, row="4").text) == ("57", "55")
    first = save_cell(report, "5", Typed("1", 0), by=aigul, at=NOW)
    again = save_cell(report, "5", Typed("2", 0), by=chair, at=NOW)
    assert (first.conflict, again.conflict is not None) == (None, True)


def test_saving_the_same_again_changes_nothing_and_is_no_conflict(office: Office) -> None:
    report = open_form_7(office)
    save_cell(report, "4", Typed("52", 0), by=office.as_("aigul"), at=NOW)
    events = Event.objects.count()
    again = save_cell(report, "4", Typed("52", 0), by=office.as_("chair"), at=NOW)
    assert (again.conflict, again.version, Event.objects.count()) == (None, 1, events)


def test_a_pasted_block_is_one_event_and_saves_what_does_not_conflict(office: Office) -> None:
    report = open_form_7(office)
    save_cell(report, "4", Typed("52", 0), by=office.as_("chair"), at=NOW)
    events = Event.objects.count()
    block = {"3": Typed("1 200", 0), "4": Typed("60", 0), "5": Typed("абв", 0)}
    saved = save_block(report, block, by=office.as_("aigul"), at=NOW)
    assert [(one.row, one.value, one.conflict is not None) for one in saved] == [
        ("3", "1200", False),
        ("4", None, True),
        ("5", None, False),
    ]
    assert Event.objects.count() == events + 1


@pytest.mark.parametrize("row", ["99", "", "1.1.1"])
def test_a_row_of_another_form_is_refused(office: Office, row: str) -> None:
    report = open_form_7(office)
    with pytest.raises(Refused) as refused:
        save_cell(report, row, Typed("1", 0), by=office.as_("aigul"), at=NOW)
    assert [problem.rule for problem in refused.value.problems] == ["row-unknown"]


def test_a_computed_row_is_not_typed(office: Office) -> None:
    report = report_of(open_form(office, "membership-statistics"))
    with pytest.raises(Refused, match="computed"):
        save_cell(report, "1.1.share", Typed("50", 0), by=office.as_("aigul"), at=NOW)


def test_odd_text_is_stored_whole_or_not_at_all(office: Office) -> None:
    report = open_form_7(office)
    aigul = office.as_("aigul")
    assert save_cell(report, "1", Typed("5\x00\ud800", 0), by=aigul, at=NOW).text == "5\ufffd?"
    long = save_cell(report, "2", Typed("9" * 300, 0), by=aigul, at=NOW)
    assert (long.version, [problem.rule for problem in long.problems]) == (0, ["value-long-text"])
    assert not Cell.objects.filter(report=report, row="2").exists()


def test_what_was_handed_in_is_not_typed_over(office: Office) -> None:
    version = submitted(office)
    with pytest.raises(Refused) as refused:
        change(version.report, office.as_("aigul"), {"4": "1"})
    assert [problem.rule for problem in refused.value.problems] == ["report-state"]


def test_last_years_figures_stand_beside_and_a_thousandfold_is_asked_about(office: Office) -> None:
    earlier = report_of(open_form(office, period="2026"))
    accepted(office, submitted(office, earlier))
    report = open_form_7(office)
    fill(report, office.as_("aigul"), {"12": "5000", "18": "7000000"})
    seen = filled(report)
    assert seen.before["12"] == 5_000_000
    (warning,) = seen.problems
    assert (warning.rule, warning.severity, warning.rows) == ("thousandfold", "warning", ("12",))
    with pytest.raises(Refused) as refused:
        submit(report, declared=True, by=office.as_("chair"), at=NOW)
    assert [problem.rule for problem in refused.value.problems] == ["thousandfold"]
    reasons = {warning_key(warning): "Last year had one large case"}
    version = submit(report, declared=True, justified=reasons, by=office.as_("chair"), at=NOW)
    assert "Last year had one large case" in version.content


def test_all_errors_come_at_once_with_their_rows(office: Office) -> None:
    report = open_form_7(office)
    fill(report, office.as_("aigul"), {"4": "7", "5.1": "80", "8": "абв"})
    with pytest.raises(Refused) as refused:
        submit(report, declared=True, by=office.as_("chair"), at=NOW)
    found = [(problem.rule, problem.rows) for problem in refused.value.problems]
    assert found == [
        ("value-number", ("8",)),
        ("sum", ("4", "4.1", "4.2", "4.3", "4.4")),
        ("part-of", ("5", "5.1")),
    ]


def test_a_part_left_empty_is_named_beside_the_sum_it_breaks(office: Office) -> None:
    report = open_form_7(office)
    fill(report, office.as_("aigul"), {"4.4": ""})
    with pytest.raises(Refused) as refused:
        submit(report, declared=True, by=office.as_("chair"), at=NOW)
    assert [problem.rule for problem in refused.value.problems] == ["row-empty", "sum"]
    assert refused.value.problems[0].rows == ("4.4",)


def test_a_row_that_counts_asks_for_the_papers_the_annex_names(office: Office) -> None:
    report = open_form_7(office)
    fill(report, office.as_("aigul"))
    seen = filled(report)
    assert asked_evidence(seen.form)["18"] == ("court-decision", "payment-order", "employer-letter")
    assert "18" in seen.lacking_evidence
    put = attach(report, "18", a_document(office), by=office.as_("aigul"), at=NOW)
    assert attach(report, "18", a_document(office), by=office.as_("aigul"), at=NOW).pk == put.pk
    assert "18" not in filled(report).lacking_evidence
    detach(put, by=office.as_("aigul"), at=NOW)
    assert "18" in filled(report).lacking_evidence
    foreign = a_document(office, slug="aktobe", by="aktobe-reporter")
    with pytest.raises(Refused) as refused:
        attach(report, "99", foreign, by=office.as_("aigul"), at=NOW)
    assert [problem.rule for problem in refused.value.problems] == ["row-unknown", "evidence-foreign"]


def test_a_closed_campaign_takes_no_first_report(office: Office) -> None:
    campaign = open_form(office)
    version = submitted(office, report_of(campaign))
    with pytest.raises(Refused) as refused:
        close(campaign, by=office.as_("bolat"), at=NOW + timedelta(days=40))
    assert [problem.rule for problem in refused.value.problems] == ["campaign-waits"]
    accepted(office, version)
    close(campaign, by=office.as_("bolat"), at=NOW + timedelta(days=40))
    with pytest.raises(Refused) as refused:
        fill(report_of(campaign, "aktobe"), office.as_("aktobe-reporter"), at=NOW + timedelta(days=41))
    assert [problem.rule for problem in refused.value.problems] == ["campaign-closed"]


def test_everything_wrong_with_a_campaign_comes_at_once(office: Office) -> None:
    open_form_7(office)
    with pytest.raises(Refused) as refused:
        open_form(office, slugs=("akmola", "akmola"))
    assert [problem.rule for problem in refused.value.problems] == ["campaign-twice", "campaign-asked"]
    with pytest.raises(Refused) as refused:
        open_form(office, "finance", period="2027-H1", slugs=())
    assert [problem.rule for problem in refused.value.problems] == ["campaign-period", "campaign-nobody"]
    with pytest.raises(Refused) as refused:
        open_form(office, period="2026", day=DUE_DAY - timedelta(days=60))
    assert [problem.rule for problem in refused.value.problems] == ["campaign-past"]
