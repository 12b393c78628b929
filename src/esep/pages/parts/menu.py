"""The menus: what anybody is led to, and on signed-in pages what a person's roles lead to."""

from __future__ import annotations

from django.conf import settings

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
    ("contests", "contests.see", ("contests",)),
    ("decisions", "decision.see", ("staff", "decisions")),
    ("monitoring", "monitoring.see", ("monitoring",)),
    ("people", "people.see", ("people",)),
    ("organisations", "people.see", ("organisations",)),
    ("audit", "audit.see", ("audit",)),
)
"""The key of the word, the right that the page asks for, and its address after the language."""


def desk_menu(acting: Acting) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the entries that `acting` has a role for, in their order."""
    return tuple((key, address) for key, right, address in ENTRIES if acting.holds(*RIGHTS[right].roles))


ROOMS = ("forms", "monitoring", "national", "programme", "registers", "surveys")
"""How the addresses begin that the page of monitoring leads to."""

OPEN = (
    "results",
    "archive",
    "statistics",
    "board",
    "readings",
    "law",
    "contest",
    "report-2020",
    "downloads",
    "coverage",
)
"""The pages for anybody, by their address and the word of the menu."""

INVENTED = frozenset({"board", "readings", "contest", "downloads"})
"""Those that show figures of the demonstration."""


def explorer() -> bool:
    """Return whether the pages over invented figures are there."""
    return bool(settings.EXPLORER)


def public_menu() -> tuple[str, ...]:
    """Return the pages that anybody is led to here."""
    return tuple(one for one in OPEN if explorer() or one not in INVENTED)
