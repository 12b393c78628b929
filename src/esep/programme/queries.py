"""What pages and papers ask of the programme: plans with their progress, the log, the heat map, the lists."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Prefetch, Q, QuerySet

from esep.core.progress import Standing, counted, together
from esep.core.quantity import Exact
from esep.decisions.queries import standing as decided
from esep.library.programme import programme
from esep.organisations.models import Kind, Organisation
from esep.programme.counting import Entry, Followed, entries, followed, of_facts, over_years
from esep.programme.models import Commendation, Done, DoneEvidence, Indicator, Plan, Planned, Target


def plans(path: str = "/") -> QuerySet[Plan]:
    """Return the plans of the organisation of `path` and all below it, the latest years first."""
    return Plan.objects.filter(organisation__path__startswith=path).select_related("organisation")


def measures(plan: Plan) -> tuple[Planned, ...]:
    """Return the measures that stand on a plan, in its order."""
    found = tuple(plan.measures.filter(removed_at=None).order_by("since", "number"))
    for one in found:
        one.plan = plan
    return found


def watched(path: str, year: int, today: date) -> tuple[Followed, ...]:
    """Return the measures of approved plans at and below `path` that touch a year, each with its progress."""
    found = Planned.objects.filter(
        plan__organisation__path__startswith=path,
        plan__state="approved",
        removed_at=None,
        since__lte=date(year, 12, 31),
        until__gte=date(year, 1, 1),
    ).select_related("plan__organisation")
    return followed(tuple(found.order_by("plan__organisation__order", "since", "number")), today)


@dataclass(frozen=True, slots=True)
class Square:
    """An organisation in a direction: its measures carried out, and how far its planned ones are."""

    direction: str
    done: int
    planned: int
    part: Fraction | None
    standings: Mapping[Standing, int]

    @property
    def percent(self) -> int | None:
        """Return the part of the plan reached in whole percent, rounded down; None without a plan."""
        return None if self.part is None else int(self.part * 100)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the heat map: an organisation (by its number), its squares in order, and all of them."""

    organisation: int
    squares: tuple[Square, ...]
    whole: Square
    plan: Plan | None


def heat(organisations: Collection[Organisation], year: int, today: date) -> tuple[Line, ...]:
    """Return a line for each organisation over the directions of the programme, in five queries at most."""
    log = entries("/", date(year, 1, 1), date(year, 12, 31))
    every = watched("/", year, today)
    there = {
        one.organisation_id: one
        for one in Plan.objects.filter(first_year__lte=year, last_year__gte=year).order_by("id")
    }
    return tuple(_line(one, log, every, there.get(one.pk)) for one in organisations)


def _line(one: Organisation, log: tuple[Entry, ...], every: tuple[Followed, ...], plan: Plan | None) -> Line:
    of_it = [each for each in every if each.planned.plan.organisation_id == one.pk]
    own = one.kind == Kind.UNION
    mine = [each for each in log if (each.path == one.path if own else each.path.startswith(one.path))]
    law = programme()
    squares = []
    for direction in law.directions:
        number = direction.number
        done = sum(any(law.direction_of(clause) == number for clause in each.clauses) for each in mine)
        squares.append(_square(number, done, [f for f in of_it if direction_of(f.planned) == number]))
    return Line(one.pk, tuple(squares), _square("", len(mine), of_it), plan)


def _square(direction: str, done: int, of_it: list[Followed]) -> Square:
    standing = [one.progress for one in of_it]
    return Square(direction, done, len(of_it), together(standing), counted(standing))


def direction_of(planned: Planned) -> str:
    """Return the direction of a measure; an own one stands where its kind does, or in 3."""
    law = programme(planned.plan.edition)
    if planned.clause:
        return law.direction_of(planned.clause)
    kind = law.kind(planned.kind)
    return (
        law.direction_of(kind.clauses[0]) if kind is not None and kind.clauses else law.directions[0].number
    )


