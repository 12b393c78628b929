"""What an officer does to a report under review: notes rows, accepts it, returns it, opens it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.notices.reminders import news_of
from esep.organisations import queries as organisations
from esep.pages.parts import instants
from esep.pages.parts.address import href
from esep.pages.parts.desk import show, tell
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.staff import reviewing
from esep.pages.staff.review import CODES, checked_by, following, page_of, values
from esep.people.acting import Acting
from esep.reports.accept import Finding, accept, find
from esep.reports.correct import reopen
from esep.reports.give_back import NewRemark, answer, give_back
from esep.reports.models import Report, Verdict, Version
from esep.reports.review import review
from esep.reports.states import move


@require_POST
@door("report.review", of=checked_by)
def note(
    request: HttpRequest, lang: str, number: int, row: str, *, acting: Acting, it: Report
) -> HttpResponse:
    """Note what was found of one row; a background save gets the row and the counter back."""
    background = request.headers.get("HX-Request") == "true"
    problems: Sequence[Problem] = ()
    try:
        wanted = finding(request.POST.dict(), row)
        find(version_of(it), {row: wanted}, by=acting, at=clock.now())
    except Refused as refused:
        problems = refused.problems
    if not background and not problems:
        return HttpResponseRedirect(f"{href(lang, 'staff', 'report', str(number))}#row-{row}", status=303)
    typed = request.POST.dict() if problems else {}
    if not background:
        return page_of(request, lang, acting, it, problems=problems, typed=typed | {"row": row})
    context = values(acting, it, lang)
    looked = next((one for one in context["rows"] if one.seen.number == row), None)
    if looked is None:
        return page_of(request, lang, acting, it, problems=problems)
    return show(
        request,
        "staff/review-noted.html",
        lang=lang,
        name="queue-review",
        acting=acting,
        row=looked,
        wrong=problems,
        typed=defaultdict(str, typed),
        token=request.POST.get("once", ""),
        **context,
    )


def version_of(report: Report) -> Version:
    """Return the version under review; a report that nobody handed in is refused."""
    move(report.state, "accept")
    return report.versions.get(number=report.number)


def finding(sent: Mapping[str, str], row: str) -> Finding:
    """Return what was found, as the form of a row sends it; a remark without reason and words is refused."""
    verdict = sent.get("verdict", "")
    reason = sent.get("reason", "").strip()
    if verdict == Verdict.RETURNED:
        code = sent.get("code", "")
        wrong = [Problem(*NO_CODE, rule="remark-code", rows=(row,))] if code not in CODES else []
        wrong += [] if reason else [Problem(*NO_WORDS, rule="remark-words", rows=(row,))]
        if wrong:
            raise Refused(wrong)
        return Finding(Verdict.RETURNED, reason=f"{code}{reviewing.BREAK}{reason}")
    if verdict == Verdict.CORRECTED:
        return Finding(Verdict.CORRECTED, accepted=sent.get("accepted", ""), reason=reason)
    if verdict == Verdict.UNPROVED:
        return Finding(Verdict.UNPROVED, reason=reason)
    return Finding(Verdict.ACCEPTED, reason=reason)


@require_POST
@door("report.review", of=checked_by)
def note_plain(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Report) -> HttpResponse:
    """Note as accepted every row that nothing speaks against and nobody has looked at yet."""
    try:
        version = version_of(it)
        left = reviewing.counted(reviewing.looked(review(it))).plain_left
        if left:
            found = dict.fromkeys(left, Finding(Verdict.ACCEPTED))
            find(
                version,
                found,
                by=acting,
                at=clock.now(),
                once=request.POST.get("once", ""),
            )
    except Refused as refused:
        return page_of(request, lang, acting, it, problems=refused.problems)
    return HttpResponseRedirect(f"{href(lang, 'staff', 'report', str(number))}#rows", status=303)


@require_POST
@door("report.accept", of=checked_by)
def take(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the report by it
    *,
    acting: Acting,
    it: Report,
) -> HttpResponse:
    """Accept the report whole and go on to the next one that waits."""
    try:
        made = accept(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page_of(request, lang, acting, it, problems=refused.problems)
    news_of(it, clock.now())
    said = Text.each(lambda code: words("queue-review", code).say("done.accepted", n=len(made)))
    return onward(request, lang, acting, it, said)


@require_POST
@door("report.return", of=checked_by)
def send_back(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the report by it
    *,
    acting: Acting,
    it: Report,
) -> HttpResponse:
    """Return the report with the remarks noted on its rows, and one on the whole when there is one."""
    sent = request.POST.dict()
    drafts = [one.draft for one in reviewing.looked(review(it)) if one.draft is not None]
    remarks = [NewRemark(draft.row, draft.text, draft.code) for draft in drafts]
    if whole := sent.get("whole", "").strip():
        remarks.append(NewRemark("", whole, "other"))
    try:
        until = instants.read(sent.get("until-day", ""), sent.get("until-hour", ""))
        give_back(it, remarks, until=until, by=acting, at=clock.now(), once=sent.get("once", ""))
    except Refused as refused:
        return page_of(request, lang, acting, it, problems=refused.problems, typed=sent)
    news_of(it, clock.now())
    said = Text.each(lambda code: words("queue-review", code).say("done.returned", n=len(remarks)))
    return onward(request, lang, acting, it, said)


@require_POST
@door("report.return", of=checked_by)
def reply(
    request: HttpRequest, lang: str, number: int, remark: int, *, acting: Acting, it: Report
) -> HttpResponse:
    """Answer in the thread of a remark, as its checker."""
    found = it.remarks.filter(pk=remark, answers__isnull=True).first()
    if found is None:
        return not_found(request)
    sent = request.POST.dict()
    try:
        answer(found, sent.get("text", ""), by=acting, at=clock.now(), once=sent.get("once", ""))
    except Refused as refused:
        return page_of(request, lang, acting, it, problems=refused.problems, typed=sent)
    return HttpResponseRedirect(f"{href(lang, 'staff', 'report', str(number))}#thread-title", status=303)


@require_POST
@door("fact.correct", of=checked_by)
def open_again(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Report) -> HttpResponse:
    """Open an accepted report for a correction, with the reason; the accepted figures stand meanwhile."""
    sent = request.POST.dict()
    try:
        reopen(it, sent.get("reason", ""), by=acting, at=clock.now(), once=sent.get("once", ""))
    except Refused as refused:
        return page_of(request, lang, acting, it, problems=refused.problems, typed=sent)
    news_of(it, clock.now())
    tell(request, lang, Text.each(lambda code: words("queue-review", code).say("done.reopened")))
    return HttpResponseRedirect(href(lang, "staff", "report", str(number)), status=303)


def onward(request: HttpRequest, lang: str, acting: Acting, report: Report, said: Text) -> HttpResponse:
    """Say what was done and lead to the next report that waits, or to the emptied queue."""
    name = organisations.on(clock.today(), [report.organisation])[0].short
    tell(request, lang, Text.each(lambda code: f"{name[code]}: {said[code]}"))
    coming = following(acting, report)
    where = href(lang, "staff", "queue") if coming is None else href(lang, "staff", "report", str(coming))
    return HttpResponseRedirect(where, status=303)


NO_CODE = (
    Text("Ескертудің себебі таңдалмаған.", "Причина замечания не выбрана.", "The remark has no reason."),
    Text("Себепті тізімнен таңдаңыз.", "Выберите её из списка.", "Choose it from the list."),
)
NO_WORDS = (
    Text("Ескерту жазылмаған.", "Замечание не написано.", "The remark has no words."),
    Text(
        "Есеп беруші не түзететінін білсін: бір сөйлеммен жазыңыз.",
        "Напишите одним предложением, что исправить составителю.",
        "Write in a sentence what the reporter is to mend.",
    ),
)
