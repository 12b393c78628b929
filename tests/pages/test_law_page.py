"""The regulation as a page: the union's own words, letter for letter, and what they give beside them."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from esep.core.names import LANGUAGES
from esep.library import library
from esep.library.folding import folded
from esep.library.toml import read
from esep.pages.public import law_marks
from esep.pages.public.law_differences import compared

EDITIONS = [(name, edition) for name in library().ids() for edition in library().editions(name)]
EVALUATION = "/law/annual-evaluation/2026-02-20/"
CONTEST = "/law/legal-inspector-contest/2025-12-25/"
SIGN = re.compile(r'<a class="reading-mark".*?</a>', re.DOTALL)


def page(address: str, language: str = "kk", *, status: int = 200) -> str:
    response = Client().get(f"/{language}{address}")
    assert response.status_code == status
    return response.content.decode()


def said(markup: str) -> str:
    """Return what a reader reads: without the signs of readings, without tags, white space folded."""
    return folded(html.unescape(re.sub(r"<[^>]+>", "", SIGN.sub("", markup))))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_every_clause_stands_in_the_official_kazakh_words_in_every_language(
    name: str, edition: str, language: str
) -> None:
    words = said(page(f"/law/{name}/{edition}/", language))
    for clause in library().regulation(name, edition).clauses():
        for paragraph in clause.text:
            for part in re.split(r"^[-–] ?| (?=\d[\d ]*$)", paragraph):
                assert folded(part) in words, (clause.number, part)


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_every_line_of_an_annex_is_printed_with_its_headings(name: str, edition: str) -> None:
    words = said(page(f"/law/{name}/{edition}/"))
    for row in library().regulation(name, edition).rows():
        assert folded(row.quote) in words
        for criterion in row.criteria:
            for part in (*criterion.headings, *criterion.quote):
                assert folded(part) in words, (criterion.id, part)


def test_the_forms_of_the_contest_are_printed_row_by_row() -> None:
    words = said(page(CONTEST))
    folder = library().folder("legal-inspector-contest", "2025-12-25")
    for annex in ("annex-1.toml", "annex-2.toml"):
        table = read(folder / annex)
        for row in (*table["field"], *table.get("row", ())):
            assert folded(row["quote"]) in words


def test_russian_and_english_readers_get_the_gist_beside_the_kazakh_words() -> None:
    regulation = library().regulation("annual-evaluation", "2026-02-20")
    for language in ("ru", "en"):
        words = said(page(EVALUATION, language))
        for clause in regulation.clauses():
            assert clause.name[language] in words
            assert folded(clause.gist[language]) in words


def test_every_scored_line_says_in_the_margin_who_has_its_points_now() -> None:
    markup = page(EVALUATION)
    rows = markup.count('<div class="live">')
    assert rows == len(list(library().regulation("annual-evaluation", "2026-02-20").criteria())) == 34
    assert (
        '<a href="/kk/point/astana/growth/">Астана</a> <b class=""><span class="n">+330</span></b>' in markup
    )
    assert "17 ұйымға" in said(markup)


def test_a_chosen_reading_counts_in_the_margin_and_stays_in_the_links() -> None:
    before, after = page(EVALUATION), page(f"{EVALUATION}?reading=B03:ignore")
    assert "/kk/point/turkistan/decline/" in before
    assert "−165" in said(before)
    assert "/kk/point/turkistan/decline/?reading=B03:ignore" in after
    assert "−755" in said(after)


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_every_open_reading_is_marked_where_its_wording_stands(name: str, edition: str) -> None:
    markup = page(f"/law/{name}/{edition}/")
    for reading in library().regulation(name, edition).readings:
        assert f'#reading-{reading.id}"' in markup, reading.id


def test_the_marks_of_the_evaluation_lead_to_the_page_of_readings_and_others_to_questions_here() -> None:
    assert 'href="/kk/readings/#reading-B02"' in page(EVALUATION)
    markup = page(CONTEST)
    assert 'href="#reading-K03"' in markup
    assert '<article class="question" id="reading-K03">' in markup


def test_the_edition_without_an_annex_says_why_it_gives_no_points() -> None:
    regulation = library().regulation("annual-evaluation", "2025-02-25")
    assert regulation.no_points is not None
    for language in LANGUAGES:
        words = said(page("/law/annual-evaluation/2025-02-25/", language))
        assert folded(regulation.no_points[language]) in words


def test_both_editions_of_the_evaluation_show_where_they_part() -> None:
    for edition in ("2025-02-25", "2026-02-20"):
        markup = page(f"/law/annual-evaluation/{edition}/")
        assert "<del>блоктағы</del> (кестедегі)" in markup
        assert "<ins>бағалау крийтерлеріндегі</ins> (кестедегі)" in markup
        assert 'href="#difference-4.3"' in markup


def test_form_7_of_the_report_is_set_as_a_table_of_rows() -> None:
    markup = page("/law/activity-report/2020-h1/")
    assert '<p class="row"><span>БАҚ-та</span> <b class="n">236</b></p>' in markup


def test_the_list_of_documents_leads_to_every_edition() -> None:
    markup = page("/law/")
    for name, edition in EDITIONS:
        assert f'href="/kk/law/{name}/{edition}/"' in markup


def test_a_document_without_an_edition_leads_to_the_newest() -> None:
    response = Client().get("/ru/law/annual-evaluation/")
    assert response.status_code == 302
    assert response.headers["Location"] == "/ru/law/annual-evaluation/2026-02-20/"


def test_an_unknown_edition_offers_the_known_ones() -> None:
    markup = page("/law/annual-evaluation/2024-01-01/", "en", status=404)
    assert 'href="/en/law/annual-evaluation/2025-02-25/"' in markup
    assert 'href="/en/law/annual-evaluation/2026-02-20/"' in markup
    assert page("/law/no-such-law/", status=404).count('href="/kk/law/') >= len(EDITIONS)


def test_disputed_words_may_overlap_and_run_from_one_cell_into_the_next() -> None:
    regulation = library().regulation("annual-evaluation", "2026-02-20")
    wanted = [reading for reading in regulation.readings if reading.id in {"B01", "B02", "B05"}]
    cells = [
        "Өткен жылмен салыстырғанда кәсіподақ мүшелерінің санының өсуі.",
        "Кәсіподаққа кірген әрбір 10 адам",
    ]
    marked = law_marks.marked(cells, wanted)
    assert ["".join(piece.text for piece in cell) for cell in marked.cells] == cells
    assert [piece.text for piece in marked.cells[1] if piece.disputed] == [
        "Кәсіподаққа кірген",
        "әрбір 10 адам",
    ]
    assert [reading.id for piece in marked.cells[1] for reading in piece.ends] == ["B05", "B02"]
    assert [reading.id for piece in marked.cells[0] for reading in piece.ends] == ["B01"]
    assert marked.beside == ()


def test_a_reading_whose_words_are_not_here_stands_beside_the_text() -> None:
    regulation = library().regulation("annual-evaluation", "2026-02-20")
    wanted = [reading for reading in regulation.readings if reading.id == "A08"]
    assert [reading.id for reading in law_marks.marked(["Сөздер."], wanted).beside] == ["A08"]


def test_two_wordings_are_compared_word_by_word() -> None:
    before, after = compared("3 жүлделі орын құрылады", "3 жүлделі орын белгіленеді")
    assert before == ((False, "3 жүлделі орын"), (True, "құрылады"))
    assert after == ((False, "3 жүлделі орын"), (True, "белгіленеді"))
