"""A spreadsheet in exact numbers: the few functions that the formula kinds write themselves with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

Cell = int | Fraction | str | None
TOKEN = re.compile(r'\s*(?:(\d+)|"([^"]*)"|([A-Z]+\d+)(?!\()|([A-Z]+)\(|(>=|<=|<>|[-+*/(),=<>]))')


def _number(value: Any) -> Any:
    """Return the value as arithmetic and comparison take it: an empty cell is zero."""
    return 0 if value is None else value


def _whole(value: Any) -> int:
    return int(Fraction(_number(value)) // 1)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "IF": lambda condition, then, otherwise: then if condition else otherwise,
    "OR": lambda *conditions: any(conditions),
    "AND": lambda *conditions: all(conditions),
    "NOT": lambda condition: not condition,
    "ISBLANK": lambda value: value is None,
    "INT": _whole,
    "MAX": lambda *values: max(map(_number, values)),
}
OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: Fraction(a) / b,
    "=": lambda a, b: a == b,
    "<>": lambda a, b: a != b,
    ">=": lambda a, b: a >= b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    "<": lambda a, b: a < b,
}
BY_STRENGTH = (("=", "<>", ">=", ">", "<=", "<"), ("+", "-"), ("*", "/"))


def calculated(formula: str, cells: Mapping[str, Cell]) -> Any:
    """Return what a sheet shows for `formula`; a cell that is None is empty; what is unknown is refused."""
    return _Reader(formula, cells).all()


class _Reader:
    def __init__(self, formula: str, cells: Mapping[str, Cell]) -> None:
        self.cells = cells
        self.tokens: list[tuple[str, str]] = []
        position = 0
        while position < len(formula):
            found = TOKEN.match(formula, position)
            if found is None:
                raise ValueError(formula[position:])
            kind = ("number", "text", "cell", "call", "sign")[(found.lastindex or 1) - 1]
            self.tokens.append((kind, found[found.lastindex or 1]))
            position = found.end()

    def all(self) -> Any:
        value = self.level(0)
        if self.tokens:
            raise ValueError(self.tokens)
        return value

    def level(self, strength: int) -> Any:
        if strength == len(BY_STRENGTH):
            return self.atom()
        value = self.level(strength + 1)
        while self.tokens and self.tokens[0][0] == "sign" and self.tokens[0][1] in BY_STRENGTH[strength]:
            operator = OPERATORS[self.tokens.pop(0)[1]]
            value = operator(_number(value), _number(self.level(strength + 1)))
        return value

    def atom(self) -> Any:
        kind, word = self.tokens.pop(0)
        if kind == "number":
            return int(word)
        if kind == "text":
            return word
        if kind == "cell":
            return self.cells[word]
        if kind == "call":
            return FUNCTIONS[word](*self.arguments())
        if word == "-":
            return -_number(self.atom())
        if word == "(":
            value = self.level(0)
            self.take(")")
            return value
        raise ValueError(word)

    def arguments(self) -> Sequence[Any]:
        values = [self.level(0)]
        while self.tokens[0][1] == ",":
            self.take(",")
            values.append(self.level(0))
        self.take(")")
        return values

    def take(self, sign: str) -> None:
        if self.tokens.pop(0) != ("sign", sign):
            raise ValueError(sign)
