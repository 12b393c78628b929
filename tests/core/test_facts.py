"""The catalogue says what is known of whom, from exactly one source; figures keep what was accepted."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from esep.core.contradictions import contradictions
from esep.core.facts import Figure, Figures, Known, Value
from esep.core.names import LANGUAGES
from esep.core.problems import Refused
from esep.library import library

CATALOGUE = library().facts
FORMS = library().forms
LITERAL = Path(__file__).parents[1] / "data" / "facts-catalogue.csv"


def known(**values: Value) -> Known:
    """Return the facts of one subject in 2025; `legal__appeals=5` is the fact legal.appeals."""
    return {(name.replace("__", ".").replace("_", "-"), 2025): value for name, value in values.items()}


def rules(**values: Value) -> list[tuple[str, tuple[str, ...]]]:
    return [(problem.rule, problem.rows) for problem in contradictions(CATALOGUE, known(**values), 2025)]


# The catalogue


def test_the_catalogue_is_the_agreed_one_word_for_word() -> None:
    with LITERAL.open(encoding="utf-8", newline="") as file:
        agreed = list(csv.DictReader(file))
    ours = [
        {
            "id": fact.id,
            "subject": fact.subject,
            "kind": fact.kind,
            "unit": fact.unit,
            "name": fact.name.en,
            "source": str(fact.source),
        }
        for fact in CATALOGUE.values()
    ]
    assert ours == agreed
    assert len(ours) == 87


def test_a_fact_of_a_form_has_one_row_there_and_none_in_any_other_form() -> None:
    rows = [(row.fact, form.id, row.number) for form in FORMS.values() for row in form.rows if row.fact]
    sources = [
        (fact.id, fact.source.name, fact.source.row)
        for fact in CATALOGUE.values()
        if fact.source.kind == "form"
    ]
    assert sorted(rows) == sorted(sources)
    assert len({fact for fact, _, _ in rows}) == len(rows)


def test_a_row_is_measured_as_the_fact_it_gives() -> None:
    rows = [row for form in FORMS.values() for row in form.rows if row.fact]
    assert [row.unit for row in rows] == [CATALOGUE[row.fact or ""].unit for row in rows]


def test_a_kind_goes_with_its_unit() -> None:
    kinds = {(fact.kind, fact.unit) for fact in CATALOGUE.values() if fact.unit in ("yes/no", "contest")}
    assert kinds == {("flag", "yes/no"), ("list", "contest")}
    assert [fact.id for fact in CATALOGUE.values() if fact.kind == "list"] == ["contests.result"]


def test_every_name_and_note_is_written_in_three_languages() -> None:
    texts = [fact.name for fact in CATALOGUE.values()] + list(CATALOGUE.units.values())
    texts += [fact.note for fact in CATALOGUE.values() if fact.note is not None]
    assert all(text[language].strip() for text in texts for language in LANGUAGES)
    names = [fact.name[language] for fact in CATALOGUE.values() for language in LANGUAGES]
    assert len(set(names)) == len(names)


def test_relations_join_only_numbers_of_the_catalogue() -> None:
    joined = {name for relation in CATALOGUE.relations for name in (relation.whole, *relation.parts)}
    assert {CATALOGUE[name].kind for name in joined} <= {"stock", "flow"}
    assert len(set(CATALOGUE.relations)) == len(CATALOGUE.relations)


# Figures


def test_figures_keep_values_by_fact_and_year() -> None:
    figures = Figures.of_rows(
        [
            Figure("Ақмола", 2025, "membership.total", "", 42171, line=2),
            Figure("Ақмола", 2024, "membership.total", "", 41236, line=3),
            Figure("Ақмола", 2025, "legal.staff-lawyers", "", Fraction(5, 2), line=4),
            Figure("Ақмола", 2025, "information.website", "", True, line=5),  # a flag's value
            Figure("Шымкент", 2025, "membership.total", "", 1, line=6),
        ],
        file="facts.csv",
    )
    assert figures.subjects == ("Ақмола", "Шымкент")
    assert figures.of("Ақмола") == {
        ("membership.total", 2025): 42171,
        ("membership.total", 2024): 41236,
        ("legal.staff-lawyers", 2025): Fraction(5, 2),
        ("information.website", 2025): True,
    }
    assert figures.line("Ақмола", "legal.staff-lawyers", 2025) == 4
    assert figures.file == "facts.csv"
    assert len(figures) == 5


def test_nothing_is_known_of_a_stranger() -> None:
    figures = Figures.of_rows([])
    assert figures.of("Бейтаныс") == {}
    assert figures.line("Бейтаныс", "membership.total", 2025) is None


def test_rows_of_one_contest_are_its_participants_and_may_repeat() -> None:
    rows = [("заңгер", "first"), ("журналист", "absent"), ("заңгер", "first"), ("заңгер", "took-part")]
    figures = Figures.of_rows(Figure("Ақмола", 2025, "contests.result", key, place) for key, place in rows)
    assert figures.of("Ақмола") == {("contests.result", 2025): tuple(rows)}


def test_a_figure_given_twice_is_refused_naming_both_lines() -> None:
    rows = [
        Figure("Ақмола", 2025, "membership.total", "", value, line=line) for line, value in ((2, 5), (9, 5))
    ]
    with pytest.raises(Refused) as refused:
        Figures.of_rows(rows, file="facts.csv")
    (problem,) = refused.value.problems
    assert (problem.file, problem.line, problem.rule) == ("facts.csv", 9, "figure-twice")
    assert "before on line 2" in problem.what.en


# Contradictions between facts


def test_money_returned_above_the_economic_effect_is_one_warning() -> None:
    (problem,) = contradictions(
        CATALOGUE, known(legal__economic_effect=1149999, legal__money_returned=1150000), 2025
    )
    assert (problem.rule, problem.severity) == ("at-least", "warning")
    assert problem.rows == ("legal.economic-effect", "legal.money-returned")
    assert (problem.left, problem.right) == ("1149999", "1150000")
    assert problem.what.en.startswith(
        "“Economic effect of the legal service” is 1,149,999. It should be at least"
    )


def test_the_contest_sheet_c2_gives_exactly_the_warning_row_8_below_row_6() -> None:
    sheet = {
        "legal.appeals": 60,
        "legal.appeals-with-inspectorate-result": 2,
        "legal.conciliation-participations": 8,
        "legal.conciliation-claims-satisfied": 8,
        "legal.conciliation-reinstated": 3,
        "legal.court-participations": 10,
        "legal.court-claims-satisfied": 7,
        "legal.court-reinstated": 4,
        "legal.reception-persons": 95,
        "legal.media-publications": 3,
        "legal.dismissals-prevented-by-negotiation": 11,
        "legal.inspections-with-act": 15,
        "legal.violations": 19,
        "legal.representations": 12,
        "legal.money-returned": 1150000,
        "legal.guidance-documents": 1,
        "legal.economic-effect": 1149999,
        "legal.individual-disputes": 18,
        "legal.collective-disputes": 0,
    }
    found = contradictions(CATALOGUE, {(fact, 2025): value for fact, value in sheet.items()}, 2025)
    assert [problem.rows for problem in found] == [("legal.economic-effect", "legal.money-returned")]


def test_late_and_returned_reports_together_are_not_more_than_were_due() -> None:
    due = "reports.due", "reports.late", "reports.returned"
    assert rules(reports__due=6, reports__late=4, reports__returned=3) == [("part-of", due)]
    assert rules(reports__due=7, reports__late=4, reports__returned=3) == []


def test_a_part_above_its_whole_is_a_contradiction() -> None:
    assert rules(safety__accidents=1, safety__fatal_accidents=2) == [
        ("part-of", ("safety.accidents", "safety.fatal-accidents"))
    ]
    assert rules(legal__inspections=10, legal__organisations_inspected=11) == [
        ("part-of", ("legal.inspections", "legal.organisations-inspected"))
    ]


def test_parts_that_are_not_all_given_contradict_only_a_whole_they_exceed() -> None:
    consultations = {"legal__consultations": 100, "legal__consultations_phone": 70}
    assert rules(**consultations) == []
    assert [rule for rule, _ in rules(**consultations, legal__consultations_media=31)] == ["sum"]
    rest = {"legal__consultations_media": 5, "legal__consultations_internet": 5}
    assert rules(**consultations, **rest, legal__consultations_reception=20) == []
    assert [rule for rule, _ in rules(**consultations, **rest, legal__consultations_reception=19)] == ["sum"]


def test_more_inspectors_than_lawyers_is_no_contradiction() -> None:
    assert rules(legal__staff_lawyers=Fraction(5, 2), legal__inspectors=3) == []


def test_contradictions_are_sought_in_one_year_only() -> None:
    facts = {("legal.economic-effect", 2025): 1, ("legal.money-returned", 2024): 2}
    assert contradictions(CATALOGUE, facts, 2025) == ()


def test_absent_beside_a_place_in_one_contest_is_a_warning() -> None:
    results = (("заңгер", "second"), ("заңгер", "absent"), ("журналист", "absent"))
    (problem,) = contradictions(CATALOGUE, {("contests.result", 2025): results}, 2025)
    assert (problem.rule, problem.severity) == ("absent-beside-a-place", "warning")
    assert "заңгер" in problem.what.kk
    assert "second" in problem.what.kk
