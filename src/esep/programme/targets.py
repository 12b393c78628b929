"""The union's own numeric targets: each set by a decision, for the programme names no numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from esep.audit.record import again, record
from esep.core.problems import Refused
from esep.decisions.models import Decision, Kind
from esep.library.programme import programme
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.programme import wording as says
from esep.programme import wording_log as told
from esep.programme.models import Counts, Indicator, Target
from esep.programme.planned import facts
from esep.programme.planning import ROLES
from esep.programme.reading import Reader


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of the form as a person typed them; `clause` is a task (2.4) or a target result (8.1)."""

    clause: str = ""
    indicator: str = Indicator.FACT.value
    kind: str = ""
    counts: str = Counts.EVENTS.value
    fact: str = ""
    year: str = ""
    amount: str = ""


def about() -> str:
    """Return the text id under which decisions know the programme: `programme:2025-07-03`."""
    return f"programme:{programme().regulation.edition}"


def read(typed: Typed) -> tuple[dict[str, Any], Reader]:
    """Return the fields of the row, and the reader with everything that is wrong with what was typed."""
    reader, law = Reader(), programme()
    if typed.clause not in {one.number for one in (*law.goals, *law.targets)}:
        said = told.UNKNOWN_TARGET.format(clause=typed.clause[:20])
        reader.wrong(said, told.CHOOSE_TARGET, "unknown-target", "clause")
    kind, counts, fact = "", "", ""
    if typed.indicator == Indicator.FACT:
        fact = typed.fact
        if fact not in facts():
            reader.wrong(says.NO_FACT.format(fact=fact[:40]), says.CHOOSE_FACT, "no-fact", "fact")
    elif typed.indicator == Indicator.LOG:
        kind, counts = typed.kind, typed.counts
        found = law.kind(kind)
        if found is None:
            reader.wrong(told.UNKNOWN_KIND, told.CHOOSE_KIND, "unknown-kind", "kind")
        elif counts not in Counts.values or (counts == Counts.AMOUNT and found.amount is None):
            reader.wrong(says.NO_AMOUNT, says.CHOOSE_COUNT, "no-amount", "counts")
    else:
        reader.wrong(told.BY_HAND_NO_TARGET, says.CHOOSE_INDICATOR, "no-indicator", "indicator")
    year = typed.year.strip()
    good = year.isascii() and year.isdigit() and 2000 <= int(year[:5]) <= 2100
    if not good:
        reader.wrong(says.NO_YEAR.format(text=year[:20]), says.GIVE_YEARS, "no-year", "year")
    before = len(reader.problems)
    amount = reader.whole(typed.amount, "target")
    if not amount and len(reader.problems) == before:
        reader.wrong(says.NO_TARGET, says.GIVE_TARGET, "no-target", "target")
    row = {"clause": typed.clause, "indicator": typed.indicator, "kind": kind, "counts": counts}
    return row | {"fact": fact, "year": int(year) if good else 0, "amount": amount}, reader


@transaction.atomic
def set_target(
    typed: Typed,
    decision: Decision | None,
    *,
    organisation: Organisation | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Target:
    """Set a target by a resolution about the programme and return it; it counts once that is confirmed."""
    demand(by, "target.set")
    done = again(once, by.id)
    if done is not None:
        return Target.objects.get(pk=int(done.object.removeprefix("target:")))
    row, reader = read(typed)
    fits = decision is not None and decision.kind == Kind.RESOLUTION and decision.about == about()
    if decision is None or not fits or decision.withdrawn_at is not None:
        reader.wrong(told.NO_DECISION, told.NAME_DECISION, "no-decision", "decision")
    if decision is None or reader.problems:
        raise Refused(reader.problems)
    made = Target.objects.create(**row, organisation=organisation, decision=decision, by=by.id, at=at)
    body: dict[str, Any] = {name: value for name, value in row.items() if name != "amount"}
    body |= {
        "target": made.amount,
        "organisation": organisation.slug if organisation else "",
        "decision": made.decision_id,
    }
    record("target.set", by=by.actor(*ROLES), at=at, object=f"target:{made.pk}", body=body, once=once)
    return made
