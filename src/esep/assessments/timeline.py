"""The verbs that move a year along its road, one after another, as assessments.states declares them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, transaction

from esep.assessments import wording
from esep.assessments.calculating import figures_of, law_digest, plan_of, result_as_data
from esep.assessments.derived import derive
from esep.assessments.lacking import lacking
from esep.assessments.models import Assessment, Calculation, Participant
from esep.assessments.queries import about, latest, participants, resource
from esep.assessments.showing import shown
from esep.assessments.splits import splits
from esep.assessments.states import move, right
from esep.audit.checkpoint import keep_when_done
from esep.audit.record import again, head, record
from esep.core.canonical import digest
from esep.core.problems import Problem, Refused
from esep.core.scoring import score
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.library import library
from esep.organisations.models import Organisation
from esep.organisations.queries import members, on
from esep.people.acting import Acting
from esep.people.policy import OFFICE, demand


@transaction.atomic
def open_year(regulation: str, year: int, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Open the evaluation of a year and return it, version 1 in the state `planned`."""
    if again(once, by.id):
        return Assessment.objects.get(regulation=regulation, year=year, version=1)
    demand(by, "year.run", OFFICE)
    found = []
    editions = library().editions(regulation)
    if not any(library().regulation(regulation, one).rated == "organisation" for one in editions):
        said = wording.UNKNOWN_REGULATION.format(name=regulation)
        found.append(Problem(said, wording.CHOOSE_YEAR, rule="regulation-unknown"))
    if date(year, 1, 1) > _day(at):
        found.append(Problem(wording.YEAR_AHEAD.format(year=year), wording.CHOOSE_YEAR, rule="year-ahead"))
    if Assessment.objects.filter(regulation=regulation, year=year).exists():
        found.append(Problem(wording.OPEN_ALREADY.format(year=year), wording.GO_THERE, rule="year-open"))
    if found:
        raise Refused(found)
    one = Assessment.objects.create(regulation=regulation, year=year, opened_by=by.id, opened_at=at)
    _tell(one, "open", {"regulation": regulation, "year": year}, by=by, at=at, once=once)
    return one


