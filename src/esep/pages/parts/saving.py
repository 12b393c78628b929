"""Saving in the background while figures are typed: what a script sends, and the answers that it takes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, JsonResponse

from esep.core.forms import Form, FormRow
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.reports.entry import Typed

LONGEST = 255
"""So many characters a cell can hold."""

MOST = 500
"""So many cells a block may have: more than any form has."""


def wants_json(request: HttpRequest) -> bool:
    """Return whether a script asks, which takes the answer as data."""
    return "application/json" in request.headers.get("Accept", "")


def refused(problems: Iterable[Problem], lang: str, status: int = 409) -> JsonResponse:
    """Return why something was not done."""
    told = " ".join(f"{one.what[lang]} {one.todo[lang]}".strip() for one in problems)
    return as_data({"refused": told}, status)


def as_data(told: dict[str, Any], status: int = 200) -> JsonResponse:
    """Return an answer that nobody keeps and that scripts know for ours."""
    answer = JsonResponse(
        told, status=status, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")}
    )
    answer["Cache-Control"] = "no-store"
    answer["X-Esep"] = "1"
    return answer


def read(request: HttpRequest, form: Form) -> dict[str, Typed]:
    """Return the typed cells of a request by row; an unknown row or a broken version refuses all of them."""
    sent = request.POST
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
