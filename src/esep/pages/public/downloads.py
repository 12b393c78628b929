"""Downloads: the workbook with live formulas, figures and results as files, and the commands behind them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.core.names import Text
from esep.core.problems import Problem
from esep.demo import office
from esep.pages.parts import results
from esep.pages.parts.address import search
from esep.pages.parts.answer import kept, write
from esep.pages.parts.state import State, of_request
from esep.pages.parts.wrong import WrongAddress
from esep.pages.public import contest_results
from esep.pages.public.download_files import CONTEST, EVALUATION, FILES, WORKBOOKS, File, file, unfit


@require_safe
def index(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what can be downloaded, each file with its fingerprint, and the commands that make it again."""
    state = State(of_request(request).options)
    return kept(request, (state,), lambda: render(request, lang, state))


def render(request: HttpRequest, lang: str, state: State) -> str:
    """Return the page's HTML."""
    return write(
        request,
        "public/downloads.html",
        language=lang,
        name="downloads",
        seeded=True,
        query=state.query,
        search=search(state.query),
        state=state,
        year=office.YEAR,
        evaluation=[offered(name, state) for name in EVALUATION],
        contest=[offered(name, state) for name in CONTEST],
        regulations={"evaluation": results.REGULATION, "contest": contest_results.REGULATION},
        chosen=[c for c in results.plan(state.options).choices if c.reading.id in dict(state.options)],
    )


@dataclass(frozen=True, slots=True)
class Offer:
    """A file as the page offers it: workbooks are not `made` yet; `problems` say why one cannot be."""

    name: str
    made: File | None
    problems: tuple[Problem, ...]


def offered(name: str, state: State) -> Offer:
    """Return how the page offers the file called `name`."""
    made = None if name in WORKBOOKS else file(name, "", state.options)
    return Offer(name, made, unfit(name, state.options))


@require_safe
def download(request: HttpRequest, lang: str, name: str) -> HttpResponse:
    """Hand out one file; the same figures and readings always give the same bytes."""
    one = asked_for(name, lang, State(of_request(request).options))
    etag = f'"{one.sha256[:20]}"'
    if etag in request.headers.get("If-None-Match", ""):
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(one.content, content_type=one.kind)
        response["Content-Disposition"] = f'attachment; filename="{one.name}"'
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    return response


def asked_for(name: str, language: str, state: State) -> File:
    """Return the file called `name`; an unknown name is a WrongAddress that offers the known ones."""
    found = file(name, language, state.options)
    if found is None:
        near = [(f"/downloads/{one}", Text.same(one)) for one in FILES]
        raise WrongAddress(Problem(NO_FILE.format(name=name), CHOOSE_FILE, rule="file"), near=near)
    return found


NO_FILE = Text(kk="«{name}» деген файл жоқ.", ru="Файла «{name}» нет.", en="There is no file “{name}”.")
CHOOSE_FILE = Text(
    kk="Төмендегі файлдардың бірін алыңыз.",
    ru="Возьмите один из файлов ниже.",
    en="Take one of the files below.",
)
