"""Where a point comes from: the words of the clause, the formula with names and with numbers, the figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from esep.core.facts import Fact
from esep.core.formulas import Value
from esep.core.formulas.contests import PLACE_WORDS
from esep.core.formulas.presence import YES_NO
from esep.core.formulas.shape import ROUNDING_WORDS
from esep.core.names import Text
from esep.core.quantity import as_data, plain, pretty
from esep.core.scoring import Line

__all__ = ["ROUNDING_WORDS", "Trace", "TraceFact", "explain", "sentence"]


@dataclass(frozen=True, slots=True)
class TraceFact:
    """A figure that a point rests on; `value` None when it was not reported."""

    fact: str
    name: Text
    unit: str
    year: int
    value: Value

    def plain_value(self) -> str | list[dict[str, str]] | None:
        """Return the value as in FACTS.csv: digits, `yes`/`no`, the list of contests, or None."""
        if self.value is None:
            return None
        if isinstance(self.value, bool):
            return "yes" if self.value else "no"
        if isinstance(self.value, tuple):
            return [{"key": key, "value": place} for key, place in self.value]
        return plain(self.value)

    def shown_value(self, language: str) -> str:
        """Return the value for a reader, `—` when it was not reported."""
        return _atom(self.value, language) if self.value is not None else "—"


@dataclass(frozen=True, slots=True)
class Trace:
    """The whole way of one scored line, from the clause to the points."""

    number: str
    criterion: str
    headings: tuple[str, ...]
    quote: tuple[str, ...]
    kind: str
    parameters: Mapping[str, Any]
    names: Text
    numbers: Text
    sentence: Text
    facts: tuple[TraceFact, ...]
    readings: tuple[str, ...]
    status: str
    points: Fraction

    def as_dict(self) -> dict[str, Any]:
        """Return the trace for JSON; numbers are plain strings."""
        return {
            "headings": list(self.headings),
            "quote": list(self.quote),
            "formula": {"kind": self.kind, **self.parameters},
            "names": self.names.as_dict(),
            "numbers": self.numbers.as_dict(),
            "facts": [{"fact": f.fact, "period": str(f.year), "value": f.plain_value()} for f in self.facts],
            "readings": list(self.readings),
            **as_data("points", self.points),
        }


def explain(line: Line, catalogue: Mapping[str, Fact]) -> Trace:
    """Return the trace of a scored line; `catalogue` names its figures."""
    rule = line.rule
    facts = tuple(
        TraceFact(fact, catalogue[fact].name, catalogue[fact].unit, year, value)
        for (fact, year), value in zip(rule.keys, line.values, strict=True)
    )
    years = {fact.year for fact in facts}

    def named(language: str) -> str:
        atoms = [f.name[language] if len(years) == 1 else f"{f.name[language]} ({f.year})" for f in facts]
        return rule.formula.write(atoms, language, None, rule.scale)

    def numbered(language: str) -> str:
        if line.worked is None:
            return NO_NUMBERS[language]
        atoms = [_atom(fact.value, language) for fact in facts]
        return rule.formula.write(atoms, language, line.worked, rule.scale)

    return Trace(
        number=rule.criterion.number,
        criterion=rule.criterion.id,
        headings=rule.criterion.headings,
        quote=rule.criterion.quote,
        kind=rule.formula.KIND,
        parameters={name: _plain(value) for name, value in rule.params.items() if name != "kind"},
        names=Text.each(named),
        numbers=Text.each(numbered),
        sentence=sentence(line, catalogue),
        facts=facts,
        readings=readings_of(line),
        status=line.status,
        points=line.points,
    )


def readings_of(line: Line) -> tuple[str, ...]:
    """Return the readings this very point rests on: those of its rule, and the general ones it meets.

    Those are the reading on missing data, when some are missing, and the reading on precision, when the
    points are not whole.
    """
    rule = line.rule
    general = []
    asked = zip(line.values, rule.formula.inputs(), strict=True)
    if line.worked is None or any(value is None and not figure.optional for value, figure in asked):
        general.append(rule.when_missing)
    if line.points.denominator != 1:
        general.append(rule.when_not_whole)
    return tuple(name for name in (*general, *rule.readings) if name)


def sentence(line: Line, catalogue: Mapping[str, Fact]) -> Text:
    """Return one plain sentence on the point in each language."""
    rule, worked = line.rule, line.worked
    name = rule.criterion.name
    if worked is None:
        asked = zip(rule.keys, line.values, rule.formula.inputs(), strict=True)
        absent = [(key, figure.optional) for key, value, figure in asked if value is None]
        missing = [key for key, optional in absent if not optional] or [key for key, _ in absent]
        given = {fact for (fact, _), value in zip(rule.keys, line.values, strict=True) if value is not None}
        named = dict.fromkeys((fact, f" ({year})" if fact in given else "") for fact, year in missing)

        def silent(language: str) -> str:
            quoted = [QUOTED[language].format(name=catalogue[fact].name[language]) + of for fact, of in named]
            words = (NO_DATA if named else NO_ANSWER)[language]
            return words.format(name=name[language], facts=", ".join(quoted))

        return Text.each(silent)
    return Text.each(lambda code: rule.formula.sentence(name[code], line.values, worked, rule.scale, code))


def _atom(value: Value, language: str) -> str:
    if value is None:
        return "0"
    if isinstance(value, bool):
        return YES_NO[value][language]
    if isinstance(value, tuple):
        return ", ".join(PLACE_WORDS[place][language] for _, place in value)
    return pretty(value, language)


def _plain(value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | Fraction | Decimal):
        return plain(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


QUOTED = Text("«{name}»", "«{name}»", "“{name}”")
NO_NUMBERS = Text("дерек жоқ", "нет данных", "no data")
NO_DATA = Text(
    kk="{name}: дерек жоқ ({facts} тапсырылмаған), ұпай берілмейді.",
    ru="{name}: нет данных (не сдано: {facts}), баллы не начисляются.",
    en="{name}: no data ({facts} not reported), no points are given.",
)
NO_ANSWER = Text(
    kk="{name}: бұл көрсеткіштерден ештеңе есептелмейді, ұпай берілмейді.",
    ru="{name}: по этим показателям ничего вычислить нельзя, баллы не начисляются.",
    en="{name}: nothing can be computed from these figures, no points are given.",
)
