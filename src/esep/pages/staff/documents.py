"""One document: who holds it, on which rows it stands, and every figure and point that rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.law import Criterion
from esep.evidence import opening
from esep.evidence.models import Document
from esep.facts.models import AcceptedFact
from esep.facts.queries import of_document
from esep.forms.queries import forms_named
from esep.library import library
from esep.organisations import queries as organisations
from esep.pages.parts import giving
from esep.pages.parts.desk import show
from esep.pages.parts.door import Found, door
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import OFFICE, allows
from esep.reports.models import Attachment


@dataclass(frozen=True, slots=True)
class Rests:
    """A figure that rests on the document, and the lines of the annex that it gives points to."""

    fact: AcceptedFact
    criteria: tuple[Criterion, ...]


def find(_request: HttpRequest, sha256: str) -> Found | None:
    """Return the document with this hash."""
    document = opening.document(sha256)
    return None if document is None else Found(document, OFFICE)


@require_safe
@door("staff.see", of=find)
def one(
    request: HttpRequest,
    lang: str,
    sha256: str,
    *,
    acting: Acting,
    it: Document,
) -> HttpResponse:
    """Show what rests on a document."""
    holdings = opening.holdings(sha256)
    attached = (
        Attachment.objects.filter(holding__document=sha256)
        .select_related("report__campaign", "report__organisation", "holding")
        .order_by("-report__campaign__period", "report__organisation__order", "row")
    )
    rests = tuple(
        Rests(fact, tuple(criterion for criterion, back in giving.uses(fact.fact) if not back))
        for fact in of_document(sha256)
    )
    members = [held.organisation for held in holdings]
    members += [use.report.organisation for use in attached] + [rest.fact.organisation for rest in rests]
    unique = {member.pk: member for member in members}
    return show(
        request,
        "staff/document.html",
        lang=lang,
        name="facts-document",
        acting=acting,
        it=it,
        holdings=holdings,
        pictures=opening.PICTURES,
        offers={held.pk for held in holdings if allows(acting, "copy.offer", opening.resource(held))},
        attached=attached,
        rests=rests,
        who={known.id: known for known in organisations.on(clock.today(), unique.values())},
        names=names_of([held.by for held in holdings]),
        forms=forms_named(one.report.campaign.form for one in attached),
        facts=library().facts,
    )
