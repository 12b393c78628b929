"""The workbook: six sheets that hold the calculation under its headings, and text that stays text."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from tests.papers.books import Cells, book, book_of, part, sheet, worded
from tests.reckoning import CONTEST, EVALUATION, WHO, figures, plan, regulation, result, three

from esep.core.names import LANGUAGES, Text
from esep.core.scoring import score
from esep.library import library
from esep.papers import wording
from esep.papers.content import Content
from esep.papers.layout import HEAD, NAME, PLACE, TOTAL, fact_columns, place_columns, point_columns
from esep.papers.points_sheet import SHOWN
from esep.papers.text_sheets import FIRST, command

MATERIALS, EFFECT, CONSULTATIONS = (
    "information.site-materials",
    "legal.economic-effect",
    "legal.consultations",
)
FACT_SHEET, POINT_SHEET = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
FORMULA = re.compile(r"<f>([^<]*)</f>")


def units(cells: Cells, size: int, place: int) -> list[object]:
    """Return the row of a subject's whole units."""
    return cells[SHOWN + size + 2 + place]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_six_sheets_named_in_the_readers_language(language: str) -> None:
    made = book(three(), language=language)
    names = re.findall(r'<sheet name="([^"]*)"', part(made, "xl/workbook.xml"))
    sheets = wording.FACTS, wording.POINTS, wording.PLACES, wording.LAW, wording.READINGS, wording.ABOUT
    assert names == [name[language] for name in sheets]


@pytest.mark.parametrize("name", [EVALUATION, CONTEST])
def test_equal_calculations_give_equal_bytes(name: str) -> None:
    subjects = three() if name == EVALUATION else {WHO: {"legal.violations": 3}}
    assert book(subjects, name, language="kk") == book(subjects, name, language="kk")


def test_whoever_does_not_calculate_still_sees_the_engines_numbers() -> None:
    scored = result(three()).subjects
    cells = sheet(book(three()), wording.POINTS)
    assert [row[NAME] for row in cells[SHOWN : SHOWN + 3]] == [one.subject for one in scored]
    assert [row[PLACE] for row in cells[SHOWN : SHOWN + 3]] == [1, 2, 3]
    assert [row[TOTAL] for row in cells[SHOWN : SHOWN + 3]] == [1600.6026, 393.2748, 257.462]
    assert [units(cells, 3, at)[TOTAL] for at in range(3)] == [16_006_026, 3_932_748, 2_574_620]


@pytest.mark.parametrize("name", [EVALUATION, CONTEST])
@pytest.mark.parametrize("precision", ["exact", "round2", "round0"])
def test_every_column_of_points_stands_under_its_own_heading(name: str, precision: str) -> None:
    made, of = plan(name, A08=precision), regulation(name)
    columns = point_columns(made)
    cells = sheet(
        book({WHO: {"legal.inspections": 1, "legal.violations": 1}}, name, A08=precision), wording.POINTS
    )
    assert len(set(columns.blocks.values()) | set(columns.lines.values()) | set(columns.rows.values())) == (
        columns.last - TOTAL
    )
    for block in of.blocks:
        assert cells[2][columns.blocks[block.number]] == f"{block.number}. {block.name.en}"
    for row in (row for row in of.rows() if row.criteria):
        assert cells[3][columns.rows[row.number]] == f"{row.number} {row.name.en}"
        for criterion in row.criteria:
            alone = columns.lines[criterion.id] == columns.rows[row.number]
            assert alone is (len(row.criteria) == 1 and precision == "exact")
            if not alone:
                assert cells[4][columns.lines[criterion.id]] == criterion.name.en


@pytest.mark.parametrize("name", [EVALUATION, CONTEST])
def test_every_figure_stands_under_its_name_year_and_fact(name: str) -> None:
    made, catalogue = plan(name), library().facts
    cells = sheet(book({WHO: {"legal.inspections": 1, "legal.violations": 1}}, name), wording.FACTS)
    for (fact, year), column in fact_columns(made).figures.items():
        assert cells[2][column] == catalogue[fact].name.en
        assert cells[3][column].startswith(f"{year} · ")
        assert cells[4][column] == fact


