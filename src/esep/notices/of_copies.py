"""Tells who offered a copy for the public that it was released or refused."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from esep.evidence.models import CopyAct
from esep.notices import wording_copies as says
from esep.notices.actions import tell
from esep.notices.models import Notice
from esep.people.models import Person

KIND = "copy"


def tell_of_copies(at: datetime) -> int:
    """Tell everybody of what was decided about their copies and was not told yet; return how many were."""
    acts = CopyAct.objects.filter(verb__in=says.DECIDED).select_related("of").order_by("id")
    occasions = {f"copy:{one.of_id} {one.verb}": one for one in acts}
    told = set(Notice.objects.filter(occasion__in=occasions).values_list("occasion", flat=True))
    waiting = {name: one for name, one in occasions.items() if name not in told}
    people = {f"person:{one.pk}": one for one in Person.objects.filter(pk__in=_numbers(waiting.values()))}
    made = 0
    for occasion, act in waiting.items():
        person = people.get(act.of.by)
        if person is not None:
            subject, text = says.DECIDED[act.verb]
            path = f"/documents/{act.of.original_id}/copies/"
            notice = tell(person, kind=KIND, occasion=occasion, subject=subject, text=text, path=path, at=at)
            made += notice is not None
    return made


def _numbers(acts: Iterable[CopyAct]) -> set[int]:
    return {int(number) for one in acts if (number := one.of.by.removeprefix("person:")).isdigit()}
