"""What is done on one row: a file or a link put on or taken off, a copy for publication added."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from esep.audit import clock
from esep.contests.bringing import add_public_copy, attach, bring, detach
from esep.contests.models import Material
from esep.contests.queries import materials
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.contest import entrant_answering as answering
from esep.pages.contest import entrant_row as page
from esep.pages.contest.entrant_finding import OfRow
from esep.pages.contest.entrant_finding import row as find
from esep.pages.parts import desk, saving
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.people.acting import Acting

Act = Callable[[], None]
"""What is to be done; refusals are told by whoever calls it."""


@require_POST
@door("application.enter", of=find)
def put_on(
    request: HttpRequest, lang: str, *, acting: Acting, it: OfRow, **_segments: object
) -> HttpResponse:
    """Keep the files and the link of the request and put them on the row."""
    title, link = request.POST.get("title", ""), request.POST.get("link", "").strip()

    def act() -> None:
        files, now = request.FILES.getlist("file"), clock.now()
        if not files and not link:
            raise Refused([Problem(NOTHING, CHOOSE, rule="material-empty")])
        if link:
            attach(it.application, it.number, title=title, link=link, by=acting, at=now)
        for file in files:
            with file.open() as stream:
                held = bring(it.application, stream, file.name or "", by=acting, at=clock.now())
            named = "" if len(files) > 1 or link else title
            attach(it.application, it.number, title=named, holding=held, by=acting, at=clock.now())

    return done(request, lang, acting, it, act, "attached")


@require_POST
@door("application.enter", of=find)
def take_off(
    request: HttpRequest, lang: str, *, acting: Acting, it: OfRow, **_segments: object
) -> HttpResponse:
    """Take a file or a link off the row."""

    def act() -> None:
        detach(of_row(request, it), by=acting, at=clock.now(), once=request.POST.get("once", ""))

    return done(request, lang, acting, it, act, "removed")


@require_POST
@door("application.enter", of=find)
def redact(
    request: HttpRequest, lang: str, *, acting: Acting, it: OfRow, **_segments: object
) -> HttpResponse:
    """Put beside a file its copy without personal data, which may be published."""

    def act() -> None:
        material, file = of_row(request, it), request.FILES.get("file")
        if file is None:
            raise Refused([Problem(NOTHING, CHOOSE, rule="material-empty")])
        with file.open() as stream:
            held = bring(it.application, stream, file.name or "", by=acting, at=clock.now())
        add_public_copy(material, held, by=acting, at=clock.now(), once=request.POST.get("once", ""))

    return done(request, lang, acting, it, act, "copied")


def of_row(request: HttpRequest, it: OfRow) -> Material:
    """Return the material of the row that the request names; another is refused."""
    wanted = whole(request.POST.get("material", ""))
    for one in materials(it.application).get(it.number, ()):
        if one.pk == wanted:
            return one
    raise Refused([Problem(NO_MATERIAL, RELOAD, rule="no-material")])


def done(request: HttpRequest, lang: str, acting: Acting, it: OfRow, act: Act, said: str) -> HttpResponse:
    """Do it and tell so: a script gets the state of the rows, a page leads back to the row."""
    script = saving.wants_json(request)
    try:
        act()
    except Refused as why:
        if script:
            return saving.refused(why.problems, lang)
        typed = {name: request.POST.get(name, "") for name in ("title", "link")}
        return page.shown(
            request,
            lang,
            acting,
            it,
            status=409,
            problems=why.problems,
            retyped=typed,
        )
    if script:
        count = len(materials(it.application).get(it.number, ()))
        told = words("contests-results", lang).say("materials", count=count)
        spoken = words("contests-row", lang).say(said)
        return answering.now(
            it.application, lang, acting, row=it.number, words=told, proof=told, count=count, said=spoken
        )
    desk.tell(request, lang, Text.each(lambda code: words("contests-row", code).say(said)))
    return page.back(lang, it)


NOTHING = Text("Файл да, сілтеме де жоқ.", "Нет ни файла, ни ссылки.", "There is neither a file nor a link.")
CHOOSE = Text(
    "Файлды таңдаңыз немесе сілтемені жазып, қайта басыңыз.",
    "Выберите файл или впишите ссылку и нажмите снова.",
    "Choose a file or write a link, and press again.",
)
NO_MATERIAL = Text("Мұндай материал жоқ.", "Такого материала нет.", "There is no such material.")
RELOAD = Text("Бетті жаңартыңыз.", "Обновите страницу.", "Reload the page.")
