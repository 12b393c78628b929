"""Where a member organisation stands now in the running year, by its accepted figures alone (clause 3.1)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.assessments.models import Assessment
from esep.assessments.running import Running, running
from esep.audit import clock
from esep.core.law import Block, Row
from esep.core.problems import Refused
from esep.core.scoring import Placed, Scored
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.pages.member import previewing
from esep.pages.parts import dates, giving
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.door import Found, door
from esep.pages.parts.running import Counted, counted
from esep.pages.parts.sheet import heads
from esep.people.acting import Acting
from esep.people.policy import Resource


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its points and its rows, each with its clause's address; None while nothing is known."""

    block: Block
    placed: Placed | None
    rows: tuple[tuple[Row, Placed | None, str], ...]


def own(request: HttpRequest) -> Found | None:
    """Return the member organisation that the person works for."""
    organisation = previewing.organisation_of(request)
    return None if organisation is None else Found(organisation, Resource(organisation.path))


@require_safe
@door("work.see", of=own)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Organisation) -> HttpResponse:
    """Show the points of the organisation's accepted figures; places stay closed until publication."""
    year = year_now()
    found: Running | None = None
    refused: Refused | None = None
    try:
        found = running(giving.REGULATION, year, on=clock.today(), organisation=it)
    except Refused as why:
        refused = why
    scored = next(iter(found.result.subjects), None) if found else None
    return show_page(
        request,
        "member/running.html",
        lang=lang,
        name="running",
        acting=acting,
        problems=refused.problems if refused else (),
        who=on(clock.today(), [it])[0],
        year=year,
        found=found,
        edition=dates.edition(found.edition) if found else None,
        total=total(scored) if scored else None,
        counted=counted(scored) if scored else Counted(0, rows(found)) if found else None,
        parts=parts(lang, found, scored) if found else (),
    )


def year_now() -> int:
    """Return the newest year that was opened, without one the calendar year that is over."""
    newest = Assessment.objects.filter(regulation=giving.REGULATION).order_by("-year").first()
    return newest.year if newest else clock.today().year - 1


def rows(found: Running) -> int:
    """Return how many printed rows the edition has."""
    return sum(len(of_block) for _, of_block in heads(found.result.plan.regulation))


def total(scored: Scored) -> Fraction | None:
    """Return the total, None while no row has data."""
    return scored.total if any(not one.no_data for one in scored.rows.values()) else None


def parts(lang: str, found: Running, scored: Scored | None) -> tuple[Part, ...]:
    """Return the points block by block, each row with the address of its clause."""
    law = href(lang, "law", giving.REGULATION, found.edition)
    return tuple(
        Part(
            block,
            scored.blocks[block.number] if scored else None,
            tuple(
                (row, scored.rows[row.number] if scored else None, f"{law}#row-{row.number}")
                for row in of_block
            ),
        )
        for block, of_block in heads(found.result.plan.regulation)
    )
