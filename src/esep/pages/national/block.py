"""The editor of a block: the words in two languages, their live numbers, and a picker of figures."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from esep.audit import clock
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.national.models import Block, BlockKind, NationalReport, Section
from esep.national.picking import KINDS, asked_for, groups, periods, reference
from esep.national.trying import tried
from esep.national.wording import period_words
from esep.national.writing import Typed, add_block, add_section, take_out, write
from esep.pages.national import finding as find
from esep.pages.national.report import page as report_page
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.people.acting import Acting


@require_http_methods(["GET", "HEAD", "POST"])
@door("national.write", of=find.block)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Block, **_segments: object) -> HttpResponse:
    """Show the editor, or save what was typed; `insert` puts the picked figure into the words first."""
    if request.method != "POST":
        return page(request, lang, acting, it, _of(it))
    typed = {name: str(value) for name, value in request.POST.items()}
    if "insert" in typed:
        picked = reference(typed)
        named = "shows" if it.kind != BlockKind.NARRATIVE else "kk"
        typed[named] = f"{typed.get(named, '')} {picked}".strip()
        return page(request, lang, acting, it, typed)
    try:
        write(it, _typed(typed), by=acting, at=clock.now(), once=typed.get("once", ""))
    except Refused as why:
        return page(request, lang, acting, it, typed, why.problems)
    desk.tell(request, lang, SAVED)
    where = href(lang, "national", str(it.section.report_id))
    return HttpResponseRedirect(f"{where}#block-{it.pk}", status=303)


@require_POST
@door("national.write", of=find.block)
def preview(
    request: HttpRequest, lang: str, *, acting: Acting, it: Block, **_segments: object
) -> HttpResponse:
    """Return how the words that are being typed would read now."""
    typed = {name: str(value) for name, value in request.POST.items()}
    return desk.show(
        request,
        "national/preview.html",
        lang=lang,
        name="monitoring-national-block",
        acting=acting,
        tried=tried(it, typed.get("kk", ""), typed.get("ru", ""), typed.get("shows", "")),
    )


@require_POST
@door("national.write", of=find.section)
def new(request: HttpRequest, lang: str, *, acting: Acting, it: Section, **_segments: object) -> HttpResponse:
    """Add a block to a section and lead to its editor."""
    typed = request.POST
    kind = typed.get("kind", "")
    words = BEGUN.get(kind, BEGUN[BlockKind.NARRATIVE.value])
    try:
        made = add_block(
            it,
            kind if kind in BlockKind.values else BlockKind.NARRATIVE,
            Typed(0, words.kk, words.ru, words.en.format(period=it.report.period)),
            by=acting,
            at=clock.now(),
            once=typed.get("once", ""),
        )
    except Refused as why:
        return report_page(request, lang, acting, it.report, why.problems)
    return HttpResponseRedirect(href(lang, "national", str(it.report_id), "block", str(made.pk)), status=303)


@require_POST
@door("national.write", of=find.report)
def section(
    request: HttpRequest, lang: str, *, acting: Acting, it: NationalReport, **_segments: object
) -> HttpResponse:
    """Add a section at the end."""
    typed = request.POST
    titles = typed.get("title_kk", ""), typed.get("title_ru", "")
    try:
        made = add_section(it, *titles, by=acting, at=clock.now(), once=typed.get("once", ""))
    except Refused as why:
        return report_page(request, lang, acting, it, why.problems)
    return HttpResponseRedirect(f"{href(lang, 'national', str(it.pk))}#section-{made.pk}", status=303)


@require_POST
@door("national.write", of=find.block)
def away(request: HttpRequest, lang: str, *, acting: Acting, it: Block, **_segments: object) -> HttpResponse:
    """Take a block out of the report."""
    report = it.section.report
    try:
        take_out(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return report_page(request, lang, acting, report, why.problems)
    return HttpResponseRedirect(href(lang, "national", str(report.pk)), status=303)


def page(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Block,
    typed: Mapping[str, str],
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    """Return the editor with what was typed."""
    now = Block.objects.select_related("section__report").get(pk=it.pk)
    report = now.section.report
    campaigns = asked_for()
    looked = tried(now, typed.get("kk", ""), typed.get("ru", ""), typed.get("shows", ""))
    return desk.show(
        request,
        "national/block.html",
        lang=lang,
        name="monitoring-national-block",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        report=report,
        block=now,
        section=Text(now.section.title_kk, now.section.title_ru, now.section.title_kk),
        typed=typed,
        version=now.version if problems else typed.get("version", now.version),
        clash=any(one.rule == "national-clash" for one in problems),
        tried=looked,
        groups=groups(looked.backing, campaigns),
        kinds=KINDS,
        periods=[(one, period_words(one)) for one in periods(Period.of(report.period), campaigns)],
        token=secrets.token_urlsafe(16),
    )


def _typed(typed: Mapping[str, str]) -> Typed:
    return Typed(
        whole(typed.get("version")), typed.get("kk", ""), typed.get("ru", ""), typed.get("shows", "")
    )


def _of(it: Block) -> Mapping[str, str]:
    return {"kk": it.kk, "ru": it.ru, "shows": it.shows, "version": str(it.version)}


SAVED = Text("Бөлік сақталды.", "Блок сохранён.", "The block is saved.")
BEGUN = {
    "narrative": Text("Жаңа бөлік.", "Новый блок.", ""),
    "table": Text("", "", "form:form-7@{period}"),
    "picture": Text("", "", "organisations:membership.total@{period}"),
}
"""What a new block begins with: words in Kazakh and Russian, or what it shows."""
