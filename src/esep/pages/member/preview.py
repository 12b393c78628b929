"""A member organisation's own preview: its points down to its papers, what is open, until when to object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.assessments.changes import Changes, changes
from esep.assessments.models import Assessment, Calculation, Objection
from esep.assessments.provenance import provenance
from esep.assessments.queries import objections
from esep.assessments.register import register
from esep.assessments.splits import of_calculation
from esep.audit import clock
from esep.core.law import Block, Option, Reading, Row
from esep.core.scoring import Placed, Scored
from esep.pages.member import previewing
from esep.pages.member.previewing import Links, Preview
from esep.pages.parts import point_trace, times
from esep.pages.parts.address import href
from esep.pages.parts.calculated import Calculated, calculated, latest_of, year_before
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.door import door
from esep.pages.parts.sheet import Rated, heads
from esep.pages.parts.timeline import road
from esep.pages.parts.waterfall import Waterfall, causes_of, waterfall
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.people.policy import Resource, why_not


@dataclass(frozen=True, slots=True)
class RowShown:
    """A printed row: its points, those of the year before (None: not known), the objection against it."""

    row: Row
    placed: Placed
    before: Fraction | None
    rests: int
    objection: Objection | None


@dataclass(frozen=True, slots=True)
class BlockShown:
    """A block with its rows."""

    block: Block
    placed: Placed
    rows: tuple[RowShown, ...]


@dataclass(frozen=True, slots=True)
class Rests:
    """An open reading that the organisation's points rest on: what each other option would give or take."""

    reading: Reading
    in_force: Option | None
    others: tuple[tuple[Option, Fraction], ...]


@require_safe
@door("preview.see", of=previewing.newest)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Preview) -> HttpResponse:
    """Show the latest year that the organisation may look at; without one, say what will stand here."""
    return page(request, lang, acting, it)


@require_safe
@door("preview.see", of=previewing.of_number)
def of_year(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Preview) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show one year's version."""
    return page(request, lang, acting, it)


def page(request: HttpRequest, lang: str, acting: Acting, it: Preview) -> HttpResponse:
    """Return the page of an organisation's own points."""
    one = it.assessment
    calculation = latest_of(one) if one else None
    if one is None or calculation is None:
        return show_page(request, "member/preview-none.html", lang=lang, name="preview", acting=acting)
    made = calculated(calculation)
    slug = it.organisation.slug
    scored = made.result.of(slug)
    found, fall, against = why(one, calculation, slug, request.GET.get("against", ""))
    mine = objections(one, it.organisation)
    open_readings = rests(one, slug)
    return show_page(
        request,
        "member/preview.html",
        lang=lang,
        name="preview",
        acting=acting,
        it=one,
        rated=made.who[slug],
        stops=road(one.state),
        y=words("preview", lang),
        scored=scored,
        marked=[said for said in of_calculation(made.calculation) if said.subject == slug],
        public=it.public,
        rated_count=len(made.result.subjects),
        blocks=blocks(one, made, scored, mine, {rest.reading.id for rest in open_readings}),
        rests=open_readings,
        objections=mine,
        may_object=may_object(acting, one, it.organisation.path),
        left=times.left(one.preview_until, clock.now()) if one.preview_until else None,
        still=one.state == "preview" and bool(one.preview_until and clock.now() <= one.preview_until),
        t=words("changes", lang),
        causes=causes_of,
        found=found,
        fall=fall,
        against=against,
        versions=versions(one, slug),
        address=lambda row: href(lang, "preview", str(one.pk), "point", row) if row else "",
    )


def may_object(acting: Acting, one: Assessment, path: str) -> bool:
    """Return whether the person may object now: the right, the state, and the time."""
    in_time = one.preview_until is not None and clock.now() <= one.preview_until
    return one.state == "preview" and in_time and why_not(acting, "objection.raise", Resource(path)) == ""


def versions(one: Assessment, slug: str) -> list[Assessment]:
    """Return the other years and versions that the organisation may look at."""
    found = Assessment.objects.filter(
        regulation=one.regulation, participants__organisation__slug=slug, state__in=previewing.SHOWN
    )
    return list(found.exclude(pk=one.pk).order_by("-year", "-version"))


