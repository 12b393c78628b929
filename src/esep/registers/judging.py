"""Judges how an organisation carried a decision out: timeliness, quality, completeness (evaluation 3.5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from esep.audit.record import again
from esep.core.problems import Problem, Refused
from esep.core.registers import JUDGE, Register, day_in
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.registers import wording as says
from esep.registers.keeping import held, keep_version, register_of, resource, tell
from esep.registers.models import Entry, Judged, Mark

VERB = "judge"
"""The verb of a register by which its aspects are judged."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The mark of one aspect and the reason for it."""

    mark: str
    reason: str


@transaction.atomic
def judge(
    entry: Entry,
    judgements: Mapping[str, Judgement],
    *,
    version: int | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Entry:
    """Judge every aspect of an execution at once, each with a reason, and return the entry.

    Judging again replaces the earlier judgements, which stay readable.
    """
    if again(once, by.id):
        return Entry.objects.get(pk=entry.pk)
    demand(by, JUDGE, resource(entry))
    one, register = held(entry, version), register_of(entry)
    after = register.road().move(one.state, VERB).after
    problems = _lacking(register, judgements)
    if problems:
        raise Refused(problems)
    one.state, one.version, one.changed_at = after, one.version + 1, at
    one.save(update_fields=["state", "version", "changed_at"])
    marks = {aspect.id: judgements[aspect.id].mark for aspect in register.aspects}
    event = tell(one, "judge", one.values, by=by, at=at, once=once, more={"marks": marks})
    keep_version(one, VERB, event, by=by, at=at)
    Judged.objects.bulk_create(
        Judged(
            entry=one,
            version=one.version,
            aspect=aspect.id,
            mark=judgements[aspect.id].mark,
            reason=judgements[aspect.id].reason.strip(),
            by=by.id,
            at=at,
        )
        for aspect in register.aspects
    )
    return one


def _lacking(register: Register, judgements: Mapping[str, Judgement]) -> list[Problem]:
    found = []
    for aspect in register.aspects:
        given = judgements.get(aspect.id, Judgement("", ""))
        if given.mark not in Mark.values:
            what = says.NO_MARK.format(aspect=aspect.name)
            found.append(Problem(what, says.JUDGE_ALL, rule="no-mark", rows=(aspect.id,)))
        elif not given.reason.strip():
            what = says.NO_GROUNDS.format(aspect=aspect.name)
            found.append(Problem(what, says.JUDGE_ALL, rule="no-reason", rows=(aspect.id,)))
    return found


def timely(entry: Entry) -> str:
    """Return the mark of timeliness that the dates suggest, "" when nothing was reported yet."""
    due, done = day_in(entry.values, "due"), day_in(entry.values, "reported")
    if due is None or done is None:
        return ""
    return Mark.MET.value if done <= due else Mark.NOT.value


def judgements_of(entries: list[int]) -> Mapping[int, Mapping[str, Judged]]:
    """Return entry → aspect → the judgement that counts, in one query."""
    found: dict[int, dict[str, Judged]] = {}
    for one in Judged.objects.filter(entry__in=entries).order_by("id"):
        found.setdefault(one.entry_id, {})[one.aspect] = one
    return found


def overview(lines: list[Entry]) -> Mapping[str, Mapping[str, Mapping[str, int]]]:
    """Return organisation → aspect → mark → how many of these entries were judged so, in one query."""
    by_entry = judgements_of([one.pk for one in lines if one.state == "judged"])
    found: dict[str, dict[str, dict[str, int]]] = {}
    for one in lines:
        for aspect, judged in by_entry.get(one.pk, {}).items():
            marks = found.setdefault(one.organisation.slug, {}).setdefault(
                aspect, dict.fromkeys(Mark.values, 0)
            )
            marks[judged.mark] += 1
    return found
