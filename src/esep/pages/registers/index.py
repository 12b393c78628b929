"""All registers on one page: what presses first, then each register with how much it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.registers import DIRECTIONS, Alarm, Register
from esep.library import library
from esep.organisations.queries import members
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.pages.registers.showing import names_on, title
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.registers.queries import Lacking, Watched, lacking, reach, standing, watched

NAME = "monitoring-registers"
PRESSING = 12
"""So many alarms stand on this page; all of them stand in their registers."""


@dataclass(frozen=True, slots=True)
class Card:
    """A register on the page: how many entries stand open, how many alarms are over, how many are near."""

    register: Register
    open: int
    over: int
    near: int


@dataclass(frozen=True, slots=True)
class Gap:
    """An alarm of organisations that have no entry, with who they are."""

    register: Register
    alarm: Alarm
    organisations: tuple[Text, ...]


@require_safe
@door("monitoring.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the registers: of all in reach, or of the one organisation that was asked for."""
    today, paths = clock.today(), reach(acting)
    every = [one for one in members(today) if any(one.path.startswith(path) for path in paths)]
    asked = next((one for one in every if one.slug == request.GET.get("organisation")), None)
    own = every if asked is None else [asked]
    entries = standing(paths if asked is None else (asked.path,))
    seen = watched(entries, today)
    raised = [one for one in seen if one.raised]
    pressing = raised[:PRESSING]
    return desk.show(
        request,
        "registers/index.html",
        lang=lang,
        name=NAME,
        acting=acting,
        directions=[(key, [card(of, seen) for of in registers(key)]) for key in DIRECTIONS],
        pressing=[(one, title(one.register, one.entry.values)) for one in pressing],
        names=names_on(today, (one.entry.organisation for one in pressing)),
        more=len(raised) - len(pressing),
        gaps=gaps(lacking(entries, own), {one.slug: one.short for one in own}),
        many=len(own) > 1,
        members=every,
        asked="" if asked is None else asked.slug,
        may=allows(acting, "register.write"),
    )


def registers(direction: str) -> list[Register]:
    """Return the registers of a direction in their order."""
    return [one for one in library().registers.values() if one.direction == direction]


def card(register: Register, seen: Sequence[Watched]) -> Card:
    """Return what the page says of a register."""
    own = [one for one in seen if one.register is register]
    over = sum(1 for one in own if one.raised and one.raised[0].over)
    near = sum(1 for one in own if one.raised and not one.raised[0].over)
    open_ = sum(1 for one in own if one.entry.state in register.standing)
    return Card(register, open_, over, near)


def gaps(found: Sequence[Lacking], names: dict[str, Text]) -> list[Gap]:
    """Return the organisations that lack something, together by what they lack."""
    together: dict[tuple[str, str], list[Lacking]] = {}
    for one in found:
        together.setdefault((one.register.id, one.alarm.id), []).append(one)
    return [
        Gap(each[0].register, each[0].alarm, tuple(names[one.organisation] for one in each))
        for each in together.values()
    ]
