"""The head of every page of an application: which round, until when, and the road through its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from esep.audit import clock
from esep.contests.models import Application, Round
from esep.contests.queries import contest_of
from esep.contests.states import APPLICATION
from esep.core.contest import Contest
from esep.core.deadline import late
from esep.core.names import Text
from esep.organisations import queries as organisations
from esep.pages.contest.entrant_finding import may_enter
from esep.pages.contest.entrant_road import Station, address, road, standing
from esep.pages.contest.entrant_times import due, left
from esep.pages.parts.address import href
from esep.pages.parts.wording import words
from esep.people.acting import Acting

__all__ = ["Head", "contest_of", "head", "of_round", "values"]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above each part of an application."""

    at: str
    round_at: str
    title: str
    year: int
    who: str
    organisation: str
    state: str
    state_words: str
    number: int
    due: str
    left: str
    late: bool
    open: bool
    mine: bool
    stations: tuple[Station, ...]


def head(it: Application, contest: Contest, lang: str, here: str, acting: Acting) -> Head:
    """Return the head of the part `here`."""
    at, open_ = clock.now(), may_enter(acting, it)
    due_at = it.round.due_at
    mine = acting.id == f"person:{it.person_id}"
    return Head(
        at=address(it, lang),
        round_at=of_round(it.round, lang),
        title=contest.name[lang],
        year=it.round.year,
        who=it.name,
        organisation=called(it)[lang],
        state=it.state,
        state_words=APPLICATION[it.state][lang],
        number=it.number,
        due=due(due_at)[lang],
        left=left(due_at, at)[lang] if it.round.state in ("open", "examining") else "",
        late=late(at, due_at) and it.number == 0,
        open=open_,
        mine=mine,
        stations=road(it, contest, lang, here, {**standing(it), **filled(it, contest)}) if mine else (),
    )


def filled(it: Application, contest: Contest) -> Mapping[str, bool]:
    """Return whether every row that is asked has a figure that was understood."""
    wanted = {row.number for row in contest.form.rows} - set(contest.optional)
    there = set(it.claims.exclude(value=None).values_list("row", flat=True))
    return {"results": bool(wanted) and wanted <= there}


def called(it: Application) -> Text:
    """Return the name of the organisation of an application today, nothing for somebody from outside."""
    if it.organisation is None:
        return Text.same("")
    return organisations.on(clock.today(), [it.organisation])[0].name


def of_round(round_: Round, lang: str) -> str:
    """Return where the call of a round stands."""
    return href(lang, "contests", "round", str(round_.pk))


def values(it: Application, contest: Contest, lang: str, here: str, acting: Acting) -> dict[str, Any]:
    """Return what the template of a part needs for its head."""
    return {"head": head(it, contest, lang, here, acting), "a": words("contests-application", lang)}
