"""The report of 2020 examined: real figures, faults found by the forms' own checks, none by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from tests.pages.seen import Seen, seen

from esep.core.names import LANGUAGES
from esep.demo import report_2020 as figures
from esep.library import library
from esep.library.folding import folded
from esep.pages.public import report_2020 as page_of

TESTED = Path(__file__).parents[1] / "data" / "report-2020"


@pytest.fixture
def page(client: Client) -> Seen:
    answer = client.get("/en/report-2020/")
    assert answer.status_code == 200
    return seen(answer.content)


@pytest.mark.parametrize("form", figures.FORMS)
def test_the_window_examines_the_very_figures_that_the_tests_hold(form: str) -> None:
    assert (figures.FOLDER / f"{form}.csv").read_bytes() == (TESTED / f"{form}.csv").read_bytes()


def test_the_lists_stand_in_the_report_as_they_are_shown() -> None:
    folder = library().folder("activity-report", "2020-h1")
    official = (
        folded((folder / "text.kk.txt").read_text(encoding="utf-8")).replace("–", "-").replace("- ", "-")
    )
    for one in figures.growth():
        head = f"{one.name.kk}-{one.gained}"
        assert head in official.replace(" -", "-"), head
    for band in figures.bands():
        low, high = band.percent
        assert f"{low}-{high}%" in official
        for organisation in band.organisations:
            assert organisation.kk in official
    assert "1191 тексеру" in official
    assert "703 070" in official


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_that_the_checks_find_is_shown_with_what_to_do(client: Client, language: str) -> None:
    words = seen(client.get(f"/{language}/report-2020/").content).text
    for form in figures.FORMS:
        for problem in figures.examined(form).problems:
            assert " ".join(problem.what[language].split()) in words
            assert " ".join(problem.todo[language].split()) in words


def test_the_printed_shares_stand_beside_the_true_ones(page: Seen) -> None:
    assert "printed 14.4 % in fact 13.9 %" in page.text
    assert "printed 69.6 % in fact 72.57 %" in page.text


def test_the_missing_299_and_the_twin_11059_are_shown(page: Seen) -> None:
    assert "in no line 299" in page.text
    assert page.text.count("11,059") >= 2
    assert "doubted" in page.classes


def test_form_7_passes_with_its_derived_rates(page: Seen) -> None:
    assert figures.examined("form-7").problems == ()
    assert "no contradiction in 28 rows" in page.text
    for rate in ("28.45 %", "92.07 %", "70.72 %"):
        assert rate in page.text


def test_inspections_and_organisations_with_one_number_are_a_warning() -> None:
    told = figures.examined("form-7", figures.MEMBERS, figures.INSPECTIONS)
    assert [(one.rule, one.severity) for one in told.problems] == [("unit-conflict", "warning")]


def test_the_named_growth_cannot_explain_the_loss(page: Seen) -> None:
    sums = page_of.growth_sums(figures.examined("membership-statistics").sheet)
    assert sums == {"named": 13_725, "net": -27_232, "lost": 40_957, "told": 5_489}
    assert "Left unexplained 35,468" in page.text


def test_the_parts_of_a_whole_are_drawn_to_scale_and_what_is_missing_is_left_open() -> None:
    idle = page_of.whole(figures.examined("labour-monitoring"), "1")
    assert sum(part.value for part in idle.parts) + idle.missing == idle.value
    assert idle.missing == 299
    assert [part.row.number for part in idle.regions if part.doubted] == ["1.west-kazakhstan", "1.zhambyl"]
    assert all(part.width == part.value * page_of.WIDTH // idle.value for part in idle.parts)
    paid = page_of.whole(figures.examined("labour-monitoring"), "2")
    assert (paid.missing, paid.problems) == (0, ())


def test_every_figure_leads_back_to_its_line_in_the_report(page: Seen) -> None:
    numbers = {clause.number for clause in library().regulation("activity-report", "2020-h1").clauses()}
    led = {link.partition("#c-")[2] for link in page.links if "#c-" in link}
    assert led == {"15", "17", "20", "53", "63", "204", "243"}
    assert led <= numbers


def test_the_bars_of_growth_are_drawn_to_one_scale(client: Client) -> None:
    markup = client.get("/kk/report-2020/").content.decode()
    widest = max(max(one.gained, one.lost) for one in figures.growth())
    for one in figures.growth():
        assert f'<rect class="tone-1" width="{one.gained * 300 // widest}"' in markup
    assert '<rect class="lost" y="9" width="300" height="7"/>' in markup
