"""The trace of a point in the office: from the words of the clause to the sheet of paper, two clicks away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from esep.assessments.models import Assessment
from esep.assessments.provenance import Provenance, provenance
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.pages.parts import point_trace
from esep.pages.parts.address import href
from esep.pages.parts.answer import fragment
from esep.pages.parts.calculated import calculated, latest_of, year_before
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.staff import finding
from esep.people.acting import Acting


@dataclass(frozen=True, slots=True)
class Links:
    """Where the trace leads to for the staff."""

    lang: str
    it: Assessment
    slug: str
    number: str
    object: str = ""

    def _here(self, *more: str) -> str:
        return href(self.lang, "staff", "year", str(self.it.pk), *more)

    @property
    def full(self) -> str:
        """Return the trace as a page of its own."""
        return self._here("point", self.slug, self.number)

    @property
    def board(self) -> str:
        """Return the board."""
        return self._here("board")

    @property
    def changes(self) -> str:
        """Return why the organisation's total changed."""
        return self._here("changes", self.slug)

    def reading(self, name: str) -> str:
        """Return the reading in the register of the year."""
        return self._here("register") + f"#reading-{name}"

    def law(self, number: str) -> str:
        """Return the row in the regulation."""
        return href(self.lang, "law", self.it.regulation, self.it.edition) + f"#row-{number}"

    def report(self, one: Provenance) -> str:
        """Return the line of the report that a figure came from."""
        number = str(one.version.report_id) if one.version else ""
        return href(self.lang, "staff", "report", number) + (f"#row-{one.row}" if one.row else "")

    def document(self, held: Holding) -> str:
        """Return the document itself."""
        return href(self.lang, "staff", "file", str(held.pk))

    def supports(self, held: Holding) -> str:
        """Return the page of everything that rests on the document."""
        return href(self.lang, "staff", "document", held.document_id)


@require_safe
@door("year.see", of=finding.year)
def show(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the year by it
    slug: str,
    criterion: str,
    *,
    acting: Acting,
    it: Assessment,
) -> HttpResponse:
    """Show the trace of a printed row of one organisation; only the panel when the board asks for it."""
    calculation = latest_of(it)
    organisation = Organisation.objects.filter(slug=slug).first()
    if calculation is None or organisation is None:
        return not_found(request)
    made = calculated(calculation)
    facts = point_trace.facts_of(made.result.plan, criterion)
    papers = provenance(organisation, facts, upto=calculation.facts_to)
    traced = point_trace.traced(made.result, slug, criterion, papers)
    if traced is None or slug not in made.who:
        return not_found(request)
    rows = point_trace.rows_of(made.result.plan)
    numbers = list(rows)
    at = numbers.index(criterion)
    panel = fragment(request) == "trace"
    values: dict[str, Any] = {
        "it": it,
        "traced": traced,
        "rated": made.who[slug],
        "year": it.year,
        "earlier": earlier(it, slug, criterion),
        "links": Links(lang, it, slug, criterion),
        "t": words("trace", lang),
        "show_places": True,
        "rows": {name: row for name, (_, row) in rows.items()},
        "before": numbers[at - 1] if at else None,
        "after": numbers[at + 1] if at + 1 < len(numbers) else None,
    }
    if not panel:
        return show_page(
            request,
            "staff/year-point.html",
            lang=lang,
            name="years-point",
            acting=acting,
            panel=False,
            **values,
        )
    context = {"lang": lang, "panel": True, "p": words("parts", lang), **values}
    answer = HttpResponse(render_to_string("parts/point_trace.html", context, request))
    answer["Cache-Control"] = "no-store"
    return answer


def earlier(it: Assessment, slug: str, number: str) -> object:
    """Return the points of the same row in the year before, None when they are not known."""
    calculation = year_before(it)
    if calculation is None:
        return None
    found = next((one for one in calculated(calculation).result.subjects if one.subject == slug), None)
    row = found.rows.get(number) if found else None
    return None if row is None or row.no_data else row.points
