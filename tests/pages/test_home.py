"""The first page: the podium of the year, every organisation on the map, the road, the doors."""

from __future__ import annotations

from django.test import Client
from tests.pages.seen import seen

from esep.core.quantity import pretty
from esep.demo import office
from esep.pages.parts import results
from esep.pages.parts.road import STANDING, STATIONS
from esep.pages.parts.tiles import tiles


def test_the_podium_is_that_of_the_board(client: Client) -> None:
    page = seen(client.get("/kk/").content)
    for one in results.podium(()):
        assert f"{one.place} жүлделі орын {one.organisation.name['kk']}" in page.text
        assert pretty(one.scored.total, "kk").replace("\xa0", " ") in page.text


def test_a_reading_in_the_address_moves_the_podium(client: Client) -> None:
    page = seen(client.get("/kk/?reading=A03:asc_wins").content)
    winner = results.podium((("A03", "asc_wins"),))[0]
    assert winner.organisation.slug != results.podium(())[0].organisation.slug
    assert f"1 жүлделі орын {winner.organisation.name['kk']}" in page.text


def test_every_organisation_has_a_tile_of_its_own() -> None:
    known = office.organisations()
    drawn = tiles({one.slug: one.cell for one in known}, {one.slug: one.short for one in known}, {})
    cells = [(tile.column, tile.row) for tile in drawn]
    assert len(set(cells)) == len(office.organisations())
    assert cells == sorted(cells, key=lambda cell: (cell[1], cell[0]))
    assert all(0 <= column <= 6 and 0 <= row <= 5 for column, row in cells)


def test_the_road_has_nine_stations_and_says_which_stand(client: Client) -> None:
    page = seen(client.get("/kk/").content)
    assert len(STATIONS) == 9
    assert page.text.count(" бар ") >= len(STANDING)
    assert "жариялау" in page.text
