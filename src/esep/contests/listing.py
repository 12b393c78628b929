"""The yearly list of contests (row 1.3 of the evaluation), and what each gives an organisation there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from esep.assessments.calculating import regulation_of
from esep.assessments.models import Assessment
from esep.audit.record import again, record
from esep.contests import wording as says
from esep.contests.models import Listed, Round
from esep.contests.queries import handed_in
from esep.contests.ranking import winners
from esep.core.facts import PLACES
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.evidence.models import Holding
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import AcceptedFact, SourceKind
from esep.library import library
from esep.organisations.models import Kind as Level
from esep.organisations.models import Organisation
from esep.organisations.queries import members
from esep.people.acting import Acting
from esep.people.policy import OFFICE, demand

FACT = "contests.result"
"""The figure that row 1.3 counts: the places of each contest, by its key."""

YEAR_OF_CONTEST = "B14"
"""The reading that asks in which year of the evaluation a contest counts."""

ABSENT = PLACES[-1]
BY_PLACE = {1: "first", 2: "second", 3: "third"}


@transaction.atomic
def enlist(decision: Decision, *, by: Acting, at: datetime, once: str = "") -> tuple[Listed, ...]:
    """Take a year's list of contests from a confirmed decision and return it; a listed one stays as it is."""
    year = int(decision.sets.get("year", 0))
    if again(once, by.id):
        return listed(year)
    demand(by, "contest.list", OFFICE)
    if decision not in in_force(decision.about, Kind.CONTEST_LIST):
        raise Refused([Problem(says.NOT_LIST, says.ENTER_LIST, rule="not-a-list")])
    made = []
    for line in decision.sets["contests"]:
        one, new = Listed.objects.get_or_create(
            year=year, key=line["key"], defaults={**line, "decision": decision}
        )
        made += [one.key] if new else []
    actor = by.actor("officer", "secretary")
    body = {"year": year, "decision": decision.pk, "contests": made}
    record("contest.enlist", by=actor, at=at, object=f"decision:{decision.pk}", body=body, once=once)
    return listed(year)


def listed(year: int) -> tuple[Listed, ...]:
    """Return the list of a year's contests in the order of their keys."""
    found = Listed.objects.filter(year=year).select_related("round", "decision", "protocol")
    return tuple(found.order_by("key"))


def places_of(round_: Round) -> Mapping[int, tuple[str, ...]]:
    """Return organisation id → its participants' places, the best first: a prize place, or `took-part`."""
    won = {winner.application: BY_PLACE.get(winner.place, "took-part") for winner in winners(round_)}
    found: dict[int, list[str]] = {}
    for one in handed_in(round_).filter(state="admitted"):
        if one.organisation_id is not None:
            found.setdefault(one.organisation_id, []).append(won.get(one.pk, "took-part"))
    return {pk: tuple(sorted(places, key=PLACES.index)) for pk, places in found.items()}


def is_republican(round_: Round) -> bool:
    """Return whether the union held a round: row 1.3 speaks of republican contests, not of stages below."""
    return round_.organisation.kind == Level.UNION