@pytest.mark.parametrize("name", [EVALUATION, CONTEST])
def test_every_place_stands_under_its_block_or_row(name: str) -> None:
    of, columns = regulation(name), place_columns(plan(name))
    cells = sheet(book({WHO: {"legal.inspections": 1, "legal.violations": 1}}, name), wording.PLACES)
    for block in of.blocks:
        assert cells[3][columns.blocks[block.number]] == f"{block.number}. {block.name.en}"
    for row in (row for row in of.rows() if row.criteria):
        assert cells[3][columns.rows[row.number]] == f"{row.number} {row.name.en}"


def test_what_was_not_reported_is_an_empty_cell_and_neither_point_nor_place() -> None:
    made = book({"А": {MATERIALS: 4}, "Б": {MATERIALS: 0}})
    columns, facts = point_columns(plan()), fact_columns(plan()).figures
    given = sheet(made, wording.FACTS)
    assert [given[HEAD + at][facts[MATERIALS, 2025]] for at in range(2)] == [4, 0]
    assert given[HEAD][facts[CONSULTATIONS, 2025]] == ""
    points = sheet(made, wording.POINTS)
    assert [units(points, 2, at)[columns.lines["site-materials"]] for at in range(2)] == [40_000, 0]
    assert units(points, 2, 0)[columns.lines["consultations"]] == ""
    places = sheet(made, wording.PLACES)
    assert [places[HEAD + at][place_columns(plan()).rows["1.4"]] for at in range(2)] == [1, 2]
    assert places[HEAD][place_columns(plan()).rows["3.3"]] == ""


def test_contests_are_counted_for_every_line_and_told_in_words() -> None:
    results = [["a", "first"], ["a", "third"], ["b", "absent"], ["c", "first"]]
    cells = sheet(book({WHO: {"contests.result": results}}), wording.FACTS)
    columns = fact_columns(plan())
    counted = {name: cells[HEAD][column] for name, column in columns.counted.items()}
    assert counted == {
        "contest-grand-prize": 0,
        "contest-first": 2,
        "contest-second": 0,
        "contest-third": 0,
        "contest-absence": 1,
    }
    words = cells[HEAD][columns.lists["contests.result", 2025]]
    assert words == "a – first place; a – third place; b – did not take part; c – first place"


@pytest.mark.parametrize(
    "name", ["=1+1", "+7", "-x", "@SUM(A1)", "{=A1}", '=HYPERLINK("x")', "_x0041_", "<b>&"]
)
def test_a_name_stays_text_whatever_it_begins_with(name: str) -> None:
    made = book({name: {MATERIALS: 1, "contests.result": [["=cmd", "first"]]}})
    for index, words in ((1, wording.FACTS), (2, wording.POINTS), (3, wording.PLACES)):
        row = SHOWN if words is wording.POINTS else HEAD
        assert sheet(made, words)[row][NAME] == name
        formulas = FORMULA.findall(part(made, f"xl/worksheets/sheet{index}.xml"))
        assert not [formula for formula in formulas if "HYPERLINK" in formula or "cmd" in formula]
    assert FORMULA.findall(part(made, FACT_SHEET)) == []


def test_only_the_shown_cells_divide_by_the_scale() -> None:
    formulas = FORMULA.findall(part(book(three()), POINT_SHEET))
    shown = [formula for formula in formulas if re.fullmatch(r'IF\(ISNUMBER\(\w+\),\w+/10000,""\)', formula)]
    whole = [formula for formula in formulas if not re.search(r"/10000\b|\d\.\d", formula)]
    columns, places = point_columns(plan()).last - TOTAL + 1, 1
    assert (len(shown), len(whole)) == (3 * columns, 3 * (columns + places))


