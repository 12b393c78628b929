"""Every reason why a step of a round is refused, each with its clause and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from esep.assessments.calculating import law_digest
from esep.contests import wording_sitting as says
from esep.contests.conflicts import ties_of
from esep.contests.minutes import signed_items
from esep.contests.models import Member, Round, Seat, Sheet
from esep.contests.outcome import as_data, counted, latest, mean_counts
from esep.contests.queries import admitted, handed_in, root_of
from esep.contests.ranking import names_of, places_given, prizes, ties, too_few, winners
from esep.contests.seats import judges
from esep.contests.showing import shown
from esep.contests.states import OF_ROUND
from esep.core.canonical import digest
from esep.core.problems import Problem, Refused

Check = Callable[[Round, datetime], Iterator[Problem]]


def lacking(round_: Round, verb: str, *, at: datetime) -> tuple[Problem, ...]:
    """Return what the step `verb` of contests.states lacks at the instant, () when it may be taken.

    In a state from which the step does not lead, that alone is said; an unknown verb is a KeyError.
    """
    checks = CHECKS[verb]
    try:
        OF_ROUND.move(round_.state, verb)
        return tuple(problem for check in checks for problem in check(round_, at))
    except Refused as refused:
        return refused.problems


def _deadline(round_: Round, at: datetime) -> Iterator[Problem]:
    if at <= round_.due_at:
        said = says.STILL_TAKING.format(due=shown(round_.due_at))
        yield Problem(said, says.WAIT, rule="still-taking")


def _commission(round_: Round, _at: datetime) -> Iterator[Problem]:
    seats = Member.objects.filter(round=root_of(round_), until=None).values_list("seat", flat=True)
    if Seat.CHAIR not in seats:
        yield Problem(says.NO_COMMISSION, says.NAME_COMMISSION, rule="no-commission")


def _considered(round_: Round, _at: datetime) -> Iterator[Problem]:
    waiting = handed_in(round_).filter(state="submitted").values_list("name", flat=True)
    if waiting:
        said = says.NOT_CONSIDERED.format(names=", ".join(waiting))
        yield Problem(said, says.ADMIT_OR_REFUSE, rule="not-considered")


def _sheets(round_: Round, _at: datetime) -> Iterator[Problem]:
    """Name whose sheets are not sealed: all who judge the application, or of an agreed one who seals it."""
    every, seated, mean = tuple(admitted(round_)), judges(round_), mean_counts(round_)
    out = ties_of(every, seated)
    sealed = Sheet.objects.filter(application__in=every, number=round_.version, sealed_at__isnull=False)
    done: set[tuple[int, int | None]] = {(one.application_id, one.member_id) for one in sealed}
    for one in every:
        judging = [member for member in seated if member.pk not in out[one.pk]]
        chair = [member for member in judging if member.seat == Seat.CHAIR]
        sealing = [m for m in judging if (one.pk, m.pk) not in done] if mean else chair or judging
        if sealing and (mean or (one.pk, None) not in done):
            names = ", ".join(member.person.name for member in sealing)
            said = says.NOT_SEALED.format(name=one.name, judges=names)
            yield Problem(said, says.SEAL_IT, rule="not-sealed", rows=(str(one.pk),))


def _outcome(round_: Round, _at: datetime) -> Iterator[Problem]:
    outcome = latest(round_)
    if outcome is None:
        if admitted(round_).exists():
            yield Problem(says.NOT_COUNTED, says.COUNT, rule="not-counted")
    elif digest(as_data(round_, counted(round_))) != outcome.digest:
        yield Problem(says.STALE, says.COUNT, rule="stale")


def _ties(round_: Round, _at: datetime) -> Iterator[Problem]:
    for tie in ties(round_):
        if not tie.decided:
            said = says.UNDECIDED_TIE.format(place=tie.place, names=names_of(tie.entrants))
            rows = tuple(str(one) for one in tie.entrants)
            yield Problem(said, says.DECIDE_TIE, rule="undecided-tie", rows=rows)


def _fewer(round_: Round, _at: datetime) -> Iterator[Problem]:
    waiting = handed_in(round_).filter(state="submitted").exists()
    given, last, few = places_given(round_), prizes(round_), too_few(round_)
    if not waiting and few and given is None:
        said = says.FEWER.format(prizes=last)
        yield Problem(said, says.DECIDE_FEWER, rule="fewer")


def _adopted(round_: Round, _at: datetime) -> Iterator[Problem]:
    outcome, items = latest(round_), signed_items(round_, "places")
    if outcome is not None and not any(item.sets["outcome"] == outcome.digest for item in items):
        yield Problem(says.NOT_ADOPTED, says.ADOPT, rule="not-adopted")


def _minutes(round_: Round, _at: datetime) -> Iterator[Problem]:
    for sitting in round_.sittings.filter(signed_at=None):
        said = says.NOT_SIGNED.format(protocol=sitting.protocol)
        yield Problem(said, says.SIGN_MINUTES, rule="not-signed")
    if not round_.sittings.exists():
        yield Problem(says.NO_MINUTES, says.SIT, rule="no-minutes")


def _awarded(round_: Round, _at: datetime) -> Iterator[Problem]:
    if winners(round_) and not round_.titles.exists():
        yield Problem(says.NOT_AWARDED, says.AWARD, rule="not-awarded")


def _law(round_: Round, _at: datetime) -> Iterator[Problem]:
    outcome = latest(round_)
    if outcome is not None and outcome.law != law_digest(round_.regulation, round_.edition):
        said = says.LAW_CHANGED.format(edition=round_.edition)
        yield Problem(said, says.RESTORE_LAW, rule="law-changed")


CHECKS: Mapping[str, tuple[Check, ...]] = {
    "announce": (),
    "close": (_deadline, _commission),
    "conclude": (_commission, _considered, _sheets, _law, _outcome, _ties, _fewer, _adopted, _minutes),
    "rework": (),
    "publish": (_law, _awarded),
    "name": (),
    "sit": (_commission,),
    "sign": (),
    "award": (),
    "pay": (),
    "count": (),
    "correct": (),
}
"""What each step asks for."""
