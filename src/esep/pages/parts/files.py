"""Hands a held document to a member or an officer: as a file to keep, never as a page of ours."""

from __future__ import annotations

from typing import BinaryIO

from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from esep.core.names import Text
from esep.core.problems import Problem
from esep.evidence import opening
from esep.evidence.models import Holding
from esep.pages.parts import sights
from esep.pages.parts.door import Found, door
from esep.pages.parts.sights import noted
from esep.pages.parts.who import acting_of
from esep.pages.parts.wrong import wrong
from esep.people.acting import Acting

SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"
"""Should a browser show the file after all, nothing in it runs, loads or knows us."""


def find(_request: HttpRequest, holding: int) -> Found | None:
    """Return the holding as the door sees it."""
    held = opening.holding(holding)
    return None if held is None else Found(held, opening.resource(held))


@require_safe
@door("evidence.open", of=find)
def show(request: HttpRequest, lang: str, holding: int, *, acting: Acting, it: Holding) -> HttpResponseBase:  # noqa: ARG001  # the door hands all of them over
    """Hand over the document under the name its holder gave it."""
    return hand_over(request, it)


def hand_over(request: HttpRequest, it: Holding) -> HttpResponseBase:
    """Return a document that its own page's door has let the reader to, or say that its bytes are gone."""
    stream = opening.read(it)
    if stream is None:
        return wrong(request, [Problem(GONE.format(name=it.name), TELL, rule="document-gone")], 500)
    acting = acting_of(request)
    try:
        noted(request, acting, sights.document(acting, it))
    except BaseException:
        stream.close()
        raise
    return handed_over(it, stream)


def handed_over(it: Holding, stream: BinaryIO, name: str = "") -> FileResponse:
    """Return a document as a file to keep: nothing in it runs here, and nobody keeps it on the way.

    It is called as its holder called it, or `name`.
    """
    answer = FileResponse(
        stream, as_attachment=True, filename=name or it.name, content_type=opening.media(it)
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = SANDBOX
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    answer["Cache-Control"] = "no-store"
    return answer


GONE = Text(
    kk="«{name}» құжатының файлы қоймада жоқ.",
    ru="Файла документа «{name}» в хранилище нет.",
    en="The file of the document “{name}” is not in the store.",
)
TELL = Text(
    kk="Әкімшіге айтыңыз: құжаттың бақылау сомасы журналда тұр, файлды сақтық көшірмеден қайтаруға болады.",
    ru="Скажите администратору: контрольная сумма документа есть в журнале, файл можно вернуть из копии.",
    en="Tell the administrator: the hash of the document is in the chain, and a backup can bring it back.",
)
