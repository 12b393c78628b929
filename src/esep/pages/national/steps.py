"""The steps of a national report, its remarks and its papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import get_args

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.problems import Refused
from esep.national import actions
from esep.national.blocks import LANGUAGES
from esep.national.bringing import remark as write_remark
from esep.national.bringing import settle as settle_remark
from esep.national.examining import examine
from esep.national.models import Block, NationalReport, Remark
from esep.national.paper import printable
from esep.pages.national import finding as find
from esep.pages.national.report import TOLD, page
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wrong import not_found
from esep.papers.as_docx import docx_bytes
from esep.papers.as_pdf import pdf_bytes
from esep.papers.catalogue import MEDIA_TYPES, Format
from esep.papers.national import paper as write_paper
from esep.people.acting import Acting

Do = Callable[[NationalReport, QueryDict, Acting], NationalReport]


def _check(it: NationalReport, typed: QueryDict, by: Acting) -> NationalReport:
    actions.check(it, typed.get("spite", ""), by=by, at=clock.now(), once=typed.get("once", ""))
    return it


def _freeze(it: NationalReport, typed: QueryDict, by: Acting) -> NationalReport:
    return actions.freeze(it, by=by, at=clock.now(), once=typed.get("once", ""))


def _issue(it: NationalReport, typed: QueryDict, by: Acting) -> NationalReport:
    return actions.issue(it, by=by, at=clock.now(), once=typed.get("once", ""))


def _rework(it: NationalReport, typed: QueryDict, by: Acting) -> NationalReport:
    return actions.rework(it, typed.get("reason", ""), by=by, at=clock.now(), once=typed.get("once", ""))


def _correct(it: NationalReport, typed: QueryDict, by: Acting) -> NationalReport:
    return actions.correct(it, typed.get("reason", ""), by=by, at=clock.now(), once=typed.get("once", ""))


STEPS: Mapping[str, Do] = {
    "check": _check,
    "freeze": _freeze,
    "issue": _issue,
    "rework": _rework,
    "correct": _correct,
}
"""The steps by the last segment of their address."""


@require_POST
@door("national.see", of=find.step)
def step(
    request: HttpRequest, lang: str, *, verb: str, acting: Acting, it: NationalReport, **_segments: object
) -> HttpResponse:
    """Make a step; what stands in its way is said on the page, with everything that was typed."""
    do = STEPS.get(verb)
    if do is None:
        return not_found(request)
    try:
        made = do(it, request.POST, acting)
    except Refused as why:
        return page(request, lang, acting, it, why.problems, request.POST.dict())
    desk.tell(request, lang, TOLD[verb])
    return HttpResponseRedirect(href(lang, "national", str(made.pk)), status=303)


@require_POST
@door("national.write", of=find.report)
def remark(
    request: HttpRequest, lang: str, *, acting: Acting, it: NationalReport, **_segments: object
) -> HttpResponse:
    """Write a remark on a block or on the whole."""
    typed = request.POST
    of = Block.objects.filter(pk=whole(typed.get("block")), section__report=it).first()
    try:
        write_remark(it, typed.get("text", ""), of, by=acting, at=clock.now(), once=typed.get("once", ""))
    except Refused as why:
        return page(request, lang, acting, it, why.problems, typed.dict())
    return HttpResponseRedirect(href(lang, "national", str(it.pk)) + "#remarks", status=303)


@require_POST
@door("national.write", of=find.remark)
def settle(
    request: HttpRequest, lang: str, *, acting: Acting, it: Remark, **_segments: object
) -> HttpResponse:
    """Call a remark settled."""
    try:
        settle_remark(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return page(request, lang, acting, it.report, why.problems)
    return HttpResponseRedirect(href(lang, "national", str(it.report_id)) + "#remarks", status=303)


@require_safe
@door("national.see", of=find.paper)
def paper(
    request: HttpRequest, lang: str, *, language: str, form: str, it: NationalReport, **_segments: object
) -> HttpResponse:
    """Return the report as a file in Kazakh or Russian; another language or format is not there."""
    del lang
    format_ = next((one for one in get_args(Format) if one == form and one in WRITERS), None)
    if format_ is None or language not in LANGUAGES:
        return not_found(request)
    made = write_paper(
        printable(examine(it), language, day=clock.today(), invented=settings.DEMO and not older(it)),
        language,
    )
    answer = HttpResponse(WRITERS[format_](made), content_type=MEDIA_TYPES[format_])
    name = f"national-report-{it.period}-v{it.version}.{language}.{format_}"
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    answer["Cache-Control"] = "no-store"
    return answer


def older(it: NationalReport) -> bool:
    """Return whether every figure of a report may come from an older print, so that nothing is invented."""
    return it.brought.filter(period=it.period).exists()


WRITERS: Mapping[str, Callable[..., bytes]] = {"docx": docx_bytes, "pdf": pdf_bytes}
