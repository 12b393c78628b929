"""Whether the facts of a year are complete: organisations by block and by department, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.assessments.completeness import Missing, Part, completeness
from esep.assessments.models import Assessment
from esep.core.names import Text
from esep.library import library
from esep.organisations.models import Organisation
from esep.organisations.queries import Known, on
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.door import door
from esep.pages.staff import finding
from esep.people.acting import Acting
from esep.people.policy import why_not


@dataclass(frozen=True, slots=True)
class Lacks:
    """What one organisation lacks in one part: how many figures, and their names."""

    count: int
    names: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An organisation across the blocks: what it lacks in each, None where it lacks nothing."""

    organisation: Known
    cells: tuple[Lacks | None, ...]

    @property
    def complete(self) -> bool:
        """Return whether nothing is missing."""
        return not any(self.cells)


@require_safe
@door("year.see", of=finding.year)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Assessment) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show the counts by department and the matrix of organisations and blocks."""
    found = completeness(it) if it.edition else None
    rated = on(
        date(it.year, 12, 31), Organisation.objects.filter(pk__in=it.participants.values("organisation"))
    )
    return show_page(
        request,
        "staff/year-facts.html",
        lang=lang,
        name="years-facts",
        acting=acting,
        it=it,
        departments=found.departments if found else (),
        blocks=found.blocks if found else (),
        lines=lines(rated, found.blocks) if found else (),
        may_decide=why_not(acting, "decision.enter") == "",
    )


def lines(rated: Sequence[Known], blocks: Sequence[Part]) -> list[Line]:
    """Return the matrix: for each organisation what it lacks in each block."""
    by_cell: dict[tuple[str, str], list[Missing]] = {}
    for block in blocks:
        for missing in block.missing:
            by_cell.setdefault((missing.organisation, block.id), []).append(missing)
    return [Line(one, tuple(_lacks(by_cell, one.slug, block.id) for block in blocks)) for one in rated]


def _lacks(cells: Mapping[tuple[str, str], list[Missing]], slug: str, block: str) -> Lacks | None:
    found = cells.get((slug, block))
    if not found:
        return None
    facts = library().facts
    names = dict.fromkeys((one.fact, one.year) for one in found)
    return Lacks(len(names), tuple(NAMED.format(name=facts[fact].name, year=year) for fact, year in names))


NAMED = Text("{name}, {year}", "{name}, {year}", "{name}, {year}")
