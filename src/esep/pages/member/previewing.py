"""Which evaluation a member organisation may look at, as the door sees it, and where its pages lead."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from esep.assessments.models import Assessment, Objection
from esep.assessments.provenance import Provenance
from esep.evidence.models import Holding
from esep.organisations.models import Kind, Organisation
from esep.pages.parts.address import href
from esep.pages.parts.door import Found
from esep.pages.parts.who import acting_of
from esep.people.policy import REGION, Resource

SHOWN = ("preview", "settled", "submitted", "approved", "published")
"""The states in which an organisation sees its own points; places and others' totals only when published."""


@dataclass(frozen=True, slots=True)
class Preview:
    """An organisation's own part of a year; `assessment` None while there is nothing to see yet."""

    organisation: Organisation
    assessment: Assessment | None

    @property
    def public(self) -> bool:
        """Return whether places and totals are for everybody already."""
        return self.assessment is not None and self.assessment.state == "published"


def organisation_of(request: HttpRequest) -> Organisation | None:
    """Return the member organisation that the person works for, None when there is none."""
    paths = [grant.path for grant in acting_of(request).grants if grant.kind in REGION]
    return Organisation.objects.filter(path__in=paths, kind=Kind.MEMBER).order_by("order").first()


def newest(request: HttpRequest) -> Found | None:
    """Return the latest evaluation that the person's organisation may look at."""
    organisation = organisation_of(request)
    if organisation is None:
        return None
    years = Assessment.objects.filter(participants__organisation=organisation, state__in=SHOWN)
    latest = years.order_by("-year", "-version").first()
    return Found(Preview(organisation, latest), Resource(organisation.path))


def of_number(request: HttpRequest, number: int, **_more: object) -> Found | None:
    """Return the evaluation of an address when the person's organisation is rated in it and may see it."""
    organisation = organisation_of(request)
    if organisation is None:
        return None
    found = Assessment.objects.select_related("corrects").filter(
        pk=number, participants__organisation=organisation, state__in=SHOWN
    )
    one = found.first()
    return None if one is None else Found(Preview(organisation, one), Resource(organisation.path))


def objection(request: HttpRequest, number: int, objection: int) -> Found | None:
    """Return one of the organisation's own objections."""
    organisation = organisation_of(request)
    one = (
        Objection.objects.select_related("assessment", "organisation")
        .filter(pk=objection, assessment__pk=number, organisation=organisation)
        .first()
    )
    return None if one is None or organisation is None else Found(one, Resource(organisation.path))


@dataclass(frozen=True, slots=True)
class Links:
    """Where the trace of a point leads to for a member."""

    lang: str
    it: Assessment
    slug: str
    number: str
    may_object: bool = False

    def _here(self, *more: str) -> str:
        return href(self.lang, "preview", str(self.it.pk), *more)

    @property
    def full(self) -> str:
        """Return the trace as a page of its own."""
        return self._here("point", self.number)

    @property
    def board(self) -> str:
        """Return the organisation's own points."""
        return self._here()

    @property
    def changes(self) -> str:
        """Return why the organisation's total changed."""
        return self._here() + "#why"

    @property
    def object(self) -> str:
        """Return the form of an objection, "" when none is taken now."""
        return self._here("object", self.number) if self.may_object else ""

    def reading(self, name: str) -> str:
        """Return the reading among those that the organisation's points rest on."""
        return self._here() + f"#reading-{name}"

    def law(self, number: str) -> str:
        """Return the row in the regulation."""
        return href(self.lang, "law", self.it.regulation, self.it.edition) + f"#row-{number}"

    def report(self, one: Provenance) -> str:
        """Return the line of the organisation's own report."""
        number = str(one.version.report_id) if one.version else ""
        return href(self.lang, "work", "report", number) + (f"#row-{one.row}" if one.row else "")

    def document(self, held: Holding) -> str:
        """Return the organisation's own document."""
        return href(self.lang, "documents", str(held.pk))

    def supports(self, held: Holding) -> str:
        """Return "": what rests on a document elsewhere is not shown to a member."""
        return ""
