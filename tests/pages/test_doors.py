"""No route without a declared right: every page says whom it is for, or this fails."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from tests.rights.routes import OPEN, Route, routes

from esep.people.policy import PUBLIC, RIGHTS, SIGNED_IN

KNOWN = {*RIGHTS, PUBLIC, SIGNED_IN}


def undeclared(found: Iterable[Route]) -> list[str]:
    """Return a sentence for each route that names no right the policy knows."""
    return [
        f"{route.pattern} ({route.name or 'without a name'}) declares no right: put @door(…) on its view"
        for route in found
        if route.policy not in KNOWN and route.name not in OPEN
    ]


def test_every_route_declares_a_right_or_stands_in_the_table_of_open_pages() -> None:
    assert undeclared(routes()) == []


def test_the_table_of_open_pages_names_only_routes_that_are_there() -> None:
    assert OPEN - {route.name for route in routes()} == set()


def test_every_route_has_a_name_of_its_own() -> None:
    names = [route.name for route in routes()]
    assert sorted(set(names)) == sorted(names)
    assert "" not in names


def test_a_planted_route_without_a_door_is_found() -> None:
    def leak(_: HttpRequest) -> HttpResponse:
        return HttpResponse("everything")

    planted = Route("leak", "<lang:lang>/leak/", leak, "")
    misspelt = Route("typo", "<lang:lang>/typo/", leak, "report.sea")
    assert undeclared((*routes(), planted, misspelt)) == [
        "<lang:lang>/leak/ (leak) declares no right: put @door(…) on its view",
        "<lang:lang>/typo/ (typo) declares no right: put @door(…) on its view",
    ]


def test_no_address_leads_to_a_sign_up() -> None:
    assert [route.name for route in routes() if "signup" in route.name] == []
