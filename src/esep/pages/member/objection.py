"""A member organisation objects to one of its points, with evidence, and reads the reasoned answer."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from esep.assessments.models import Assessment, Objection
from esep.assessments.objections import raise_objection
from esep.assessments.provenance import provenance
from esep.audit import clock
from esep.core.law import Criterion
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.evidence.actions import bring
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.pages.member import previewing
from esep.pages.member.previewing import Links, Preview
from esep.pages.parts import point_trace, times
from esep.pages.parts.address import href
from esep.pages.parts.calculated import Calculated, calculated, latest_of
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.people.naming import names_of


@require_http_methods(["GET", "HEAD", "POST"])
@door("objection.raise", of=previewing.of_number)
def raise_one(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the year by it
    criterion: str,
    *,
    acting: Acting,
    it: Preview,
) -> HttpResponse:
    """Show the form of an objection to a printed row; raise it, keeping all that was typed when refused."""
    one = it.assessment
    calculation = latest_of(one) if one else None
    if one is None or calculation is None:
        return not_found(request)
    made = calculated(calculation)
    lines = made.result.plan.regulation.criterion(criterion)
    if not lines:
        return not_found(request)
    row = lines[0].number
    if request.method != "POST":
        return page(request, lang, acting, it.organisation, one, made, row)
    kept: list[Holding] = []
    text, line = request.POST.get("text", ""), request.POST.get("criterion", lines[0].id)
    try:
        kept = brought(request, it.organisation, acting)
        done = raise_objection(
            one,
            it.organisation,
            line,
            text,
            kept,
            by=acting,
            at=clock.now(),
            once=request.POST.get("once", ""),
        )
    except Refused as refused:
        kept = kept or kept_before(request, it.organisation)
        return page(
            request, lang, acting, it.organisation, one, made, row, refused.problems, (text, line), kept
        )
    tell(request, lang, Text.each(lambda code: words("preview-objection", code).say("done")))
    answer = HttpResponseRedirect(href(lang, "preview", str(one.pk), "objection", str(done.pk)))
    answer.status_code = 303
    return answer


def brought(request: HttpRequest, organisation: Organisation, acting: Acting) -> list[Holding]:
    """Return the documents of the form: chosen ones, those kept from before, and the files just brought."""
    found = kept_before(request, organisation)
    for file in request.FILES.getlist("files"):
        found.append(bring(file, file.name or "", organisation=organisation, by=acting, at=clock.now()))
    return list({one.pk: one for one in found}.values())


def kept_before(request: HttpRequest, organisation: Organisation) -> list[Holding]:
    """Return the organisation's own documents that the form names."""
    numbers = [whole(number) for number in request.POST.getlist("documents")]
    return list(Holding.objects.filter(pk__in=numbers, organisation=organisation))


def page(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    organisation: Organisation,
    one: Assessment,
    made: Calculated,
    row: str,
    problems: Sequence[Problem] = (),
    typed: tuple[str, str] = ("", ""),
    kept: Sequence[Holding] = (),
) -> HttpResponse:
    """Return the form beside the trace of the point."""
    papers = provenance(
        organisation, point_trace.facts_of(made.result.plan, row), upto=made.calculation.facts_to
    )
    traced = point_trace.traced(made.result, organisation.slug, row, papers)
    own = {held.pk: held for ones in papers.values() for paper in ones for held in paper.documents}
    own |= {held.pk: held for held in kept}
    lines: tuple[Criterion, ...] = made.result.plan.regulation.criterion(row)
    return show_page(
        request,
        "member/preview-objection.html",
        lang=lang,
        name="preview-objection",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        it=one,
        lines=lines,
        typed=typed,
        documents=[held for held in own.values() if held.organisation_id == organisation.pk],
        kept={held.pk for held in kept},
        left=times.left(one.preview_until, clock.now()) if one.preview_until else None,
        traced=traced,
        rated=made.who[organisation.slug],
        year=one.year,
        earlier=None,
        links=Links(lang, one, organisation.slug, row),
        t=words("trace", lang),
        show_places=False,
        panel=True,
        in_page=True,
        token=secrets.token_urlsafe(16),
    )


@require_safe
@door("preview.see", of=previewing.objection)
def show(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the objection by it
    objection: int,  # noqa: ARG001  # the same
    *,
    acting: Acting,
    it: Objection,
) -> HttpResponse:
    """Show an objection of one's own organisation, and the answer when there is one."""
    calculation = latest_of(it.assessment)
    criteria = calculated(calculation).result.plan.regulation.criterion(it.criterion) if calculation else ()
    return show_page(
        request,
        "member/preview-answer.html",
        lang=lang,
        name="preview-objection",
        acting=acting,
        it=it.assessment,
        one=it,
        criterion=criteria[0] if criteria else None,
        documents=[evidence.holding for evidence in it.evidence.select_related("holding__document")],
        answered_by=names_of([it.answered_by]).get(it.answered_by, ""),
        links=Links(lang, it.assessment, it.organisation.slug, criteria[0].number if criteria else ""),
    )
