"""What pages and papers may ask about years: versions, calculations, objections, the organisation's part."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from esep.assessments.models import Assessment, Calculation, Objection
from esep.core.names import Text
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.people.policy import OFFICE, Resource


def years() -> tuple[Assessment, ...]:
    """Return the last version of every year, the latest year first."""
    last: dict[tuple[str, int], Assessment] = {}
    for one in Assessment.objects.order_by("-year", "version"):
        last[one.regulation, one.year] = one
    return tuple(last.values())


def of_year(regulation: str, year: int) -> tuple[Assessment, ...]:
    """Return the versions of a year, the first first; () when it was never opened."""
    return tuple(Assessment.objects.filter(regulation=regulation, year=year).order_by("version"))


def about(assessment: Assessment) -> str:
    """Return the text id under which decisions and the chain know the year's version: `assessment:3`."""
    return f"assessment:{assessment.pk}"


def abouts(assessment: Assessment) -> tuple[str, ...]:
    """Return the text ids of this version and of those it corrects: their decisions on the law carry over."""
    earlier = Assessment.objects.filter(
        regulation=assessment.regulation, year=assessment.year, version__lte=assessment.version
    )
    return tuple(f"assessment:{pk}" for pk in earlier.order_by("version").values_list("pk", flat=True))


def latest(assessment: Assessment) -> Calculation | None:
    """Return the last calculation, None before the first; its `result` is only read when it is looked at."""
    return calculations(assessment).last()


def calculations(assessment: Assessment) -> QuerySet[Calculation]:
    """Return the calculations of a year's version, the first first."""
    return Calculation.objects.defer("result").filter(assessment=assessment).order_by("number")


def participants(assessment: Assessment) -> tuple[Organisation, ...]:
    """Return the organisations that are rated, in the order of every list."""
    rated = Organisation.objects.filter(pk__in=assessment.participants.values("organisation"))
    return tuple(rated.order_by("order"))


def names(assessment: Assessment) -> Mapping[str, Text]:
    """Return the short name by slug that each participant bore on the last day of the year."""
    known = on(date(assessment.year, 12, 31), participants(assessment))
    return {one.slug: one.short for one in known}


def of_subject(calculation: Calculation, slug: str) -> dict[str, Any] | None:
    """Return what a calculation gives one organisation (core.results), None when it was not rated."""
    found: list[dict[str, Any]] = [one for one in calculation.result["subjects"] if one["subject"] == slug]
    return found[0] if found else None


def objections(assessment: Assessment, organisation: Organisation | None = None) -> tuple[Objection, ...]:
    """Return the objections of a year, or of one organisation, the first first, with their evidence."""
    found = Objection.objects.filter(assessment=assessment).select_related("organisation")
    if organisation is not None:
        found = found.filter(organisation=organisation)
    return tuple(found.prefetch_related("evidence__holding__document"))


def resource(assessment: Assessment) -> Resource:
    """Return the year as the policy sees it: it belongs to the office, and is for anybody once published."""
    return Resource(OFFICE.path, public=assessment.state == "published")


def objection_resource(objection: Objection) -> Resource:
    """Return an objection as the policy sees it: who raised it does not answer it."""
    return Resource(objection.organisation.path, entered_by=frozenset({objection.by}))
