"""Gathers a year of the programme for its review: what was planned, carried out, late, best and aimed at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from esep.core.canonical import digest
from esep.core.progress import STANDINGS, counted
from esep.library.programme import programme
from esep.organisations.models import Kind, Organisation
from esep.organisations.queries import Known, on
from esep.papers.programme_review import (
    ProgrammeReview,
    ReviewAim,
    ReviewBest,
    ReviewKind,
    ReviewLine,
    ReviewMeasure,
)
from esep.programme import queries
from esep.programme.counting import Followed
from esep.programme.models import DoneEvidence
from esep.programme.naming import name_of, unit_of


def review_of(
    organisation: Organisation, members: Sequence[Organisation], year: int, today: date, *, invented: bool
) -> ProgrammeReview:
    """Return the review of a year, of the whole union when the organisation is the union itself.

    A year that is over is looked at from its last day: what was late then is late, whatever came after.
    """
    seen = min(today, date(year, 12, 31))
    of_union = organisation.kind == Kind.UNION
    path = "/" if of_union else organisation.path
    every = list(members) if of_union else [organisation]
    found = queries.watched(path, year, seen)
    best = [(one, done) for one, done in queries.best() if done.day.year == year]
    if not of_union:
        best = [(one, done) for one, done in best if done.organisation.path.startswith(path)]
    others = [one.planned.plan.organisation for one in found] + [done.organisation for _, done in best]
    called = {one.id: one for one in on(seen, {x.pk: x for x in (organisation, *every, *others)}.values())}
    law = programme()
    late = [one for one in found if one.progress.standing in ("overdue", "at-risk")]
    lines = [
        ReviewLine(
            called[line.organisation].short,
            line.plan.state if line.plan else "",
            tuple((square.percent, square.done) for square in (*line.squares, line.whole)),
        )
        for line in queries.heat(every, year, seen)
    ]
    kinds = _kinds(path, year)
    aims = [
        ReviewAim(
            one.target.clause,
            {each.number: each.name for each in (*law.goals, *law.targets)}[one.target.clause],
            unit_of(one.target),
            one.target.amount,
            one.reached,
            one.target.decision.protocol,
            one.target.decision.date,
        )
        for one in queries.targets(year, members)
        if one.in_force and of_union
    ]
    said: dict[str, Any] = {
        "year": year,
        "whose": organisation.slug,
        "lines": [[list(square) for square in one.squares] for one in lines],
        "kinds": [[one.done, one.people, one.unproved] for one in kinds],
        "measures": [[one.planned.pk, str(one.progress.reached)] for one in found],
        "best": [one.pk for one, _ in best],
        "aims": [[one.code, one.amount, str(one.reached)] for one in aims],
    }
    act = law.regulation.acts[0]
    return ProgrammeReview(
        year=year,
        whose=called[organisation.pk].name,
        of_union=of_union,
        programme=law.regulation.title,
        act=(act.protocol, act.item, act.date),
        directions=tuple((one.number, one.name) for one in law.directions),
        lines=tuple(lines),
        kinds=kinds,
        counts=tuple(
            (STANDINGS[name], count) for name, count in counted(one.progress for one in found).items()
        ),
        measures=tuple(_measure(one, called) for one in found) if not of_union else (),
        late=tuple(_measure(one, called) for one in sorted(late, key=lambda one: one.planned.until)),
        best=tuple(
            ReviewBest(called[done.organisation_id].short, done.title, one.words, done.day)
            for one, done in best
        ),
        aims=tuple(aims),
        fingerprint=digest(said),
        day=today,
        invented=invented,
    )


def _measure(one: Followed, called: Mapping[int, Known]) -> ReviewMeasure:
    planned, progress = one.planned, one.progress
    return ReviewMeasure(
        who=called[planned.plan.organisation_id].short,
        code=planned.clause,
        name=name_of(planned),
        responsible=planned.responsible,
        until=planned.until,
        reached=progress.reached,
        target=progress.target,
        unit=unit_of(planned),
        standing=STANDINGS[progress.standing],
    )


def _kinds(path: str, year: int) -> tuple[ReviewKind, ...]:
    """Return what was carried out by kind, in the order of the kinds, in one query."""
    proved = Exists(DoneEvidence.objects.filter(done=OuterRef("pk")))
    rows = list(
        queries.log(path)
        .filter(day__year=year)
        .annotate(proved=proved)
        .values_list("kind", "participants", "proved")
    )
    made = []
    for kind in programme().kinds:
        of_kind = [row for row in rows if row[0] == kind.id]
        if of_kind:
            people = sum(row[1] or 0 for row in of_kind)
            made.append(ReviewKind(kind.name, len(of_kind), people, sum(not row[2] for row in of_kind)))
    return tuple(made)
