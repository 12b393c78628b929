"""What is taken away from a survey: posters with its code, cards with one-time codes, counts as a table."""

from __future__ import annotations

import csv
import io

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.problems import Problem, Refused
from esep.organisations.queries import on
from esep.pages.parts.door import door
from esep.pages.parts.numbers import figure
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.surveys import finding as find
from esep.pages.surveys.picture import address
from esep.pages.surveys.seen import seen
from esep.pages.surveys.survey import shown
from esep.papers import survey_poster
from esep.papers.as_pdf import pdf_bytes
from esep.people.acting import Acting
from esep.surveys import queries
from esep.surveys import wording as says
from esep.surveys.models import Survey, Target
from esep.surveys.running import issue
from esep.surveys.spelling import read
from esep.surveys.states import RIGHT

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula at the beginning of a cell."""


@require_safe
@door(RIGHT, of=find.target_)
def poster(request: HttpRequest, lang: str, *, it: Target, **_segments: object) -> HttpResponse:
    """Return the poster of a link, in Kazakh and Russian on one sheet."""
    del request, lang
    return _pdf(pdf_bytes(survey_poster.poster(_asking(it))), f"survey-{it.survey_id}-{it.organisation.slug}")


@require_POST
@door(RIGHT, of=find.target_)
def codes(
    request: HttpRequest, lang: str, *, acting: Acting, it: Target, **_segments: object
) -> HttpResponse:
    """Issue codes and return their cards; they are shown this once."""
    try:
        made = issue(
            it,
            whole(request.POST.get("count")),
            by=acting,
            at=clock.now(),
            once=request.POST.get("once", ""),
        )
    except Refused as why:
        return shown(request, lang, acting, it.survey, why.problems)
    if not made:
        shown_before = Problem(says.CODES_SHOWN, says.ISSUE_MORE, rule="survey-codes-shown")
        return shown(request, lang, acting, it.survey, [shown_before])
    name = f"survey-{it.survey_id}-{it.organisation.slug}-codes"
    return _pdf(pdf_bytes(survey_poster.cards(_asking(it), made)), name)


@require_safe
@door(RIGHT, of=find.survey_)
def counts(request: HttpRequest, lang: str, *, it: Survey, **_segments: object) -> HttpResponse:
    """Return the counts of every question, of all and by group; small groups hold none."""
    found = queries.results(it, whole(request.GET.get("cut")))
    if found is None:
        return not_found(request)
    w = words("monitoring-surveys", lang)
    out = io.StringIO()
    write = csv.writer(out)
    write.writerow(
        [w.say(f"csv.{one}") for one in ("number", "question", "group", "answers", "choice", "share")]
    )
    for one in seen(it, read(it.content), found, lang).drawn:
        question = [one.it.number, _plain(one.it.question.says.text[lang])]
        if not one.bars:
            write.writerow([*question, w.say("everybody"), one.it.base, w.say("too_few"), ""])
            continue
        for bar in one.bars:
            share = figure(bar.share * 100, lang, 1)
            write.writerow([*question, w.say("everybody"), one.it.base, _plain(bar.says), share])
        for group in one.groups:
            name = _plain(group.name)
            if not group.shares:
                write.writerow([*question, name, group.base, w.say("too_few"), ""])
            for head, part in zip(one.heads, group.shares, strict=False):
                write.writerow([*question, name, group.base, _plain(head), figure(part * 100, lang, 1)])
    answer = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(True, f"survey-{it.pk}.csv") or ""
    answer["Cache-Control"] = "no-store"
    return answer


def _asking(it: Target) -> survey_poster.Asking:
    content = read(it.survey.content)
    asked, holder = (on(clock.today(), [one])[0] for one in (it.organisation, it.survey.organisation))
    return survey_poster.Asking(
        title=content.title.text,
        asked=asked.name,
        holder=holder.name,
        questions=len(content.questions),
        address=address(it),
        last_day=it.survey.last_day or clock.today(),
        day=clock.today(),
        codes=it.survey.way == "codes",
    )


def _plain(text: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(RISKY) else text


def _pdf(body: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(body, content_type="application/pdf")
    answer["Content-Disposition"] = content_disposition_header(True, f"{name}.pdf") or ""
    answer["Cache-Control"] = "no-store"
    return answer
