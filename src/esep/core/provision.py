"""Legal help by its norm: how many specialists the members need, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from esep.core.quantity import Exact, exact

NORM = 5000
"""Members for one specialist (annex 1, row 3.1 of the evaluation regulation)."""


@dataclass(frozen=True, slots=True)
class Provision:
    """Specialists (filled staff units, halves allowed) beside members."""

    specialists: Exact
    members: Exact

    @property
    def needed(self) -> int:
        """Return how many whole specialists the norm asks for."""
        return -(-self.members // NORM)

    @property
    def short(self) -> Exact:
        """Return how many specialists are lacking; 0 when there are enough."""
        return max(0, exact(self.needed - self.specialists))

    @property
    def percent(self) -> Exact | None:
        """Return how many per cent of the norm are met; None without any members."""
        return exact(Fraction(self.specialists) * NORM * 100 / self.members) if self.members else None

    @property
    def load(self) -> Exact | None:
        """Return how many members come to one specialist; None without a specialist."""
        return exact(Fraction(self.members) / self.specialists) if self.specialists else None
