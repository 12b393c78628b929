"""The prizes of a year: three places, ties decided, leaders of blocks (5.2), amounts and the payment list."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from esep.assessments.lacking import lacking
from esep.assessments.models import Assessment, Prize
from esep.assessments.prizes import Leader, Tie, award, leaders, pay, payment_list, ties, winners
from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import queries as decided
from esep.decisions.models import Kind
from esep.pages.parts.address import href
from esep.pages.parts.calculated import Calculated, calculated, latest_of
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.sheet import Rated
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.staff import finding
from esep.pages.staff.decisions import shown as shown_decisions
from esep.people.acting import Acting
from esep.people.policy import why_not

ABOUT = (Kind.TIE, Kind.PRIZES, Kind.BLOCK_PRIZES)


@dataclass(frozen=True, slots=True)
class Winner:
    """An organisation on a prize place, ties decided: place, points, whether the place is shared."""

    place: int
    rated: Rated
    total: Fraction
    shared: bool


@dataclass(frozen=True, slots=True)
class TieShown:
    """A tie that touches a prize place, with the organisations and how it was decided."""

    it: Tie
    organisations: tuple[Rated, ...]


@dataclass(frozen=True, slots=True)
class LeaderShown:
    """The best of a block outside the prize places; several when they are equal."""

    it: Leader
    rated: tuple[Rated, ...]


@require_http_methods(["GET", "HEAD", "POST"])
@door("year.see", of=finding.year)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Assessment) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show the prizes; award what the decisions say."""
    if request.method != "POST":
        return page(request, lang, it, acting)
    try:
        award(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems)
    return _back(request, lang, it, "done")


@require_POST
@door("year.see", of=finding.year)
def paid(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the year by it
    prize: int,
    *,
    acting: Acting,
    it: Assessment,
) -> HttpResponse:
    """Record the day on which a prize was paid."""
    found = Prize.objects.filter(pk=prize, assessment=it).first()
    if found is None:
        return not_found(request)
    try:
        day = date.fromisoformat(request.POST.get("day", ""))
    except ValueError:
        return page(request, lang, it, acting, [Problem(NO_DAY, GIVE_DAY, rule="day")])
    try:
        pay(found, day, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems)
    return _back(request, lang, it, "paid_done")


def _back(request: HttpRequest, lang: str, it: Assessment, said: str) -> HttpResponse:
    tell(request, lang, Text.each(lambda code: words("years-prizes", code).say(said)))
    answer = HttpResponseRedirect(href(lang, "staff", "year", str(it.pk), "prizes"))
    answer.status_code = 303
    return answer


def page(
    request: HttpRequest, lang: str, it: Assessment, acting: Acting, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page of prizes."""
    calculation = latest_of(it)
    made = calculated(calculation) if calculation else None
    about = shown_decisions(decided.about(f"assessment:{it.pk}"))
    return show_page(
        request,
        "staff/year-prizes.html",
        lang=lang,
        name="years-prizes",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        it=it,
        made=made,
        winners=on_places(it, made) if made else (),
        ties=tied(it, made) if made else (),
        leaders=led(it, made) if made else (),
        decisions=[one for one in about if one.it.kind in ABOUT and one.state in ("in-force", "waiting")],
        k=words("decisions", lang),
        payments=list(zip(payment_list(it), it.prizes.order_by("id"), strict=True)),
        lacks=lacking(it, "award", at=clock.now()) if it.state == "approved" else (),
        may_award=it.state == "approved" and why_not(acting, "year.approve") == "",
        may_pay=why_not(acting, "year.run") == "",
        may_enter=why_not(acting, "decision.enter") == "",
        today=clock.today().isoformat(),
        token=secrets.token_urlsafe(16),
    )


def on_places(it: Assessment, made: Calculated) -> list[Winner]:
    """Return everyone on a prize place."""
    found = winners(it)
    places = [place for place, _ in found]
    return [
        Winner(place, made.who[slug], made.result.of(slug).total, places.count(place) > 1)
        for place, slug in found
    ]


def tied(it: Assessment, made: Calculated) -> list[TieShown]:
    """Return the ties that touch a prize place."""
    return [TieShown(one, tuple(made.who[slug] for slug in one.organisations)) for one in ties(it)]


def led(it: Assessment, made: Calculated) -> list[LeaderShown]:
    """Return the leaders of blocks outside the prize places."""
    by_block: dict[str, list[Leader]] = {}
    for one in leaders(it):
        by_block.setdefault(one.block, []).append(one)
    return [
        LeaderShown(ones[0], tuple(made.who[one.organisation] for one in ones)) for ones in by_block.values()
    ]


NO_DAY = Text(
    kk="Төлем күні оқылмады.", ru="День выплаты не прочитан.", en="The day of payment cannot be read."
)
GIVE_DAY = Text(kk="Күнді күнтізбеден таңдаңыз.", ru="Выберите день в календаре.", en="Choose the day.")
