"""The readings: every open question with its options; choosing one moves the table, and nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from esep.core.law import CHOOSABLE, Option, Reading
from esep.core.problems import Problem, Refused
from esep.core.readings import Chosen
from esep.core.sensitivity import TRIED_VALUE
from esep.pages.parts import choosing, movement, results
from esep.pages.parts.address import href
from esep.pages.parts.answer import fragment, kept, rendered, send, write
from esep.pages.parts.movement import Effect
from esep.pages.parts.numbers import decimals
from esep.pages.parts.state import State, of_request

GROUPS = ("prizes", "places", "points", "idle")
"""How much a reading can do in this year, the most first; keys of the wording."""


@dataclass(frozen=True, slots=True)
class OptionShown:
    """An option as it is offered: whether it is in force, the default, what it does, what it pulls along."""

    option: Option
    checked: bool
    default: bool
    effect: Effect | None
    value: Decimal | str


@dataclass(frozen=True, slots=True)
class ReadingShown:
    """A reading with its options; `chosen` says which is in force and why."""

    reading: Reading
    chosen: Chosen
    options: tuple[OptionShown, ...]


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the readings; take the form to the address that carries its choice."""
    if not choosing.is_form(request.GET):
        state = State(of_request(request).options)
        return kept(request, (state,), lambda: render(request, lang, state))
    if fragment(request) == "standing":
        return moved(request, lang)
    was = choosing.before(request.GET)
    options = choosing.resolve(choosing.submitted(request.GET), was)
    return HttpResponseRedirect(href(lang, "readings", query=State(options).query))


def moved(request: HttpRequest, lang: str) -> HttpResponse:
    """Return the table under the new choice, the options that moved along, and the address to show."""
    was = choosing.before(request.GET)
    asked = choosing.submitted(request.GET)
    problems: Sequence[Problem] = ()
    try:
        options = choosing.resolve(asked, was)
    except Refused as refused:
        options, problems = was, refused.problems
    state = State(options)
    along = [
        shown
        for shown in cards(state)
        if asked.get(shown.reading.id, shown.chosen.words) != shown.chosen.words
    ]
    html = render(request, lang, state, "public/readings_moved.html", problems=problems, along=along)
    response = send(request, rendered(html))
    response["HX-Replace-Url"] = href(lang, "readings", query=state.query)
    return response


def render(
    request: HttpRequest,
    lang: str,
    state: State,
    template: str = "public/readings.html",
    *,
    problems: Sequence[Problem] = (),
    along: Sequence[ReadingShown] = (),
) -> str:
    """Return the page, or with another `template` the part of it that moves."""
    choices = results.plan(state.options).choices
    return write(
        request,
        template,
        language=lang,
        name="readings",
        seeded=True,
        query=state.query,
        state=state,
        groups=groups(state),
        others=[reading for reading in results.regulation().readings if reading.stage not in CHOOSABLE],
        moves=movement.moves(state.options),
        effect=movement.effect(state.options),
        decimals=max(decimals(one.scored.total) for one in results.standings(state.options)),
        chosen=[choices.of(name) for name, _ in state.options],
        prizes=results.prizes(state.options),
        podium=results.podium(state.options),
        problems=problems,
        along=along,
    )


def cards(state: State) -> list[ReadingShown]:
    """Return every reading that may be chosen, with its options, in the register's order."""
    choices = results.plan(state.options).choices
    return [_card(reading, choices.of(reading.id)) for reading in choosing.readings()]


def groups(state: State) -> list[tuple[str, list[ReadingShown]]]:
    """Return the readings by how much they can do in this year, the idle ones last."""
    by_weight: dict[int, list[ReadingShown]] = {}
    for shown in cards(state):
        by_weight.setdefault(movement.weight(shown.reading), []).append(shown)
    return [(name, by_weight[3 - n]) for n, name in enumerate(GROUPS) if 3 - n in by_weight]


def _card(reading: Reading, chosen: Chosen) -> ReadingShown:
    value = chosen.value if chosen.value is not None else TRIED_VALUE
    return ReadingShown(
        reading,
        chosen,
        tuple(
            OptionShown(
                option,
                option.id == chosen.option.id,
                option.id == reading.default,
                movement.effects().get((reading.id, option.id)),
                value,
            )
            for option in reading.options
        ),
    )
