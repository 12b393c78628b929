"""Hands out the papers of a year: every paper of the catalogue, in its format and language."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.assessments.models import Assessment
from esep.core.names import Text
from esep.pages.parts.door import door
from esep.pages.parts.paper_of_year import paper_of_year
from esep.pages.parts.wrong import not_found
from esep.pages.staff import finding
from esep.papers.catalogue import CATALOGUE, Format
from esep.people.acting import Acting


@dataclass(frozen=True, slots=True)
class PaperDoor:
    """A paper of the year as the page offers it: its name, title, formats, and about whom it is."""

    name: str
    title: Text
    forms: tuple[Format, ...]
    about: str


PAPERS = tuple(PaperDoor(name, entry.title, entry.formats, entry.about) for name, entry in CATALOGUE.items())
"""Every paper in the order in which the year needs them."""


@require_safe
@door("papers.make", of=finding.year)
def show(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the year by it
    name: str,
    form: str,
    *,
    acting: Acting,  # noqa: ARG001  # the door hands it over
    it: Assessment,
) -> HttpResponse:
    """Return the paper as a file; what the catalogue does not know is not found."""
    subject = request.GET.get("of") or None
    made = paper_of_year(it, name, form, request.GET.get("in", lang), subject)
    return not_found(request) if made is None else made
