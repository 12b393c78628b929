"""The form of a decision on a contest: an order of its commission, awards, a reading, a list of a year."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.contests import deciding, queries
from esep.contests.heads import proposed
from esep.contests.listing import listed
from esep.contests.models import Round
from esep.contests.ranking import prizes, winners
from esep.contests.seats import members
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import actions, wording
from esep.decisions import queries as decisions
from esep.decisions.models import Decision, Kind
from esep.decisions.shapes import SEATS, SHAPES
from esep.evidence.actions import bring
from esep.evidence.models import Holding
from esep.pages.contest import staff_finding as find
from esep.pages.contest.staff_act import address
from esep.pages.contest.staff_decision_reading import CONTESTS, SEAT_ROWS, read
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.models import Person
from esep.people.policy import allows

BEGUN = {
    Kind.COMMISSION: Text(
        "Байқау комиссиясының құрамы бекітілсін.", "Утвердить состав конкурсной комиссии.", "-"
    ),
    Kind.AWARDS: Text(
        "Жеңімпаздарға біржолғы сыйақы берілсін.", "Выплатить победителям единовременную премию.", "-"
    ),
    Kind.READING: Text("", "", ""),
    Kind.RESOLUTION: Text("", "", ""),
    Kind.CONTEST_LIST: Text(
        "Жылдың республикалық байқауларының тізімі бекітілсін.",
        "Утвердить перечень республиканских конкурсов года.",
        "-",
    ),
}
"""Words to begin the act with; it is written in Kazakh and Russian."""


@require_http_methods(["GET", "HEAD", "POST"])
@door("round.decide", of=find.round_)
def of_round(
    request: HttpRequest, lang: str, *, kind: str, acting: Acting, it: Round, **_segments: object
) -> HttpResponse:
    """Show the form of a decision about a round, or enter the decision."""
    if kind not in deciding.KINDS:
        raise Http404
    return answered(request, lang, acting, Kind(kind), queries.about(it), it)


@require_http_methods(["GET", "HEAD", "POST"])
@door("decision.enter")
def of_year(request: HttpRequest, lang: str, *, year: int, acting: Acting) -> HttpResponse:
    """Show the form of the list of contests of a year, or enter it."""
    return answered(request, lang, acting, Kind.CONTEST_LIST, f"year:{year}", None)


def answered(
    request: HttpRequest, lang: str, acting: Acting, kind: Kind, about: str, it: Round | None
) -> HttpResponse:
    """Enter what was typed and lead to the decision; refused, the form keeps everything."""
    if request.method != "POST":
        return page(request, lang, acting, kind, about, it, request.GET.copy())
    typed = request.POST.copy()
    try:
        document = brought(request, typed, acting, it)
        new, problems = read(typed, kind, about, document)
        made = entered(new, problems, it, by=acting, once=typed.get("once", ""))
    except Refused as why:
        return page(request, lang, acting, kind, about, it, typed, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-staff-decision", code).say("told")))
    if it is None or allows(acting, "decision.see"):
        return HttpResponseRedirect(href(lang, "staff", "decisions", str(made.pk)), status=303)
    return HttpResponseRedirect(address(it, made, lang), status=303)


def entered(
    new: actions.NewDecision, problems: Sequence[Problem], it: Round | None, *, by: Acting, once: str
) -> Decision:
    """Enter the decision; what could not be read is refused with everything else that is wrong."""
    if problems:
        also = actions.wrong(replace(new, date=min(new.date, clock.today())), at=clock.now())
        raise Refused([*problems, *also])
    if it is not None:
        return deciding.decide(it, new, by=by, at=clock.now(), once=once)
    return actions.enter(new, by=by, at=clock.now(), once=once)


def brought(request: HttpRequest, typed: QueryDict, acting: Acting, it: Round | None) -> Holding | None:
    """Return the document of the form: the file just brought, else the one kept from before.

    Whoever holds the round keeps it.
    """
    file = request.FILES.get("file")
    if file is not None and file.name:
        holder = it.organisation if it else queries.union()
        held = bring(file, file.name, organisation=holder, by=acting, at=clock.now())
        typed["document"] = str(held.pk)
        return held
    return kept(typed, it)


def kept(typed: QueryDict, it: Round | None) -> Holding | None:
    """Return the document that was brought with this form before, None when none was."""
    holder = it.organisation if it else queries.union()
    return Holding.objects.filter(pk=whole(typed.get("document")), organisation=holder).first()


def page(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    kind: Kind,
    about: str,
    it: Round | None,
    typed: QueryDict,
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    """Return the form."""
    shape, year = SHAPES[kind], about.partition(":")[2]
    reading = queries.regulation_of(it).reading(typed.get("reading", "")) if it else None
    if kind == Kind.READING and reading is None:
        raise Http404
    known = [] if it else before(int(year))
    back = ("contests", "staff", str(it.pk)) if it else ("contests", "staff", "list", year)
    return desk.show(
        request,
        "contest/staff-decision.html",
        lang=lang,
        name="contests-staff-decision",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        typed=typed,
        kind=kind.value,
        kind_words=wording.KINDS[kind],
        shape=shape,
        round=it,
        title=queries.contest_of(it).name if it else None,
        year=year,
        bodies={one: text for one, text in wording.BODIES.items() if one in shape.bodies or not shape.bodies},
        seats=SEATS,
        seat_rows=range(SEAT_ROWS),
        people=people() if kind == Kind.COMMISSION else (),
        seated=members(it) if it else (),
        places=places(it) if it and kind == Kind.AWARDS else (),
        chair=proposed(it, clock.today()) if it and kind == Kind.AWARDS else "",
        reading=reading,
        begun=BEGUN[kind],
        contests=range(min(CONTESTS, len(known) + 3)),
        before=known,
        in_force=decisions.in_force(about, kind) if kind != Kind.COMMISSION else (),
        document=kept(typed, it),
        back=href(lang, *back),
        today=clock.today().isoformat(),
        token=secrets.token_urlsafe(16),
    )


def people() -> list[Person]:
    """Return whom an order may name, by name."""
    return list(Person.objects.filter(is_active=True).order_by("name", "id"))


def places(it: Round) -> list[int]:
    """Return the places that were won, else all that the regulation gives a prize."""
    return sorted({one.place for one in winners(it)}) or list(range(1, prizes(it) + 1))


def before(year: int) -> list[dict[str, object]]:
    """Return the list of the year, or of the year before, to begin a new list from."""
    found = listed(year) or listed(year - 1)
    names = ("key", "name_kk", "name_ru", "name_en", "organiser", "absence_costs")
    return [{name: getattr(one, name) for name in names} for one in found]
