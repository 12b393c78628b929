"""The verbs that move a round along its road: planned, announced, closed, concluded, published, corrected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from esep.audit.record import again
from esep.contests import wording as says
from esep.contests.models import Round
from esep.contests.queries import about, contest_of, option_of, union
from esep.contests.states import OF_ROUND
from esep.contests.steps import demand_reason, moved, ready, tell
from esep.core.canonical import composed
from esep.core.contest import Contest
from esep.core.deadline import RULES
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.library import library
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.policy import Resource, demand
from esep.reports.campaigns import due_at

TIME_LIMIT = "A07"
"""The reading that says whether the named day of a deadline still counts."""

END_OF_DAY = time(0)


@transaction.atomic
def plan(
    regulation: str,
    year: int,
    *,
    organisation: Organisation | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Round:
    """Plan the round of a contest for the work of `year` and return it in the state `planned`.

    Held by the union, or by a member organisation as a stage of its own. Its edition is the one that governs
    the year; its deadlines are that edition's, moved off days without work as reading A07 says.
    """
    holder = organisation or union()
    if again(once, by.id):
        return Round.objects.get(regulation=regulation, year=year, organisation=holder, version=1)
    demand(by, "round.run", Resource(holder.path))
    edition = governing(regulation, year)
    contest = library().contest(regulation, edition) if edition else None
    if contest is None:
        said = says.NO_EDITION.format(regulation=regulation, year=year)
        raise Refused([Problem(said, says.SEE_FOLDERS, rule="contest-edition")])
    found = []
    before = Round.objects.filter(regulation=regulation, organisation=holder)
    if before.filter(year=year).exists():
        found.append(Problem(says.PLANNED_ALREADY.format(year=year), says.GO_THERE, rule="round-planned"))
    elif contest.repeats == "once" and before.exists():
        found.append(Problem(says.HELD_ONCE, says.GO_THERE, rule="round-once"))
    if year > at.astimezone(ZoneInfo(settings.TIME_ZONE)).year:
        found.append(Problem(says.YEAR_AHEAD.format(year=year), says.CHOOSE_YEAR, rule="round-year"))
    if found:
        raise Refused(found)
    reading = contest.regulation.reading(TIME_LIMIT)
    rule = reading.default if reading else RULES[0]
    due, conclude_by = terms(contest, year, rule)
    one = Round.objects.create(
        regulation=regulation,
        edition=edition,
        year=year,
        organisation=holder,
        due_at=due,
        conclude_by=conclude_by,
        opened_by=by.id,
        opened_at=at,
    )
    said_ = {
        "regulation": regulation,
        "edition": edition,
        "year": year,
        "organisation": holder.slug,
        "due_at": due.isoformat(),
        "conclude_by": conclude_by.isoformat(),
        "rule": rule,
    }
    tell(one, "plan", said_, by=by, at=at, once=once)
    return one


def terms(contest: Contest, year: int, rule: str) -> tuple[datetime, datetime]:
    """Return the last instant of an application in time and of the conclusion, under an option of A07."""
    due, conclude_by = (
        due_at(contest.deadline(name).on(year), END_OF_DAY, rule=rule)
        for name in ("applications", "conclusion")
    )
    return due, conclude_by


def governing(regulation: str, year: int) -> str:
    """Return the edition that governs the work of `year`, the newest of several; "" when none does."""
    fit = ""
    for edition in library().editions(regulation):
        first, last = library().regulation(regulation, edition).governs
        if (first is None or first <= year) and (last is None or year <= last):
            fit = edition
    return fit


@transaction.atomic
def announce(round_: Round, call: Mapping[str, str], *, by: Acting, at: datetime, once: str = "") -> Round:
    """Publish the text of the call and take applications: planned → open.

    The call names the deadline: how its day is read (A07) is settled by a decision before it, or not at all.
    """
    if again(once, by.id):
        return Round.objects.get(pk=round_.pk)
    one = ready(round_, "announce", by=by, at=at)
    words = {code: composed(call.get(code, "").strip()) for code in LANGUAGES}
    if not words["kk"] or not words["ru"]:
        raise Refused([Problem(says.NO_CALL, says.WRITE_CALL, rule="no-call")])
    due, conclude_by = terms(contest_of(one), one.year, option_of(one, TIME_LIMIT) or RULES[0])
    changes = {"call": words, "due_at": due, "conclude_by": conclude_by}
    body = {"call": words, "due_at": due.isoformat(), "conclude_by": conclude_by.isoformat()}
    return moved(one, "announce", changes, by=by, at=at, once=once, body=body)


@transaction.atomic
def close(round_: Round, *, by: Acting, at: datetime, once: str = "") -> Round:
    """Hand what came in over to the commission once the deadline is past: open → examining."""
    if again(once, by.id):
        return Round.objects.get(pk=round_.pk)
    one = ready(round_, "close", by=by, at=at)
    return moved(one, "close", {}, by=by, at=at, once=once)


@transaction.atomic
def conclude(round_: Round, *, by: Acting, at: datetime, once: str = "") -> Round:
    """Close the commission's work with its signed minutes and counted outcome: examining → concluded."""
    if again(once, by.id):
        return Round.objects.get(pk=round_.pk)
    one = ready(round_, "conclude", by=by, at=at)
    outcome = one.outcomes.order_by("number").last()
    body = {"outcome": outcome.number, "digest": outcome.digest} if outcome else {}
    return moved(one, "conclude", {}, by=by, at=at, once=once, body=body)


@transaction.atomic
def rework(round_: Round, reason: str, *, by: Acting, at: datetime, once: str = "") -> Round:
    """Give a concluded round back to its commission with a reason: concluded → examining."""
    if again(once, by.id):
        return Round.objects.get(pk=round_.pk)
    one = ready(round_, "rework", by=by, at=at)
    demand_reason(reason)
    return moved(one, "rework", {}, by=by, at=at, once=once, body={"reason": reason.strip()})


@transaction.atomic
def published(round_: Round, *, by: Acting, at: datetime) -> Round:
    """Set a concluded round to published and return it; the publication records the event."""
    one = ready(round_, "publish", by=by, at=at)
    one.state = OF_ROUND.move(one.state, "publish").after
    one.save(update_fields=["state"])
    return one


@transaction.atomic
def correct(round_: Round, reason: str, *, by: Acting, at: datetime, once: str = "") -> Round:
    """Open the next version of a published round before its commission; the published one stays as it is.

    Its applications, seats and minutes are those of the first; sheets are made and places counted anew.
    """
    if again(once, by.id):
        return Round.objects.get(corrects=round_)
    one = ready(round_, "correct", by=by, at=at)
    demand_reason(reason)
    if Round.objects.filter(corrects=one).exists():
        said = says.CORRECTED_ALREADY.format(version=one.version + 1)
        raise Refused([Problem(said, says.GO_THERE, rule="corrected-already")])
    new = Round.objects.create(
        regulation=one.regulation,
        edition=one.edition,
        year=one.year,
        organisation=one.organisation,
        version=one.version + 1,
        state="examining",
        call=one.call,
        due_at=one.due_at,
        conclude_by=one.conclude_by,
        corrects=one,
        reason=composed(reason.strip()),
        opened_by=by.id,
        opened_at=at,
    )
    tell(new, "correct", {"corrects": about(one), "reason": new.reason}, by=by, at=at, once=once)
    return new


def title_of(round_: Round) -> Text:
    """Return what a round is called: the contest's title under reading K13's default, and the year."""
    title = contest_of(round_).name
    return Text.each(lambda code: f"{title[code]}, {round_.year}")
