"""Every reason why a step of the year is refused, each with its clause and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from esep.assessments import wording
from esep.assessments.calculating import edition_of, law_digest, plan_of
from esep.assessments.collected import unfinished
from esep.assessments.derived import pending
from esep.assessments.divided import unsaid_transfers
from esep.assessments.empty_cells import undecided_cells
from esep.assessments.models import Assessment, Calculation, Objection
from esep.assessments.objections import changed_nothing
from esep.assessments.prizes import ties, unready
from esep.assessments.queries import about, calculations, latest, names, objections, participants
from esep.assessments.register import turning
from esep.assessments.showing import shown
from esep.assessments.splits import happened_since
from esep.assessments.states import move
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions.models import Kind
from esep.decisions.queries import in_force
from esep.facts.models import AcceptedFact

Check = Callable[[Assessment, datetime], Iterator[Problem]]

SAME: Mapping[str, str] = {
    "submit_to_committee": "submit",
    "hold_ceremony": "ceremony",
    "choose_edition": "choose-edition",
    "published": "publish",
}
"""Names of functions under which a step may be asked for as well."""


def lacking(assessment: Assessment, verb: str, *, at: datetime) -> tuple[Problem, ...]:
    """Return what the step `verb` of assessments.states lacks at the instant, () when it may be taken.

    In a state from which the step does not lead, that alone is said; an unknown verb is a KeyError.
    """
    step = SAME.get(verb, verb)
    checks = CHECKS[step]
    try:
        move(assessment.state, step)
        return tuple(problem for check in checks for problem in check(assessment, at))
    except Refused as refused:
        return refused.problems


def _edition(assessment: Assessment, _at: datetime) -> Iterator[Problem]:
    if not assessment.edition:
        yield wording.no_edition(assessment.year)
        return
    edition = edition_of(assessment)
    if edition.no_points is not None:
        yield Problem(edition.no_points, wording.NO_POINTS_TODO, rule="no-annex")
    else:
        plan_of(assessment)


def _reports(assessment: Assessment, at: datetime) -> Iterator[Problem]:
    yield from unfinished(assessment, at)


def _calculation(assessment: Assessment, at: datetime) -> Iterator[Problem]:
    calculation = latest(assessment)
    if calculation is None:
        yield Problem(wording.NO_CALCULATION, wording.COMPUTE, rule="no-calculation")
        return
    yield from _law(assessment, at)
    if stale(assessment, calculation, at=at):
        yield Problem(wording.STALE, wording.COMPUTE, rule="stale")


def stale(assessment: Assessment, calculation: Calculation, *, at: datetime) -> bool:
    """Return whether figures, the system's own counts or decided readings changed since the calculation."""
    now = {chosen.reading.id: chosen.words for chosen in plan_of(assessment).choices}
    later = AcceptedFact.objects.filter(
        organisation__in=participants(assessment),
        period__in=[str(assessment.year), str(assessment.year - 1)],
        event_seq__gt=calculation.facts_to,
    )
    changed = now != calculation.choices or later.exists() or pending(assessment, at=at)
    return changed or happened_since(assessment.year, calculation.facts_to)


def _law(assessment: Assessment, _at: datetime) -> Iterator[Problem]:
    calculation = latest(assessment)
    if calculation and calculation.law != law_digest(assessment.regulation, assessment.edition):
        said = wording.LAW_CHANGED.format(edition=assessment.edition)
        yield Problem(said, wording.RESTORE_LAW, rule="law-changed")


def _objections(assessment: Assessment, _at: datetime) -> Iterator[Problem]:
    known, computed = names(assessment), tuple(calculations(assessment))
    for one in objections(assessment):
        if one.state == "open":
            said = wording.OPEN_OBJECTION.format(
                name=known[one.organisation.slug], row=row_of(assessment, one)
            )
            yield Problem(said, wording.ANSWER_IT, rule="open-objection", rows=(str(one.pk),))
        elif one.state == "accepted" and changed_nothing(one, computed):
            said = wording.NOT_CARRIED_OUT.format(
                name=known[one.organisation.slug], row=row_of(assessment, one)
            )
            yield Problem(said, wording.CARRY_OUT, rule="not-carried-out", rows=(str(one.pk),))


