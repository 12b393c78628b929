"""The chair's page: everything that stands in the way, the declaration of clause 4.5, and handing in."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.notices.ready import tell_head
from esep.pages.member import filling
from esep.pages.member.filling import address
from esep.pages.member.finding import report, resource
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.reports.content import DECLARATION, warning_key
from esep.reports.filled import Filled, filled
from esep.reports.models import Report
from esep.reports.submit import standing_in_the_way, submit, withdraw


@dataclass(frozen=True, slots=True)
class Doubt:
    """A warning that must be explained before the report is handed in, and the explanation so far."""

    key: str
    words: str
    rows: tuple[str, ...]
    reason: str


@require_http_methods(["GET", "HEAD", "POST"])
@door("report.enter", of=report)
def show(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Show what stands in the way and what is declared; a POST hands the report in."""
    seen = filled(it)
    reasons = notes(seen)
    problems: Sequence[Problem] = ()
    declared = False
    if request.method == "POST":
        reasons |= {key[4:]: str(text) for key, text in request.POST.items() if key.startswith("why-")}
        declared = request.POST.get("declared") == "1"
        try:
            submit(
                it,
                declared=declared,
                justified=reasons,
                by=acting,
                at=clock.now(),
                once=request.POST.get("once", ""),
            )
            return HttpResponseRedirect(f"{address(it, lang)}receipt/", status=303)
        except Refused as why:
            problems = why.problems
    ways = unavoidable(seen)
    return desk.show(
        request,
        "member/submit.html",
        lang=lang,
        name="work-submit",
        acting=acting,
        status=409 if problems else 200,
        problems=summary(problems, ways),
        sheet=filling.page(it, seen, lang, at=clock.now()),
        f=words("work-form", lang),
        e=words("entry", lang),
        empty=[one.rows[0] for one in ways if one.rule == EMPTY],
        ways=[
            filling.told(one, tuple(row for row in one.rows if row in seen.form.by_number), lang)
            for one in ways
            if one.rule != EMPTY
        ],
        doubts=doubts(seen, reasons, lang),
        lacking=[(row, seen.form.by_number[row].name) for row in seen.lacking_evidence],
        declaration=DECLARATION,
        declared=declared,
        may=allows(acting, "report.submit", resource(it)),
        token=secrets.token_urlsafe(16),
    )


@require_POST
@door("report.withdraw", of=report)
def take_back(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Take a submitted report back and lead to its form."""
    withdraw(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    desk.tell(request, lang, TAKEN_BACK)
    return HttpResponseRedirect(address(it, lang), status=303)


@require_POST
@door("report.enter", of=report)
def tell_it_is_ready(
    request: HttpRequest,
    lang: str,
    report: int,  # noqa: ARG001  # the door found the report by it
    *,
    acting: Acting,
    it: Report,
) -> HttpResponse:
    """Tell the chair that the report waits for the declaration, and lead back to the page."""
    told = tell_head(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    desk.tell(request, lang, TOLD if told else TOLD_BEFORE)
    return HttpResponseRedirect(f"{address(it, lang)}submit/", status=303)


def notes(seen: Filled) -> dict[str, str]:
    """Return the explanations that were written beside rows, by row."""
    return {row: cell.note for row, cell in seen.cells.items() if cell.note}


def unavoidable(seen: Filled) -> tuple[Problem, ...]:
    """Return what no explanation helps against: rows without an answer, and errors."""
    explained = {warning_key(one): "-" for one in seen.problems}
    return standing_in_the_way(seen, explained)


def summary(problems: Sequence[Problem], ways: Sequence[Problem]) -> list[Problem]:
    """Return the refusals for the top of the page; those that are listed below in full as one of them."""
    rest = [
        replace(one, rows=(), todo=EXPLAIN if one.severity == "warning" else one.todo)
        for one in problems
        if one not in ways
    ]
    listed = [Problem(LISTED.format(count=len(ways)), SEE_BELOW, rule="listed")] if problems and ways else []
    return listed + rest


def doubts(seen: Filled, reasons: Mapping[str, str], lang: str) -> list[Doubt]:
    """Return the warnings with what was said to them."""
    found = []
    for one in seen.problems:
        if one.severity != "warning":
            continue
        rows = tuple(row for row in one.rows if row in seen.form.by_number)
        reason = reasons.get(warning_key(one)) or reasons.get(rows[0] if rows else "", "")
        found.append(Doubt(warning_key(one), f"{one.what[lang]} {one.todo[lang]}", rows, reason))
    return found


EMPTY = "row-empty"
LISTED = Text(
    kk="Тапсыруға кедергі бар, саны: {count}.",
    ru="Есть препятствия к сдаче: {count}.",
    en="Things stand in the way: {count}.",
)
EXPLAIN = Text(
    kk="Санды түзетіңіз немесе дұрыс болса, себебін төменде жазыңыз.",
    ru="Исправьте число или, если оно верно, напишите ниже причину.",
    en="Mend the figure or, if it is right, write the reason below.",
)
SEE_BELOW = Text(
    kk="Олар төменде жол нөмірімен тізілген.",
    ru="Они перечислены ниже с номерами строк.",
    en="They are listed below with the numbers of their rows.",
)
TOLD = Text(
    kk="Төрағаға хабарланды: хабарлама мен хат осы бетке жеткізеді.",
    ru="Председателю сообщено: уведомление и письмо приведут его на эту страницу.",
    en="The chair was told: a notice and a letter lead to this page.",
)
TOLD_BEFORE = Text(
    kk="Төрағаға бүгін хабарланған.",
    ru="Председателю сегодня уже сообщено.",
    en="The chair was told today already.",
)
TAKEN_BACK = Text(
    kk="Есеп қайтарып алынды: қайта толтыруға болады.",
    ru="Отчёт отозван: его снова можно заполнять.",
    en="The report was withdrawn: it can be filled in again.",
)
