"""One document's copies for the public: offering one without personal data, and withdrawing it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.evidence import copies, copying
from esep.evidence.actions import bring
from esep.evidence.copy_states import LABELS, STANDING
from esep.evidence.models import Holding, PublicCopy
from esep.pages.parts import files
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import Found, door
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.naming import names_of


def find(_request: HttpRequest, copy: int) -> Found | None:
    """Return a copy as the door sees it: as the document it was made of."""
    found = copies.one(copy)
    return None if found is None else Found(found.it, copies.resource(found.it.original))


@require_http_methods(["GET", "HEAD", "POST"])
@door("copy.offer", of=files.find)
def show(request: HttpRequest, lang: str, holding: int, *, acting: Acting, it: Holding) -> HttpResponse:  # noqa: ARG001  # the door found it
    """Show the copies of a document; a POST offers one more."""
    if request.method != "POST":
        return page(request, lang, it, acting)
    file, covers = request.FILES.get("file"), request.POST.get("covers", "")
    if file is None:
        return page(request, lang, it, acting, [Problem(NO_FILE, CHOOSE, rule="no-file")], covers)
    try:
        with file.open() as stream:
            whose, now = it.organisation, clock.now()
            held = bring(stream, file.name or "", organisation=whose, by=acting, at=now)
        copying.offer(it, held, covers, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems, covers)
    return done(request, lang, it, "said_offered")


@require_POST
@door("copy.offer", of=find)
def withdraw(request: HttpRequest, lang: str, copy: int, *, acting: Acting, it: PublicCopy) -> HttpResponse:  # noqa: ARG001  # the door found it
    """Withdraw a copy, with its reason."""
    reason, once = request.POST.get("reason", ""), request.POST.get("once", "")
    try:
        copying.withdraw(it, reason, by=acting, at=clock.now(), once=once)
    except Refused as refused:
        return page(request, lang, it.original, acting, refused.problems, reason=reason)
    return done(request, lang, it.original, "said_withdrawn")


def page(
    request: HttpRequest,
    lang: str,
    it: Holding,
    acting: Acting,
    problems: Sequence[Problem] = (),
    covers: str = "",
    reason: str = "",
) -> HttpResponse:
    """Return the page of a document with its copies; `problems` say why nothing was done."""
    every = copies.of_holding(it)
    return show_page(
        request,
        "member/copies.html",
        lang=lang,
        name="document-copies",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        it=it,
        now_standing=next((one for one in every if one.state in STANDING), None),
        every=every,
        labels=LABELS,
        names=names_of({act.by for one in every for act in one.acts}),
        covers=covers,
        reason=reason,
        most=copying.MOST_LETTERS,
        token=secrets.token_urlsafe(16),
    )


def done(request: HttpRequest, lang: str, it: Holding, said: str) -> HttpResponse:
    """Say what was done, on the page of the document."""
    tell(request, lang, Text.each(lambda code: words("document-copies", code).say(said)))
    return HttpResponseRedirect(href(lang, "documents", str(it.pk), "copies"), status=303)


NO_FILE = Text("Файл таңдалмаған.", "Файл не выбран.", "No file was chosen.")
CHOOSE = Text(
    "Деректері жабылған көшірмені таңдаңыз.",
    "Выберите копию, в которой данные закрыты.",
    "Choose the copy in which the data are covered.",
)
