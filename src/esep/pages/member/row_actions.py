"""What is done on one row: a document put on or taken off, a remark answered, an explanation written."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.evidence.actions import bring
from esep.pages.member import answering, row
from esep.pages.member.finding import OfRow
from esep.pages.member.finding import row as find
from esep.pages.parts import desk, saving
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.reports import at_entry
from esep.reports.attaching import attach, detach
from esep.reports.entry import Typed, save_cell
from esep.reports.filled import filled
from esep.reports.give_back import answer

Act = Callable[[], None]
"""What is to be done; refusals are told by whoever calls it."""


@require_POST
@door("report.enter", of=find)
def put_on(
    request: HttpRequest,
    lang: str,
    report: int,  # noqa: ARG001  # the door found the row by it
    row: str,  # noqa: ARG001  # the same
    *,
    acting: Acting,
    it: OfRow,
) -> HttpResponse:
    """Keep the files of the request and put them on the row."""

    def act() -> None:
        files = request.FILES.getlist("file")
        if not files:
            raise Refused([Problem(NO_FILE, CHOOSE, rule="no-file")])
        for file in files:
            now = clock.now()
            with file.open() as stream:
                name, whose = file.name or "", it.report.organisation
                held = bring(stream, name, organisation=whose, by=acting, at=now)
            attach(it.report, it.row.number, held, by=acting, at=now)

    return done(request, lang, acting, it, act, "attached")


@require_POST
@door("report.enter", of=find)
def take_off(
    request: HttpRequest,
    lang: str,
    report: int,  # noqa: ARG001  # the door found the row by it
    row: str,  # noqa: ARG001  # the same
    *,
    acting: Acting,
    it: OfRow,
) -> HttpResponse:
    """Take a document off the row."""

    def act() -> None:
        found = at_entry.attachment(it.report, it.row.number, whole(request.POST.get("attachment", "")))
        if found is not None:
            detach(found, by=acting, at=clock.now())

    return done(request, lang, acting, it, act, "removed")


@require_POST
@door("remark.answer", of=find)
def reply(
    request: HttpRequest,
    lang: str,
    report: int,  # noqa: ARG001  # the door found the row by it
    row: str,  # noqa: ARG001  # the same
    *,
    acting: Acting,
    it: OfRow,
) -> HttpResponse:
    """Answer a remark of the staff."""

    def act() -> None:
        found = at_entry.remark(it.report, whole(request.POST.get("remark", "")))
        if found is None or found.row != it.row.number:
            raise Refused([Problem(NO_REMARK, RELOAD, rule="no-remark")])
        text = request.POST.get("text", "")
        answer(found, text, by=acting, at=clock.now(), once=request.POST.get("once", ""))

    return done(request, lang, acting, it, act, "answered")


@require_POST
@door("report.enter", of=find)
def explain(
    request: HttpRequest,
    lang: str,
    report: int,  # noqa: ARG001  # the door found the row by it
    row: str,  # noqa: ARG001  # the same
    *,
    acting: Acting,
    it: OfRow,
) -> HttpResponse:
    """Keep an explanation of the figure; the figure stays as it is."""

    def act() -> None:
        cell = filled(it.report).cells.get(it.row.number)
        note = request.POST.get("note", "").strip()
        kept = (
            Typed("", 0, note=note)
            if cell is None
            else Typed(cell.text, cell.version, cell.not_applicable, note)
        )
        save_cell(it.report, it.row.number, kept, by=acting, at=clock.now())

    return done(request, lang, acting, it, act, "note_saved")


def done(request: HttpRequest, lang: str, acting: Acting, it: OfRow, act: Act, said: str) -> HttpResponse:
    """Do it and tell so: a script gets the state of the form, a page leads back to the row."""
    script = saving.wants_json(request)
    try:
        act()
    except Refused as why:
        if script:
            return saving.refused(why.problems, lang)
        typed = {"typed": request.POST.get("text", request.POST.get("note", ""))}
        return row.shown(request, lang, acting, it, status=409, problems=why.problems, **typed)
    if script:
        count = len(filled(it.report).attachments.get(it.row.number, ()))
        told = words("entry", lang).say("documents", count=count)
        spoken = words("work-row", lang).say(said)
        return answering.now(it.report, lang, row=it.row.number, words=told, count=count, said=spoken)
    desk.tell(request, lang, Text.each(lambda code: words("work-row", code).say(said)))
    return row.back(lang, it)


NO_FILE = Text("Файл таңдалмаған.", "Файл не выбран.", "No file was chosen.")
CHOOSE = Text(
    "Файлды таңдап, қайта басыңыз.", "Выберите файл и нажмите снова.", "Choose a file and press again."
)
NO_REMARK = Text("Мұндай ескертпе жоқ.", "Такого замечания нет.", "There is no such remark.")
RELOAD = Text("Бетті жаңартыңыз.", "Обновите страницу.", "Reload the page.")
