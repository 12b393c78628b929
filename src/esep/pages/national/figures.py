"""Where every number of a report comes from, and the figures that came from older prints."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.bound import Reference
from esep.core.bound_answers import Answer, label, written
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.national.bringing import bring
from esep.national.examining import Examined, examine
from esep.national.models import NationalReport
from esep.national.older_prints import read
from esep.national.states import STATES
from esep.national.wording import period_words
from esep.pages.national import finding as find
from esep.pages.national.report import may
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.people.acting import Acting


@dataclass(frozen=True, slots=True)
class Traced:
    """A reference of the report: its figure's name, what it prints, and the figures it is made of."""

    reference: Reference
    name: Text
    words: Text
    answer: Answer
    changed: Text | None


@require_safe
@door("national.see", of=find.report)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: NationalReport, **_segments: object
) -> HttpResponse:
    """Show every reference with what it is made of."""
    return page(request, lang, acting, it)


@require_POST
@door("national.write", of=find.report)
def older(
    request: HttpRequest, lang: str, *, acting: Acting, it: NationalReport, **_segments: object
) -> HttpResponse:
    """Bring figures of an older print, all or none."""
    typed = {name: str(value) for name, value in request.POST.items()}
    found, problems = read(typed.get("figures", ""))
    if problems:
        return page(request, lang, acting, it, problems, typed)
    try:
        bring(it, found, typed.get("source", ""), by=acting, at=clock.now(), once=typed.get("once", ""))
    except Refused as why:
        return page(request, lang, acting, it, why.problems, typed)
    desk.tell(request, lang, BROUGHT)
    return HttpResponseRedirect(href(lang, "national", str(it.pk), "figures"), status=303)


def page(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: NationalReport,
    problems: Sequence[Problem] = (),
    typed: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Return the page of the figures of a report."""
    one = NationalReport.objects.get(pk=it.pk)
    seen = examine(one)
    return desk.show(
        request,
        "national/figures.html",
        lang=lang,
        name="monitoring-national-figures",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        report=one,
        state=STATES[one.state],
        period=period_words(one.period),
        traced=traced(seen),
        brought=one.brought.order_by("-event_seq", "id"),
        names=seen.backing.meanings,
        called=seen.backing.called,
        may_bring=may(acting, one, "bring"),
        typed=typed or {},
        token=secrets.token_urlsafe(16),
    )


def traced(seen: Examined) -> tuple[Traced, ...]:
    """Return every reference of the report in its order; a frozen one shows the figures as they stand now."""
    changed = {one.reference.text: one.now for one in seen.changed}
    return tuple(
        Traced(
            one,
            label(one.names[0], seen.backing),
            said(one, seen),
            seen.now[one.text],
            changed.get(one.text),
        )
        for one in seen.references
    )


def said(one: Reference, seen: Examined) -> Text:
    """Return what a reference prints."""
    return Text.each(lambda code: written(one, seen.answers[one.text], seen.backing, code))


BROUGHT = Text("Сандар енгізілді.", "Числа внесены.", "The numbers are brought.")
