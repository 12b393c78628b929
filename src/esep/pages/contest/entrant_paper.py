"""The application as it is printed: Annexes 1 and 2 as the union prints them; the chair signs here."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.contests.bringing import STAMP
from esep.contests.handing import sign
from esep.contests.models import Application, Material
from esep.contests.queries import application_resource, permits
from esep.core.contest import Annex, Printed
from esep.core.forms import FormRow
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.contest import entrant_filling as filling
from esep.pages.contest import entrant_head as head
from esep.pages.contest.entrant_files import offered
from esep.pages.contest.entrant_finding import application as find
from esep.pages.contest.entrant_finding import material as find_material
from esep.pages.contest.entrant_finding import may_enter
from esep.pages.contest.entrant_road import address, claims
from esep.pages.parts import desk, files, sights
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import allows

PREFIX = re.compile("^A[0-9]+-")
"""How a row of the sheet begins whose number an annex has taken."""


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row as the annex prints it: its number, its words, the figure, and whether it is a heading."""

    number: str
    words: str
    name: str
    figures: tuple[tuple[str, str], ...]
    heading: bool
    materials: int


@require_safe
@door("application.see", of=find, shows=sights.application)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Application, **_segments: object
) -> HttpResponse:
    """Show the application as it is printed."""
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: Application, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page; `problems` say why it could not be signed."""
    seen = filling.seen(it, open_=may_enter(acting, it))
    first, second = seen.contest.application, seen.contest.results
    brought = [one for of_row in seen.materials.values() for one in of_row]
    return desk.show(
        request,
        "contest/paper.html",
        lang=lang,
        name="contests-paper",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        application=it,
        first=first,
        second=second,
        organisation=head.called(it),
        rows=printed(seen, second, lang),
        beside=beside(seen, second, lang),
        brought=brought,
        stamp=seen.materials.get(STAMP, ()),
        stamped=seen.contest.stamp,
        signs_here=permits(it.round, "chair-signs-here"),
        annexes=offered(seen.contest) if it.number else (),
        may_sign=seen.contest.stamp and may_sign(acting, it),
        token=secrets.token_urlsafe(16),
        **head.values(it, seen.contest, lang, "paper", acting),
    )


def may_sign(acting: Acting, it: Application) -> bool:
    """Return whether the reader is the chair who may certify the application now."""
    now = it.state in ("draft", "submitted", "withdrawn")
    return now and allows(acting, "application.sign", application_resource(it))


def printed(seen: filling.Seen, annex: Annex | None, lang: str) -> tuple[PrintedRow, ...]:
    """Return the rows of the annex in their order, headings included."""
    return tuple(one_row(row, seen, lang) for row in annex.rows) if annex else ()


def one_row(row: Printed, seen: filling.Seen, lang: str) -> PrintedRow:
    """Return a printed row; one that an open reading decides holds a figure for each of its meanings."""
    found = [seen.contest.form.by_number[number] for number in row.rows]
    figures = tuple(
        (one.name[lang] if place else "", filling.asked(one, seen, lang).text)
        for place, one in enumerate(found)
        if isinstance(one, FormRow) and (place == 0 or one.number in seen.values)
    )
    return PrintedRow(
        row.number,
        row.quote,
        row.name[lang],
        figures,
        not row.rows,
        sum(len(seen.materials.get(number, ())) for number in row.rows),
    )


def beside(seen: filling.Seen, annex: Annex | None, lang: str) -> tuple[PrintedRow, ...]:
    """Return the rows that the sheet scores and the annex does not print."""
    if not claims(seen.contest):
        return ()
    there = {number for row in annex.rows for number in row.rows} if annex else set()
    return tuple(
        PrintedRow(
            PREFIX.sub("", row.number),
            row.quote or row.name["kk"],
            row.name[lang],
            (("", filling.asked(row, seen, lang).text),),
            False,
            len(seen.materials.get(row.number, ())),
        )
        for row in seen.contest.form.rows
        if row.number not in there
    )


@require_POST
@door("application.sign", of=find)
def certify(
    request: HttpRequest, lang: str, *, acting: Acting, it: Application, **_segments: object
) -> HttpResponse:
    """Sign the application as the chair of its organisation."""
    try:
        sign(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-paper", code).say("signed_now")))
    return HttpResponseRedirect(address(it, lang, "paper"), status=303)


@require_safe
@door("application.see", of=find_material)
def download(request: HttpRequest, *, it: Material, **_segments: object) -> HttpResponseBase:
    """Hand a file of the application over under the name its holder gave it."""
    assert it.holding is not None  # noqa: S101  # only files are found here
    return files.hand_over(request, it.holding)
