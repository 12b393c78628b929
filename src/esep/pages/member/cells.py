"""Saving from the form while it is being filled in: one cell, a block of cells, and a fresh token."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.forms import FormRow
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.member.answering import as_data, now, refused
from esep.pages.member.finding import form_of, report
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.reports.entry import Typed, save_block
from esep.reports.models import Report

LONGEST = 255
"""So many characters a cell can hold."""

MOST = 500
"""So many cells a block may have: more than any form has."""


@require_POST
@door("report.enter", of=report)
def save(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Save the cells of the request as one action and tell how the form stands now."""
    try:
        typed = read(request, it)
        saved = save_block(it, typed, by=acting, at=clock.now())
    except Refused as why:
        return refused(why.problems, lang)
    return now(it, lang, saved)


@require_safe
@door("report.enter", of=report)
def token(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door hands all of them over
    """Give a page that outlived its sign-in a token that its next saves need."""
    return as_data({"token": get_token(request)})


def read(request: HttpRequest, it: Report) -> dict[str, Typed]:
    """Return the typed cells of a request by row; an unknown row or a broken version refuses all of them."""
    form, sent = form_of(it), request.POST
    fields = [sent.getlist(name) for name in ("row", "text", "version", "na")]
    if not fields[0] or len(fields[0]) > MOST or len({len(one) for one in fields}) > 1:
        raise Refused([Problem(BROKEN, RELOAD, rule="broken-save")])
    typed: dict[str, Typed] = {}
    for row, text, version, na in zip(*fields, strict=True):
        asked = form.by_number.get(row)
        if not isinstance(asked, FormRow) or not version.isdecimal() or len(version) > 9:
            raise Refused([Problem(BROKEN, RELOAD, rule="broken-save")])
        if len(text) > LONGEST:
            raise Refused([Problem(TOO_LONG.format(row=row), SHORTEN.format(most=LONGEST), rule="cell-long")])
        typed[row] = Typed(text, int(version), na == "1")
    return typed


BROKEN = Text(
    kk="Сақтау сұрауы толық келмеді.",
    ru="Запрос на сохранение пришёл неполным.",
    en="The save came incomplete.",
)
RELOAD = Text(
    kk="Бетті жаңартып, қайта жазыңыз.",
    ru="Обновите страницу и введите снова.",
    en="Reload the page and type again.",
)
TOO_LONG = Text(
    kk="№ {row} жол: мәтін тым ұзын.",
    ru="Строка {row}: слишком длинный текст.",
    en="Row {row}: the text is too long.",
)
SHORTEN = Text(
    kk="Таңба саны ең көбі {most}; түсіндірмені «Толығырақ» бөліміне жазыңыз.",
    ru="Не больше {most} знаков; пояснение впишите в «Подробнее».",
    en="At most {most} characters; write an explanation under “Details”.",
)