def blocks(
    one: Assessment, made: Calculated, scored: Scored, mine: Sequence[Objection], open_readings: set[str]
) -> list[BlockShown]:
    """Return the organisation's points block by block beside those of the year before."""
    earlier = year_before(one)
    known = calculated(earlier).result.subjects if earlier else ()
    before = next((x.rows for x in known if x.subject == scored.subject), {})
    numbers = {c.id: c.number for c in made.result.plan.regulation.criteria()}
    objected = {numbers.get(x.criterion, ""): x for x in mine}
    resting: dict[str, set[str]] = {}
    for rule in made.result.plan.rules:
        resting.setdefault(rule.criterion.number, set()).update(set(rule.readings) & open_readings)
    return [
        BlockShown(
            block,
            scored.blocks[block.number],
            tuple(
                RowShown(
                    row,
                    scored.rows[row.number],
                    before[row.number].points
                    if row.number in before and not before[row.number].no_data
                    else None,
                    len(resting.get(row.number, ())),
                    objected.get(row.number),
                )
                for row in rows
            ),
        )
        for block, rows in heads(made.result.plan.regulation)
    ]


def rests(one: Assessment, slug: str) -> list[Rests]:
    """Return the open readings that would change this organisation's total, with its own change alone."""
    found = []
    for weighed in register(one):
        if not weighed.open or not weighed.computable:
            continue
        others = tuple(
            (effect.option, move.total[1] - move.total[0])
            for effect in weighed.effects
            for move in effect.moves
            if move.subject == slug and move.total[0] != move.total[1]
        )
        if others:
            in_force = weighed.reading.option(weighed.chosen.partition(":")[0])
            found.append(Rests(weighed.reading, in_force, others))
    return found


def why(
    one: Assessment, calculation: Calculation, slug: str, asked: str
) -> tuple[Changes | None, Waterfall | None, list[tuple[str, Calculation, bool]]]:
    """Return the changes against what was asked for, their drawing, and what may be compared with."""
    offered: list[tuple[str, Calculation]] = []
    if (earlier := year_before(one)) is not None:
        offered.append(("year", earlier))
    if one.corrects and (corrected := latest_of(one.corrects)) is not None:
        offered.append(("version", corrected))
    offered += [
        (str(x.number), x) for x in one.calculations.filter(number__lt=calculation.number).order_by("-number")
    ]
    names = [name for name, _ in offered]
    current = asked if asked in names else (names[0] if names else "")
    chosen = next((x for name, x in offered if name == current), None)
    found = changes(chosen, calculation, slug) if chosen else None
    fall = waterfall(found.totals[0] or Fraction(0), found.items) if found else None
    return found, fall, [(name, x, name == current) for name, x in offered]


@require_safe
@door("preview.see", of=previewing.of_number)
def point(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the year by it
    criterion: str,
    *,
    acting: Acting,
    it: Preview,
) -> HttpResponse:
    """Show the trace of one of the organisation's own points, down to its own papers."""
    one = it.assessment
    calculation = latest_of(one) if one else None
    if one is None or calculation is None:
        return not_found(request)
    made, slug = calculated(calculation), it.organisation.slug
    papers = provenance(
        it.organisation,
        point_trace.facts_of(made.result.plan, criterion),
        upto=calculation.facts_to,
    )
    traced = point_trace.traced(made.result, slug, criterion, papers)
    if traced is None:
        return not_found(request)
    earlier = year_before(one)
    known = calculated(earlier).result.subjects if earlier else ()
    before = next((x.rows.get(criterion) for x in known if x.subject == slug), None)
    rated: Rated = made.who[slug]
    return show_page(
        request,
        "member/preview-point.html",
        lang=lang,
        name="preview-point",
        acting=acting,
        it=one,
        traced=traced,
        rated=rated,
        year=one.year,
        earlier=None if before is None or before.no_data else before.points,
        links=Links(lang, one, slug, criterion, may_object(acting, one, it.organisation.path)),
        t=words("trace", lang),
        show_places=it.public,
        panel=False,
    )
