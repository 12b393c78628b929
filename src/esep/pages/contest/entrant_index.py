"""The rounds of contests that concern the reader, and what each of them asks of the reader now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import is_valid_path
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.contests import of_people, queries
from esep.contests.models import Application, Round
from esep.contests.states import APPLICATION, ROUND
from esep.core.names import Text
from esep.organisations import queries as organisations
from esep.organisations.models import Organisation
from esep.pages.contest.entrant_road import address
from esep.pages.contest.entrant_times import due, left
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.policy import COMMISSION, ENTRANTS, HEADS, WATCHING, allows


@dataclass(frozen=True, slots=True)
class Listed:
    """A round in the list: what it is called, where it stands, until when, and where it leads the reader."""

    it: Round
    title: str
    holder: str
    state_words: str
    due: str
    left: str
    late: bool
    href: str
    ways: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mine:
    """An application in the list: the reader's own, or of somebody of the organisation they head."""

    it: Application
    title: str
    organisation: str
    state_words: str
    href: str
    signed: bool
    asked: int


@require_safe
@door("contests.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """List the rounds that the reader may apply to, signs for, judges or runs."""
    rounds = visible(acting)
    mine, of_region = applications(acting, lang)
    begun = {one.it.round_id for one in mine}
    at = clock.now()
    shown = listed(rounds, lang, at, acting)
    return desk.show(
        request,
        "contest/index.html",
        lang=lang,
        name="contests",
        acting=acting,
        mine=mine,
        of_region=of_region,
        calls=[one for one in shown if one.it.state == "open" and one.it.pk not in begun],
        rounds=shown,
        applies=acting.holds(*ENTRANTS),
        heads=acting.holds(*HEADS),
        works=acting.holds(*COMMISSION, *WATCHING),
    )


def visible(acting: Acting) -> tuple[Round, ...]:
    """Return the rounds that the reader may see; one that is only planned is for those who run it."""
    every = queries.rounds()
    return tuple(
        one for one in every if one.state != "planned" or allows(acting, "round.see", queries.resource(one))
    )


def listed(rounds: tuple[Round, ...], lang: str, at: datetime, acting: Acting) -> list[Listed]:
    """Return rounds ready for the list, the names of all holders asked for at once."""
    names = called([one.organisation for one in rounds])
    return [
        Listed(
            it=one,
            title=queries.contest_of(one).name[lang],
            holder=names[one.organisation_id][lang],
            state_words=ROUND[one.state][lang],
            due=due(one.due_at)[lang],
            left=left(one.due_at, at)[lang] if one.state == "open" else "",
            late=one.state == "open" and at > one.due_at,
            href=href(lang, "contests", "round", str(one.pk)),
            ways=ways(one, lang, acting),
        )
        for one in rounds
    ]


def ways(round_: Round, lang: str, acting: Acting) -> tuple[tuple[str, str], ...]:
    """Return where else a round leads the reader: the commission's room, the department's page."""
    number, found = str(round_.pk), []
    resource = queries.resource(round_)
    if any(one.kind in COMMISSION and one.department == resource.round for one in acting.grants):
        found.append(("commission", href(lang, "contests", "commission", number)))
    if acting.holds(*WATCHING, *HEADS) and allows(acting, "round.see", resource):
        found.append(("run", href(lang, "contests", "staff", number)))
    return tuple(one for one in found if is_valid_path(one[1]))


def applications(acting: Acting, lang: str) -> tuple[list[Mine], list[Mine]]:
    """Return the reader's own applications, and those of the organisations that the reader heads."""
    headed = [grant.path for grant in acting.grants if grant.kind in HEADS]
    found = of_people.concerning(acting.person, headed)
    names = called([one.organisation for one in found if one.organisation is not None])
    questions = of_people.unanswered([one.pk for one in found])

    def shown(one: Application) -> Mine:
        return Mine(
            it=one,
            title=queries.contest_of(one.round).name[lang],
            organisation=names[one.organisation_id][lang] if one.organisation_id else "",
            state_words=APPLICATION[one.state][lang],
            href=address(one, lang),
            signed=one.signed_at is not None,
            asked=questions.get(one.pk, 0),
        )

    own = [shown(one) for one in found if one.person_id == acting.person]
    return own, [shown(one) for one in found if one.person_id != acting.person]


def called(asked: list[Organisation]) -> Mapping[int, Text]:
    """Return the names of organisations today by their number, in one query."""
    unique = list({one.pk: one for one in asked}.values())
    if not unique:
        return {}
    return {
        one.pk: known.name for one, known in zip(unique, organisations.on(clock.today(), unique), strict=True)
    }
