"""Understands what a person types into a cell: strict about the number, friendly about its spelling."""

from __future__ import annotations

from esep.core.facts import Value
from esep.core.forms import FormRow
from esep.core.problems import Problem


def understand(text: str, row: FormRow) -> tuple[Value | None, Problem | None]:
    """Return the value of `text` in the row's unit, or why it is none; (None, None) when nothing is typed."""
    raise NotImplementedError
