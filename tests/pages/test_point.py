"""The trace of a point holds all that is needed to recompute it."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.pages.seen import seen

from esep.core.quantity import pretty
from esep.core.trace import explain
from esep.library import library
from esep.pages.parts import results, tracing

ROWS = tuple(tracing.rows())


def joined(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("number", ROWS)
def test_a_trace_quotes_the_clause_shows_the_formula_and_names_the_facts(client: Client, number: str) -> None:
    page = seen(client.get(f"/kk/point/akmola/{number}/").content)
    for line in results.standing("akmola", ()).scored.lines:
        if line.criterion.number != number:
            continue
        trace = explain(line, library().facts)
        for quote in trace.quote:
            assert joined(quote.removeprefix("- ") if quote[2:3].isalpha() else quote) in page.text
        assert joined(trace.numbers["kk"]) in page.text
        assert joined(trace.names["kk"]) in page.text
        assert joined(tracing._naming_contests(trace.sentence["kk"], "kk")) in page.text
        for fact in trace.facts:
            assert joined(fact.name["kk"]) in page.text
            assert str(fact.year) in page.text
        for reading in trace.readings:
            assert f"rests-{reading}" in page.ids


def test_a_trace_says_the_points_the_place_and_where_the_law_stands(client: Client) -> None:
    page = seen(client.get("/kk/point/turkistan/economic-effect/").content)
    placed = results.standing("turkistan", ()).scored.rows["3.5"]
    assert f"{pretty(placed.points, 'kk')} балл · {placed.place}-орын" in page.text
    assert "/kk/law/annual-evaluation/2026-02-20/#row-3.5" in page.links
    assert "/kk/readings/#reading-D09" in page.links


def test_an_open_reading_is_marked_by_a_word(client: Client) -> None:
    assert "шешілмеген" in seen(client.get("/kk/point/turkistan/3.5/").content).text


def test_a_chosen_reading_changes_the_point_and_is_marked_as_chosen(client: Client) -> None:
    page = seen(client.get("/kk/point/turkistan/3.5/?reading=D09:pro_rata").content)
    placed = results.standing("turkistan", (("D09", "pro_rata"),)).scored.rows["3.5"]
    assert pretty(placed.points, "kk") in page.text
    assert "· таңдалған" in page.text


def test_a_line_can_be_opened_by_its_name_with_the_others_a_link_away(client: Client) -> None:
    page = seen(client.get("/kk/point/akmola/telegram/").content)
    assert "Telegram каналының болуы" in page.text
    assert "/kk/point/akmola/facebook/" in page.links


def test_a_point_without_data_says_so_and_has_no_place(client: Client) -> None:
    assert "дерек жоқ орны жоқ" in seen(client.get("/kk/point/mangystau/4.1/").content).text


def test_the_words_of_the_law_are_marked_as_kazakh_in_the_other_languages(client: Client) -> None:
    page = seen(client.get("/en/point/turkistan/3.5/").content)
    assert "(қалдықты" in page.other
    assert "(қалдықты" not in page.words


def test_the_rows_can_be_walked_one_after_another(client: Client) -> None:
    at, seen_rows = ROWS[0], [ROWS[0]]
    while True:
        html = client.get(f"/kk/point/akmola/{at}/").content.decode()
        if 'rel="next"' not in html:
            break
        at = html.split('rel="next" href="/kk/point/akmola/')[1].split("/")[0]
        seen_rows.append(at)
    assert tuple(seen_rows) == ROWS
