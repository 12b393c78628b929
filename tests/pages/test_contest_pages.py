"""The contest's ranking, and each inspector's sheet as the union's Annex 3 prints it."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.pages.seen import Seen, seen

from esep.core.names import LANGUAGES
from esep.core.quantity import pretty
from esep.library import library
from esep.library.folding import folded
from esep.pages.public import contest, contest_results


def look(client: Client, address: str, *, status: int = 200) -> Seen:
    answer = client.get(address)
    assert answer.status_code == status
    return seen(answer.content)


def test_the_inspectors_stand_by_place_with_their_totals(client: Client) -> None:
    page = look(client, "/kk/contest/")
    sheets = [link for link in page.links if link.startswith("/kk/contest/")]
    wanted = [f"/kk/contest/{one.inspector.slug}/" for one in contest_results.entrants()]
    assert [link for link in dict.fromkeys(sheets) if link != "/kk/contest/"] == wanted
    assert len(wanted) == 14
    assert "604,1" in page.text


def test_the_places_are_those_of_the_engine() -> None:
    totals = [one.scored.total for one in contest_results.entrants()]
    assert totals == sorted(totals, reverse=True)
    assert [one.place for one in contest_results.entrants()] == list(range(1, 15))


def test_every_other_option_says_who_would_win() -> None:
    moved = {(one.reading.id, one.option.id): one for one in contest.movements()}
    assert [winner.inspector.slug for winner in moved["K01", "exclusive"].winners] == [
        "sharttybayev",
        "bolzhamova",
        "synakova",
    ]
    assert moved["K03", "consultation"].moved
    assert not moved["K02", "floor"].moved
    assert {one.reading.stage for one in contest.movements()} <= {"score", "rank"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_prints_every_row_of_annex_3_with_its_quantity_and_points(
    client: Client, language: str
) -> None:
    regulation = contest_results.regulation()
    for entrant in contest_results.entrants()[:3]:
        page = look(client, f"/{language}/contest/{entrant.inspector.slug}/")
        kazakh = " ".join(page.words if language == "kk" else page.other)
        for criterion in regulation.criteria():
            assert folded(" ".join(criterion.quote[:-1])) in kazakh
            assert criterion.quote[-1] in kazakh
        assert pretty(entrant.scored.total, language).replace("\xa0", " ") in page.text


def test_the_rows_of_a_sheet_stand_in_the_annex_s_order_and_add_up() -> None:
    for entrant in contest_results.entrants():
        rows = contest.sheet_rows(entrant)
        assert [row.number for row in rows] == [row.number for row in contest_results.regulation().rows()]
        assert sum(row.trace.points for row in rows if row.trace) == entrant.scored.total
        assert sum(row.trace is not None for row in rows) == 19


def test_what_is_printed_around_the_rows_stands_letter_for_letter_in_the_regulation() -> None:
    folder = library().folder(*contest_results.REGULATION)
    official = folded((folder / "text.kk.txt").read_text(encoding="utf-8"))
    for words in contest.PRINTED.values():
        for part in (words,) if isinstance(words, str) else words:
            assert part in official


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_says_how_its_points_came_about(client: Client, language: str) -> None:
    entrant = contest_results.entrants()[0]
    page = look(client, f"/{language}/contest/{entrant.inspector.slug}/")
    for row in contest.sheet_rows(entrant):
        if row.trace:
            assert " ".join(row.trace.sentence[language].split()) in page.text


def test_a_row_names_the_open_readings_it_rests_on(client: Client) -> None:
    page = look(client, "/kk/contest/synakova/")
    assert "/kk/law/legal-inspector-contest/2025-12-25/#reading-K03" in page.links


def test_an_unknown_inspector_is_explained_and_near_ones_are_offered(client: Client) -> None:
    page = look(client, "/ru/contest/synakov/", status=404)
    assert "Инспектора «synakov» в этом конкурсе нет." in page.text
    assert "/ru/contest/synakova/" in page.links
