"""The register of readings of a year: what each option would do to its points and places."""

from __future__ import annotations

from dataclasses import dataclass

from esep.assessments.models import Assessment
from esep.core.law import Reading
from esep.core.sensitivity import Effect
from esep.decisions.models import Decision


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reading with the option in force, who chose it, the decision that settled it and every other effect.

    `computable` is False for readings of who, when and how figures are counted: they have no effects here.
    `turns` are the words of the options that change who stands on a prize place.
    """

    reading: Reading
    chosen: str
    chosen_by: str
    decision: Decision | None
    computable: bool
    effects: tuple[Effect, ...]
    turns: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Return whether nobody has decided it: the default counts."""
        return self.chosen_by == "default"


def register(assessment: Assessment) -> tuple[Weighed, ...]:
    """Return every reading of the edition, weightiest first, for the last calculation of the year."""
    raise NotImplementedError
