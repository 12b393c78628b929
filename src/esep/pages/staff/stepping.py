"""The steps of a year as a page offers them: which comes next, who may take it, and how a form takes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import QueryDict

from esep.assessments import states, timeline
from esep.assessments.lacking import lacking
from esep.assessments.models import Assessment
from esep.assessments.prizes import award
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import queries as decisions
from esep.decisions.models import Decision
from esep.people.acting import Acting
from esep.people.policy import why_not
from esep.publication.publish import publish

NEXT: Mapping[str, tuple[str, ...]] = {
    "planned": ("freeze",),
    "collecting": ("complete",),
    "complete": ("compute",),
    "computed": ("preview", "compute"),
    "preview": ("settle", "compute"),
    "settled": ("submit", "compute"),
    "submitted": ("approve", "rework"),
    "approved": ("award", "ceremony", "publish"),
    "published": ("correct",),
}
"""The steps of each state in their order; of an approved year the first that is not done yet comes next."""

FROM_DECISION = {"approve": "approval", "ceremony": "ceremony"}
"""Steps that a confirmed decision carries, and its kind."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the year: its verb, what stands in its way, why this person may not, decisions to choose."""

    verb: str
    problems: tuple[Problem, ...]
    why_not: str
    decisions: tuple[Decision, ...]

    @property
    def open(self) -> bool:
        """Return whether the person may take it now."""
        return not self.problems and not self.why_not


def steps(assessment: Assessment, acting: Acting, *, at: datetime) -> tuple[Step, ...]:
    """Return the steps of the year's state, the next one first."""
    verbs = list(NEXT[assessment.state])
    if assessment.state == "approved":
        done = {"award": assessment.prizes.exists(), "ceremony": assessment.ceremony_at is not None}
        verbs.sort(key=lambda verb: done.get(verb, False))
        verbs = [verb for verb in verbs if verb != "award" or not done["award"]]
    return tuple(_step(assessment, verb, acting, at=at) for verb in verbs)


def _step(assessment: Assessment, verb: str, acting: Acting, *, at: datetime) -> Step:
    kind = FROM_DECISION.get(verb)
    return Step(
        verb,
        lacking(assessment, verb, at=at),
        why_not(acting, states.right(verb)),
        decisions.in_force(f"assessment:{assessment.pk}", kind) if kind else (),
    )


def take(
    assessment: Assessment, verb: str, typed: QueryDict, *, by: Acting, at: datetime, once: str
) -> Assessment:
    """Take the step `verb` with what the form says and return the year, or the version it led to."""
    if verb not in TAKE:
        raise Refused(
            [Problem(states.NO_MOVE.format(state=states.LABELS[assessment.state]), states.SEE_STATE)]
        )
    return TAKE[verb](assessment, typed, by, at, once)


def instant(typed: QueryDict, day: str, hour: str) -> datetime:
    """Return the instant of a day and an hour in the office's zone; what cannot be read is refused."""
    try:
        local = datetime.fromisoformat(f"{typed.get(day, '')}T{typed.get(hour, '') or '18:00'}")
    except ValueError:
        raise Refused([Problem(NO_DAY, GIVE_DAY, rule="day", rows=(day,))]) from None
    return local.replace(tzinfo=ZoneInfo(settings.TIME_ZONE))


def chosen(assessment: Assessment, kind: str, typed: QueryDict) -> Decision:
    """Return the decision of `kind` about the year that the form names; another one is refused."""
    for one in decisions.in_force(f"assessment:{assessment.pk}", kind):
        if str(one.pk) == typed.get("decision"):
            return one
    raise Refused([Problem(NO_DECISION, ENTER_IT, rule="no-decision")])


Take = Callable[[Assessment, QueryDict, Acting, datetime, str], Assessment]


def _complete(one: Assessment, _typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    return timeline.complete(one, by=by, at=at, once=once)


def _compute(one: Assessment, _typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    timeline.compute(one, by=by, at=at, once=once)
    return one


def _preview(one: Assessment, typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    return timeline.preview(one, instant(typed, "day", "hour"), by=by, at=at, once=once)


def _settle(one: Assessment, _typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    return timeline.settle(one, by=by, at=at, once=once)


def _submit(one: Assessment, _typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    return timeline.submit_to_committee(one, by=by, at=at, once=once)


def _rework(one: Assessment, typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    return timeline.rework(one, typed.get("reason", ""), by=by, at=at, once=once)


def _approve(one: Assessment, typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    return timeline.approve(one, chosen(one, "approval", typed), by=by, at=at, once=once)


def _ceremony(one: Assessment, typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    return timeline.hold_ceremony(one, chosen(one, "ceremony", typed), by=by, at=at, once=once)


def _award(one: Assessment, _typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    award(one, by=by, at=at, once=once)
    return one


def _publish(one: Assessment, _typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    publish(one, by=by, at=at, once=once)
    return one


def _correct(one: Assessment, typed: QueryDict, by: Acting, at: datetime, once: str) -> Assessment:
    return timeline.correct(one, typed.get("reason", ""), by=by, at=at, once=once)


TAKE: Mapping[str, Take] = {
    "complete": _complete,
    "compute": _compute,
    "preview": _preview,
    "award": _award,
    "settle": _settle,
    "submit": _submit,
    "rework": _rework,
    "approve": _approve,
    "ceremony": _ceremony,
    "publish": _publish,
    "correct": _correct,
}
"""What each step's form does; the register of participants has a page of its own."""

NO_DAY = Text(
    kk="Күн мен сағат оқылмады.", ru="День и час не прочитаны.", en="The day and hour cannot be read."
)
GIVE_DAY = Text(
    kk="Күнді күнтізбеден таңдап, сағатын 18:00 түрінде жазыңыз.",
    ru="Выберите день в календаре и запишите час в виде 18:00.",
    en="Choose the day and write the hour as 18:00.",
)
NO_DECISION = Text(
    kk="Бұл қадам расталған шешіммен ғана жасалады.",
    ru="Этот шаг делается только по подтверждённому решению.",
    en="This step is made only on a confirmed decision.",
)
ENTER_IT = Text(
    kk="Шешімді енгізіңіз, оны екінші адам растасын.",
    ru="Внесите решение, пусть его подтвердит второй человек.",
    en="Enter the decision and let a second person confirm it.",
)
