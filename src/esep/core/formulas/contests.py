"""Points for places in national contests, and for staying away: «бас жүлде +10 … қатыспағаны үшін −10»."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from esep.core.formulas.shape import (
    Evaluate,
    Input,
    Value,
    Worked,
    number,
    of_units,
    one_of,
    points_word,
    take,
    weight,
)
from esep.core.names import Text
from esep.core.quantity import pretty

FACT = "contests.result"
PLACES = ("grand-prize", "first", "second", "third", "took-part", "absent")
"""What may stand as the result of a contest, the best first."""

RANK = {place: rank for rank, place in enumerate(PLACES)}


@dataclass(frozen=True, slots=True)
class Contests:
    """points × the contests with this place; several participants of one contest as the readings say.

    For a place: `scope` is `per-contest`, `best-of-year` (the best place of all contests, once) or
    `every-place`, `several` is `best` or `sum`. For `absent`: `unit` is `each` contest missed, `any` (once if
    one was missed) or `none-entered` (once if all were). A contest without a row gives nothing.
    """

    KIND: ClassVar[str] = "contests"
    place: str
    scope: str
    several: str
    unit: str
    points: Fraction

    def inputs(self) -> tuple[Input, ...]:
        """Return the list of results."""
        return (Input(FACT),)

    def denominator(self) -> int:
        """Return the denominator of the points."""
        return self.points.denominator

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the counting function; no row at all is no data."""
        each = int(self.points * scale)
        count = self._absent if self.place == "absent" else self._placed

        def evaluate(values: Sequence[Value]) -> Worked | None:
            results = values[0]
            if not results:
                return None
            times = count(results)
            return times * each, times

        return evaluate

    def _placed(self, results: Sequence[tuple[str, str]]) -> int:
        wanted = RANK[self.place]
        if self.scope == "best-of-year":
            return 1 if min(RANK[place] for _, place in results) == wanted else 0
        if self.scope == "every-place" or self.several == "sum":
            return sum(1 for _, place in results if place == self.place)
        return sum(1 for best in best_by_contest(results) if best == wanted)

    def _absent(self, results: Sequence[tuple[str, str]]) -> int:
        best = list(best_by_contest(results))
        missed = sum(1 for rank in best if rank == RANK["absent"])
        if self.unit == "each":
            return missed
        if self.unit == "any":
            return 1 if missed else 0
        return 1 if missed == len(best) else 0

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the points."""
        return {"points": self.points}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return the place looked for among the results, and the product when worked."""
        each = weight(self.points, language)
        text = f"{atoms[0]}: «{PLACE_WORDS[self.place][language]}»"
        if worked is None:
            return f"{text} × {each}"
        units, times = worked
        counted = pretty(times, language)
        return f"{text} – {counted}; {counted} × {each} = {of_units(units, scale, language)}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return the results of the year and how many of them count here."""
        units, times = worked
        results = ", ".join(f"{key} – {PLACE_WORDS[place][language]}" for key, place in values[0])
        return WORDS[language].format(
            name=name,
            results=results,
            times=pretty(times, language),
            each=points_word(self.points, language),
            points=points_word(Fraction(units) / scale, language),
        )

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the counted contests (the cell holds the count of this line) times the units of one."""
        return f'IF(ISBLANK({cells[0]}),"",{cells[0]}*{int(self.points * scale)})'


def best_by_contest(results: Iterable[tuple[str, str]]) -> Iterable[int]:
    """Return the rank of the best place in each contest, in the order the contests first appear."""
    best: dict[str, int] = {}
    for contest, place in results:
        rank = RANK[place]
        if rank < best.get(contest, len(PLACES)):
            best[contest] = rank
    return best.values()


PLACE_WORDS = {
    "grand-prize": Text("бас жүлде", "гран-при", "grand prize"),
    "first": Text("I орын", "I место", "first place"),
    "second": Text("II орын", "II место", "second place"),
    "third": Text("III орын", "III место", "third place"),
    "took-part": Text("орынсыз қатысты", "участие без места", "took part without a place"),
    "absent": Text("қатыспады", "не участвовала", "did not take part"),
}
"""What a result is called."""

WORDS = Text(
    kk="{name}: жыл байқаулары бойынша – {results}. "
    "Осы жолға жататыны {times}, әрқайсысына {each}: {points}.",
    ru="{name}: конкурсы года: {results}. К этой строке относится {times}, за каждый {each}: {points}.",
    en="{name}: contests of the year: {results}. {times} of them count here, {each} for each: {points}.",
)


def parse(params: Mapping[str, Any]) -> Contests:
    """Return the formula of `{place, scope, several, points}` or `{place = "absent", unit, points}`."""
    given = take(
        params, {"place": ..., "scope": "per-contest", "several": "best", "unit": "each", "points": ...}
    )
    return Contests(
        place=one_of(given["place"], "place", PLACES),
        scope=one_of(given["scope"], "scope", ("per-contest", "best-of-year", "every-place")),
        several=one_of(given["several"], "several", ("best", "sum")),
        unit=one_of(given["unit"], "unit", ("each", "any", "none-entered")),
        points=number(given["points"], "points"),
    )
