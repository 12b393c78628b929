"""Points of an annex: one regulation, one choice of readings, one year, applied to accepted figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any, NamedTuple

from esep.core.facts import Figures
from esep.core.formulas import Formula, Value, Worked, formula_of
from esep.core.formulas.shape import Evaluate
from esep.core.law import Criterion, Regulation
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.quantity import Exact, round_half_away
from esep.core.ranking import places
from esep.core.readings import Choices, parameters, resting_on


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A scored line made ready: its formula under the chosen readings, and the figures it will look up.

    `when_missing` and `when_not_whole` name the readings a point also rests on when its data are missing or
    its points are not whole; "" when the regulation has none.
    """

    criterion: Criterion
    formula: Formula
    params: Mapping[str, Any]
    keys: tuple[tuple[str, int], ...]
    evaluate: Evaluate
    readings: tuple[str, ...]
    scale: int
    when_missing: str
    when_not_whole: str


class Line(NamedTuple):
    """The points of one line of one subject; `units` are 1/scale points, `worked` None without data."""

    rule: Rule
    units: Exact
    values: tuple[Value, ...]
    worked: Worked | None

    @property
    def criterion(self) -> Criterion:
        """Return the line of the annex."""
        return self.rule.criterion

    @property
    def points(self) -> Fraction:
        """Return the exact points, 0 without data."""
        return Fraction(self.units) / self.rule.scale

    @property
    def status(self) -> str:
        """Return `scored`, or `no-data` when a figure the formula needs was not reported."""
        return "no-data" if self.worked is None else "scored"


class Placed(NamedTuple):
    """The sum of a printed row or of a block, and its place; no place without any data."""

    units: Exact
    scale: int
    place: int | None

    @property
    def points(self) -> Fraction:
        """Return the exact points."""
        return Fraction(self.units) / self.scale

    @property
    def no_data(self) -> bool:
        """Return whether no line of it had data."""
        return self.place is None


class Scored(NamedTuple):
    """Everything the annex gives one subject."""

    subject: str
    units: Exact
    scale: int
    place: int
    sum_of_places: int | None
    rows: Mapping[str, Placed]
    blocks: Mapping[str, Placed]
    lines: tuple[Line, ...]

    @property
    def total(self) -> Fraction:
        """Return the exact sum of points."""
        return Fraction(self.units) / self.scale

    def line(self, criterion_id: str) -> Line:
        """Return the line of a criterion; an unknown id is a KeyError."""
        for line in self.lines:
            if line.rule.criterion.id == criterion_id:
                return line
        raise KeyError(criterion_id)


@dataclass(frozen=True, slots=True)
class Plan:
    """A regulation made ready to score: rules in the annex's order, by row, and the ranking parameters.

    `scale` is the smallest whole number that makes every point whole, derived from the rules.
    """

    regulation: Regulation
    choices: Choices
    year: int
    rules: tuple[Rule, ...]
    rows: tuple[tuple[str, int, int], ...]
    blocks: tuple[tuple[str, int, int], ...]
    scale: int
    whole: bool
    ranking: Mapping[str, Any]
    wanted: frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Result:
    """The scored subjects in printed order, and those about whom nothing is known in the year."""

    plan: Plan
    subjects: tuple[Scored, ...]
    unrated: tuple[str, ...]

    def of(self, subject: str) -> Scored:
        """Return the result of one subject; an unknown one is a KeyError."""
        for scored in self.subjects:
            if scored.subject == subject:
                return scored
        raise KeyError(subject)


def prepare(regulation: Regulation, choices: Choices, *, year: int) -> Plan:
    """Return the plan of a regulation for a reporting year; an edition without an annex is refused."""
    if regulation.no_points is not None:
        raise Refused([_no_points(regulation, regulation.no_points)])
    formulas, ranking = parameters(regulation, choices)
    resting = resting_on(regulation)
    parsed = {name: formula_of(params) for name, params in formulas.items()}
    denominators = [formula.denominator() for formula in parsed.values()]
    precision = {"round2": 100}.get(str(ranking.get("precision")), 1)
    scale = lcm(precision, *(d for d in denominators if d is not None))
    worst = ranking.get("missing") == "worst"
    rules = tuple(
        Rule(
            criterion=criterion,
            formula=parsed[criterion.id],
            params=formulas[criterion.id],
            keys=tuple((i.fact, year - i.back) for i in parsed[criterion.id].inputs()),
            evaluate=parsed[criterion.id].evaluator(scale, worst=worst),
            readings=resting[criterion.id],
            scale=scale,
            when_missing=_setting(regulation, "ranking.missing"),
            when_not_whole=_setting(regulation, "ranking.precision"),
        )
        for criterion in regulation.criteria()
    )
    rows = _spans([rule.criterion.number for rule in rules])
    blocks = _spans([rules[first].criterion.block for _, first, _ in rows])
    wanted = frozenset(key for rule in rules for key in rule.keys if key[1] == year)
    whole = None not in denominators
    return Plan(regulation, choices, year, rules, rows, blocks, scale, whole, ranking, wanted)


