"""Hands out a summary as a Word document, as a PDF and as a workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.names import LANGUAGES
from esep.library import library
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.pages.statistics import summary_finding as find
from esep.pages.statistics.summary_words import standing
from esep.papers.as_docx import docx_bytes
from esep.papers.as_pdf import pdf_bytes
from esep.papers.catalogue import MEDIA_TYPES, Format
from esep.papers.consolidated import Summed, paper
from esep.papers.consolidated_book import book
from esep.people.acting import Acting
from esep.reports.models import Campaign
from esep.statistics.consolidated import Summary, of_campaign

WRITERS: Mapping[Format, Callable[[Summed, str], bytes]] = {
    "docx": lambda summed, language: docx_bytes(paper(summed, language)),
    "pdf": lambda summed, language: pdf_bytes(paper(summed, language)),
    "xlsx": book,
}
"""The formats in the order in which they are offered."""


@require_safe
@door("staff.see", of=find.campaign)
def show(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the campaign by it
    form: str,
    *,
    acting: Acting,  # noqa: ARG001  # the door hands it over
    it: Campaign,
) -> HttpResponse:
    """Return the summary as a file; it names every organisation, so it is for the staff."""
    language = request.GET.get("in", lang)
    format_ = next((one for one in WRITERS if one == form), None)
    if format_ is None or language not in LANGUAGES:
        return not_found(request)
    summary = of_campaign(it, clock.now())
    answer = HttpResponse(WRITERS[format_](summed(summary), language), content_type=MEDIA_TYPES[format_])
    name = f"summary-{it.form}-{it.period}-{language}.{form}"
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    answer["Cache-Control"] = "no-store"
    return answer


def summed(summary: Summary) -> Summed:
    """Return a summary as its papers take it."""
    return Summed(
        table=summary.table,
        title=summary.form.title,
        period=summary.period.words(),
        earlier=summary.earlier.words() if summary.earlier else None,
        names={slug: one.organisation.name for slug, one in summary.standings.items()},
        states={slug: standing(one, summary.campaign) for slug, one in summary.standings.items()},
        units={row.unit: library().facts.units[row.unit] for row in summary.form.rows},
        day=clock.today(),
        complete=not summary.table.missing and not summary.counted("submitted"),
        invented=settings.DEMO,
    )