def attention(path: str, year: int, today: date) -> Mapping[Standing, tuple[Followed, ...]]:
    """Return the overdue and the at-risk measures of a year, the longest overdue first."""
    every = sorted(watched(path, year, today), key=lambda one: (one.planned.until, one.planned.pk))
    names: tuple[Standing, ...] = ("overdue", "at-risk")
    return {name: tuple(one for one in every if one.progress.standing == name) for name in names}


def log(path: str) -> QuerySet[Done]:
    """Return what stands in the log of the organisation of `path` and all below it, the latest first."""
    return Done.objects.filter(
        organisation__path__startswith=path, corrected_by__isnull=True, withdrawal__isnull=True
    ).select_related("organisation", "planned")


def with_papers(found: QuerySet[Done]) -> QuerySet[Done]:
    """Return the same entries with their documents, in one more query."""
    papers = DoneEvidence.objects.select_related("holding__document")
    return found.prefetch_related(Prefetch("evidence", queryset=papers))


def versions(done: Done) -> tuple[Done, ...]:
    """Return every version of an entry, the first first."""
    first = done.root_id or done.pk
    return tuple(
        Done.objects.filter(Q(pk=first) | Q(root=first)).select_related("organisation").order_by("id")
    )


def best() -> tuple[tuple[Commendation, Done], ...]:
    """Return what the staff commended and still stands in the log, the latest first, in three queries."""
    named = tuple(Commendation.objects.filter(ended_at=None).order_by("-at", "-id"))
    firsts = [one.done_id for one in named]
    standing = with_papers(log("/").filter(Q(pk__in=firsts) | Q(root__in=firsts)))
    last = {one.root_id or one.pk: one for one in standing}
    return tuple((one, last[one.done_id]) for one in named if one.done_id in last)


def commended(dones: Collection[Done]) -> Mapping[int, Commendation]:
    """Return entry (by its number) → the commendation that it or its first version has, in one query."""
    first = {one.pk: one.root_id or one.pk for one in dones}
    there = {one.done_id: one for one in Commendation.objects.filter(done__in=first.values(), ended_at=None)}
    return {number: there[root] for number, root in first.items() if root in there}


@dataclass(frozen=True, slots=True)
class Aimed:
    """A target of a year, whether its decision is in force, and what was reached of it."""

    target: Target
    in_force: bool
    reached: Exact | None

    @property
    def percent(self) -> int | None:
        """Return the part reached in whole percent, rounded down; None without a figure."""
        return None if self.reached is None else int(Fraction(self.reached) / self.target.amount * 100)


def targets(year: int, organisations: Collection[Organisation]) -> tuple[Aimed, ...]:
    """Return the targets of a year with what all `organisations` reached together, in four queries.

    Of several for the same thing the last one whose decision is in force counts; those that wait stand too.
    """
    found = Target.objects.filter(year=year, decision__withdrawn_at=None).select_related(
        "decision", "organisation"
    )
    force = {one.pk for one in decided().filter(targets__year=year)}
    last: dict[tuple[object, ...], Target] = {}
    for one in found.order_by("id"):
        same = (one.clause, one.indicator, one.kind, one.counts, one.fact, one.organisation_id)
        last[(*same, one.decision_id in force)] = one
    shown = [one for one in last.values() if one.decision_id in force or one.decision.confirmed_at is None]
    names = {one.fact for one in shown if one.fact}
    figures = of_facts(names, organisations, [year])
    log_of = entries("/", date(year, 1, 1), date(year, 12, 31)) if shown else ()
    return tuple(
        Aimed(one, one.decision_id in force, _reached(one, organisations, figures, log_of)) for one in shown
    )


def _reached(
    one: Target,
    organisations: Collection[Organisation],
    figures: Mapping[tuple[int, str, int], Exact],
    log_of: tuple[Entry, ...],
) -> Exact | None:
    mine = [each for each in organisations if one.organisation_id in (None, each.pk)]
    if one.indicator == Indicator.LOG:
        path = one.organisation.path if one.organisation else "/"
        fit = [each for each in log_of if each.kind == one.kind and each.path.startswith(path)]
        return sum(each.adds(one.counts) for each in fit)
    values = [over_years(one.fact, figures, each.pk, [one.year]) for each in mine]
    known = [value for value in values if value is not None]
    return sum(known) if known else None
