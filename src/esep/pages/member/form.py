"""The form that a member organisation fills in; without scripts it is saved whole by one button."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.core.forms import FormRow
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.member import filling
from esep.pages.member.filling import address
from esep.pages.member.finding import report, resource
from esep.pages.member.form_written import write, written
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports.entry import Saved, Typed, save_block
from esep.reports.filled import Filled, filled
from esep.reports.models import Report
from esep.reports.rows import form_of


@gzip_page
@require_http_methods(["GET", "HEAD", "POST"])
@door("report.see", of=report)
def show(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Show the form; a POST saves every field that was changed and comes back here."""
    if request.method == "POST":
        try:
            saved = save(it, request.POST, acting)
        except Refused as why:
            return shown(request, lang, acting, it, problems=why.problems, status=409, typed=request.POST)
        clashes = [conflict(one) for one in saved if one.conflict]
        if clashes:
            return shown(request, lang, acting, it, problems=clashes, status=409)
        if saved:
            desk.tell(request, lang, SAVED)
        return HttpResponseRedirect(address(it, lang), status=303)
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Report,
    *,
    problems: tuple[Problem, ...] | list[Problem] = (),
    status: int = 200,
    typed: QueryDict | None = None,
) -> HttpResponse:
    """Return the page of the form, with what was typed when it could not be saved."""
    at, show = clock.now(), request.GET.get("show", "")
    if typed is None:
        form = written(it, lang, at=at, show=show)
    else:
        sheet = filling.page(it, filled(it), lang, at=at, show=show)
        for row in sheet.rows:
            row.text = typed.get(f"c-{row.number}", row.text)
        form = write(sheet, lang)
    return desk.show(
        request,
        "member/form.html",
        lang=lang,
        name="work-form",
        acting=acting,
        status=status,
        problems=problems,
        written=form,
        token=secrets.token_urlsafe(16),
    )


def save(it: Report, sent: QueryDict, by: Acting) -> tuple[Saved, ...]:
    """Save the fields that differ from what stands, over the versions that the page knew."""
    demand(by, "report.enter", resource(it))
    known = dict(pair.split(":", 1) for pair in sent.get("versions", "").split() if ":" in pair)
    seen = filled(it)
    typed: dict[str, Typed] = {}
    for row in form_of(it).rows:
        text = sent.get(f"c-{row.number}")
        version = known.get(row.number, "0")
        if text is None or not version.isdecimal() or not differs(row, text.strip(), seen):
            continue
        cell = seen.cells.get(row.number)
        typed[row.number] = Typed(text.strip(), int(version), bool(cell and cell.not_applicable and not text))
    if not typed:
        return ()
    return save_block(it, typed, by=by, at=clock.now(), once=sent.get("once", ""))


def differs(row: FormRow, text: str, seen: Filled) -> bool:
    """Return whether a field says something else than its cell."""
    cell = seen.cells.get(row.number)
    if cell is None:
        return bool(text)
    if row.unit == "yes/no":
        return text != (cell.value or "")
    return text not in (cell.text, filling.typed(cell, seen.sheet.values.get(row.number), "kk"))


def conflict(saved: Saved) -> Problem:
    """Return that somebody else wrote another figure first: theirs stands, ours is named."""
    other = saved.conflict
    assert other is not None  # noqa: S101  # asked for by the caller
    values = {"row": saved.row, "who": other.by_name, "at": filling.clock(other.at)}
    empty = Text("бос", "пусто", "empty")
    what = CONFLICT.format(**values, theirs=other.text or empty, mine=saved.text or empty)
    return Problem(what, CONFLICT_TODO, rule="conflict", rows=(saved.row,))


SAVED = Text("Сақталды.", "Сохранено.", "Saved.")
CONFLICT = Text(
    kk="№ {row} жол: {who} өзгертіп қойған ({at}), қазіргі мәні: {theirs}. Сіз жазғаныңыз: {mine}.",
    ru="Строка {row}: {who} уже изменил(а) её ({at}), сейчас там: {theirs}. Вы написали: {mine}.",
    en="Row {row}: {who} changed it first ({at}); it now says {theirs}. You wrote {mine}.",
)
CONFLICT_TODO = Text(
    kk="Сіздің мәніңіз дұрыс болса, оны осы жолға қайта жазып сақтаңыз.",
    ru="Если верно ваше значение, впишите его снова и сохраните.",
    en="If yours is right, write it into the row again and save.",
)
