"""The form as HTML, written once for all that it is made of; what belongs to one request stays out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.template.loader import render_to_string
from markupsafe import Markup

from esep.audit import clock
from esep.pages.member import filling
from esep.pages.member.form_values import Page
from esep.pages.parts.entry_words import for_scripts
from esep.pages.parts.keeping import Keeper
from esep.pages.parts.wording import words
from esep.reports.filled import filled
from esep.reports.mark import mark
from esep.reports.models import Report

KEPT = 128
"""How many forms a worker keeps; the least recently asked for goes first."""


@dataclass(frozen=True, slots=True)
class Written:
    """The form in two pieces, between which the tokens of the request go; the title and what it loads."""

    title: str
    open: bool
    before: Markup
    after: Markup


KEEPER: Keeper[tuple[object, ...], tuple[tuple[object, ...], Written]] = Keeper(KEPT)


def written(report: Report, lang: str, *, at: datetime, show: str) -> Written:
    """Return the form as it stands `at` this instant: anew when anything that it shows is another.

    `report` was just read. What the clock changes is the day and whether a deadline passed; of the reader
    there is nothing in it. While it is written somebody may save: then it is shown once and not kept.
    """
    passed = (at > (report.mend_by or report.due_at), at > report.due_at)
    of = (report.pk, lang, show if show in filling.SHOWS else "")
    state = (clock.day_of(at), passed, mark(report))
    found = KEEPER.get(of)
    if found is not None and found[0] == state:
        return found[1]
    made = write(filling.page(report, filled(report), lang, at=at, show=show), lang)
    if mark(report) == state[2]:
        KEEPER.keep(of, (state, made))
    return made


def write(sheet: Page, lang: str) -> Written:
    """Return a form written out."""
    context = {
        "lang": lang,
        "w": words("work-form", lang),
        "e": words("entry", lang),
        "p": words("parts", lang),
        "sheet": sheet,
        "words": for_scripts(lang),
    }
    before, after = (
        Markup(render_to_string(f"member/form_{piece}.html", context))  # noqa: S704  # escaped by the template
        for piece in ("before", "after")
    )
    return Written(sheet.title, sheet.open, before, after)
