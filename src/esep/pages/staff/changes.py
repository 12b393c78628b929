"""Why an organisation's total changed: between two calculations of the year, or since the year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.assessments.changes import changes
from esep.assessments.models import Assessment, Calculation
from esep.core.law import Block, Row
from esep.core.scoring import Placed, Scored
from esep.pages.parts.address import href
from esep.pages.parts.calculated import calculated, latest_of, year_before
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.door import door
from esep.pages.parts.sheet import heads
from esep.pages.parts.waterfall import causes_of, waterfall
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.staff import finding
from esep.people.acting import Acting


@dataclass(frozen=True, slots=True)
class Against:
    """A calculation to compare with: its address, and whether it is of the `year` before or a `version`."""

    address: str
    it: Calculation
    what: str
    current: bool


@dataclass(frozen=True, slots=True)
class BlockShown:
    """A block of one organisation with its rows."""

    block: Block
    placed: Placed
    rows: tuple[tuple[Row, Placed], ...]


@require_safe
@door("year.see", of=finding.year)
def show(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the year by it
    slug: str,
    *,
    acting: Acting,
    it: Assessment,
) -> HttpResponse:
    """Show the waterfall from the calculation that `against` names, else from last year or the one before."""
    calculation = latest_of(it)
    if calculation is None:
        return not_found(request)
    made = calculated(calculation)
    scored = next((one for one in made.result.subjects if one.subject == slug), None)
    if scored is None or slug not in made.who:
        return not_found(request)
    offered = against(lang, it, slug, calculation, request.GET.get("against", ""))
    chosen = next((one for one in offered if one.current), None)
    found = changes(chosen.it, calculation, slug) if chosen else None
    return show_page(
        request,
        "staff/year-changes.html",
        lang=lang,
        name="years-changes",
        acting=acting,
        it=it,
        rated=made.who[slug],
        scored=scored,
        rated_count=len(made.result.subjects),
        offered=offered,
        found=found,
        fall=waterfall(found.totals[0] or Fraction(0), found.items) if found else None,
        t=words("changes", lang),
        causes=causes_of,
        address=lambda row: href(lang, "staff", "year", str(it.pk), "point", slug, row) if row else "",
        blocks=blocks(scored, heads(made.result.plan.regulation)),
    )


def against(lang: str, it: Assessment, slug: str, calculation: Calculation, asked: str) -> list[Against]:
    """Return what the last calculation may be compared with; the one that `asked` names is current."""
    earlier = year_before(it)
    others = list(it.calculations.filter(number__lt=calculation.number).order_by("-number"))
    corrected = latest_of(it.corrects) if it.corrects else None
    found = [("year", earlier)] if earlier else []
    found += [("version", corrected)] if corrected else []
    found += [(str(one.number), one) for one in others]
    names = [name for name, _ in found]
    current = asked if asked in names else (names[0] if names else "")
    here = ("staff", "year", str(it.pk), "changes", slug)
    return [
        Against(
            href(lang, *here, query=(("against", name),)),
            one,
            name if name in ("year", "version") else "calculation",
            name == current,
        )
        for name, one in found
    ]


def blocks(scored: Scored, order: Sequence[tuple[Block, tuple[Row, ...]]]) -> list[BlockShown]:
    """Return the organisation's points block by block."""
    return [
        BlockShown(block, scored.blocks[block.number], tuple((row, scored.rows[row.number]) for row in rows))
        for block, rows in order
    ]
