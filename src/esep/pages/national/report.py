"""One national report as it reads: words with live numbers, what is wrong with them, and its next step."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.core.names import Text
from esep.core.problems import Problem
from esep.national.blocks import LANGUAGES, widest
from esep.national.examining import Examined, examine
from esep.national.models import NationalReport
from esep.national.states import ROAD, STATES, STEPS
from esep.national.wording import period_words
from esep.pages.national import finding as find
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.policy import allows, why_not

ORDER = ("draft", "checked", "frozen", "issued")
NEXT = {"draft": "check", "checked": "freeze", "frozen": "issue"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and the block it stands in (0: the figures as a whole)."""

    problem: Problem
    block: int


@require_safe
@door("national.see", of=find.report)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: NationalReport, **_segments: object
) -> HttpResponse:
    """Show the report."""
    return page(request, lang, acting, it)


def page(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: NationalReport,
    problems: Sequence[Problem] = (),
    typed: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Return the page of a report."""
    one = NationalReport.objects.select_related("corrects").get(pk=it.pk)
    seen = examine(one)
    language = request.GET.get("in", "ru" if lang == "ru" else "kk")
    found = faults(seen)
    return desk.show(
        request,
        "national/report.html",
        lang=lang,
        name="monitoring-national-report",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        report=one,
        period=period_words(one.period),
        written=language if language in LANGUAGES else "kk",
        title=one.title_ru if language == "ru" else one.title_kk,
        seen=seen,
        faults=found,
        errors=sum(fault.problem.severity == "error" for fault in found),
        widest=widest,
        road=[(state, STATES[state]) for state in ORDER],
        at=ORDER.index(one.state),
        next=NEXT.get(one.state, ""),
        why_not=why_not(acting, ROAD.right(NEXT[one.state])) if one.state in NEXT else "",
        may_rework=may(acting, one, "rework"),
        may_correct=may(acting, one, "correct") and not hasattr(one, "corrected_by"),
        may_write=may(acting, one, "write"),
        may_read_history=allows(acting, "audit.see"),
        may_remark=may(acting, one, "remark"),
        corrected_by=getattr(one, "corrected_by", None),
        remarks=one.remarks.select_related("block").order_by("settled_at", "id"),
        typed=typed or {},
        token=secrets.token_urlsafe(16),
    )


def may(acting: Acting, one: NationalReport, verb: str) -> bool:
    """Return whether the reader may make a step that the report's state allows."""
    steps = {step.before for step in STEPS if step.verb == verb}
    return one.state in steps and allows(acting, ROAD.right(verb))


def faults(seen: Examined) -> tuple[Fault, ...]:
    """Return everything that is wrong, errors first, each once and where it stands."""
    every: dict[tuple[str, str], Fault] = {}
    for section in seen.sections:
        for block in section.blocks:
            for problem in block.problems:
                every.setdefault((problem.rule, problem.what.kk), Fault(problem, block.row.pk))
    for problem in seen.whole:
        every.setdefault((problem.rule, problem.what.kk), Fault(problem, 0))
    return tuple(sorted(every.values(), key=lambda one: one.problem.severity))


TOLD = {
    "check": Text("Есеп тексерілді.", "Отчёт проверен.", "The report is checked."),
    "freeze": Text("Сандар бекітілді.", "Числа зафиксированы.", "The numbers are frozen."),
    "issue": Text("Есеп шығарылды.", "Отчёт выпущен.", "The report is issued."),
    "rework": Text("Есеп қайта ашылды.", "Отчёт возвращён в работу.", "The report is taken back."),
    "correct": Text("Түзетілген нұсқа басталды.", "Исправленная версия начата.", "The correction is begun."),
}
"""What is said after a step."""
