"""The visits to the pages of contests: who applies, in every state of an application, and the chair."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.audit import clock
from esep.contests.models import Application, Listed, Question, Round
from esep.decisions.models import Decision
from esep.people.models import Person

ENTRANT, DONE = "ulgibayeva", "mysalov"
CHAIR = "commission"
"""Who is still filling in for the open round, and who has handed in: both took part in the finished one."""


def entrants(made: Any) -> Iterator[Any]:
    """Yield what an inspector and the chair see; `made(route, who, *segments, …)` makes a visit."""
    going = Round.objects.get(state="open")
    draft = Application.objects.get(round=going, state="draft")
    handed = Application.objects.get(round=going, state="submitted")
    judged = Application.objects.filter(state="admitted").exclude(questions=None)[0]
    Question.objects.create(application=handed, row="3", text="Актілер қайда?", by="person:1", at=clock.now())
    yield made("contests", ENTRANT)
    yield made("contests", DONE)
    yield made("contests", "chair")
    yield made("contests", "bolat")
    yield made("contests-round", "chair", going.pk)
    yield made("contests-round", ENTRANT, going.pk)
    for route in ("contests-application", "contests-about", "contests-results", "contests-paper"):
        yield made(route, ENTRANT, draft.pk)
        yield made(route, DONE, handed.pk)
    yield made("contests-application", DONE, judged.pk)
    yield made("contests-results", DONE, judged.pk)
    yield made("contests-submit", ENTRANT, draft.pk)
    yield made("contests-submit", DONE, handed.pk)
    yield made("contests-receipt", DONE, handed.pk)
    yield made("contests-row", ENTRANT, draft.pk, "A3-3")
    yield made("contests-row", DONE, handed.pk, "3")
    yield made("contests-row", DONE, handed.pk, "note")


def commission(made: Any) -> Iterator[Any]:
    """Yield what the chair of the commission sees of the finished round."""
    over = Round.objects.get(state="published")
    judged = Application.objects.filter(round=over).exclude(questions=None)[0]
    yield made("commission-room", CHAIR, over.pk)
    yield made("commission-application", CHAIR, over.pk, judged.pk)
    yield made("commission-sitting", CHAIR, over.pk)


def running(made: Any) -> Iterator[Any]:
    """Yield what the staff see who run contests, and a head of a member organisation."""
    over, going = Round.objects.get(state="published"), Round.objects.get(state="open")
    one = Listed.objects.all()[0]
    for who in ("bolat", "chair"):
        yield made("contests-staff", who)
        yield made("contests-register", who)
    for round_ in (over, going):
        yield made("contests-staff-round", "bolat", round_.pk)
    judged = Application.objects.filter(round=over).exclude(questions=None)[0]
    yield made("contests-staff-application", "bolat", over.pk, judged.pk)
    for kind in ("commission", "awards", "resolution"):
        yield made("contests-decide", "bolat", going.pk, kind)
    order = Decision.objects.filter(about=f"round:{over.pk}")[0]
    yield made("contests-act", "bolat", over.pk, order.pk)
    yield made("contests-list", "bolat", one.year)
    yield made("contests-list-decide", "bolat", one.year)
    yield made("contests-listed-elsewhere", "bolat", one.pk)


def done() -> Person:
    """Return the inspector who has handed in."""
    return Application.objects.get(round__state="open", state="submitted").person
