"""Runs a survey: opened for answers, prolonged, given codes, closed with a digest, published."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db import transaction

from esep.audit.clock import day_of
from esep.audit.record import again
from esep.core.canonical import digest
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting
from esep.rows import add
from esep.surveys import wording as says
from esep.surveys.answering import hash_of_code
from esep.surveys.drafting import CODES
from esep.surveys.models import Answer, Pass, Said, Survey, Target
from esep.surveys.spelling import read
from esep.surveys.steps import move, ready

MOST_CODES = 500
"""How many codes are issued at a time."""

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""What codes are made of: nothing that is taken for something else (0 and O, 1 and I)."""


@transaction.atomic
def open_survey(survey: Survey, *, by: Acting, at: datetime, once: str = "") -> Survey:
    """Open a survey for answers; from now on its questions stand."""
    if again(once, by.id):
        return Survey.objects.get(pk=survey.pk)
    one = ready(survey, "open", by=by)
    found = list(lacking(one, day_of(at)))
    if found:
        raise Refused(found)
    asked = sorted(one.targets.values_list("organisation__slug", flat=True))
    body = {"content": one.content, "targets": asked, "least": one.least, "way": one.way}
    body["last_day"] = str(one.last_day)
    return move(one, "open", {"opened_at": at}, body, by=by, at=at, once=once)


def lacking(survey: Survey, today: date) -> Iterator[Problem]:
    """Yield what a draft lacks to be opened."""
    if not read(survey.content).questions:
        yield Problem(says.NO_QUESTIONS, says.ADD_QUESTION, rule="survey-questions")
    if not survey.targets.exists():
        yield Problem(says.NO_TARGET, says.CHOOSE_TARGET, rule="survey-target")
    if survey.last_day is None:
        yield Problem(says.NO_LAST_DAY, says.GIVE_LAST_DAY, rule="survey-day")
    elif survey.last_day < today:
        said = says.DAY_OVER.format(day=survey.last_day.isoformat())
        yield Problem(said, says.LATER_DAY, rule="survey-day")


@transaction.atomic
def extend(survey: Survey, day: date, *, by: Acting, at: datetime, once: str = "") -> Survey:
    """Take answers until a later day."""
    if again(once, by.id):
        return Survey.objects.get(pk=survey.pk)
    one = ready(survey, "extend", by=by)
    if one.last_day is not None and day < max(one.last_day, day_of(at)):
        said = says.EARLIER.format(day=day.isoformat())
        raise Refused([Problem(said, says.LATER_DAY, rule="survey-day")])
    return move(one, "extend", {"last_day": day}, {"last_day": str(day)}, by=by, at=at, once=once)


@transaction.atomic
def issue(target: Target, count: int, *, by: Acting, at: datetime, once: str = "") -> tuple[str, ...]:
    """Issue new codes to an organisation and return them; only their hashes are kept, so it is this once.

    The same click again returns none.
    """
    if again(once, by.id):
        return ()
    one = ready(target.survey, "issue", by=by)
    if one.way != CODES:
        raise Refused([Problem(says.NO_CODES, says.CHOOSE_WAY, rule="survey-no-codes")])
    if not 1 <= count <= MOST_CODES:
        raise Refused([Problem(says.CODES.format(most=MOST_CODES), says.CODES_TODO, rule="survey-codes")])
    codes = tuple(_code() for _ in range(count))
    add(Pass(target=target, hash=hash_of_code(one, code)) for code in codes)
    body = {"organisation": target.organisation.slug, "count": count}
    move(one, "issue", {}, body, by=by, at=at, once=once)
    return codes


def _code() -> str:
    letters = "".join(secrets.choice(LETTERS) for _ in range(10))
    return f"{letters[:5]}-{letters[5:]}"


@transaction.atomic
def close(survey: Survey, *, by: Acting, at: datetime, once: str = "") -> Survey:
    """Close a survey: every trace of who may answer is deleted, the answers are counted and hashed."""
    if again(once, by.id):
        return Survey.objects.get(pk=survey.pk)
    one = ready(survey, "close", by=by)
    passes = Pass.objects.filter(target__survey=one)
    issued, used = passes.count(), passes.filter(used=True).count()
    passes.delete()
    taken = Answer.objects.filter(target__survey=one).count()
    changes = {"closed_at": at, "taken": taken, "digest": digest_of(one)}
    body: dict[str, Any] = {"answers": taken, "digest": changes["digest"], "passes": issued, "used": used}
    return move(one, "close", changes, body, by=by, at=at, once=once)


@transaction.atomic
def publish(survey: Survey, *, by: Acting, at: datetime, once: str = "") -> Survey:
    """Publish the results under the links that led to the questions; words of one's own stay inside."""
    if again(once, by.id):
        return Survey.objects.get(pk=survey.pk)
    one = ready(survey, "publish", by=by)
    if one.taken < one.least:
        said = says.TOO_FEW.format(count=one.taken, least=one.least)
        raise Refused([Problem(said, says.KEEP_CLOSED, rule="survey-few")])
    return move(one, "publish", {"published_at": at}, {"digest": one.digest}, by=by, at=at, once=once)


def digest_of(survey: Survey) -> str:
    """Return the digest of all answers, which does not depend on their order."""
    chosen = Answer.objects.filter(target__survey=survey).values_list("target_id", "choices")
    said = Said.objects.filter(target__survey=survey).values_list("target_id", "question", "words")
    choices = sorted([target, sorted((k, *v) for k, v in kept.items())] for target, kept in chosen)
    return digest({"choices": choices, "words": sorted(list(one) for one in said)})
