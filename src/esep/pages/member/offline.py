"""The form as a workbook: taken away as a template, brought back, compared, and only then applied."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library import library
from esep.organisations import queries as organisations
from esep.pages.member import filling
from esep.pages.member.filling import address
from esep.pages.member.finding import report
from esep.pages.member.form import conflict
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.pages.parts.saving import read
from esep.papers.form_book import NOT_APPLICABLE, FormContent, form_book
from esep.papers.form_book_reading import Answers, read_form_book
from esep.people.acting import Acting
from esep.reports.entry import read_cell, save_block
from esep.reports.filled import Filled, filled
from esep.reports.models import Report
from esep.reports.rows import form_of

LARGEST = 2 * 1024 * 1024
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Difference:
    """A row on which the workbook says something else than what stands: both, and what is wrong with it."""

    row: str
    name: str
    stands: str
    comes: str
    text: str
    not_applicable: bool
    version: int
    wrong: str


@require_safe
@door("report.see", of=report)
def template(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door hands all of them over
    """Hand over the form as a workbook, with what already stands in it."""
    seen = filled(it)
    content = FormContent(
        form=seen.form,
        organisation=it.organisation.slug,
        name=organisations.on(clock.today(), [it.organisation])[0].name[lang],
        period=it.campaign.period,
        language=lang,
        units=library().facts.units,
        answers={row.number: answer(row.number, seen, lang) for row in seen.form.rows},
        before={row: filling.figure(value, lang) for row, value in seen.before.items()},
    )
    file = HttpResponse(form_book(content), content_type=XLSX)
    name = f"{it.campaign.form}-{it.campaign.period}-{it.organisation.slug}.xlsx"
    file["Content-Disposition"] = f'attachment; filename="{name}"'
    file["Cache-Control"] = "no-store"
    return file


@require_http_methods(["GET", "HEAD", "POST"])
@door("report.enter", of=report)
def upload(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Ask for a filled workbook; a POST shows what it would change and saves nothing yet."""
    answers: Answers | None = None
    problems: Sequence[Problem] = ()
    if request.method == "POST":
        try:
            answers = read_form_book(taken(request), form_of(it), it.campaign.period, it.organisation.slug)
        except Refused as why:
            problems = why.problems
    seen = filled(it)
    changes = differences(answers, seen, lang) if answers else []
    elsewhere = beside_the_column(answers, seen, lang) if answers else ()
    return desk.show(
        request,
        "member/upload.html",
        lang=lang,
        name="work-upload",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        at=address(it, lang),
        title=seen.form.title[lang],
        answers=answers,
        elsewhere=elsewhere,
        changes=changes,
        same=0 if answers is None else len(answers.texts) + len(answers.not_applicable) - len(changes),
        token=secrets.token_urlsafe(16),
    )


@require_POST
@door("report.enter", of=report)
def apply(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Save what the compared workbook changes, over the versions that were compared."""
    saved = save_block(
        it, read(request, form_of(it)), by=acting, at=clock.now(), once=request.POST.get("once", "")
    )
    clashes: Sequence[Problem] = [conflict(one) for one in saved if one.conflict]
    if clashes:
        raise Refused(clashes)
    desk.tell(request, lang, APPLIED.format(count=len(saved)))
    return HttpResponseRedirect(address(it, lang), status=303)


def taken(request: HttpRequest) -> bytes:
    """Return the bytes of the uploaded workbook; none and too many are refused."""
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        raise Refused([Problem(NO_FILE, CHOOSE, rule="no-file")])
    if (file.size or 0) > LARGEST:
        raise Refused([Problem(LARGE, CHOOSE, rule="book-large")])
    return bytes(file.read())


def differences(answers: Answers, seen: Filled, lang: str) -> list[Difference]:
    """Return the rows on which the workbook says something else than what stands, in the printed order."""
    found = []
    for row in seen.form.rows:
        n = row.number
        if n not in answers.texts and n not in answers.not_applicable:
            continue
        cell, absent = seen.cells.get(n), n in answers.not_applicable
        text = "" if absent else answers.texts[n]
        value, wrong = read_cell(text, row, not_applicable=absent)
        same = cell is not None and cell.not_applicable == absent
        if same and cell is not None and (cell.value == value if value is not None else cell.text == text):
            continue
        told = " ".join(f"{one.what[lang]} {one.todo[lang]}" for one in wrong)
        comes = NOT_APPLICABLE[lang] if absent else grouped(text)
        stands = grouped(answer(n, seen, lang))
        version = cell.version if cell else 0
        found.append(Difference(n, row.name[lang], stands, comes, text, absent, version, told))
    return found


def beside_the_column(answers: Answers, seen: Filled, lang: str) -> tuple[Problem, ...]:
    """Return the rows whose figure was written over last period's, a column that is never taken."""
    found = []
    for row, typed in answers.before.items():
        value = seen.before.get(row)
        stands = "" if value is None else filling.figure(value, lang)
        if typed and bare(typed) != bare(stands) and bare(typed).isdecimal():
            said = BESIDE.format(row=row, typed=typed, stands=stands or "–")
            found.append(Problem(said, BESIDE_TODO, rule="beside-the-column", rows=(row,)))
    return tuple(found)


def bare(text: str) -> str:
    """Return a figure without the spaces between its groups."""
    return "".join(text.split())


def answer(row: str, seen: Filled, lang: str) -> str:
    """Return what stands in a row as it is written into a workbook: plain digits, or its words."""
    cell = seen.cells.get(row)
    if cell is None:
        return ""
    if cell.not_applicable:
        return NOT_APPLICABLE[lang]
    if cell.value in ("yes", "no"):
        return filling.figure(cell.value == "yes", lang)
    return cell.value if cell.value is not None else cell.text


def grouped(text: str) -> str:
    """Return whole digits in groups of three; any other text as it is."""
    return re.sub(r"(?<=[0-9])(?=(?:[0-9]{3})+$)", "\u00a0", text) if text.isdecimal() else text


APPLIED = Text(
    kk="Excel кітабынан қойылған ұяшық саны: {count}.",
    ru="Из книги Excel внесено ячеек: {count}.",
    en="Cells taken from the workbook: {count}.",
)
BESIDE = Text(
    kk="№ {row} жол: «Өткен кезең» бағанында {typed} тұр (өткен жылғысы: {stands}). Бұл баған алынбайды.",
    ru="Строка {row}: в столбце «Прошлый период» стоит {typed} (за прошлый период: {stands}). "
    "Этот столбец не берётся.",
    en="Row {row}: the column “Last period” holds {typed} (last period: {stands}). That column is not taken.",
)
BESIDE_TODO = Text(
    kk="Биылғы санды «Осы кезең» бағанына жазыңыз.",
    ru="Число за этот период впишите в столбец «Этот период».",
    en="Write this period's figure in the column “This period”.",
)
NO_FILE = Text("Файл таңдалмаған.", "Файл не выбран.", "No file was chosen.")
LARGE = Text("Файл тым үлкен.", "Файл слишком велик.", "The file is too large.")
CHOOSE = Text(
    kk="«Excel үлгісі» арқылы толтырылған .xlsx файлын таңдаңыз.",
    ru="Выберите файл .xlsx, заполненный по «Шаблону Excel».",
    en="Choose the .xlsx file that you filled in from the “Excel template”.",
)
