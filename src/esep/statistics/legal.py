"""The legal service over time: Form 7 of every period, its provision by the norm, and its themes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from esep.core.forms import Form
from esep.core.period import Period
from esep.core.provision import Provision
from esep.core.quantity import Exact, exact
from esep.library import library
from esep.organisations.models import Kind, Organisation
from esep.reports.models import Campaign
from esep.statistics.consolidated import Summary
from esep.statistics.figures import numbers

FORM = "form-7"
STAFF, MEMBERS = "1", "membership.total"
"""The row of the specialists, and the fact that counts those whom they serve."""

THEMES: Mapping[str, tuple[str, ...]] = {
    "violations": ("4.1", "4.2", "4.3", "4.4"),
    "consultations": ("14.1", "14.2", "14.3", "14.4"),
}
"""What is drawn in parts: violations by their kind, consultations by their channel."""

LINES = ("12", "18")
"""What is drawn as a line: money returned, and the economic effect."""


@dataclass(frozen=True, slots=True)
class Then:
    """The accepted figures of a period by rows, added up; `given` counts the organisations in each."""

    period: Period
    rows: Mapping[str, Exact]
    given: Mapping[str, int]


def form() -> Form:
    """Return Form 7."""
    return library().forms[FORM]


def campaigns() -> tuple[Campaign, ...]:
    """Return the campaigns of Form 7, that of the newest period first, in one query."""
    rows = Campaign.objects.filter(form=FORM)
    return tuple(sorted(rows, key=lambda one: Period.of(one.period), reverse=True))


def over_time(kind: str) -> tuple[Then, ...]:
    """Return what was accepted in every period of a kind, the first first, in two queries.

    Only member organisations are added up; a period of which only the union as a whole is known, as of
    reports before this system, shows that.
    """
    row_of = {fact: row.number for fact, row in form().by_fact.items()}
    levels = dict(Organisation.objects.values_list("pk", "kind"))
    sums: dict[tuple[str, str], dict[str, list[Exact]]] = {}
    for (organisation, period), values in numbers(tuple(row_of)).items():
        of_level = sums.setdefault((period, levels[organisation]), {})
        for fact, value in values.items():
            of_level.setdefault(row_of[fact], []).append(value)
    found = []
    for then in sorted({Period.of(one) for one, _ in sums}):
        of_members = sums.get((str(then), Kind.MEMBER)) or sums.get((str(then), Kind.UNION))
        if then.kind == kind and of_members:
            rows = {row: exact(sum(values)) for row, values in of_members.items()}
            found.append(Then(then, rows, {row: len(values) for row, values in of_members.items()}))
    return tuple(found)


def complete(periods: Sequence[Then]) -> tuple[Then, ...]:
    """Return the periods in which as many organisations are accepted as in any: others look like a fall."""
    most = max((max(one.given.values(), default=0) for one in periods), default=0)
    return tuple(one for one in periods if max(one.given.values(), default=0) == most)


def provision(summary: Summary) -> Provision | None:
    """Return the provision of all of whom specialists and members are known; None of nobody."""
    over = summary.table.ratios["1.provision"].over
    sheets = [summary.table.parts[one].sheet for one in over]
    if not sheets:
        return None
    staff = [sheet.figure(STAFF) or 0 for sheet in sheets]
    members = [sheet.figure(MEMBERS) or 0 for sheet in sheets]
    return Provision(exact(sum(staff)), exact(sum(members)))


def by_organisation(summary: Summary) -> Mapping[str, Provision]:
    """Return organisation → its provision, of those of whom both figures are known."""
    found = {}
    for slug, part in summary.table.parts.items():
        staff, members = part.sheet.figure(STAFF), part.sheet.figure(MEMBERS)
        if staff is not None and members:
            found[slug] = Provision(staff, members)
    return found
