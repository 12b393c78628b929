"""The menu of signed-in pages: what a person's roles lead to."""

from __future__ import annotations

from esep.people.acting import Acting
from esep.people.policy import RIGHTS

ENTRIES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("work", "work.see", ("work",)),
    ("documents", "work.see", ("documents",)),
    ("preview", "work.see", ("preview",)),
    ("matrix", "staff.see", ("staff", "matrix")),
    ("queue", "staff.see", ("staff", "queue")),
    ("campaigns", "campaign.open", ("staff", "campaigns")),
    ("facts", "staff.see", ("staff", "facts")),
    ("years", "year.see", ("staff", "years")),
    ("decisions", "decision.see", ("staff", "decisions")),
    ("people", "people.see", ("people",)),
    ("organisations", "people.see", ("organisations",)),
    ("audit", "audit.see", ("audit",)),
)
"""The key of the word, the right that the page asks for, and its address after the language."""


def desk_menu(acting: Acting) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the entries that `acting` has a role for, in their order."""
    return tuple((key, address) for key, right, address in ENTRIES if acting.holds(*RIGHTS[right].roles))
