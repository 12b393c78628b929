"""What a reference says: computed from the figures behind it, and written for readers of each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fractions import Fraction
from typing import Literal

from esep.core import bound_wording as says
from esep.core.bound import Named, Reference
from esep.core.checks_wording import fixed
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem
from esep.core.quantity import Exact, exact, pretty


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a figure counts: its name, its unit, and whether it is counted on a day or over a time."""

    name: Text
    unit: Text
    kind: Literal["stock", "flow", "flag", "list"] = "flow"


@dataclass(frozen=True, slots=True)
class Backed:
    """A figure of the whole: its value, who is missing in it, and the last event of the chain behind it."""

    value: Exact
    lacking: tuple[str, ...] = ()
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Backing:
    """All that stands behind a narrative: figures of the whole and of each subject by (name, period)."""

    meanings: Mapping[str, Meaning]
    wholes: Mapping[tuple[str, str], Backed]
    parts: Mapping[tuple[str, str], Mapping[str, Backed]] = field(default_factory=dict)
    subjects: Mapping[str, Text] = field(default_factory=dict)

    def figure(self, name: Named, period: Period) -> Backed | None:
        """Return a figure of a period, None when there is none."""
        key = (name.figure, str(period))
        return self.parts.get(key, {}).get(name.subject) if name.subject else self.wholes.get(key)

    def called(self, subject: str) -> Text:
        """Return what a subject is called, by default its id."""
        return self.subjects.get(subject, Text.same(subject))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reference gives: a number, or of a list its items with their numbers; and what is wrong with it.

    `steps` are the figures it was made of, named with their periods; `seq` is the last event behind them.
    """

    number: Exact | None = None
    items: tuple[tuple[str, Exact], ...] = ()
    steps: tuple[tuple[Text, str, Exact], ...] = ()
    seq: int = 0
    problems: tuple[Problem, ...] = ()

    def same(self, other: Answer) -> bool:
        """Return whether both say the same, whatever they rest on."""
        return (self.number, self.items) == (other.number, other.items)


class _Wrong(Exception):
    """A reference cannot be computed."""

    def __init__(self, problem: Problem) -> None:
        """Keep what is wrong."""
        self.problem = problem
        super().__init__(problem.rule)


def answer(reference: Reference, backing: Backing) -> Answer:
    """Return what a reference gives, with every problem; no number when it cannot be computed."""
    asked = _Asked(reference, backing)
    try:
        if reference.kind in ("list", "count"):
            items = asked.listed()
            given = Answer(len(items) if reference.kind == "count" else None, items)
        else:
            given = Answer(asked.number())
    except _Wrong as why:
        return Answer(problems=(why.problem,))
    found = [*asked.problems, *_direction(reference, given, backing)]
    made = Answer(given.number, given.items, tuple(asked.steps), asked.seq, tuple(found))
    return Answer(
        made.number, made.items, made.steps, made.seq, (*found, *_printed(reference, made, backing))
    )


def label(name: Named, backing: Backing) -> Text:
    """Return what a figure is called inside a sentence, with the subject it is of."""
    known = backing.meanings.get(name.figure)
    own = known.name if known else Text.same(name.figure)
    if not name.subject:
        return Text(f"«{own.kk}»", f"«{own.ru}»", f"“{own.en}”")
    who = backing.called(name.subject)
    return Text(f"«{own.kk}» ({who.kk})", f"«{own.ru}» ({who.ru})", f"“{own.en}” ({who.en})")


class _Asked:
    """One reference being computed: the figures it took so far, and what is wrong with them."""

    def __init__(self, reference: Reference, backing: Backing) -> None:
        self.of, self.backing = reference, backing
        self.steps: list[tuple[Text, str, Exact]] = []
        self.problems: list[Problem] = []
        self.seq = 0
        self.lacking: set[tuple[str, ...]] = set()

    def number(self) -> Exact:
        kind, names, period = self.of.kind, self.of.names, self.of.period
        if kind == "sum":
            if self._kind(names[0]) == "stock" and len(self.of.periods) > 1:
                raise _Wrong(says.stock(self.of.text, label(names[0], self.backing)))
            return exact(sum(Fraction(self.take(names[0], one)) for one in self.of.periods))
        now = self.take(names[0], period)
        if kind == "value":
            return now
        if kind in ("share", "per"):
            base = self.take(names[1], period)
            self.even()
            return self._quotient(now, base, names[1], 100 if kind == "share" else 1)
        before = self.take(names[0], period.year_before())
        self.even()
        if kind == "rate":
            return self._quotient(Fraction(now) - Fraction(before), before, names[0], 100)
        change = exact(Fraction(now) - Fraction(before))
        return -change if kind in ("rise", "fall") and change < 0 else change

    def even(self) -> None:
        """Refuse to set figures against each other that different organisations stand behind."""
        if len(self.lacking) > 1:
            raise _Wrong(says.uneven(self.of.text, label(self.of.names[0], self.backing)))

    def take(self, name: Named, period: Period) -> Exact:
        if name.figure not in self.backing.meanings:
            near = get_close_matches(name.figure, self.backing.meanings, 3, 0.8)
            raise _Wrong(says.unknown(self.of.text, str(name), near))
        found = self.backing.figure(name, period)
        if found is None:
            raise _Wrong(says.missing(self.of.text, label(name, self.backing), str(period)))
        self.steps.append((label(name, self.backing), str(period), found.value))
        self.seq = max(self.seq, found.seq)
        self.lacking.add(found.lacking)
        if found.lacking:
            self._lacks(name, found.lacking)
        return found.value

    def _lacks(self, name: Named, lacking: tuple[str, ...]) -> None:
        who = Text.each(lambda code: ", ".join(self.backing.called(one)[code] for one in lacking))
        self.problems.append(says.lacking(self.of.text, label(name, self.backing), who, len(lacking)))

    def listed(self) -> tuple[tuple[str, Exact], ...]:
        name, period = self.of.names[0], self.of.period
        now = self._parts(name, period)
        chosen: dict[str, Exact]
        if self.of.selector in ("rise", "fall"):
            before, sign = self._parts(name, period.year_before()), 1 if self.of.selector == "rise" else -1
            grown = {one: exact(sign * (Fraction(now[one]) - before[one])) for one in now if one in before}
            chosen = {one: change for one, change in grown.items() if change > 0}
        elif self.of.band:
            base, (low, high) = self._parts(self.of.names[1], period), self.of.band
            shares = {one: exact(Fraction(now[one]) * 100 / base[one]) for one in now if base.get(one)}
            chosen = {one: share for one, share in shares.items() if low <= share <= high}
        else:
            chosen = {one: value for one, value in now.items() if value}
        ordered = sorted(chosen.items(), key=lambda pair: -pair[1])
        return tuple(ordered[: self.of.places if self.of.kind == "list" else None])

    def _parts(self, name: Named, period: Period) -> Mapping[str, Exact]:
        if name.figure not in self.backing.meanings:
            self.take(name, period)
        found = self.backing.parts.get((name.figure, str(period)), {})
        if not found:
            raise _Wrong(says.missing(self.of.text, label(name, self.backing), str(period)))
        self.seq = max(self.seq, *(one.seq for one in found.values()))
        whole = self.backing.wholes.get((name.figure, str(period)))
        if whole is not None and whole.lacking:
            self._lacks(name, whole.lacking)
        self.steps.append((label(name, self.backing), str(period), len(found)))
        return {one: given.value for one, given in found.items()}

    def _quotient(self, value: Exact, base: Exact, name: Named, times: int) -> Exact:
        if not base:
            raise _Wrong(says.base(self.of.text, label(name, self.backing)))
        return exact(Fraction(value) * times / Fraction(base))

    def _kind(self, name: Named) -> str:
        known = self.backing.meanings.get(name.figure)
        return known.kind if known else ""


def _direction(reference: Reference, given: Answer, backing: Backing) -> tuple[Problem, ...]:
    """Return that the words say more where the figure fell, or less where it rose."""
    if reference.kind not in ("rise", "fall") or given.number is None:
        return ()
    name = reference.names[0]
    now, before = (backing.figure(name, when) for when in (reference.period, reference.period.year_before()))
    if now is None or before is None:
        return ()
    change = exact(Fraction(now.value) - Fraction(before.value))
    rose = reference.kind == "rise"
    if change > 0 if rose else change < 0:
        return ()
    told = Text.each(lambda code: signed(change, code))
    return (says.direction(reference.text, label(name, backing), told, rise=rose),)


def _printed(reference: Reference, given: Answer, backing: Backing) -> tuple[Problem, ...]:
    """Return that an older print says something else there."""
    computed = Text.each(lambda code: written(reference, given, backing, code))
    if not reference.printed or _digits(reference.printed) == _digits(computed.kk):
        return ()
    left = Text(*(reference.printed.replace(".", mark) for mark in ",,."))
    return (says.printed(reference.text, left, computed),)


def _digits(text: str) -> str:
    return "".join(sign for sign in text.replace(".", ",") if sign.isdigit() or sign == ",")


def signed(value: Exact, language: str) -> str:
    """Return a change with its sign always written."""
    text = pretty(value, language)
    return text if value <= 0 else f"+{text}"


def written(reference: Reference, given: Answer, backing: Backing, language: str) -> str:
    """Return what a reference prints in `language`; "—" when there is nothing to print."""
    if reference.kind == "list":
        percent = reference.selector == "band"
        return (
            "; ".join(
                f"{backing.called(one)[language]} – {_plain(value, language, percent=percent)}"
                for one, value in given.items
            )
            or "—"
        )
    if given.number is None:
        return "—"
    if reference.kind in ("share", "rate"):
        places = 1 if reference.places is None else reference.places
        return fixed(given.number, places, percent=True)[language]
    if reference.kind == "change":
        return signed(given.number, language)
    if reference.kind == "per" or reference.places is not None:
        return fixed(given.number, reference.places or 0, percent=False)[language]
    return pretty(given.number, language)


def _plain(value: Exact, language: str, *, percent: bool) -> str:
    return fixed(value, 1, percent=True)[language] if percent else pretty(value, language)