@transaction.atomic
def count_in(
    one: Listed,
    *,
    round_: Round | None = None,
    places: Mapping[str, tuple[str, ...]] | None = None,
    protocol: Holding | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> tuple[AcceptedFact, ...]:
    """Make the results of a listed contest figures of the list's year, and return these.

    From a published `round_` held here, which counts in the year that reading B14 names and in no other, or
    for a contest run elsewhere from `places` {slug: places} with its `protocol`. Every member organisation of
    the year's end that took no part is `absent` only when the list says that absence costs; a result given
    anew replaces the earlier one.
    """
    done = again(once, by.id)
    if done is not None:
        return tuple(AcceptedFact.objects.filter(event_seq=done.seq))
    demand(by, "contest.list", OFFICE)
    row = Listed.objects.select_for_update().get(pk=one.pk)
    by_slug = _by_slug(round_, places)
    day = min(date(row.year, 12, 31), at.astimezone(ZoneInfo(settings.TIME_ZONE)).date())
    rated = {known.slug: known.id for known in members(day)}
    problems = list(_unfit(row, round_, by_slug, rated, protocol))
    if problems:
        raise Refused(problems)
    body = {
        "listed": row.pk,
        "year": row.year,
        "key": row.key,
        "round": round_.pk if round_ else 0,
        "places": {slug: list(given) for slug, given in sorted(by_slug.items())},
        "protocol": protocol.document_id if protocol else "",
    }
    actor = by.actor("officer", "secretary")
    event = record("contest.count", by=actor, at=at, object=f"listed:{row.pk}", body=body, once=once)
    row.round, row.counted_at = round_, at
    row.protocol = protocol or row.protocol
    row.save(update_fields=["round", "counted_at", "protocol"])
    organisations = {x.slug: x for x in Organisation.objects.filter(pk__in=rated.values())}
    new = [
        NewFact(
            organisation=organisations[slug],
            period=Period(row.year),
            fact=FACT,
            key=row.key,
            value=tuple((row.key, place) for place in given),
            reason=f"round:{round_.pk}" if round_ else "",
            documents=(protocol,) if protocol else (),
        )
        for slug in organisations
        if (given := by_slug.get(slug) or ((ABSENT,) if row.absence_costs else ()))
    ]
    source = Source(SourceKind.REGISTER, f"round:{round_.pk}" if round_ else f"listed:{row.pk}", day)
    return append(new, source, actor=actor, at=at, event=event)


def _by_slug(
    round_: Round | None, places: Mapping[str, tuple[str, ...]] | None
) -> dict[str, tuple[str, ...]]:
    if round_ is None:
        return {slug: tuple(given) for slug, given in (places or {}).items() if given}
    found = places_of(round_)
    slugs = dict(Organisation.objects.filter(pk__in=found).values_list("pk", "slug"))
    return {slugs[pk]: given for pk, given in found.items()}


def _unfit(
    row: Listed,
    round_: Round | None,
    by_slug: Mapping[str, tuple[str, ...]],
    rated: Iterable[str],
    protocol: Holding | None,
) -> Iterable[Problem]:
    if round_ is not None and not is_republican(round_):
        yield Problem(says.NOT_REPUBLICAN, says.COUNT_UNIONS, rule="not-republican")
    if round_ is not None and round_.state != "published":
        yield Problem(says.NOT_PUBLISHED, says.PUBLISH_FIRST, rule="not-published")
    if round_ is None and protocol is None:
        yield Problem(says.NO_PROTOCOL_OF_CONTEST, says.BRING_PROTOCOL, rule="no-protocol")
    known = tuple(rated)
    for slug, given in by_slug.items():
        if slug not in known:
            yield Problem(says.NOT_A_MEMBER.format(slug=slug), says.SEE_MEMBERS, rule="not-a-member")
        if any(place not in PLACES[:-1] for place in given):
            said = says.BAD_PLACE.format(places=" ".join(given), slug=slug)
            yield Problem(said, says.KNOWN_PLACES.format(places=", ".join(PLACES[:-1])), rule="bad-place")
    if round_ is not None and year_of(round_, counts_when(row.year)) != row.year:
        said = says.OTHER_YEAR.format(year=year_of(round_, counts_when(row.year)), listed=row.year)
        yield Problem(said, says.USE_THAT_LIST, rule="other-year")
    if row.round_id is not None and round_ is not None and row.round_id != round_.pk:
        same = row.round is not None and row.round.regulation == round_.regulation
        if not same:
            yield Problem(says.OTHER_ROUND, says.SEE_LIST, rule="other-round")


def counts_when(year: int) -> str:
    """Return the option of reading B14 that holds for a year's evaluation: as decided, else its default."""
    for one in Assessment.objects.filter(year=year).exclude(edition="").order_by("-version"):
        reading = regulation_of(one).reading(YEAR_OF_CONTEST)
        if reading is not None:
            return reading.decision.option if reading.decision else reading.default
    for regulation in library().ids():
        for edition in reversed(library().editions(regulation)):
            reading = library().regulation(regulation, edition).reading(YEAR_OF_CONTEST)
            if reading is not None:
                return reading.decision.option if reading.decision else reading.default
    return "concluded_in_year"


def year_of(round_: Round, option: str) -> int:
    """Return the year of the evaluation in which a round counts under an option of reading B14.

    `concluded_in_year`: the year in which the commission concluded it; `about_year`: that of the work.
    """
    if option == "about_year":
        return round_.year
    return round_.conclude_by.astimezone(ZoneInfo(settings.TIME_ZONE)).year