def row_of(assessment: Assessment, objection: Objection) -> str:
    """Return the printed number of the row that an objection is about."""
    found = edition_of(assessment).criterion(objection.criterion)
    return found[0].number if found else objection.criterion


def _preview_over(assessment: Assessment, at: datetime) -> Iterator[Problem]:
    until = assessment.preview_until
    permitted = any(
        "settle-early" in one.sets.get("permits", ()) for one in in_force(about(assessment), Kind.RESOLUTION)
    )
    if until and at < until and not permitted:
        said = wording.PREVIEW_GOES_ON.format(until=shown(until))
        yield Problem(said, wording.WAIT_OR_PERMIT, rule="preview-goes-on")


def _cells(assessment: Assessment, _at: datetime) -> Iterator[Problem]:
    known = names(assessment)
    closes_never = plan_of(assessment).ranking.get("missing") == "block"
    empty: dict[str, list[tuple[str, str]]] = {}
    for cell in undecided_cells(assessment):
        empty.setdefault(cell.organisation, []).append((cell.number, cell.criterion))
    for slug, cells in empty.items():
        rows = ", ".join(dict.fromkeys(number for number, _ in cells))
        yield Problem(
            wording.NO_DATA.format(name=known[slug], rows=rows),
            wording.GET_DATA_ONLY if closes_never else wording.GET_DATA,
            rule="no-data",
            rows=(slug, *(criterion for _, criterion in cells)),
        )


def _readings(assessment: Assessment, _at: datetime) -> Iterator[Problem]:
    if latest(assessment) is None:
        return
    left_open = {
        name for one in in_force(about(assessment), Kind.OPEN_READING) for name in one.sets["readings"]
    }
    for one in turning(assessment):
        if one.reading.id not in left_open:
            said = wording.OPEN_READING.format(reading=one.reading.id, options=", ".join(one.turns))
            yield Problem(said, wording.SETTLE_READING, rule="open-reading", rows=(one.reading.id,))


def _ties(assessment: Assessment, _at: datetime) -> Iterator[Problem]:
    known = names(assessment)
    for tie in ties(assessment):
        if not tie.decided:
            said = wording.UNDECIDED_TIE.format(place=tie.place, names=listed(known, tie.organisations))
            yield Problem(said, wording.DECIDE_TIE, rule="undecided-tie", rows=tie.organisations)


def listed(known: Mapping[str, Text], slugs: Iterable[str]) -> Text:
    """Return the names of organisations with commas between them."""
    chosen = tuple(slugs)
    return Text.each(lambda code: ", ".join(known[slug][code] for slug in chosen))


def _awards(assessment: Assessment, _at: datetime) -> Iterator[Problem]:
    yield from unready(assessment)


def _awarded(assessment: Assessment, _at: datetime) -> Iterator[Problem]:
    if not assessment.prizes.exists():
        yield Problem(wording.NOT_AWARDED, wording.AWARD_FIRST, rule="not-awarded")


def _embargo(assessment: Assessment, at: datetime) -> Iterator[Problem]:
    if assessment.ceremony_at is None:
        yield Problem(wording.NO_CEREMONY, wording.SET_CEREMONY, rule="no-ceremony")
    elif at < assessment.ceremony_at:
        said = wording.EMBARGO.format(day=shown(assessment.ceremony_at))
        yield Problem(said, wording.WAIT_FOR_CEREMONY, rule="embargo")


CHECKS: Mapping[str, tuple[Check, ...]] = {
    "choose-edition": (),
    "freeze": (),
    "complete": (_edition, _reports, unsaid_transfers),
    "compute": (_edition,),
    "preview": (_calculation,),
    "object": (),
    "answer": (),
    "settle": (_calculation, _objections, _preview_over),
    "submit": (_calculation, _cells, _readings),
    "rework": (),
    "approve": (_calculation, _cells, _readings, _ties),
    "award": (_awards,),
    "ceremony": (),
    "publish": (_law, _awarded, _embargo),
    "pay": (),
    "correct": (),
}
"""What each step asks for. A calculation must rest on the present facts, readings and law until approval."""
