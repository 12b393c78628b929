"""Takes no upload that is too large or finds no room: refused before it is read, with a sentence."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError

from esep.core.names import Text
from esep.core.problems import Problem
from esep.evidence.actions import FULL
from esep.pages.parts.language import of_request
from esep.pages.parts.whole import whole
from esep.pages.parts.wrong import wrong

AT_ONCE = 4
"""So many of the largest documents may come in one request."""


class Uploads:
    """Answers a request that announces too many bytes unread, and one whose files find no room."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look at what is announced, take the files in, and hand the request on."""
        announced = request.headers.get("Content-Length", "")
        if announced and announced != "0" and not 0 < whole(announced) <= settings.EVIDENCE_LIMIT * AT_ONCE:
            limit = settings.EVIDENCE_LIMIT * AT_ONCE // 2**20
            return refused(request, Problem(LARGE.format(limit=limit), SMALLER, rule="upload-large"), 413)
        if request.content_type == "multipart/form-data":
            try:
                _ = request.POST
            except UnreadablePostError:
                raise
            except OSError as why:
                if why.errno not in FULL:
                    raise
                return refused(request, Problem(NO_ROOM, TELL, rule="upload-no-room"), 507)
        return self.get_response(request)


def refused(request: HttpRequest, problem: Problem, status: int) -> HttpResponse:
    """Return the refusal as a page, or as data when a script of ours sent the file."""
    if "application/json" not in request.headers.get("Accept", ""):
        return wrong(request, [problem], status)
    language = of_request(request)
    told = f"{problem.what[language]} {problem.todo[language]}"
    return JsonResponse(
        {"refused": told}, status=status, headers={"X-Esep": "1", "Cache-Control": "no-store"}
    )


LARGE = Text(
    kk="Жіберілгені тым үлкен: бір сұрауға {limit} МиБ-тан артық сыймайды. Ештеңе сақталмады.",
    ru="Отправлено слишком много: в один запрос помещается не больше {limit} МиБ. Ничего не сохранено.",
    en="Too much was sent: one request holds at most {limit} MiB. Nothing was saved.",
)
SMALLER = Text(
    kk="Артқа қайтып, құжаттарды бір-бірлеп немесе кішірейтіп жүктеңіз.",
    ru="Вернитесь назад и загрузите документы по одному или меньшего размера.",
    en="Go back and bring the documents one by one, or smaller.",
)
NO_ROOM = Text(
    kk="Файлдар қабылданбады: сервердің дискісінде орын жоқ. Ештеңе сақталмады.",
    ru="Файлы не приняты: на диске сервера нет места. Ничего не сохранено.",
    en="The files were not taken: the server's disk is full. Nothing was saved.",
)
TELL = Text(
    kk="Әкімшіге хабарлаңыз, сосын қайта жүктеңіз.",
    ru="Сообщите администратору и загрузите снова.",
    en="Tell the administrator, then bring them again.",
)
