"""A register as a workbook: its entries as the list shows them now, and the totals of a year."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.register_watch import worked
from esep.core.registers import Register
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.pages.parts import sights
from esep.pages.parts.door import door
from esep.pages.registers import finding as find
from esep.pages.registers.listing import asked, chosen, fits
from esep.pages.registers.showing import NAMES, cell, slugs_of
from esep.pages.registers.totals import UNION, table, year_asked
from esep.papers.register_book import Kept, RegisterContent, Summed, register_book
from esep.papers.workbook import MEDIA_TYPE
from esep.people.acting import Acting
from esep.registers.queries import Watched, reach, watched


@require_safe
@door("monitoring.see", of=find.a_register, shows=sights.register)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Register, **_segments: object
) -> HttpResponse:
    """Return the workbook of what the reader sees, narrowed as the list is."""
    today, paths, wanted = clock.today(), reach(acting), asked(request)
    seen = [one for one in watched(chosen(it, paths, wanted), today) if fits(it, one, wanted)]
    names = _names(it, seen)
    year = year_asked(request, today)
    sums = table(it, paths, year, today)
    content = RegisterContent(
        register=it,
        language=lang,
        day=today,
        year=year,
        demonstration=settings.DEMO,
        kept=tuple(
            Kept(
                number=one.entry.number,
                organisation=names[one.entry.organisation.slug],
                state=it.state(one.entry.state).name,
                values=tuple(cell(field, one.entry.values, names).it for field in it.fields),
                worked=tuple(worked(it, one.entry.values, today).values()),
                alarm=one.raised[0].says if one.raised else Text.same(""),
            )
            for one in seen
        ),
        sums=tuple(Summed(row.who.name if row.who is not None else UNION, row.figures) for row in sums.rows),
        whole=sums.whole,
    )
    answer = HttpResponse(register_book(content), content_type=MEDIA_TYPE)
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=f"{it.id}-{today.isoformat()}-{lang}.xlsx"
    )
    answer["Cache-Control"] = "no-store"
    return answer


def _names(register: Register, seen: list[Watched]) -> NAMES:
    slugs = slugs_of(register, (one.entry.values for one in seen))
    own = {one.entry.organisation.pk: one.entry.organisation for one in seen}
    if slugs:
        own |= {one.pk: one for one in Organisation.objects.filter(slug__in=slugs)}
    return {one.slug: one.name for one in on(clock.today(), own.values())}
