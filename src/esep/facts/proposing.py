"""A first figure of clause 3.3 with two pairs of eyes: one officer proposes it, another lets it count."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from esep.audit.clock import day_of
from esep.audit.record import done_before, record
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.facts import refusing as says
from esep.facts.actions import NewFact, Source, append, as_body, named
from esep.facts.models import AcceptedFact, Proposal, SourceKind
from esep.facts.queries import current
from esep.facts.spelling import read, spell
from esep.people.acting import Acting
from esep.people.policy import Resource, demand


@transaction.atomic
def propose(new: NewFact, source: Source, *, by: Acting, at: datetime, once: str = "") -> Proposal:
    """Keep a first figure until another officer confirms it, and return it; nothing counts yet.

    Refused where a figure stands already (`facts.actions.enter` corrects it) or waits already.
    """
    done = done_before(once)
    if done is not None and done.actor == by.id:
        return Proposal.objects.get(pk=int(done.object.removeprefix("proposal:")))
    demand(by, "fact.enter", Resource(new.organisation.path))
    problems = [
        *says.unsound(new.fact, new.key, new.value),
        *says.without_source(source.kind, source.id, source.date, day_of(at)),
        *([] if new.value is not None else [Problem(says.NO_VALUE, says.NO_VALUE_TODO, rule="fact-value")]),
        *_taken(new),
    ]
    if problems or new.value is None:
        raise Refused(problems)
    made = Proposal.objects.create(
        organisation=new.organisation,
        period=str(new.period),
        fact=new.fact,
        key=new.key,
        value=spell(new.value),
        source=source.kind,
        source_id=source.id,
        source_date=source.date,
        reason=new.reason,
        entered_by=by.id,
        entered_at=at,
    )
    made.documents.set(new.documents)
    body = as_body(new, source)
    record("fact.propose", by=by.actor("officer"), at=at, object=f"proposal:{made.pk}", body=body, once=once)
    return made


@transaction.atomic
def confirm(proposal: Proposal, *, by: Acting, at: datetime, once: str = "") -> AcceptedFact:
    """Let a figure count that another officer proposed, and return it."""
    done = done_before(once)
    if done is not None and done.actor == by.id:
        return AcceptedFact.objects.get(event_seq=done.seq)
    one = _waiting(proposal)
    demand(by, "fact.correct", resource(one))
    new, source = what(one)
    if current(new.organisation, new.period, facts=[new.fact]).get((new.fact, new.key)):
        raise Refused([Problem(says.STANDS_ALREADY, says.STANDS_ALREADY_TODO, rule="fact-stands")])
    actor = by.actor("officer")
    body = {**as_body(new, source), "proposal": one.pk, "entered_by": one.entered_by}
    event = record("fact.confirm", by=actor, at=at, object=named(new), body=body, once=once)
    (made,) = append([new], source, actor=actor, at=at, event=event, standing=[])
    one.made = made
    one.save(update_fields=["made"])
    return made


@transaction.atomic
def withdraw(proposal: Proposal, *, by: Acting, at: datetime, reason: str = "", once: str = "") -> Proposal:
    """Withdraw a figure that waits, and return it: any officer may, who proposed it too."""
    if done_before(once):
        return Proposal.objects.get(pk=proposal.pk)
    one = _waiting(proposal)
    demand(by, "fact.enter", Resource(one.organisation.path))
    one.withdrawn_at = at
    one.save(update_fields=["withdrawn_at"])
    body = {"reason": reason.strip()}
    record(
        "fact.withdraw-proposal",
        by=by.actor("officer"),
        at=at,
        object=f"proposal:{one.pk}",
        body=body,
        once=once,
    )
    return one


def resource(one: Proposal) -> Resource:
    """Return a proposal as the policy sees it: who entered it does not confirm it."""
    return Resource(one.organisation.path, entered_by=frozenset({one.entered_by}))


def what(one: Proposal) -> tuple[NewFact, Source]:
    """Return the figure and the source that a proposal names."""
    new = NewFact(
        one.organisation,
        Period.of(one.period),
        one.fact,
        read(one.value, one.fact, one.key),
        key=one.key,
        reason=one.reason,
        documents=tuple(one.documents.all()),
    )
    return new, Source(SourceKind(one.source), one.source_id, one.source_date)


def waiting() -> tuple[Proposal, ...]:
    """Return what waits to be confirmed, the longest first, with its organisation."""
    found = Proposal.objects.filter(made__isnull=True, withdrawn_at__isnull=True)
    return tuple(found.select_related("organisation").order_by("id"))


def _taken(new: NewFact) -> list[Problem]:
    """Return why a figure cannot be proposed here: one stands, or one waits."""
    if current(new.organisation, new.period, facts=[new.fact]).get((new.fact, new.key)):
        return [Problem(says.STANDS_ALREADY, says.STANDS_ALREADY_TODO, rule="fact-stands")]
    same = Proposal.objects.filter(
        organisation=new.organisation,
        period=str(new.period),
        fact=new.fact,
        key=new.key,
        made__isnull=True,
        withdrawn_at__isnull=True,
    )
    return [Problem(says.WAITS_ALREADY, says.WAITS_ALREADY_TODO, rule="fact-waits")] if same.exists() else []


def _waiting(proposal: Proposal) -> Proposal:
    """Return the row as it stands now, locked; one that is confirmed or withdrawn is refused."""
    one = Proposal.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=proposal.pk)
    if one.made_id is not None or one.withdrawn_at is not None:
        raise Refused([Problem(says.NOT_WAITING, says.NOT_WAITING_TODO, rule="fact-not-waiting")])
    return one
