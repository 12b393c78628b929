"""The receipt of what was handed in: on a page, for print, and as a signed text to keep."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.organisations import queries as organisations
from esep.pages.member.filling import address, period_words
from esep.pages.member.finding import report, resource
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.reports import at_entry, states
from esep.reports.models import Report, Version
from esep.reports.receipt import receipt_text
from esep.reports.rows import form_of


@require_safe
@door("report.see", of=report)
def show(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Show the receipt of the last version, or of the one that is asked for."""
    version = wanted(request, it)
    if version is None:
        return not_found(request)
    return desk.show(
        request,
        "member/receipt.html",
        lang=lang,
        name="work-receipt",
        acting=acting,
        report=it,
        version=version,
        at=address(it, lang),
        form=form_of(it).title,
        organisation=organisations.on(clock.today(), [it.organisation])[0].name,
        period=period_words(it.campaign.period, lang),
        state=states.label(it.state),
        may=it.state == "submitted" and allows(acting, "report.withdraw", resource(it)),
        text=receipt_text(version),
        token=secrets.token_urlsafe(16),
    )


@require_safe
@door("report.see", of=report)
def as_text(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door hands all of them over
    """Hand the signed receipt over as a text file."""
    version = wanted(request, it)
    if version is None:
        return not_found(request)
    answer = HttpResponse(receipt_text(version), content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="receipt-{it.pk}-{version.number}.txt"'
    answer["Cache-Control"] = "no-store"
    return answer


def wanted(request: HttpRequest, it: Report) -> Version | None:
    """Return the version that an address asks for, by default the last; None when there is none."""
    number = request.GET.get("version", "")
    if number.isdecimal() and len(number) < 9:
        return at_entry.version(it, int(number))
    return at_entry.last_version(it)