@transaction.atomic
def choose_edition(
    assessment: Assessment, decision: Decision, *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Take the edition from a confirmed decision of kind `edition`, before the facts are complete."""
    if again(once, by.id):
        return _now(assessment)
    one = _ready(assessment, "choose-edition", by=by, at=at)
    edition = str(_decided(one, decision, Kind.EDITION).sets["edition"])
    library().regulation(one.regulation, edition)
    said = {"edition": edition, "decision": decision.pk}
    return _moved(one, "choose-edition", {"edition": edition}, by=by, at=at, once=once, body=said)


@transaction.atomic
def freeze(
    assessment: Assessment, rated: Iterable[Organisation], *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Fix the register of participants (reading A02): planned → collecting.

    They must be member organisations that belonged to the union on the last day of the year or at `at`.
    """
    if again(once, by.id):
        return _now(assessment)
    one = _ready(assessment, "freeze", by=by, at=at)
    chosen = tuple(dict.fromkeys(rated))
    day = min(date(one.year, 12, 31), _day(at))
    belonging = {known.id for known in members(day)}
    found = [
        Problem(
            wording.NOT_A_MEMBER.format(name=stranger.short, day=day.strftime("%d.%m.%Y")),
            wording.CHOOSE_PARTICIPANTS,
            rule="not-a-member",
            rows=(stranger.slug,),
        )
        for stranger in on(day, [one for one in chosen if one.pk not in belonging])
    ]
    if not chosen:
        found.append(Problem(wording.NOBODY, wording.CHOOSE_PARTICIPANTS, rule="no-participants"))
    if found:
        raise Refused(found)
    Participant.objects.bulk_create(Participant(assessment=one, organisation=x) for x in chosen)
    said = {"participants": [organisation.slug for organisation in chosen]}
    return _moved(one, "freeze", {}, by=by, at=at, once=once, body=said)


@transaction.atomic
def complete(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Declare the facts complete and append the system's own counts: collecting → complete."""
    if again(once, by.id):
        return _now(assessment)
    one = _ready(assessment, "complete", by=by, at=at)
    counted = derive(one, at=at)
    return _moved(one, "complete", {}, by=by, at=at, once=once, body={"counted": len(counted)})


@transaction.atomic
def compute(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> Calculation:
    """Compute the year from the facts as they stand now and return the calculation."""
    if again(once, by.id):
        return Calculation.objects.filter(assessment=assessment).latest("number")
    one = _ready(assessment, "compute", by=by, at=at)
    derive(one, at=at)
    upto, _ = head()
    plan, known = plan_of(one), figures_of(one, upto)
    result = result_as_data(score(plan, known), known, splits(one, participants(one), upto=upto))
    before = latest(one)
    made = Calculation(
        assessment=one,
        number=before.number + 1 if before else 1,
        facts_to=upto,
        choices={chosen.reading.id: chosen.words for chosen in plan.choices},
        law=law_digest(one.regulation, one.edition),
        result=result,
        digest=digest(result),
        by=by.id,
        at=at,
    )
    made.save(force_insert=True)
    said = {
        "number": made.number,
        "facts_to": upto,
        "edition": one.edition,
        "law": made.law,
        "digest": made.digest,
        "choices": made.choices,
    }
    _moved(one, "compute", {}, by=by, at=at, once=once, body=said)
    return made


@transaction.atomic
def preview(
    assessment: Assessment, until: datetime, *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Show every organisation its points and take objections until `until`: computed → preview."""
    if again(once, by.id):
        return _now(assessment)
    one = _ready(assessment, "preview", by=by, at=at)
    if until <= at:
        said = wording.UNTIL_PASSED.format(until=shown(until))
        raise Refused([Problem(said, wording.CHOOSE_LATER, rule="until-passed")])
    return _moved(
        one, "preview", {"preview_until": until}, by=by, at=at, once=once, body={"until": until.isoformat()}
    )


@transaction.atomic
def settle(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Close the preview when every objection is answered and its time is over: preview → settled."""
    if again(once, by.id):
        return _now(assessment)
    one = _ready(assessment, "settle", by=by, at=at)
    return _moved(one, "settle", {}, by=by, at=at, once=once)


@transaction.atomic
def submit_to_committee(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Hand the package to the Executive Committee: settled → submitted."""
    if again(once, by.id):
        return _now(assessment)
    one = _ready(assessment, "submit", by=by, at=at)
    return _moved(one, "submit", {}, by=by, at=at, once=once, body=_of_calculation(one))


@transaction.atomic
def rework(assessment: Assessment, reason: str, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Take the package back with the Committee's reason: submitted → settled."""
    if again(once, by.id):
        return _now(assessment)
    one = _ready(assessment, "rework", by=by, at=at)
    _demand_reason(reason)
    return _moved(one, "rework", {}, by=by, at=at, once=once, body={"reason": reason.strip()})


@transaction.atomic
def approve(
    assessment: Assessment, decision: Decision, *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Record that the Executive Committee approved the last calculation: submitted → approved."""
    if again(once, by.id):
        return _now(assessment)
    one = _ready(assessment, "approve", by=by, at=at)
    approval = _decided(one, decision, Kind.APPROVAL)
    calculation = latest(one)
    if calculation is None or approval.sets["calculation"] != calculation.digest:
        said = wording.OTHER_CALCULATION.format(digest=str(approval.sets["calculation"])[:16])
        raise Refused([Problem(said, wording.APPROVE_LAST, rule="other-calculation")])
    body = {"decision": approval.pk, **_of_calculation(one)}
    return _moved(one, "approve", {}, by=by, at=at, once=once, body=body)


@transaction.atomic
def hold_ceremony(
    assessment: Assessment, decision: Decision, *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Take the day of the ceremony, until which nothing is published, from a decision of kind `ceremony`."""
    if again(once, by.id):
        return _now(assessment)
    one = _ready(assessment, "ceremony", by=by, at=at)
    day = datetime.fromisoformat(_decided(one, decision, Kind.CEREMONY).sets["at"])
    said = {"at": day.isoformat(), "decision": decision.pk}
    return _moved(one, "ceremony", {"ceremony_at": day}, by=by, at=at, once=once, body=said)


@transaction.atomic
def published(assessment: Assessment, *, by: Acting, at: datetime) -> Assessment:
    """Set an approved year to published and return it; the publication records the event."""
    one = _ready(assessment, "publish", by=by, at=at)
    one.state = move(one.state, "publish").after
    one.save(update_fields=["state"])
    return one


@transaction.atomic
def correct(
    assessment: Assessment,
    reason: str,
    *,
    decision: Decision | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Assessment:
    """Open the next version of a published year and return it; the published one stays as it is.

    It travels the road again from `collecting`, with the same participants and edition; decisions on the law
    and waivers carry over, those on the result are taken anew. The ceremony was held: no new embargo.
    """
    if again(once, by.id):
        return Assessment.objects.get(corrects=assessment)
    one = _ready(assessment, "correct", by=by, at=at)
    _demand_reason(reason)
    if decision is not None:
        _decided(one, decision, Kind.CORRECTION)
    try:
        with transaction.atomic():
            new = Assessment.objects.create(
                regulation=one.regulation,
                edition=one.edition,
                year=one.year,
                version=one.version + 1,
                corrects=one,
                reason=reason.strip(),
                ceremony_at=one.ceremony_at,
                opened_by=by.id,
                opened_at=at,
            )
    except IntegrityError:
        said = wording.CORRECTED_ALREADY.format(version=one.version + 1)
        raise Refused([Problem(said, wording.GO_THERE, rule="corrected-already")]) from None
    Participant.objects.bulk_create(Participant(assessment=new, organisation=x) for x in participants(one))
    new.state = move(new.state, "freeze").after
    new.save(update_fields=["state"])
    body = {"corrects": about(one), "reason": new.reason, "decision": decision.pk if decision else 0}
    _tell(new, "correct", body, by=by, at=at, once=once)
    return new


def _ready(assessment: Assessment, verb: str, *, by: Acting, at: datetime) -> Assessment:
    """Return the row as it stands now, locked; refused without the right, and with all that is lacking."""
    one = Assessment.objects.select_for_update().get(pk=assessment.pk)
    demand(by, right(verb), resource(one))
    found = lacking(one, verb, at=at)
    if found:
        raise Refused(found)
    return one


def _now(assessment: Assessment) -> Assessment:
    """Return the row as it stands now: what a second click on the same button answers."""
    return Assessment.objects.get(pk=assessment.pk)


def _moved(
    one: Assessment,
    verb: str,
    changes: Mapping[str, Any],
    *,
    by: Acting,
    at: datetime,
    once: str,
    body: Mapping[str, Any] | None = None,
) -> Assessment:
    """Move the year by `verb`, set `changes`, record the one event, and return the year."""
    one.state = move(one.state, verb).after
    for name, value in changes.items():
        setattr(one, name, value)
    one.save(update_fields=["state", *changes])
    _tell(one, verb, {**(body or {}), "state": one.state}, by=by, at=at, once=once)
    return one


def _tell(
    one: Assessment, verb: str, body: Mapping[str, Any], *, by: Acting, at: datetime, once: str
) -> None:
    record(
        f"year.{verb}",
        by=by.actor("officer", "secretary"),
        at=at,
        object=about(one),
        body=body,
        version=one.version,
        once=once,
    )
    keep_when_done()


def _decided(one: Assessment, decision: Decision, kind: str) -> Decision:
    """Return the decision when it is of `kind`, about this year's version, and in force."""
    for found in in_force(about(one), kind):
        if found.pk == decision.pk:
            return found
    raise Refused([Problem(wording.NOT_THIS_DECISION, wording.CHOOSE_DECISION, rule="not-this-decision")])


def _of_calculation(one: Assessment) -> dict[str, Any]:
    calculation = latest(one)
    return {"calculation": calculation.number, "digest": calculation.digest} if calculation else {}


def _demand_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused([Problem(wording.NO_REASON, wording.GIVE_REASON, rule="no-reason")])


def _day(at: datetime) -> date:
    return at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
