"""No binary approximation stands anywhere between a law file and a place: promise 9 of the law as data."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "esep"
EXACT = ("core", "library")
WHOLE = {"gcd", "lcm", "isqrt", "comb", "perm", "factorial", "prod"}
"""What `math` computes in whole numbers."""
MODULES = sorted(path for package in EXACT for path in (SOURCE / package).rglob("*.py"))


def floats(source: str) -> list[str]:
    """Return a line for each place where `source` could make a float."""
    return [f"line {node.lineno}: {why}" for node, why in _suspects(ast.parse(source))]


def _suspects(tree: ast.Module) -> Iterator[tuple[ast.expr | ast.ImportFrom, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=float() | complex()):
                yield node, f"the literal {node.value!r}"
            case ast.Name(id="float" | "complex" as name):
                yield node, f"the name {name}"
            case ast.Attribute(value=ast.Name(id="math"), attr=name) if name not in WHOLE:
                yield node, f"math.{name}"
            case ast.ImportFrom(module="math", names=names) if {one.name for one in names} - WHOLE:
                yield node, "an import from math"
            case ast.Call(func=ast.Attribute(value=ast.Name(id="tomllib")), keywords=given):
                if "Decimal" not in {ast.unparse(one.value) for one in given if one.arg == "parse_float"}:
                    yield node, "TOML read without parse_float=Decimal"
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="json"), attr="load" | "loads"), keywords=given
            ):
                if "parse_float" not in {one.arg for one in given}:
                    yield node, "JSON read without parse_float"


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
    ["x = Fraction(1, 2)", "import math\nx = math.gcd(4, 6)", "tomllib.load(file, parse_float=Decimal)"],
)
def test_exact_arithmetic_is_left_alone(exact: str) -> None:
    assert floats(exact) == []
