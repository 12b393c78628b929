"""One thing that the auditor's look found: what is wrong, in which table and row, by which event."""

from __future__ import annotations

from dataclasses import dataclass

from esep.core.names import Text


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found; `table` and `row` say where, `event` by which event it is known (0: none)."""

    rule: str
    what: Text
    table: str = ""
    row: str = ""
    event: int = 0
