"""The road of an application as a line map: four stations from Annex 1 to the receipt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.contests.models import Application
from esep.core.contest import Contest
from esep.pages.parts.address import href


@dataclass(frozen=True, slots=True)
class Station:
    """A part of an application: the key of its word, its address, whether it is done and is shown now."""

    key: str
    href: str
    done: bool
    here: bool


def address(application: Application, lang: str, *more: str) -> str:
    """Return where an application or a part of it stands."""
    return href(lang, "contests", "application", str(application.pk), *more)


def claims(contest: Contest) -> bool:
    """Return whether whoever applies claims figures; where the members give marks, nothing is claimed."""
    return contest.marked_by == "commission" and bool(contest.form.rows)


def parts(contest: Contest) -> tuple[str, ...]:
    """Return the parts that a contest's application has."""
    return ("about", *(("results",) if claims(contest) else ()), "paper", "submit")


def road(
    application: Application, contest: Contest, lang: str, here: str, done: Mapping[str, bool]
) -> tuple[Station, ...]:
    """Return the stations of an application; `here` is the one that is shown."""
    return tuple(
        Station(key, address(application, lang, key), done.get(key, False), key == here)
        for key in parts(contest)
    )


def standing(application: Application) -> Mapping[str, bool]:
    """Return which stations are done by what the application itself says."""
    signed = application.signed_at is not None
    handed = application.number > 0 and application.state != "withdrawn"
    return {"about": bool(application.note.strip()), "paper": signed, "submit": handed}
