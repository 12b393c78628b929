"""Which reading of every open question a calculation uses, and what that makes of the formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

from esep.core import readings_wording as wording
from esep.core.law import CHOOSABLE, Option, Reading, Regulation
from esep.core.problems import Problem, Refused

ChosenBy = Literal["default", "option", "linked", "decision"]

VALUE = "$value"
"""Stands in `sets` for the value given with the option: `G01=ge_threshold:98`."""

PERCENTAGE = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{1,4})?")
"""How such a value is written."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The option in force for one reading, the value given with it, and who chose it."""

    reading: Reading
    option: Option
    by: ChosenBy
    value: Decimal | None = None

    @property
    def words(self) -> str:
        """Return the option as it is written in a request: `floor`, `ge_threshold:98`."""
        return self.option.id if self.value is None else f"{self.option.id}:{self.value}"


@dataclass(frozen=True, slots=True)
class Choices:
    """One chosen option for every reading of a regulation, in the register's order."""

    chosen: tuple[Chosen, ...]

    def __iter__(self) -> Iterator[Chosen]:
        return iter(self.chosen)

    def of(self, reading_id: str) -> Chosen:
        """Return what is chosen for the reading; an unknown id is a KeyError."""
        for chosen in self.chosen:
            if chosen.reading.id == reading_id:
                return chosen
        raise KeyError(reading_id)

    def differing(self) -> dict[str, str]:
        """Return {id: option} of the readings taken otherwise than their default or decision says."""
        return {c.reading.id: c.words for c in self.chosen if c.words != _without_request(c.reading).words}


def choose(regulation: Regulation, wanted: Mapping[str, str] | None = None) -> Choices:
    """Return the choices of a calculation: the defaults, decisions, and `wanted` {id or key: option}.

    Options that belong together pull each other along; a decision that `wanted` contradicts gives way to it.
    Unknown readings and options, readings of another stage, and contradictions are refused, all at once.
    """
    problems: list[Problem] = []
    asked: dict[str, Chosen] = {}
    for name, words in (wanted or {}).items():
        chosen = _asked(regulation, name, words, problems)
        if chosen is None:
            continue
        before = asked.get(chosen.reading.id)
        if before is not None and before.words != chosen.words:
            problems.append(wording.chosen_twice(chosen.reading.id, before.words, chosen.words))
        asked[chosen.reading.id] = chosen
    linked = _follow_links(regulation, asked, problems)
    _follow_decisions(regulation, linked, problems)
    if problems:
        raise Refused(problems)
    return Choices(tuple(_in_force(reading, linked.get(reading.id)) for reading in regulation.readings))


def _in_force(reading: Reading, chosen: Chosen | None) -> Chosen:
    stands = _without_request(reading)
    followed_anyway = chosen is not None and chosen.by == "linked" and chosen.words == stands.words
    return stands if chosen is None or followed_anyway else chosen


def _asked(regulation: Regulation, name: str, words: str, problems: list[Problem]) -> Chosen | None:
    reading = regulation.reading(name)
    if reading is None:
        problems.append(wording.unknown_reading(name, regulation))
        return None
    if reading.stage not in CHOOSABLE:
        problems.append(wording.not_choosable(reading))
        return None
    option_id, colon, value = words.partition(":")
    option = reading.option(option_id)
    if option is None:
        problems.append(wording.unknown_option(reading, option_id))
        return None
    if option.takes_value != bool(colon) or (colon and not PERCENTAGE.fullmatch(value)):
        problems.append(wording.wrong_value(reading, option, value))
        return None
    return Chosen(reading, option, "option", Decimal(value) if value else None)


def _follow_links(
    regulation: Regulation, asked: Mapping[str, Chosen], problems: list[Problem]
) -> dict[str, Chosen]:
    linked = dict(asked)
    waiting = list(asked.values())
    while waiting:
        chosen = waiting.pop()
        for mate_id, option_id in chosen.option.requires.items():
            mate = regulation.reading(mate_id)
            option = mate.option(option_id) if mate else None
            if mate is None or option is None:
                raise ValueError(f"{chosen.reading.id} requires {mate_id}={option_id}, which does not exist")
            before = linked.get(mate_id)
            if before is None:
                linked[mate_id] = Chosen(mate, option, "linked")
                waiting.append(linked[mate_id])
            elif before.option.id != option_id:
                problems.append(wording.contradiction(chosen.reading.id, chosen.words, mate_id, option_id))
    return linked


def _follow_decisions(regulation: Regulation, linked: dict[str, Chosen], problems: list[Problem]) -> None:
    """Add to `linked` the mates of decided options, and the default of a decision that it contradicts."""
    for reading in regulation.readings:
        if reading.decision is None or reading.id in linked:
            continue
        decided = _without_request(reading)
        mates = decided.option.requires
        if any(mate in linked and linked[mate].option.id != option for mate, option in mates.items()):
            open_again = replace(reading, decision=None)
            linked[reading.id] = replace(_without_request(open_again), reading=reading, by="linked")
            continue
        for followed in _follow_links(regulation, {reading.id: decided}, problems).values():
            act = followed.reading.decision
            if act is None:
                linked.setdefault(followed.reading.id, followed)
            elif act.option.partition(":")[0] != followed.option.id:
                problems.append(
                    wording.contradiction(reading.id, decided.words, followed.reading.id, followed.option.id)
                )


def _without_request(reading: Reading) -> Chosen:
    by: ChosenBy = "default"
    words = reading.default
    if reading.decision:
        by, words = "decision", reading.decision.option
    name, _, value = words.partition(":")
    option = reading.option(name)
    if option is None:
        raise ValueError(f"{reading.id} has no option {name}")
    return Chosen(reading, option, by, Decimal(value) if value else None)


def parameters(regulation: Regulation, choices: Choices) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """Return the formula parameters of every line by its id, and the ranking parameters, as chosen.

    A `less_of` that names a line becomes the `less` facts that this line counts.
    """
    formulas = {criterion.id: dict(criterion.formula) for criterion in regulation.criteria()}
    ranking = dict(regulation.ranking)
    for chosen in choices:
        for path, value in chosen.option.sets.items():
            given = chosen.value if value == VALUE else value
            target, _, parameter = path.partition(".formula.")
            if parameter:
                formulas[target][parameter] = given
            else:
                ranking[path.removeprefix("ranking.")] = given
    for params in formulas.values():
        named = params.get("less_of")
        if named:
            params["less"] = list(params.get("less", ())) + list(formulas[named]["count"])
            params["less_of"] = ""
    return formulas, ranking


def resting_on(regulation: Regulation) -> dict[str, tuple[str, ...]]:
    """Return, for every line, the ids of the readings it rests on, in the register's order.

    A line rests on a reading that sets one of its parameters, or that says how its figure is counted.
    """
    resting: dict[str, list[str]] = {criterion.id: [] for criterion in regulation.criteria()}
    for reading in regulation.readings:
        touched = {path.partition(".formula.")[0] for option in reading.options for path in option.sets}
        for criterion in regulation.criteria():
            counted = reading.stage == "count" and criterion.number in reading.about
            if criterion.id in touched or counted:
                resting[criterion.id].append(reading.id)
    return {name: tuple(ids) for name, ids in resting.items()}