def test_the_law_stands_beside_every_line_in_its_own_words() -> None:
    cells = sheet(book(three(), language="ru"), wording.LAW, "ru")
    lines = [row for row in cells[FIRST:] if row[1]]
    assert [row[0] for row in lines] == [criterion.number for criterion in regulation().criteria()]
    for row, criterion in zip(lines, regulation().criteria(), strict=True):
        assert all(words in row[1] for words in (*criterion.headings, *criterion.quote))
        assert row[2] == criterion.name.ru
    effect = next(row for row in lines if row[0] == "3.5")
    assert "÷ 1\u00a0000\u00a0000" in effect[3]
    assert "D09=half_up" in effect[4]


def test_every_reading_says_what_is_chosen_and_by_whom() -> None:
    cells = sheet(book(three(), B07="per_report"), wording.READINGS)
    rows = {row[0].partition("=")[0]: row for row in cells[FIRST:]}
    assert list(rows) == [reading.id for reading in regulation().readings]
    chosen, linked, left = rows["B07"], rows["B08"], rows["B03"]
    assert (chosen[0], chosen[4], chosen[5]) == (
        "B07=per_report",
        "open",
        "whoever asked for this calculation",
    )
    assert (linked[0], linked[5]) == ("B08=per_report", "follows another choice")
    assert (left[0], left[3], left[5]) == ("B03=net_of_causes", "the same", "default")
    default = regulation().reading("B07")
    assert default is not None
    assert chosen[3] == next(option.says.en for option in default.options if option.id == default.default)


def test_it_says_what_it_is_and_by_which_command_it_is_made() -> None:
    made, given = plan(B03="ignore"), figures(three())
    told = worded(sheet(book_of(made, given), wording.ABOUT))
    content = Content(made, given, score(made, given), library().facts, "en")
    question = "annual-evaluation --edition 2026-02-20 --year 2025 --facts FACTS.csv --reading B03=ignore"
    assert command(content) == f"./esep score {question}"
    assert command(content) in told
    assert any("1 point = 10,000 units" in words for words in told)
    assert not any("DEMONSTRATION" in words for words in told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_invented_figures_are_marked_on_every_sheet(language: str) -> None:
    made = book_of(plan(), figures(three()), language, demonstration=True)
    sheets = wording.FACTS, wording.POINTS, wording.PLACES, wording.LAW, wording.READINGS, wording.ABOUT
    for name in sheets:
        assert wording.INVENTED[language] in sheet(made, name, language)[1][0]


def test_subjects_may_be_called_by_another_name() -> None:
    made = book_of(plan(), figures({"akmola": {MATERIALS: 1}}), names={"akmola": "Ақмола"})
    assert sheet(made, wording.POINTS)[SHOWN][NAME] == "Ақмола"


def test_who_is_not_rated_is_named() -> None:
    given = {"А": {MATERIALS: 1}, "Б": {f"{MATERIALS}@last-year": 1}}
    assert "No figure at all for 2025: Б." in worded(sheet(book(given), wording.ABOUT))


def test_staff_in_halves_stays_exact() -> None:
    cells = sheet(
        book({WHO: {"membership.total": 1_001, "legal.staff-lawyers": Fraction(5, 2)}}), wording.POINTS
    )
    assert units(cells, 1, 0)[point_columns(plan()).lines["legal-provision"]] == 5_005


def test_the_unit_follows_the_readings() -> None:
    cells = sheet(book({WHO: {EFFECT: 1}}, D09="pro_rata"), wording.POINTS)
    assert units(cells, 1, 0)[TOTAL] == 1
    assert cells[SHOWN][TOTAL] == 0.000005


def test_a_very_long_list_is_cut_where_a_cell_ends() -> None:
    results = [[f"{'ұзын ' * 20}{at}", "took-part"] for at in range(400)]
    cells = sheet(book({WHO: {"contests.result": results}}), wording.FACTS)
    words = cells[HEAD][fact_columns(plan()).lists["contests.result", 2025]]
    assert (len(words), words[-1]) == (32_767, "…")


def test_every_wording_is_said_in_three_languages() -> None:
    said = [value for value in vars(wording).values() if isinstance(value, Text)]
    assert said
    assert all(text[language] for text in said for language in LANGUAGES)
