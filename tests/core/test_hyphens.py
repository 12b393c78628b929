"""A clause and its number stay on one line; nothing else is touched."""

from __future__ import annotations

import pytest

from esep.core.hyphens import unbroken


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("Ереженің 3.1-тармағы", "Ереженің 3.1\u2011тармағы"),
        ("{number}-тармақ, {row}-тармақта", "{number}\u2011тармақ, {row}\u2011тармақта"),
        ("байқау-конкурстарға", "байқау-конкурстарға"),
        ("2026-02-20", "2026-02-20"),
        ("−5 балл, 1.2-т.", "−5 балл, 1.2-т."),
    ],
)
def test_only_the_hyphen_between_a_number_and_a_clause_does_not_break(given: str, made: str) -> None:
    assert unbroken(given) == made
