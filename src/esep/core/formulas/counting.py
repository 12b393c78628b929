"""What is counted: a sum of facts less other facts, never below zero; shared by the counting kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from esep.core.formulas.shape import Input, Value, WrongFormula, facts_in
from esep.core.formulas.sheet import either
from esep.core.quantity import Exact


@dataclass(frozen=True, slots=True)
class Count:
    """Facts added, facts taken off, and a fact whose explicit zero makes missing ones zero too."""

    plus: tuple[str, ...]
    less: tuple[str, ...] = ()
    zero_if_zero: str = ""

    @property
    def single(self) -> bool:
        """Return whether the count is one fact as it stands."""
        return len(self.plus) == 1 and not self.less and not self._settled_apart

    @property
    def _settled_apart(self) -> bool:
        return bool(self.zero_if_zero) and (self.plus != (self.zero_if_zero,) or bool(self.less))

    def inputs(self) -> tuple[Input, ...]:
        """Return the facts added, then those taken off, then the settling one."""
        settled = bool(self.zero_if_zero)
        asked = [
            Input(fact, optional=settled and fact != self.zero_if_zero) for fact in self.plus + self.less
        ]
        if self._settled_apart and self.zero_if_zero not in self.plus:
            asked.append(Input(self.zero_if_zero, optional=True))
        return tuple(asked)

    def counter(self) -> Callable[[Sequence[Value]], Exact | None]:
        """Return the function from the inputs' values to the count; None when a figure is missing."""
        added, parts = len(self.plus), len(self.plus) + len(self.less)
        whole = None
        if self._settled_apart:
            whole = self.plus.index(self.zero_if_zero) if self.zero_if_zero in self.plus else parts

        def counted(values: Sequence[Value]) -> Exact | None:
            if whole is not None and values[whole] == 0:
                values = [0 if value is None else value for value in values]
            if None in values[:parts]:
                return None
            total = sum(values[:added]) - sum(values[added:parts])
            return total if total > 0 else 0

        return counted

    def write(self, atoms: Sequence[str]) -> str:
        """Return `A`, or `(A + B − C)` when there is more than one fact."""
        text = " + ".join(atoms[: len(self.plus)])
        for atom in atoms[len(self.plus) : len(self.plus) + len(self.less)]:
            text += f" − {atom}"
        return text if len(self.plus) + len(self.less) == 1 else f"({text})"

    def excel(self, cells: Sequence[str]) -> tuple[str, str]:
        """Return two formulas: whether a needed cell is empty, and the count."""
        parts = len(self.plus) + len(self.less)
        total = "+".join(cells[: len(self.plus)])
        for cell in cells[len(self.plus) : parts]:
            total += f"-{cell}"
        count = f"MAX(0,{total})" if self.less else f"({total})" if parts > 1 else total
        nothing = either([f"ISBLANK({cell})" for cell in cells[:parts]])
        if self._settled_apart:
            place = self.plus.index(self.zero_if_zero) if self.zero_if_zero in self.plus else parts
            nothing = f"AND({nothing},OR(ISBLANK({cells[place]}),{cells[place]}<>0))"
        return nothing, count


def count_from(given: Mapping[str, Any]) -> Count:
    """Return the count of parsed parameters; `less_of` must have been resolved to facts by then."""
    plus = facts_in(given["count"], "count")
    if not plus:
        raise WrongFormula("count names no fact")
    if given.get("less_of"):
        raise WrongFormula("less_of names a criterion that is not in the annex")
    return Count(plus, facts_in(given["less"], "less"), str(given.get("zero_if_zero", "")))
