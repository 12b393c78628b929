"""What follows from the values of an entry: columns worked out, rules broken, alarms raised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from esep.core import register_wording as says
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import Exact, exact
from esep.core.registers import NUMBERS, Alarm, Field, Register, Rule, Values, Worked, day_in, number_in

WORKED_KINDS = ("percent", "difference", "sum", "quotient", "days", "years")
RULE_KINDS = ("in-order", "not-future", "at-most", "when", "once")
ALARM_KINDS = ("due", "stale", "missing", "positive", "less", "none")


def worked(register: Register, values: Values, today: date) -> Mapping[str, Exact | None]:
    """Return the value of every worked column; None where a figure it needs is not given."""
    return {one.id: _work(one, values, today) for one in register.worked}


def _work(one: Worked, values: Values, today: date) -> Exact | None:
    if one.kind in ("days", "years"):
        return _span(one, values, today)
    given = [number_in(values, field) for field in one.of]
    if one.kind == "sum":
        known = [value for value in given if value is not None]
        return sum(known) if known else None
    first, second = given
    if first is None or second is None:
        return None
    if one.kind == "difference":
        return first - second
    if second == 0:
        return None
    return exact(Fraction(first, second) * (100 if one.kind == "percent" else 1))


def _span(one: Worked, values: Values, today: date) -> int | None:
    """Return whole days or years from the first date to the second, or to today while there is none."""
    begin = day_in(values, one.of[0])
    end = (day_in(values, one.of[1]) if len(one.of) > 1 else None) or today
    if begin is None:
        return None
    if one.kind == "days":
        return (end - begin).days
    return end.year - begin.year - ((end.month, end.day) < (begin.month, begin.day))


def check(
    register: Register, values: Values, today: date, others: Iterable[Values] = ()
) -> tuple[Problem, ...]:
    """Return everything that is wrong with an entry's values.

    `others` are the values of the organisation's other entries that still stand.
    """
    found = [*_lacking(register, values), *_bounds(register, values)]
    kept = tuple(others)
    for rule in register.rules:
        found += _broken(register, rule, values, today, kept)
    return tuple(found)


def _lacking(register: Register, values: Values) -> list[Problem]:
    return [lacks(one) for one in register.fields if one.required and not values.get(one.id)]


def lacks(field: Field) -> Problem:
    """Return the problem of an obligatory field that is empty."""
    return Problem(
        says.REQUIRED.format(field=field.name), says.FILL, rule="register-required", rows=(field.id,)
    )


def _bounds(register: Register, values: Values) -> list[Problem]:
    found = []
    for one in register.fields:
        number = number_in(values, one.id) if one.kind in NUMBERS else None
        if number is None:
            continue
        if number < one.least or (one.most is not None and number > one.most):
            most = "…" if one.most is None else one.most
            what = says.OUT_OF_BOUNDS.format(field=one.name, least=one.least, most=most)
            found.append(Problem(what, says.MEND, rule="register-bounds", rows=(one.id,), left=str(number)))
    return found


def _broken(
    register: Register, rule: Rule, values: Values, today: date, others: tuple[Values, ...]
) -> list[Problem]:
    names = [register.field(one).name for one in rule.fields]
    if rule.kind == "in-order":
        first, second = (day_in(values, one) for one in rule.fields)
        if first is not None and second is not None and second < first:
            what = says.OUT_OF_ORDER.format(first=names[0], second=names[1])
            return [_wrong(rule, what, says.MEND_DAYS, str(first), str(second))]
    if rule.kind == "not-future":
        return [
            _wrong(
                rule, says.FUTURE.format(field=register.field(one).name), says.MEND_DAYS, str(day), field=one
            )
            for one in rule.fields
            if (day := day_in(values, one)) is not None and day > today
        ]
    if rule.kind == "at-most":
        part, whole = (number_in(values, one) for one in rule.fields)
        if part is not None and whole is not None and part > whole:
            what = says.MORE_THAN.format(part=names[0], whole=names[1])
            return [_wrong(rule, what, says.MEND, str(part), str(whole))]
    if rule.kind == "when" and rule.equals in values.get(rule.fields[0], "").split():
        return [lacks(register.field(one)) for one in rule.fields[1:] if not values.get(one)]
    if rule.kind == "once" and _twice(rule, values, others):
        what = says.TWICE.format(fields=Text.each(lambda code: ", ".join(name[code] for name in names)))
        return [_wrong(rule, what, says.OPEN_THAT)]
    return []


def _twice(rule: Rule, values: Values, others: tuple[Values, ...]) -> bool:
    own = [values.get(one, "").casefold() for one in rule.fields]
    if rule.equals and own[0] != rule.equals:
        return False
    return all(own) and any([each.get(one, "").casefold() for one in rule.fields] == own for each in others)


def _wrong(rule: Rule, what: Text, todo: Text, left: str = "", right: str = "", field: str = "") -> Problem:
    return Problem(
        what,
        todo,
        rule=f"register-{rule.kind}",
        rows=(field or rule.fields[0],),
        left=left or None,
        right=right or None,
    )


@dataclass(frozen=True, slots=True)
class Raised:
    """An alarm that is raised now: whether its time is over, and by how many days (before it: days left)."""

    alarm: Alarm
    over: bool
    days: int

    @property
    def says(self) -> Text:
        """Return the sentence."""
        return (self.alarm.passed if self.over else self.alarm.says).format(days=self.days)


def alarms(register: Register, state: str, values: Values, today: date) -> tuple[Raised, ...]:
    """Return the alarms that an entry raises today, those whose time is over first."""
    found = []
    for one in register.alarms:
        if state not in one.states or one.kind == "none":
            continue
        if one.field and one.equals not in values.get(one.field, "").split():
            continue
        raised = _raise(one, values, today)
        if raised is not None:
            found.append(raised)
    return tuple(sorted(found, key=lambda one: (not one.over, -one.days if one.over else one.days)))


def _raise(one: Alarm, values: Values, today: date) -> Raised | None:
    if one.kind == "due":
        day = day_in(values, one.fields[0])
        left = None if day is None else (day - today).days
        if left is None or left > one.days:
            return None
        return Raised(one, over=left < 0, days=abs(left))
    if one.kind == "stale":
        day = day_in(values, one.fields[0])
        since = 0 if day is None else (today - day).days
        return Raised(one, over=True, days=since) if since > one.days else None
    if one.kind == "missing":
        day = day_in(values, one.fields[1]) if len(one.fields) > 1 else None
        since = 0 if day is None else (today - day).days
        empty = not values.get(one.fields[0])
        return Raised(one, over=True, days=since) if empty and since >= one.days else None
    numbers = [number_in(values, field) for field in one.fields]
    if one.kind == "positive":
        return Raised(one, over=True, days=0) if (numbers[0] or 0) > 0 else None
    first, second = numbers
    if first is None or second is None or first >= second:
        return None
    return Raised(one, over=True, days=0)
