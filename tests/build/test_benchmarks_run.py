"""The measuring tools measure what they say: the same work on both sides, and real slips of the hand."""

from __future__ import annotations

import ast

import pytest
from bench import bare
from bench.__main__ import main
from bench.pairs import Pairs, Spread, by_turns
from bench.scoring import agree, plain_dicts, plan

from esep.core.scoring import score
from esep.demo import office
from mutation.changes import changes_of
from mutation.command import HOME, equivalents, modules
from mutation.operators import replacements
from mutation.workshop import CORE


def test_the_bare_loop_finds_every_point_and_place_that_the_engine_finds() -> None:
    result = score(plan(), office.figures())
    assert agree(result, bare.evaluate(plain_dicts()))
    fewer = plain_dicts()
    fewer[0]["information.site-materials"] += 1
    assert not agree(result, bare.evaluate(fewer))


def test_ratios_are_those_of_the_pairs() -> None:
    assert Pairs(Spread([2.0, 9.0, 4.0]), Spread([1.0, 3.0, 1.0])).ratio.median == 3.0
    assert Spread([3.0, 1.0, 2.0]).written(" ms", 10, 0) == "20 ms (10–30)"
    called: list[int] = []
    by_turns(lambda: called.append(1), lambda: called.append(2), pairs=2)
    assert called == [1, 2, 1, 2, 1, 2]


def test_an_unknown_measurement_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scoring", "speed"]) == 2
    known = "scoring, process, board, papers, published, desk"
    assert capsys.readouterr().err == f"unknown: speed; known: {known}\n"


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("a < b", ["a <= b", "a >= b"]),
        ("a * b", ["a + b", "a // b"]),
        ("a and b", ["a or b"]),
        ("not a", ["a"]),
        ("7", ["8", "6"]),
        ("True", ["False"]),
        ("'floor'", ["'floor?'"]),
        ("max(a, b)", ["min(a, b)"]),
    ],
)
def test_a_mutant_is_one_small_slip(code: str, changed: list[str]) -> None:
    node = ast.parse(code, mode="eval").body
    assert [ast.unparse(new) for new in replacements("value", node)] == changed


def test_the_calculating_modules_have_mutants_and_every_listed_equivalent_is_one_of_them() -> None:
    changes = [change for path in modules() for change in changes_of(path, HOME / CORE)]
    assert {change.module for change in changes} >= {"scoring.py", "ranking.py", "formulas/change.py"}
    for one in equivalents():
        for module in one["modules"].split():
            assert [c for c in changes if c.module == module and c.is_listed_as(one)], (module, one)
