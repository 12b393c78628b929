"""One row of a form: what it gives, its documents, its remarks, its explanation and its history."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from esep.facts.models import AcceptedFact
from esep.library import library
from esep.pages.member import filling
from esep.pages.member.filling import OPEN, address
from esep.pages.member.finding import OfRow, row
from esep.pages.member.live import clause, counted, shown_points
from esep.pages.parts import desk, giving
from esep.pages.parts.answer import fragment
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.reports import at_entry
from esep.reports.filled import Filled, filled
from esep.reports.models import Remark


@dataclass(frozen=True, slots=True)
class Explained:
    """What one line of the annex makes of the figure: its number, address, points and a sentence."""

    number: str
    href: str
    points: str
    sentence: str


@require_safe
@door("report.see", of=row)
def show(
    request: HttpRequest,
    lang: str,
    report: int,  # noqa: ARG001  # the door found the row by it
    row: str,  # noqa: ARG001  # the same
    *,
    acting: Acting,
    it: OfRow,
) -> HttpResponse:
    """Show the row as a page, or as the panel beside the form."""
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: OfRow, *, status: int = 200, **more: Any
) -> HttpResponse:
    """Return the page of a row; `more` are its problems and what was typed when something was refused."""
    values = about(lang, it)
    if fragment(request) == "side":
        context = {"lang": lang, "w": words("work-row", lang), "csrf_token": "", **values}
        panel = HttpResponse(render_to_string("member/row_panel.html", context, request))
        panel["Cache-Control"] = "no-store"
        return panel
    return desk.show(
        request,
        "member/row.html",
        lang=lang,
        name="work-row",
        acting=acting,
        status=status,
        **values,
        **more,
    )


def about(lang: str, it: OfRow) -> Mapping[str, Any]:
    """Return all that is shown of a row."""
    seen, number = filled(it.report), it.row.number
    everything = at_entry.remarks(it.report)
    steps = at_entry.trail(it.report, number)
    return {
        "at": address(it.report, lang),
        "line": filling.asked(it.row, seen, lang),
        "ruled": filling.ruled(it.row, filling.in_its_place(it.report, seen).get(number), lang),
        "problems_of_row": filling.problems(seen, lang).get(number, ()),
        "asked_kinds": seen.lacking_evidence.get(number, ()),
        "documents": seen.attachments.get(number, ()),
        "threads": threads(everything, number, lang),
        "steps": steps,
        "accepted": accepted(it),
        "help": library().facts[it.row.fact].note if it.row.fact else None,
        "gives": explained(it, seen, lang),
        "open": it.report.state in OPEN,
        "token": secrets.token_urlsafe(16),
    }


def threads(
    remarks: tuple[Remark, ...], number: str, lang: str
) -> tuple[tuple[Remark, str, tuple[Remark, ...]], ...]:
    """Return the remarks on a row, each with its usual reason in words and the answers to it."""
    first = [one for one in remarks if one.row == number and one.answers_id is None]
    return tuple(
        (
            one,
            filling.reason_code(one, lang),
            tuple(reply for reply in remarks if reply.answers_id == one.pk),
        )
        for one in first
    )


def accepted(it: OfRow) -> tuple[AcceptedFact, ...]:
    """Return what was accepted for this row, period by period, the latest first."""
    return at_entry.accepted_of(it.report.organisation, it.row.fact) if it.row.fact else ()


def explained(it: OfRow, seen: Filled, lang: str) -> tuple[Explained, ...]:
    """Return what each criterion makes of the figure now, with its sentence; a half-year gives nothing."""
    period = it.report.campaign.period
    if it.row.fact is None or "-H" in period or not giving.uses(it.row.fact):
        return ()
    stands = counted(it.report, seen, filling.in_its_place(it.report, seen))
    lines = giving.given(int(period), stands).get(it.row.fact, ())
    return tuple(
        Explained(
            one.criterion.number,
            clause(one.criterion.number, lang),
            shown_points([one], lang),
            one.sentence[lang],
        )
        for one in lines
    )


def back(lang: str, it: OfRow) -> HttpResponse:
    """Lead back to the row after an action."""
    return HttpResponseRedirect(f"{address(it.report, lang)}row/{it.row.number}/", status=303)
