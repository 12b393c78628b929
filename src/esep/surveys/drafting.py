"""Draws up a survey: begun, changed as often as needed while nobody answers, or dropped."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from esep.audit.record import again, record
from esep.core.names import LANGUAGES
from esep.core.problems import Problem, Refused
from esep.core.survey import LARGEST, LEAST, MOST_QUESTIONS, SMALLEST, Worded, wrong_with
from esep.library.factors import factors
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.policy import Resource, demand
from esep.surveys import wording as says
from esep.surveys.models import Survey, Target
from esep.surveys.spelling import Content, spelled
from esep.surveys.states import RIGHT
from esep.surveys.steps import about, actor, move, of_event, ready

LINK, CODES = "link", "codes"
WAYS = (LINK, CODES)
"""One link for everybody, or a code for each person."""

LONGEST_TITLE, LONGEST_INTRO = 160, 600


@dataclass(frozen=True, slots=True)
class Draft:
    """A survey as it is to stand: what it asks, whom by their slugs, until when, and how it is answered."""

    content: Content
    targets: tuple[str, ...]
    last_day: date | None = None
    least: int = LEAST
    way: str = LINK


@transaction.atomic
def begin(organisation: Organisation, title: Worded, *, by: Acting, at: datetime, once: str = "") -> Survey:
    """Begin a survey of an organisation, asked of its own members until others are chosen."""
    done = again(once, by.id)
    if done:
        return of_event(done.object)
    demand(by, RIGHT, Resource(organisation.path))
    content = Content(title)
    if found := list(wrong_with_content(content)):
        raise Refused(found)
    one = Survey.objects.create(
        organisation=organisation,
        content=spelled(content),
        least=LEAST,
        way=LINK,
        begun_by=by.id,
        begun_at=at,
    )
    _address(one, {organisation})
    body = {"organisation": organisation.slug, "title": one.content["title"]["kk"]}
    record("survey.begin", by=actor(by), at=at, object=about(one), version=1, body=body, once=once)
    return one


@transaction.atomic
def change(survey: Survey, draft: Draft, version: int, *, by: Acting, at: datetime, once: str = "") -> Survey:
    """Keep a draft as it is to stand; `version` is that of the survey the person saw."""
    one = ready(survey, "change", by=by)
    if again(once, by.id):
        return one
    if one.version != version:
        raise Refused([Problem(says.CHANGED_MEANWHILE, says.COMPARE, rule="survey-version")])
    asked = set(Organisation.objects.filter(slug__in=draft.targets, path__startswith=one.organisation.path))
    found = [*wrong_with_content(draft.content), *_wrong_settings(draft, len(asked))]
    if found:
        raise Refused(found)
    _address(one, asked)
    changes = {
        "version": one.version + 1,
        "content": spelled(draft.content),
        "last_day": draft.last_day,
        "least": draft.least,
        "way": draft.way,
    }
    body = {
        "content": changes["content"],
        "targets": sorted(target.slug for target in asked),
        "last_day": draft.last_day.isoformat() if draft.last_day else "",
        "least": draft.least,
        "way": draft.way,
    }
    return move(one, "change", changes, body, by=by, at=at, once=once)


@transaction.atomic
def drop(survey: Survey, *, by: Acting, at: datetime, once: str = "") -> Survey:
    """Drop a draft; it is no longer listed."""
    if again(once, by.id):
        return Survey.objects.get(pk=survey.pk)
    return move(ready(survey, "drop", by=by), "drop", {}, {}, by=by, at=at, once=once)


def wrong_with_content(content: Content) -> Iterator[Problem]:
    """Yield what is wrong with a title, an introduction and questions; no questions yet is not wrong."""
    if not content.title.kk.strip():
        yield Problem(says.NO_TITLE, says.GIVE_TITLE, rule="survey-title", rows=("title_kk",))
    for words, most in ((content.title, LONGEST_TITLE), (content.intro, LONGEST_INTRO)):
        if any(len(words.raw(code)) > most for code in LANGUAGES):
            yield Problem(says.TITLE_LONG.format(most=most), says.SHORTEN, rule="survey-long")
    if len(content.questions) > MOST_QUESTIONS:
        said = says.TOO_MANY.format(count=len(content.questions), most=MOST_QUESTIONS)
        yield Problem(said, says.TAKE_OUT, rule="survey-many")
    for question in content.questions:
        yield from wrong_with(question, factors())


def _wrong_settings(draft: Draft, known: int) -> Iterator[Problem]:
    if known < len(set(draft.targets)):
        yield Problem(says.FOREIGN_TARGET, says.CHOOSE_TARGET, rule="survey-target")
    if not SMALLEST <= draft.least <= LARGEST:
        said = says.LEAST.format(smallest=SMALLEST, largest=LARGEST)
        yield Problem(said, says.LEAST_TODO, rule="survey-least", rows=("least",))
    if draft.way not in WAYS:
        yield Problem(says.NO_WAY, says.CHOOSE_WAY, rule="survey-way")


def _address(survey: Survey, asked: set[Organisation]) -> None:
    """Let exactly these organisations be asked; who was asked before keeps the link."""
    survey.targets.exclude(organisation__in=asked).delete()
    there = set(survey.targets.values_list("organisation_id", flat=True))
    for one in sorted(asked, key=lambda one: one.order):
        if one.pk not in there:
            Target.objects.create(survey=survey, organisation=one, link=secrets.token_urlsafe(12))
