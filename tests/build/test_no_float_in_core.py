"""No binary approximation stands anywhere between a law file and a place: promise 9 of the law as data."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "esep"
EXACT = ("core", "library")
WHOLE = {"gcd", "lcm", "isqrt", "comb", "perm", "factorial", "prod"}
"""What `math` computes in whole numbers."""
MODULES = sorted(path for package in EXACT for path in (SOURCE / package).rglob("*.py"))


def floats(source: str) -> list[str]:
    """Return a line for each place where `source` could make a float."""
    tree = ast.parse(source)
    harmless = {part for node in ast.walk(tree) if _harmless(node) for part in ast.walk(node)}
    suspects = ((node, _suspicion(node)) for node in ast.walk(tree) if node not in harmless)
    return [f"line {getattr(node, 'lineno', 0)}: {why}" for node, why in suspects if why]


def _harmless(node: ast.AST) -> bool:
    """Return whether `node` refuses floats, or asks how alike two names are, which is no figure."""
    return isinstance(node, ast.Call) and ast.unparse(node.func) in ("isinstance", "get_close_matches")


def _suspicion(node: ast.AST) -> str:
    """Return why `node` could make a float, empty when it could not."""
    match node:
        case ast.Constant(value=float() | complex()):
            return f"the literal {node.value!r}"
        case ast.Name(id="float" | "complex" as name):
            return f"the name {name}"
        case ast.Attribute(value=ast.Name(id="math"), attr=name) if name not in WHOLE:
            return f"math.{name}"
        case ast.ImportFrom(module="math", names=names) if {one.name for one in names} - WHOLE:
            return "an import from math"
        case ast.Call(func=ast.Attribute(value=ast.Name(id="tomllib" | "json"), attr="load" | "loads")):
            exact = {ast.unparse(one.value) for one in node.keywords if one.arg == "parse_float"}
            return "" if exact == {"Decimal"} else "a file read without parse_float=Decimal"
    return ""


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_float_in_core(module: Path) -> None:
    assert floats(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "half = 0.5",
        "x = float(y)",
        "def f(x: float) -> int: ...",
        "import math\nx = math.floor(y)",
        "from math import sqrt",
        "import tomllib\ntomllib.loads(text)",
        "import tomllib\ntomllib.load(file, parse_float=str)",
        "import json\njson.loads(text)",
    ],
)
def test_a_planted_float_is_found(planted: str) -> None:
    assert len(floats(planted)) == 1


@pytest.mark.parametrize(
    "exact",
    [
        "x = Fraction(1, 2)",
        "import math\nx = math.gcd(4, 6)",
        "tomllib.load(file, parse_float=Decimal)",
        "isinstance(x, float)",
        "get_close_matches(word, known, cutoff=0.5)",
    ],
)
def test_exact_arithmetic_is_left_alone(exact: str) -> None:
    assert floats(exact) == []