def _setting(regulation: Regulation, path: str) -> str:
    for reading in regulation.readings:
        if any(path in option.sets for option in reading.options):
            return reading.id
    return ""


def _spans(names: Sequence[str]) -> tuple[tuple[str, int, int], ...]:
    spans: list[tuple[str, int, int]] = []
    for position, name in enumerate(names):
        if spans and spans[-1][0] == name:
            spans[-1] = (name, spans[-1][1], position + 1)
        else:
            spans.append((name, position, position + 1))
    return tuple(spans)


def _no_points(regulation: Regulation, why: Text) -> Problem:
    todo = Text(
        kk="Ұпайы белгілі редакцияны таңдаңыз (--edition).",
        ru="Выберите редакцию с известными баллами (--edition).",
        en="Choose an edition whose points are known (--edition).",
    )
    return Problem(why, todo, file=f"{regulation.id}/{regulation.edition}", rule="no-annex")


def score_lines(plan: Plan, known: Mapping[tuple[str, int], Value]) -> list[Line]:
    """Return the lines of one subject, in the annex's order, from its (fact, year) → value."""
    get, lines = known.get, []
    for rule in plan.rules:
        values = tuple(map(get, rule.keys))
        worked = rule.evaluate(values)
        lines.append(Line(rule, 0 if worked is None else worked[0], values, worked))
    return lines


def sum_rows(plan: Plan, lines: Sequence[Line]) -> list[Exact | None]:
    """Return the units of every printed row, None when none of its lines has data."""
    sums: list[Exact | None] = []
    rounding = {"round2": 100, "round0": 1}.get(str(plan.ranking.get("precision")))
    for _, first, after in plan.rows:
        if after - first == 1:
            line = lines[first]
            units = None if line[3] is None else line[1]
        else:
            of_row = [line[1] for line in lines[first:after] if line[3] is not None]
            units = sum(of_row) if of_row else None
        if units is not None and rounding:
            units = round_half_away(Fraction(units * rounding) / plan.scale) * plan.scale // rounding
        sums.append(units)
    return sums


def score(plan: Plan, figures: Figures) -> Result:
    """Return the points and places of every subject of whom the regulation knows something in the year."""
    rated, unrated, of_lines, of_rows = [], [], [], []
    for subject in figures.subjects:
        known = figures.of(subject)
        if plan.wanted.isdisjoint(known):
            unrated.append(subject)
            continue
        lines = score_lines(plan, known)
        rated.append(subject)
        of_lines.append(lines)
        of_rows.append(sum_rows(plan, lines))
    of_blocks = [[_sum(rows[first:after]) for _, first, after in plan.blocks] for rows in of_rows]
    totals = [sum(units for units in blocks if units is not None) for blocks in of_blocks]
    ties = str(plan.ranking["ties"])
    row_places = _columns(of_rows, ties)
    block_places = _columns(of_blocks, ties)
    of_places = [_sum_of_places(row, len(rated)) for row in row_places]
    by_places = plan.ranking["by"] == "sum_of_places"
    final = places(
        of_places if by_places else totals,
        ties=ties,
        lowest_first=by_places or plan.ranking["order"] == "asc_wins",
    )
    scale = plan.scale
    scored = [
        Scored(
            subject,
            totals[i],
            scale,
            final[i] or 0,
            of_places[i] if by_places else None,
            {
                row[0]: Placed(units or 0, scale, place)
                for row, units, place in zip(plan.rows, of_rows[i], row_places[i], strict=True)
            },
            {
                block[0]: Placed(units or 0, scale, place)
                for block, units, place in zip(plan.blocks, of_blocks[i], block_places[i], strict=True)
            },
            tuple(of_lines[i]),
        )
        for i, subject in enumerate(rated)
    ]
    upwards = -1 if plan.ranking["order"] == "asc_print" else 1
    scored.sort(key=lambda one: (upwards * one.place, one.subject))
    return Result(plan, tuple(scored), tuple(unrated))


def _sum(units: Sequence[Exact | None]) -> Exact | None:
    given = [one for one in units if one is not None]
    return sum(given) if given else None


def _columns(table: Sequence[Sequence[Exact | None]], ties: str) -> list[tuple[int | None, ...]]:
    if not table:
        return []
    by_column = [places(column, ties=ties) for column in zip(*table, strict=True)]
    return list(zip(*by_column, strict=True))


def _sum_of_places(of_rows: Sequence[int | None], last: int) -> int:
    return sum(last if place is None else place for place in of_rows)
