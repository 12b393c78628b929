"""Offering a copy without personal data, releasing it for the public or refusing it, withdrawing it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from esep.audit.record import again, record
from esep.core.problems import Problem, Refused
from esep.core.sealing.personal import personal
from esep.evidence import copies, store
from esep.evidence import wording as of_files
from esep.evidence import wording_copies as says
from esep.evidence.copy_states import OFFERED, ROAD, STANDING
from esep.evidence.looking import look
from esep.evidence.models import CopyAct, Holding, PublicCopy
from esep.evidence.personal import individuals
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.rows import add, by_key

KINDS = ("pdf", "jpg", "png")
"""A copy for the public is flat: other kinds keep under the surface what was covered."""

ACTIVE = (of_files.SCRIPT, of_files.FILES_INSIDE)
MOST_LETTERS = 300
"""So long may be what is said of a copy."""


def offer(
    original: Holding, copy: Holding, covers: str, *, by: Acting, at: datetime, once: str = ""
) -> PublicCopy:
    """Offer the public a copy of a held document, of which `covers` says what was covered, and return it.

    Refused is a copy of another organisation, the same bytes, a kind that is not flat, one in which what
    must be covered can still be read, and another one while a copy of the document waits or is released.
    """
    demand(by, "copy.offer", copies.resource(original))
    said = " ".join(covers.split())
    problems = [*_of_words(said, "covers"), *_unfit(original, copy)]
    return _offer(original, copy, said, problems, by=by, at=at, once=once)


@transaction.atomic
def _offer(
    original: Holding,
    copy: Holding,
    covers: str,
    problems: list[Problem],
    *,
    by: Acting,
    at: datetime,
    once: str,
) -> PublicCopy:
    held = by_key(Holding, original.pk, "organisation", hold=True)
    done = again(once, by.id)
    if done is not None:
        return PublicCopy.objects.get(pk=int(done.object.partition(":")[2]))
    if held is not None and any(one.state in STANDING for one in copies.of_holding(held)):
        problems = [*problems, Problem(says.ANOTHER, says.WITHDRAW_FIRST, rule="copy-another")]
    if problems:
        raise Refused(problems)
    made = PublicCopy(original=original, copy=copy, covers=covers, by=by.id, at=at)
    add([made])
    body = {
        "original": original.document_id,
        "copy": copy.document_id,
        "organisation": original.organisation.slug,
        "covers": covers,
    }
    _act(made, "offer", OFFERED, "", 1, body, by=by, at=at, once=once)
    return made


def release(copy: PublicCopy, *, by: Acting, at: datetime, once: str = "") -> CopyAct:
    """Release a copy: whoever reads a published point that rests on its document may open it."""
    return _judge(copy, "release", "", by=by, at=at, once=once)


def refuse(copy: PublicCopy, reason: str, *, by: Acting, at: datetime, once: str = "") -> CopyAct:
    """Refuse a copy with a sentence to whoever offered it."""
    return _judge(copy, "refuse", reason, by=by, at=at, once=once)


def withdraw(copy: PublicCopy, reason: str, *, by: Acting, at: datetime, once: str = "") -> CopyAct:
    """Withdraw a copy, released or not: from now on nobody finds it under its public address."""
    return _judge(copy, "withdraw", reason, by=by, at=at, once=once)


@transaction.atomic
def _judge(copy: PublicCopy, verb: str, reason: str, *, by: Acting, at: datetime, once: str) -> CopyAct:
    by_key(PublicCopy, copy.pk, hold=True)
    now = copies.one(copy.pk)
    if now is None:
        raise PublicCopy.DoesNotExist(copy.pk)
    right = ROAD.right(verb)
    demand(by, right, copies.judged(now.it) if right == "copy.judge" else copies.resource(now.it.original))
    done = again(once, by.id)
    if done is not None:
        return CopyAct.objects.get(of=copy.pk, event_seq=done.seq)
    after, said = ROAD.move(now.state, verb).after, " ".join(reason.split())
    problems = [] if verb == "release" else [*_of_words(said, "reason")]
    if problems:
        raise Refused(problems)
    return _act(now.it, verb, after, said, now.acts[-1].number + 1, {}, by=by, at=at, once=once)


def _act(
    of: PublicCopy,
    verb: str,
    state: str,
    reason: str,
    number: int,
    more: dict[str, str],
    *,
    by: Acting,
    at: datetime,
    once: str,
) -> CopyAct:
    """Append what was done with a copy, with its event."""
    body = {**more, "state": state, "reason": reason}
    name = f"copy:{of.pk}"
    event = record(f"copy.{verb}", by=by.actor(), at=at, object=name, body=body, version=number, once=once)
    made = CopyAct(
        of=of, number=number, verb=verb, state=state, reason=reason, by=by.id, at=at, event_seq=event.seq
    )
    add([made])
    return made


def _of_words(said: str, field: str) -> Iterator[Problem]:
    """Yield what is wrong with a sentence: nothing, too much, or personal data in it."""
    if not said:
        yield Problem(says.EMPTY[field], says.SAY[field], rule=f"copy-{field}")
    if len(said) > MOST_LETTERS:
        yield Problem(says.LONG.format(most=MOST_LETTERS), says.SHORTER, rule=f"copy-{field}")
    if any(individuals(said)) or any(personal({"": said.encode()})):
        yield Problem(says.NAMES_SOMEBODY, says.WITHOUT_NUMBERS, rule=f"copy-{field}")


def _unfit(original: Holding, copy: Holding) -> Iterator[Problem]:
    """Yield why a file is no copy for the public; its words are read anew, for earlier ones were not."""
    name = {"name": copy.name}
    if copy.organisation_id != original.organisation_id:
        yield Problem(says.FOREIGN.format(**name), says.BRING_OWN, rule="copy-foreign")
    if copy.document_id == original.document_id:
        yield Problem(says.SAME.format(**name), says.COVER_IT, rule="copy-same")
    if copy.document.kind not in KINDS:
        yield Problem(says.NOT_FLAT.format(**name), says.AS_PICTURE, rule="copy-kind")
        return
    seen = look(store.path_of(copy.document_id), copy.name)
    if seen.personal is not None:
        yield Problem(says.STILL_THERE.format(**name), says.AS_PICTURE, rule="copy-personal")
    if any(one in ACTIVE for one in seen.remarks):
        yield Problem(says.ACTIVE.format(**name), says.AS_PICTURE, rule="copy-active")
