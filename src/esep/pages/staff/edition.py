"""Which edition governs the year: asked as a question, both editions side by side, settled by a decision."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.assessments.editions import Answer, answers
from esep.assessments.models import Assessment
from esep.assessments.timeline import choose_edition
from esep.audit import clock
from esep.core.law import Act, Regulation
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import queries as decided
from esep.decisions.models import Decision, Kind
from esep.library import library
from esep.pages.parts import dates
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.sheet import heads
from esep.pages.parts.wording import words
from esep.pages.staff import finding
from esep.pages.staff.deciding import newest
from esep.pages.staff.decisions import shown as shown_decisions
from esep.people.acting import Acting
from esep.people.policy import why_not


@dataclass(frozen=True, slots=True)
class EditionShown:
    """An edition beside the other: its last act, how many rows its annex scores (None: not known)."""

    name: str
    title: Text
    act: Act | None
    rows: int | None
    blocks: int
    governing: tuple[Text, ...]
    clause: Text


@require_http_methods(["GET", "HEAD", "POST"])
@door("year.see", of=finding.year)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Assessment) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show the question; take the edition from a confirmed decision."""
    if request.method != "POST":
        return page(request, lang, it, acting)
    found = [one for one in in_force(it) if str(one.pk) == request.POST.get("decision")]
    if not found:
        return page(request, lang, it, acting, [Problem(NOT_FOUND, ENTER, rule="no-decision")])
    try:
        choose_edition(it, found[0], by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems)
    tell(request, lang, Text.each(lambda code: words("years-edition", code).say("done")))
    answer = HttpResponseRedirect(href(lang, "staff", "year", str(it.pk)))
    answer.status_code = 303
    return answer


def page(
    request: HttpRequest, lang: str, it: Assessment, acting: Acting, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the question with both editions."""
    reading = newest().reading("A01")
    answered = answers(it.regulation, it.year, clock.today())
    return show_page(
        request,
        "staff/year-edition.html",
        lang=lang,
        name="years-edition",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        it=it,
        reading=reading,
        answers=answered,
        editions=[shown(library().regulation(it.regulation, name), answered) for name in names(it)],
        decisions=shown_decisions(
            tuple(one for one in decided.about(f"assessment:{it.pk}") if one.kind == Kind.EDITION)
        ),
        k=words("decisions", lang),
        edition_words=dates.edition,
        may_use=not it.edition and why_not(acting, "year.run") == "",
        may_enter=why_not(acting, "decision.enter") == "",
        token=secrets.token_urlsafe(16),
    )


def in_force(it: Assessment) -> tuple[Decision, ...]:
    """Return the confirmed decisions on the edition of the year."""
    return decided.in_force(f"assessment:{it.pk}", Kind.EDITION)


def names(it: Assessment) -> tuple[str, ...]:
    """Return the last two editions, the newer last."""
    return library().editions(it.regulation)[-2:]


def shown(edition: Regulation, answered: Sequence[Answer]) -> EditionShown:
    """Return an edition as one of two columns."""
    blocks = heads(edition)
    clause = next((one for one in edition.clauses() if one.number == "5.2"), None)
    return EditionShown(
        edition.edition,
        dates.edition(edition.edition),
        edition.acts[-1] if edition.acts else None,
        None if edition.no_points is not None else sum(len(rows) for _, rows in blocks),
        len(blocks),
        tuple(one.says for one in answered if one.edition == edition.edition),
        Text.same(" ".join(clause.text) if clause else ""),
    )


NOT_FOUND = Text(
    kk="Бұл шешім расталмаған немесе басқа жылға қатысты.",
    ru="Это решение не подтверждено или относится к другому году.",
    en="This decision is not confirmed or is about another year.",
)
ENTER = Text(
    kk="Редакция туралы шешімді енгізіп, екінші адамға растатыңыз.",
    ru="Внесите решение о редакции, пусть его подтвердит второй человек.",
    en="Enter the decision on the edition and let a second person confirm it.",
)
