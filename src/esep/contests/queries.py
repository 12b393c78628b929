"""What is asked about rounds and applications: their law, their place in the policy, and lists for pages."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import QuerySet

from esep.assessments.calculating import settled
from esep.contests.models import Application, Handed, Material, Round
from esep.core.contest import Contest
from esep.core.law import Regulation
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.library import library
from esep.organisations.models import Kind as Level
from esep.organisations.models import Organisation
from esep.people.policy import Resource


def about(round_: Round) -> str:
    """Return the text id under which decisions and the chain know a round's version: `round:5`."""
    return f"round:{round_.pk}"


def abouts(round_: Round) -> tuple[str, ...]:
    """Return the text ids of this version and of those it corrects: decisions on the law carry over."""
    if round_.version == 1:
        return (about(round_),)
    earlier = Round.objects.filter(
        regulation=round_.regulation,
        year=round_.year,
        organisation=round_.organisation_id,
        version__lte=round_.version,
    )
    return tuple(f"round:{pk}" for pk in earlier.order_by("version").values_list("pk", flat=True))


def root_of(round_: Round) -> Round:
    """Return the first version of a round: applications and seats belong to it, whatever was corrected."""
    one = round_
    while one.corrects is not None:
        one = one.corrects
    return one


def contest_of(round_: Round) -> Contest:
    """Return the contest of a round as its edition's folder declares it."""
    return library().contest(round_.regulation, round_.edition)


def decided(round_: Round) -> Mapping[str, Decision]:
    """Return reading id → the decision that settles it for this round."""
    return {str(one.sets["reading"]): one for one in in_force(abouts(round_), Kind.READING)}


def regulation_of(round_: Round) -> Regulation:
    """Return the edition with the readings that were settled for this round; an unfit decision is refused."""
    return settled(contest_of(round_).regulation, decided(round_))


def option_of(round_: Round, reading: str) -> str:
    """Return the option in force for a reading in this round, "" when the regulation does not know it."""
    found = regulation_of(round_).reading(reading)
    if found is None:
        return ""
    return found.decision.option if found.decision else found.default


def union() -> Organisation:
    """Return the union itself, at the root of the tree."""
    return Organisation.objects.get(kind=Level.UNION)


def resource(round_: Round) -> Resource:
    """Return a round as the policy sees it: its holder's part of the tree, and its commission's."""
    return Resource(
        round_.organisation.path, public=round_.state == "published", round=about(root_of(round_))
    )


def application_resource(application: Application, away: frozenset[str] = frozenset()) -> Resource:
    """Return an application as the policy sees it: whose it is, and who of the commission keeps `away`."""
    holder = application.organisation or application.round.organisation
    return Resource(
        holder.path,
        round=f"round:{application.round_id}",
        owner=f"person:{application.person_id}",
        away=away,
    )


def rounds() -> tuple[Round, ...]:
    """Return the last version of every round, the latest year first, in one query."""
    last: dict[tuple[str, int, int], Round] = {}
    found = Round.objects.select_related("organisation").order_by("-year", "regulation", "version")
    for one in found:
        last[one.regulation, one.year, one.organisation_id] = one
    return tuple(last.values())


def applications(round_: Round) -> QuerySet[Application]:
    """Return the applications of a round, the first first, with who applied and for whom."""
    return (
        Application.objects.filter(round=root_of(round_))
        .select_related("person", "organisation", "round__organisation")
        .order_by("id")
    )


def handed_in(round_: Round) -> QuerySet[Application]:
    """Return the applications that the commission has before it: handed in and not withdrawn."""
    return applications(round_).filter(state__in=("submitted", "admitted", "refused"))


def admitted(round_: Round) -> QuerySet[Application]:
    """Return the applications that are judged."""
    return applications(round_).filter(state="admitted")


def last_handed(application: Application) -> Handed | None:
    """Return the version that counts, None before the first."""
    return application.handed.order_by("number").last()


def materials(application: Application) -> Mapping[str, tuple[Material, ...]]:
    """Return row → the files and links that are on it now, in one query."""
    found: dict[str, tuple[Material, ...]] = {}
    there = application.materials.filter(removed_at=None).select_related("holding__document", "public_copy")
    for one in there.order_by("at", "id"):
        found[one.row] = (*found.get(one.row, ()), one)
    return found


def permits(round_: Round, word: str) -> bool:
    """Return whether a resolution about this round permits something: `chair-signs-here` under K12."""
    found = in_force(abouts(round_), Kind.RESOLUTION)
    return any(word in one.sets.get("permits", ()) for one in found)
