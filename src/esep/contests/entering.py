"""Figures typed into the rows of an application, each saved with its version as in a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from django.db import transaction

from esep.audit.record import done_before
from esep.contests.drafts import locked, no_row, tell
from esep.contests.models import Application, Claim
from esep.contests.queries import contest_of
from esep.core.contest import Contest
from esep.core.forms import FormRow
from esep.core.problems import Refused
from esep.people.acting import Acting
from esep.reports.cells import Kept
from esep.reports.entry import LONGEST, Saved, Typed, read_cell, sound


@transaction.atomic
def enter(
    application: Application, typed: Mapping[str, Typed], *, by: Acting, at: datetime, once: str = ""
) -> tuple[Saved, ...]:
    """Save figures as one action with one event and return what became of each, in the given order.

    As in a report: what is not understood is kept as it was typed, and a newer version is never overwritten.
    """
    one = locked(application, "enter", by=by)
    rows = dict(_asked(contest_of(one.round), typed))
    there = {claim.row: claim for claim in one.claims.filter(row__in=rows)}
    repeated = done_before(once) is not None
    saved, changed = [], []
    for number, typing in typed.items():
        claim, tidy = there.get(number), sound(typing.text)
        value, problems = read_cell(tidy, rows[number], not_applicable=False)
        stands = claim.version if claim else 0
        if len(tidy) > LONGEST:
            saved.append(Saved(number, tidy, None, typing.version, problems))
        elif (claim.text if claim else "") == tidy:
            saved.append(Saved(number, tidy, value, stands, problems))
        elif repeated or stands != typing.version:
            conflict = None if claim is None else kept(claim)
            saved.append(Saved(number, tidy, None, typing.version, problems, conflict))
        else:
            fresh = claim or Claim(application=one, row=number)
            fresh.text, fresh.value, fresh.version = tidy, value, typing.version + 1
            fresh.by, fresh.at = by.id, at
            fresh.save()
            saved.append(Saved(number, tidy, value, fresh.version, problems))
            changed.append(fresh)
    if changed:
        cells = [{"row": c.row, "text": c.text, "value": c.value, "version": c.version} for c in changed]
        tell(one, "enter", {"cells": cells}, by=by, at=at, once=once)
    return tuple(saved)


def _asked(contest: Contest, typed: Mapping[str, Typed]) -> Iterator[tuple[str, FormRow]]:
    """Yield the rows that are typed into; rows that the contest does not ask are refused, all at once."""
    unknown = []
    for number in typed:
        row = contest.form.by_number.get(number)
        if isinstance(row, FormRow):
            yield number, row
        else:
            unknown.append(no_row(number))
    if unknown:
        raise Refused(unknown)


def kept(claim: Claim) -> Kept:
    """Return a figure of a draft as it stands, in the shape of a report's cell."""
    return Kept(
        row=claim.row,
        text=claim.text,
        value=claim.value,
        not_applicable=False,
        note="",
        version=claim.version,
        by=claim.by,
        by_name="",
        at=claim.at,
    )
