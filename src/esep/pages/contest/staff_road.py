"""The road of a round for those who run it: its steps in order, which are done, and what each lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from esep.contests.lacking import lacking
from esep.contests.models import Listed, Round
from esep.contests.queries import contest_of, resource
from esep.contests.ranking import winners
from esep.contests.seats import members
from esep.contests.states import OF_ROUND, ROUND
from esep.core.problems import Problem
from esep.pages.parts.address import href
from esep.pages.parts.timeline import GAP, Stop, Where
from esep.people.acting import Acting
from esep.people.policy import why_not

STATES = tuple(ROUND)
STEPS = ("announce", "name", "close", "conclude", "award", "publish", "count")
"""The steps in the order of the road; the commission concludes, all others are of those who run the round."""

DEADLINES = {"close": "applications", "conclude": "conclusion"}
"""Which deadline of the regulation a step waits for."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step: done, the next one, or ahead; what it lacks, what keeps the reader from it, and its clause."""

    verb: str
    where: Where
    problems: tuple[Problem, ...]
    why_not: str
    clause: str
    law: str


def stops(state: str) -> tuple[Stop, ...]:
    """Return the states of a round as the stops of a line."""
    at, last = STATES.index(state), len(STATES) - 1
    found = []
    for number, name in enumerate(STATES):
        where: Where = "done" if number < at or number == at == last else "here" if number == at else "later"
        found.append(Stop(name, ROUND[name], where, 8 + GAP * number))
    return tuple(found)


def steps(it: Round, acting: Acting, lang: str, at: datetime) -> tuple[Step, ...]:
    """Return every step of a round; the first that is not done is the next."""
    done = dict(_done(it))
    next_ = next((verb for verb in STEPS if not done[verb]), "")
    contest, of = contest_of(it), resource(it)
    law = href(lang, "law", it.regulation, it.edition)
    found = []
    for verb in STEPS:
        where: Where = "done" if done[verb] else "here" if verb == next_ else "later"
        clause = contest.deadline(DEADLINES[verb]).clause if verb in DEADLINES else ""
        open_ = any(one.verb == verb and one.before == it.state for one in OF_ROUND.steps)
        problems = lacking(it, verb, at=at) if open_ and where != "done" else ()
        found.append(
            Step(
                verb, where, problems, why_not(acting, OF_ROUND.right(verb), of), clause, f"{law}#c-{clause}"
            )
        )
    return tuple(found)


def next_of(state: str, *, seated: bool, titled: bool, counted: bool) -> str:
    """Return the next step of a round from what a list knows of it, "" at the end of its road."""
    if state == "planned":
        return "announce"
    if state == "open":
        return "close" if seated else "name"
    if state == "concluded":
        return "publish" if titled else "award"
    return "conclude" if state == "examining" else "" if counted else "count"


def _done(it: Round) -> Iterator[tuple[str, bool]]:
    at = STATES.index(it.state)
    yield "announce", at > 0
    yield "name", bool(members(it))
    yield "close", at > 1
    yield "conclude", at > 2
    yield "award", at > 2 and (it.titles.exists() or not winners(it))
    yield "publish", at > 3
    yield "count", Listed.objects.filter(round=it, counted_at__isnull=False).exists()
