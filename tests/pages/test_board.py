"""The board shows what the core computed, to the last digit, and leads from every figure to its trace."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from tests.pages.seen import Seen, seen

from esep.core.quantity import pretty
from esep.pages.parts import results

ROW = re.compile(r'<a href="/kk/point/([a-z-]+)/([\d.]+)/"><b>([^<]*)</b>(?:<i>([^<]*)<)?')
TOTAL = re.compile(r'/kk/organisation/([a-z-]+)/">[^<]*</a></th>\s*<td class="total"><b>([^<]*)</b>')


def html(client: Client, query: str = "") -> str:
    return client.get(f"/kk/board/{query}").content.decode()


def page(client: Client, query: str = "") -> Seen:
    return seen(client.get(f"/kk/board/{query}").content)


def without_padding(figure: str) -> str:
    return figure.rstrip("0").rstrip(",") if "," in figure else figure


def test_every_figure_is_the_one_the_core_computed(client: Client) -> None:
    cells = ROW.findall(html(client))
    assert len(cells) == 20 * 18
    for slug, number, shown, place in cells:
        placed = results.standing(slug, ()).scored.rows[number]
        if placed.no_data:
            assert (shown, place) == ("дерек жоқ", "")
        else:
            assert without_padding(shown) == pretty(placed.points, "kk")
            assert place == str(placed.place)


def test_every_total_is_the_one_the_core_computed(client: Client) -> None:
    totals = TOTAL.findall(html(client))
    assert [slug for slug, _ in totals] == [one.organisation.slug for one in results.standings(())]
    for slug, shown in totals:
        assert without_padding(shown) == pretty(results.standing(slug, ()).scored.total, "kk")


def test_the_figures_of_a_column_have_as_many_decimals(client: Client) -> None:
    by_row: dict[str, set[int]] = {}
    for _, number, shown, _ in ROW.findall(html(client)):
        if shown != "дерек жоқ":
            by_row.setdefault(number, set()).add(len(shown.partition(",")[2]))
    assert {number: len(lengths) for number, lengths in by_row.items()} == dict.fromkeys(by_row, 1)


def test_places_can_be_viewed_with_the_points_beside_them(client: Client) -> None:
    for slug, number, shown, small in ROW.findall(html(client, "?view=places").replace("?view=places", "")):
        placed = results.standing(slug, ()).scored.rows[number]
        if not placed.no_data:
            assert (shown, small) == (str(placed.place), pretty(placed.points, "kk"))


def test_points_for_a_thousand_members_are_marked_as_information(client: Client) -> None:
    assert "Анықтама үшін" in page(client, "?view=per-thousand").text
    standing = results.standing("akmola", ())
    share = standing.per_thousand(standing.scored.total)
    assert share is not None
    assert pretty(share, "kk", 2) in html(client, "?view=per-thousand")


def test_prize_places_are_marked_by_a_word_and_not_by_colour_alone(client: Client) -> None:
    in_table = html(client).split("<tbody>")[1].split("</tbody>")[0]
    assert in_table.count("жүлделі орын</span>") == len(results.podium(()))


def test_a_missing_figure_is_said_in_words(client: Client) -> None:
    assert "дерек жоқ" in page(client).text


def test_a_chosen_reading_stands_above_and_can_be_taken_off(client: Client) -> None:
    shown = page(client, "?reading=B03:ignore&reading=B02:half_up&view=places")
    assert "Таңдалған түсіндірмелер:" in shown.text
    assert "Себептер ескерілмейді" in shown.text
    assert "/kk/board/?reading=B02:half_up&view=places" in shown.links
    assert "Таңдалған түсіндірмелер:" not in page(client).text


def test_a_chosen_reading_goes_with_every_link(client: Client) -> None:
    links = page(client, "?reading=B03:ignore").links
    inside = [link for link in links if "/point/" in link or "/organisation/" in link]
    assert inside
    assert [link for link in inside if "?reading=B03:ignore" not in link] == []


def test_a_view_by_membership_that_a_reading_asks_for_is_a_link_away(client: Client) -> None:
    shown = page(client, "?reading=A11:normalised_view")
    assert "/kk/board/?reading=A11:normalised_view&view=per-thousand" in shown.links
    assert "мүшелерге шаққан балл да жарияланады" in shown.text


def test_the_table_can_be_printed_from_the_lowest_sum(client: Client) -> None:
    upwards = [
        slug
        for slug, _ in TOTAL.findall(
            html(client, "?reading=A03:asc_print").replace("?reading=A03:asc_print", "")
        )
    ]
    assert upwards[-1] == results.standings(())[0].organisation.slug


@pytest.mark.parametrize("organisation", ["akmola", "shymkent"])
def test_a_phone_gets_a_card_for_each_organisation_with_every_row(client: Client, organisation: str) -> None:
    cards = html(client).split('<ol class="cards">')[1].split("</ol>")[0]
    assert cards.count("<details") == 20
    assert len(re.findall(f'href="/kk/point/{organisation}/', cards)) == 18
