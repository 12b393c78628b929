"""Plans and entries of the log for tests, as people of a region type them."""

from __future__ import annotations

from dataclasses import replace

from tests.people import NOW, Office

from esep.organisations.models import Organisation
from esep.programme import doing, planned
from esep.programme.models import Done, Plan, Planned
from esep.programme.planning import approve, begin, put, submit

VISITS = planned.Typed(
    clause="3.4",
    kind="visit",
    responsible="Ұйым төрағасы",
    since="2028-01-01",
    until="2028-12-31",
    expected="Әр бастауыш ұйымға жылына бір рет барылады.",
    target="12",
)
VISIT = doing.Typed(
    kind="visit",
    title="Бастауыш ұйымның жиналысына қатысу",
    place="№ 5 мектеп, Көкшетау",
    day="2028-01-20",
    participants="34",
    clauses=("3.4",),
)


def a_plan(office: Office, *measures: planned.Typed) -> Plan:
    """Return Akmola's plan for 2028 being written, with these measures, by default the visits."""
    by = office.as_("aigul")
    plan = begin(office.tree["akmola"], "2028", "2028", by=by, at=NOW)
    for one in measures or (VISITS,):
        put(plan, one, by=by, at=NOW)
    return plan


def approved(office: Office, *measures: planned.Typed) -> Planned:
    """Return the first measure of Akmola's approved plan for 2028."""
    plan = a_plan(office, *measures)
    submit(plan, by=office.as_("chair"), at=NOW)
    approve(plan, by=office.as_("bolat"), at=NOW)
    return Planned.objects.select_related("plan__organisation").get(plan=plan, number=1)


def visited(office: Office, where: Organisation | None = None, **changes: object) -> Done:
    """Return a visit that Aigul logged."""
    typed = replace(VISIT, **changes)  # type: ignore[arg-type]  # the fields of a visit
    return doing.log(where or office.tree["akmola"], typed, by=office.as_("aigul"), at=NOW)
