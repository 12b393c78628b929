"""Decisions about a year: that they fit its edition, participants and result before they are entered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from esep.assessments import wording
from esep.assessments.calculating import edition_of, regulation_of
from esep.assessments.editions import EDITION, governing
from esep.assessments.models import Assessment
from esep.assessments.prizes import ties, wrong_block_prizes, wrong_prizes
from esep.assessments.queries import about, abouts, latest, names
from esep.assessments.states import CLOSED, reached
from esep.core import law
from esep.core.law import CHOOSABLE, Reading
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.readings import choose
from esep.decisions import actions, shapes
from esep.decisions.actions import NewDecision
from esep.decisions.models import Decision, Kind
from esep.decisions.wording import BODIES, CHOOSE_STANDING, OTHER_KIND
from esep.library import library
from esep.people.acting import Acting

UNTIL_APPROVAL = (
    Kind.EDITION,
    Kind.READING,
    Kind.WAIVER,
    Kind.INCOMPLETE,
    Kind.OPEN_READING,
    Kind.TIE,
    Kind.APPROVAL,
)
"""What no longer changes a year once it is approved."""


def fits(assessment: Assessment, new: NewDecision, *, at: datetime) -> tuple[Problem, ...]:
    """Return everything that keeps a decision from being entered for the year, () when it fits."""
    shaped = actions.wrong(new, at=at)
    if any(problem.rule in ("decision-kind", "decision-field") for problem in shaped):
        return shaped
    closed = (assessment.state in CLOSED and new.kind in UNTIL_APPROVAL) or assessment.state == "published"
    if closed and new.kind not in (Kind.CORRECTION, Kind.RESOLUTION):
        problem = Problem(wording.YEAR_CLOSED, wording.OPEN_CORRECTION, rule="year-closed")
        return (*shaped, problem)
    if new.replaces is not None and new.replaces.about not in abouts(assessment):
        shaped = (*shaped, Problem(OTHER_KIND, CHOOSE_STANDING, rule="decision-replaces"))
    check = CHECKS.get(new.kind)
    try:
        return (*shaped, *(check(assessment, new) if check else ()))
    except Refused as refused:
        return (*shaped, *refused.problems)


def decide(assessment: Assessment, new: NewDecision, *, by: Acting, at: datetime, once: str = "") -> Decision:
    """Enter a decision about the year (decisions.actions.enter) after checking that it fits.

    `new.about` is set to the year's version, whatever was given.
    """
    mine = replace(new, about=about(assessment))
    found = fits(assessment, mine, at=at)
    if found:
        raise Refused(found)
    return actions.enter(mine, by=by, at=at, once=once)


def _edition(assessment: Assessment, new: NewDecision) -> Iterator[Problem]:
    edition, option = str(new.sets["edition"]), str(new.sets["option"])
    library().regulation(assessment.regulation, edition)
    wanted = governing(assessment.regulation, assessment.year, new.date)[option]
    if edition != wanted:
        said = wording.OTHER_EDITION.format(option=option, edition=wanted or "—")
        yield Problem(said, wording.MEND_EDITION, rule="other-edition")
    if "complete" in reached(assessment.state):
        yield Problem(wording.YEAR_CLOSED, wording.OPEN_CORRECTION, rule="year-closed")


def _reading(assessment: Assessment, new: NewDecision) -> Iterator[Problem]:
    name, words = str(new.sets["reading"]), str(new.sets["option"])
    edition = edition_of(assessment)
    reading = edition.reading(name)
    if reading is None:
        yield _unknown_reading(name)
        return
    if reading.id == EDITION:
        yield Problem(wording.ASK_EDITION, wording.DECIDE_EDITION, rule="edition-by-itself")
        return
    if reading.stage in CHOOSABLE:
        choose(edition, {reading.id: words})
        _together(assessment, new, reading)
    elif reading.option(words) is None:
        known = Text.same(", ".join(option.id for option in reading.options))
        said = wording.UNKNOWN_OPTION.format(reading=reading.id, option=words)
        yield Problem(said, wording.CHOOSE_OPTION.format(known=known), rule="unknown-option")


def _together(assessment: Assessment, new: NewDecision, reading: Reading) -> None:
    """Refuse a decision that contradicts those in force, as core.readings does."""
    act = law.Decision(BODIES[new.body], new.protocol, new.item, new.date, str(new.sets["option"]))
    regulation = regulation_of(assessment)
    readings = tuple(replace(r, decision=act) if r.id == reading.id else r for r in regulation.readings)
    choose(replace(regulation, readings=readings))


def _unknown_reading(name: str) -> Problem:
    said = wording.UNKNOWN_READING.format(name=name)
    return Problem(said, wording.CHOOSE_READING, rule="unknown-reading", rows=(name,))


def _waiver(assessment: Assessment, new: NewDecision) -> Iterator[Problem]:
    yield from _rated(assessment, [str(new.sets["organisation"])])


def _incomplete(assessment: Assessment, new: NewDecision) -> Iterator[Problem]:
    cells: list[Mapping[str, Any]] = new.sets["cells"]
    yield from _rated(assessment, [cell["organisation"] for cell in cells])
    known = {criterion.id for criterion in edition_of(assessment).criteria()}
    for name in dict.fromkeys(cell["criterion"] for cell in cells):
        if name not in known:
            said = wording.UNKNOWN_CRITERION.format(name=name)
            yield Problem(said, wording.CHOOSE_CRITERION, rule="unknown-criterion", rows=(name,))


def _open_reading(assessment: Assessment, new: NewDecision) -> Iterator[Problem]:
    edition = edition_of(assessment)
    yield from (_unknown_reading(name) for name in new.sets["readings"] if edition.reading(name) is None)


def _tie(assessment: Assessment, new: NewDecision) -> Iterator[Problem]:
    place, slugs = new.sets["place"], set(new.sets["organisations"])
    if not any(tie.place == place and set(tie.organisations) == slugs for tie in ties(assessment)):
        said = wording.NO_SUCH_TIE.format(place=place)
        yield Problem(said, wording.SEE_TIES, rule="no-such-tie")


def _approval(assessment: Assessment, new: NewDecision) -> Iterator[Problem]:
    calculation = latest(assessment)
    if calculation is None or new.sets["calculation"] != calculation.digest:
        said = wording.OTHER_CALCULATION.format(digest=str(new.sets["calculation"])[:16])
        yield Problem(said, wording.APPROVE_LAST, rule="other-calculation")


def _prizes(assessment: Assessment, new: NewDecision) -> Iterator[Problem]:
    yield from wrong_prizes(assessment, new.sets)


def _block_prizes(assessment: Assessment, new: NewDecision) -> Iterator[Problem]:
    yield from wrong_block_prizes(assessment, new.sets)


def _rated(assessment: Assessment, slugs: list[str]) -> Iterator[Problem]:
    known = names(assessment)
    for slug in dict.fromkeys(slugs):
        if slug not in known:
            said = wording.NOT_RATED.format(name=slug)
            yield Problem(said, wording.CHOOSE_RATED, rule="not-rated", rows=(slug,))


CHECKS: Mapping[str, Callable[[Assessment, NewDecision], Iterator[Problem]]] = {
    Kind.EDITION: _edition,
    Kind.READING: _reading,
    Kind.WAIVER: _waiver,
    Kind.INCOMPLETE: _incomplete,
    Kind.OPEN_READING: _open_reading,
    Kind.TIE: _tie,
    Kind.APPROVAL: _approval,
    Kind.PRIZES: _prizes,
    Kind.BLOCK_PRIZES: _block_prizes,
}

KINDS = tuple(kind for kind in shapes.SHAPES if kind != Kind.EXTENSION)
"""The kinds of decisions about a year; an extension is about a campaign."""
