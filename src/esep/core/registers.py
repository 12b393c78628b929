"""Registers declared as data: the fields of an entry, its states, what is watched in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from esep.core.names import Text
from esep.core.road import Road, Step

DIRECTIONS = ("organising", "partnership", "youth", "information", "execution")
"""The directions under which registers are shown, in their order."""

FIELD_KINDS = (
    "text",
    "long",
    "date",
    "number",
    "tenge",
    "choice",
    "choices",
    "organisation",
    "organisations",
    "person",
    "link",
    "yes-no",
)
"""What a field may hold; a person is a name, an organisation a slug, several values part by spaces."""

MANY = ("choices", "organisations")
NUMBERS = ("number", "tenge")

Values = Mapping[str, str]
"""Field → value in its canonical spelling: `2027-03-01`, `12`, `yes`, a slug; what is not given is absent."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a regulation that a register serves."""

    act: str
    edition: str
    number: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an entry; `personal` says that it names a person, `listed` that the list shows it.

    `least` and `most` bound a number; `unit` is what a number counts. `later` says that only a later step
    gives it, so that a new entry does not ask.
    """

    id: str
    kind: str
    name: Text
    hint: Text | None
    unit: Text | None
    choices: tuple[tuple[str, Text], ...]
    required: bool
    personal: bool
    listed: bool
    later: bool
    least: int
    most: int | None

    def choice(self, value: str) -> Text:
        """Return what a choice is called; one that no longer exists keeps its own word."""
        return dict(self.choices).get(value) or Text.same(value)


@dataclass(frozen=True, slots=True)
class Standing:
    """A state of an entry; `open` says that it still stands and is watched, `tone` how it is shown."""

    id: str
    name: Text
    open: bool
    tone: str


@dataclass(frozen=True, slots=True)
class Move:
    """A verb that leads an entry from any of `before` to `after`.

    It asks for the fields `asks` and cannot do without `needs`; with `reason` it asks why.
    """

    verb: str
    name: Text
    before: tuple[str, ...]
    after: str
    asks: tuple[str, ...]
    needs: tuple[str, ...]
    reason: bool
    right: str


@dataclass(frozen=True, slots=True)
class Worked:
    """A column that is worked out from fields and never typed; `kind` is one of a closed set."""

    id: str
    kind: str
    of: tuple[str, ...]
    name: Text
    unit: Text | None
    listed: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold between the fields of an entry; `equals` is what the first must be for a `when`."""

    kind: str
    fields: tuple[str, ...]
    equals: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """What is raised by itself while an entry stands in one of `states`: near a date, past it, or by a value.

    `says` is the sentence while there is time, `passed` the one when it is over; `{days}` counts the days.
    `field` and `equals` narrow it to entries with that value.
    """

    id: str
    kind: str
    fields: tuple[str, ...]
    days: int
    states: tuple[str, ...]
    field: str
    equals: str
    says: Text
    passed: Text


@dataclass(frozen=True, slots=True)
class Total:
    """A column of the totals by organisation.

    `within` says which entries of a year count: `year` whoever stood in it, `end` at its end, `begun`,
    `ended`, or the name of a date field that lies in it. `of` is the field summed, or the two columns of a
    percentage.
    """

    id: str
    kind: str
    within: str
    of: tuple[str, ...]
    states: tuple[str, ...]
    field: str
    equals: str
    name: Text
    unit: Text | None


@dataclass(frozen=True, slots=True)
class Aspect:
    """One of the judgements on an execution (evaluation 3.5), with the marks it may have, best first."""

    id: str
    name: Text
    asks: Text


@dataclass(frozen=True, slots=True)
class Spread:
    """That an entry makes one of another register for each organisation of a field, with fields copied."""

    register: str
    by: str
    copies: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Register:
    """A register: fields, states, moves, what is worked out, checked, watched and totalled.

    `since` and `until` are the date fields between which an entry holds; without `until` it is one day's
    event. `title` holds the field or fields by which an entry is called. `union` says that entries may be the
    union's own, `members` that they may be a member organisation's; `typed` that people add entries (others
    come from a spread).
    """

    id: str
    order: int
    direction: str
    name: Text
    lead: Text
    one: Text
    clauses: tuple[Clause, ...]
    title: tuple[str, ...]
    since: str
    until: str
    union: bool
    members: bool
    typed: bool
    fields: tuple[Field, ...]
    states: tuple[Standing, ...]
    moves: tuple[Move, ...]
    worked: tuple[Worked, ...]
    rules: tuple[Rule, ...]
    alarms: tuple[Alarm, ...]
    totals: tuple[Total, ...]
    aspects: tuple[Aspect, ...]
    spread: Spread | None

    def field(self, name: str) -> Field:
        """Return a field; an unknown one is a KeyError."""
        for one in self.fields:
            if one.id == name:
                return one
        raise KeyError(name)

    def state(self, name: str) -> Standing:
        """Return a state, `withdrawn` too; an unknown one is a KeyError."""
        for one in (*self.states, WITHDRAWN):
            if one.id == name:
                return one
        raise KeyError(name)

    @property
    def start(self) -> str:
        """Return the state in which an entry begins: the first declared."""
        return self.states[0].id

    @property
    def standing(self) -> tuple[str, ...]:
        """Return the states in which an entry still stands."""
        return tuple(one.id for one in self.states if one.open)

    def moves_from(self, state: str) -> tuple[Move, ...]:
        """Return what may be done next with an entry in a state."""
        return tuple(one for one in self.moves if state in one.before)

    def move(self, verb: str) -> Move | None:
        """Return the move called `verb`, None when there is none."""
        return next((one for one in self.moves if one.verb == verb), None)

    def road(self) -> Road:
        """Return the states and moves as a road; whatever is not withdrawn may be corrected and withdrawn.

        What people did not add themselves is corrected and withdrawn only by those who judge.
        """
        right = WRITE if self.typed else JUDGE
        steps = [Step(m.verb, before, m.after, m.right) for m in self.moves for before in m.before]
        for one in self.states:
            steps.append(Step("correct", one.id, one.id, right))
            steps.append(Step("withdraw", one.id, WITHDRAWN.id, right))
        labels = {one.id: one.name for one in (*self.states, WITHDRAWN)}
        return Road(labels, tuple(steps), NO_STEP, SEE_STEPS, "register-move")


WRITE, JUDGE = "register.write", "register.judge"
"""The rights of the policy that moves may ask for."""

WITHDRAWN = Standing("withdrawn", Text("алып тасталды", "снята", "withdrawn"), open=False, tone="off")
"""The state of every register in which an entry ends that was made by mistake; it stays readable."""

NO_STEP = Text(
    "Жазбаның қазіргі күйінде («{state}») бұл әрекет жасалмайды.",
    "В нынешнем состоянии записи («{state}») это действие не делается.",
    "This is not done while the entry stands as “{state}”.",
)
SEE_STEPS = Text(
    "Бетті жаңартыңыз: қазір болатын әрекеттер жазбаның бетінде тұр.",
    "Обновите страницу: возможные сейчас действия стоят на странице записи.",
    "Reload the page: what can be done now stands on the entry's page.",
)


def day_in(values: Values, field: str) -> date | None:
    """Return the day that a field holds, None when it is empty or there is no such field."""
    written = values.get(field, "") if field else ""
    return date.fromisoformat(written) if written else None


def number_in(values: Values, field: str) -> int | None:
    """Return the whole number that a field holds, None when it is empty."""
    written = values.get(field, "")
    return int(written) if written else None
