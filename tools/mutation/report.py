"""What was measured, as Markdown: a table by module, and every survivor with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mutation.changes import Change


@dataclass(frozen=True, slots=True)
class Outcome:
    """A change, what became of it, and why it changes nothing ("" when it does)."""

    change: Change
    verdict: str
    reason: str

    @property
    def killed(self) -> bool:
        """Return whether a test failed, or never ended, because of the change."""
        return self.verdict != "survived"


def report(outcomes: Sequence[Outcome], seconds: float) -> tuple[str, float]:
    """Return the whole report, and the percentage killed of all changes, equivalent ones counted as alive."""
    lines = ["", "| module | changes | killed | of them by time | survived | equivalent | killed, % |"]
    lines.append("|---|--:|--:|--:|--:|--:|--:|")
    modules = dict.fromkeys(outcome.change.module for outcome in outcomes)
    lines += [_row(name, [one for one in outcomes if one.change.module == name]) for name in modules]
    lines.append(_row("**all**", outcomes))
    alive = [outcome for outcome in outcomes if not outcome.killed]
    lines += ["", f"{seconds:.0f} s. Survivors:", ""]
    lines += [f"- `{one.change}` – {one.reason or 'NOT EXPLAINED'}" for one in alive]
    dead = [one for one in outcomes if one.killed and one.reason]
    lines += [f"- listed as equivalent, but killed: `{one.change}`" for one in dead]
    return "\n".join(lines), _share(outcomes)


def _row(name: str, outcomes: Sequence[Outcome]) -> str:
    killed = sum(one.killed for one in outcomes)
    late = sum(one.verdict == "timeout" for one in outcomes)
    equivalent = sum(not one.killed and bool(one.reason) for one in outcomes)
    survived = len(outcomes) - killed - equivalent
    cells = [name, len(outcomes), killed, late, survived, equivalent, f"{_share(outcomes):.1f}"]
    return f"| {' | '.join(map(str, cells))} |"


def _share(outcomes: Sequence[Outcome]) -> float:
    return 100 * sum(one.killed for one in outcomes) / max(1, len(outcomes))
