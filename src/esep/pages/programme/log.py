"""The one log of measures: the list with its filter, and the form by which a phone adds one in a minute."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.evidence.actions import bring
from esep.evidence.models import Holding
from esep.library.programme import programme
from esep.organisations.models import Kind, Organisation
from esep.organisations.queries import by_slug, on
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.programme import finding, frame
from esep.pages.programme.telling import lines
from esep.people.acting import Acting
from esep.people.policy import WATCHING, Resource, allows
from esep.programme import doing, queries
from esep.programme.doing import Typed
from esep.programme.models import Done, Planned
from esep.programme.naming import name_of

LIST, FORM = "monitoring-log", "monitoring-log-add"
A_PAGE = 40
OWN_FIELDS = ("kind", "title", "place", "day", "participants", "amount", "result")


@require_safe
@door("monitoring.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the log of the whole union to those who watch, and an organisation its own."""
    home = finding.own(acting)
    watches = acting.holds(*WATCHING)
    asked = by_slug(request.GET.get("of", ""))
    path = "/" if watches or home is None else home.path
    if asked is not None and asked.path.startswith(path):
        path = asked.path
    today = clock.today()
    year, kind = whole(request.GET.get("year")), request.GET.get("kind", "")
    found = queries.log(path)
    if year:
        found = found.filter(day__year=year)
    if kind:
        found = found.filter(kind=kind)
    pages = Paginator(found, A_PAGE)
    page = pages.get_page(whole(request.GET.get("page")) or 1)
    shown_rows = (
        list(queries.with_papers(found)[page.start_index() - 1 : page.end_index()]) if pages.count else []
    )
    members = Organisation.objects.filter(kind__in=(Kind.UNION, Kind.MEMBER)) if watches else []
    return frame.show(
        request,
        "programme/log.html",
        lang=lang,
        name=LIST,
        acting=acting,
        rows=lines(shown_rows, today, queries.commended(shown_rows)),
        count=pages.count,
        people=found.aggregate(sum=Sum("participants"))["sum"] or 0,
        page_of=page,
        kinds=programme().kinds,
        members=on(today, members),
        kind=kind,
        year=year,
        years=range(today.year, programme().regulation.acts[0].date.year - 1, -1),
        of=asked.slug if asked else "",
        log_for=home.slug if home else "union",
        may_log=allows(acting, "measure.log", Resource(home.path if home else "/")),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@door("measure.log", of=finding.organisation)
def add(
    request: HttpRequest, lang: str, *, acting: Acting, it: Organisation, **_segments: object
) -> HttpResponse:
    """Show the form of a measure carried out, or enter it into the log."""
    if request.method != "POST":
        today = clock.today().isoformat()
        typed = Typed(kind=request.GET.get("kind", ""), day=today, planned=whole(request.GET.get("planned")))
        return form(request, lang, acting, it, typed)
    typed, where = typed_of(request), _where(request, it)
    holdings, problems = brought(request, where, acting)
    try:
        with_files(typed, where, problems)
        once = request.POST.get("once", "")
        made = doing.log(where, typed, holdings, by=acting, at=clock.now(), once=once)
    except Refused as why:
        return form(request, lang, acting, it, typed, why.problems, holdings=holdings)
    return entered(request, lang, made, "logged")


def with_files(typed: Typed, where: Organisation, problems: Sequence[Problem]) -> None:
    """Refuse a form whose files were refused, with everything else that is wrong in it."""
    if problems:
        raise Refused([*doing.read(typed, where, clock.now())[1], *problems])


def entered(request: HttpRequest, lang: str, made: Done, said: str) -> HttpResponse:
    """Lead to an entry of the log and say there what was done."""
    desk.tell(request, lang, Text.each(lambda code: words(FORM, code).say(said)))
    return HttpResponseRedirect(href(lang, "programme", "log", str(made.pk)), status=303)


def _where(request: HttpRequest, it: Organisation) -> Organisation:
    """Return the district that the form names, else the organisation itself."""
    asked = by_slug(request.POST.get("where", ""))
    return asked if asked is not None and asked.path.startswith(it.path) else it


def typed_of(request: HttpRequest) -> Typed:
    """Return the form as it was typed."""
    own = {name: request.POST.get(name, "") for name in OWN_FIELDS}
    clauses = tuple(request.POST.getlist("clauses"))
    return Typed(**own, clauses=clauses, planned=whole(request.POST.get("planned")))


def brought(request: HttpRequest, it: Organisation, acting: Acting) -> tuple[list[Holding], list[Problem]]:
    """Keep the files of the request; return all documents of the form, those kept before too."""
    before = [whole(one) for one in request.POST.getlist("holding")]
    found = list(Holding.objects.filter(pk__in=before, organisation=it).select_related("document"))
    problems: list[Problem] = []
    for file in request.FILES.getlist("file"):
        try:
            with file.open() as stream:
                found.append(bring(stream, file.name or "", organisation=it, by=acting, at=clock.now()))
        except Refused as why:
            problems += why.problems
    return found, problems


def form(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Organisation,
    typed: Typed,
    problems: Sequence[Problem] = (),
    *,
    holdings: Sequence[Holding] = (),
    done: Done | None = None,
) -> HttpResponse:
    """Return the page of the form with everything that was typed; `done` is the entry that is corrected."""
    today, law = clock.today(), programme()
    districts = Organisation.objects.filter(kind=Kind.DISTRICT, path__startswith=it.path)
    values: dict[str, Any] = {
        "it": on(today, [it])[0],
        "done": done,
        "typed": typed,
        "reason": request.POST.get("reason", ""),
        "where": request.POST.get("where", ""),
        "districts": on(today, districts) if done is None and it.kind == Kind.MEMBER else (),
        "law": law,
        "planned": planned_for(it, today),
        "holdings": holdings,
        "wrong": {name for one in problems for name in one.rows},
        "token": secrets.token_urlsafe(16),
    }
    return frame.show(
        request,
        "programme/log-add.html",
        lang=lang,
        name=FORM,
        acting=acting,
        problems=problems,
        today=today.isoformat(),
        **values,
    )


def planned_for(it: Organisation, today: date) -> list[tuple[Planned, Text]]:
    """Return the measures of approved plans that an entry of the organisation may name, in one query."""
    found = Planned.objects.filter(
        plan__organisation__path__in=_above(it.path),
        plan__state="approved",
        removed_at=None,
        indicator="log",
        until__gte=today.replace(month=1, day=1),
    )
    return [(one, name_of(one)) for one in found.select_related("plan").order_by("since", "number")]


def _above(path: str) -> list[str]:
    """Return a path and every path above it: `/union/akmola/`, `/union/`."""
    pieces = path.strip("/").split("/")
    return ["/" + "/".join(pieces[:count]) + "/" for count in range(len(pieces), 0, -1)]
