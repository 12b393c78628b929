"""The state that an address carries: readings that differ from the default, and how figures are viewed."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.parts import results
from esep.pages.parts.address import Query
from esep.pages.parts.results import Options
from esep.pages.parts.wrong import WrongAddress

VIEWS = ("points", "places", "per-thousand")


@dataclass(frozen=True, slots=True)
class State:
    """What the address asks for; equal states give equal pages."""

    options: Options = ()
    view: str = "points"

    @property
    def readings(self) -> Query:
        """Return the readings alone, as they stand in an address."""
        return tuple(("reading", f"{name}:{option}") for name, option in self.options)

    @property
    def query(self) -> Query:
        """Return the whole state as it stands in an address; what is the default is left out."""
        return self.readings if self.view == "points" else (*self.readings, ("view", self.view))


def of_request(request: HttpRequest) -> State:
    """Return the state that `request` asks for; all that cannot be chosen is refused at once."""
    if not request.GET:
        return State()
    view = request.GET.get("view", "points")
    if view not in VIEWS:
        raise WrongAddress(Problem(NO_VIEW.format(view=view), CHOOSE_VIEW, rule="view"), status=400)
    return State(options_of(request.GET.getlist("reading")), view)


def options_of(asked: list[str]) -> Options:
    """Return the readings of `ID:option` strings that differ from the default, in the register's order."""
    if not asked:
        return ()
    wanted: dict[str, str] = {}
    problems: list[Problem] = []
    for words in asked:
        name, colon, option = words.partition(":")
        if not colon or not name or not option:
            problems.append(Problem(NOT_A_CHOICE.format(words=words), WRITE_A_CHOICE, rule="reading"))
        elif wanted.setdefault(name, option) != option:
            problems.append(Problem(TWICE.format(name=name), ONCE, rule="reading"))
    if problems:
        raise Refused(problems)
    return tuple(results.choices(tuple(wanted.items())).differing().items())


NO_VIEW = Text(kk="«{view}» деген көрініс жоқ.", ru="Вида «{view}» нет.", en="There is no view “{view}”.")
CHOOSE_VIEW = Text(
    kk="Көріністер: points, places, per-thousand.",
    ru="Виды: points, places, per-thousand.",
    en="The views are points, places, per-thousand.",
)
NOT_A_CHOICE = Text(
    kk="«{words}» түсіндірме таңдауына ұқсамайды.",
    ru="«{words}» не похоже на выбор толкования.",
    en="“{words}” does not look like a choice of a reading.",
)
WRITE_A_CHOICE = Text(
    kk="Былай жазыңыз: reading=B03:ignore.",
    ru="Пишите так: reading=B03:ignore.",
    en="Write it as reading=B03:ignore.",
)
TWICE = Text(
    kk="{name} түсіндірмесіне екі түрлі нұсқа берілген.",
    ru="Для толкования {name} даны два разных варианта.",
    en="Two different options are given for the reading {name}.",
)
ONCE = Text(kk="Біреуін қалдырыңыз.", ru="Оставьте один.", en="Keep one.")
