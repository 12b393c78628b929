"""Roads as declared tables: which states there are, which verb leads from one to another, by which right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.core.names import Text
from esep.core.problems import Problem, Refused


@dataclass(frozen=True, slots=True)
class Step:
    """A verb that leads from one state to another, or is done within one, and the right that it asks for."""

    verb: str
    before: str
    after: str
    right: str


@dataclass(frozen=True, slots=True)
class Road:
    """The states of a thing by what they are called, and every step between them.

    `no_step` says with `{state}` that a step is not made now, `todo` what to do, under the name `rule`.
    """

    labels: Mapping[str, Text]
    steps: tuple[Step, ...]
    no_step: Text
    todo: Text
    rule: str

    def move(self, state: str, verb: str) -> Step:
        """Return the step of `verb` from `state`; one that does not exist is refused."""
        for one in self.steps:
            if one.before == state and one.verb == verb:
                return one
        raise Refused([Problem(self.no_step.format(state=self.labels[state]), self.todo, rule=self.rule)])

    def right(self, verb: str) -> str:
        """Return the right that a verb asks for, the same in every state; an unknown verb is a KeyError."""
        return {one.verb: one.right for one in self.steps}[verb]
