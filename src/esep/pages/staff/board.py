"""The board of a year in the office: every point of its last calculation, and the way into each."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe
from markupsafe import Markup

from esep.assessments.models import Assessment
from esep.core.names import Text
from esep.core.problems import Problem
from esep.pages.parts.address import href
from esep.pages.parts.calculated import Mark, marks, of_mark
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.door import door
from esep.pages.parts.keeping import Keeper
from esep.pages.parts.sheet import VIEWS, Asked, sheet
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import WrongAddress
from esep.pages.staff import finding
from esep.people.acting import Acting

KEPT = 64
"""How many written sheets a worker keeps: a calculation never changes, so its sheet does not either."""

KEEPER: Keeper[tuple[object, ...], Markup] = Keeper(KEPT)


@require_safe
@door("year.see", of=finding.year)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Assessment) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show the board of the last calculation, or of the one that the address names."""
    view = request.GET.get("view", "points")
    if view not in VIEWS:
        raise WrongAddress(Problem(NO_VIEW.format(view=view), CHOOSE_VIEW, rule="view"), status=400)
    known, earlier = marks(it)
    calculation = named(known, request.GET.get("calculation"))
    older = (("calculation", str(calculation.number)),) if calculation and calculation != known[0] else ()
    return show_page(
        request,
        "staff/year-board.html",
        lang=lang,
        name="years-board",
        acting=acting,
        it=it,
        calculation=calculation,
        written=written(lang, view, it, calculation, earlier) if calculation else "",
        view=view,
        known_before=earlier is not None,
        views=[
            (one, href(lang, *_here(it), query=older if one == "points" else (("view", one), *older)))
            for one in VIEWS
        ],
    )


def _here(it: Assessment) -> tuple[str, ...]:
    return ("staff", "year", str(it.pk), "board")


def named(known: Sequence[Mark], number: str | None) -> Mark | None:
    """Return the calculation with this number, without one the last; an unknown number is a WrongAddress."""
    if number is None:
        return known[0] if known else None
    found = next((one for one in known if one.number == whole(number)), None)
    if found is None:
        raise WrongAddress(Problem(NO_CALCULATION.format(number=number), CHOOSE_CALCULATION, rule="number"))
    return found


def written(lang: str, view: str, it: Assessment, calculation: Mark, earlier: Mark | None) -> Markup:
    """Return the sheet as HTML, written once for each calculation, language and view."""
    key = (calculation.pk, calculation.digest, earlier.digest if earlier else "", lang, view)
    if found := KEEPER.get(key):
        return found
    made = of_mark(calculation)
    here = ("staff", "year", str(it.pk))
    asked = Asked(
        lang,
        view,
        lambda slug, number: href(lang, *here, "point", slug, number),
        lambda slug: href(lang, *here, "changes", slug),
    )
    before = of_mark(earlier).result if earlier else None
    board = sheet(made.result, made.who, before, asked)
    context = {
        "lang": lang,
        "w": words("years-board", lang),
        "p": words("parts", lang),
        "sheet": board,
        "view": view,
        "year": it.year,
    }
    html = Markup(render_to_string("staff/year-sheet.html", context))  # noqa: S704  # escaped by the template
    return KEEPER.keep(key, html)


NO_VIEW = Text(
    kk="Кестенің «{view}» деген түрі жоқ.", ru="Вида таблицы «{view}» нет.", en="There is no view “{view}”."
)
CHOOSE_VIEW = Text(
    kk="Кестенің үстіндегі түрлердің бірін таңдаңыз.",
    ru="Выберите один из видов над таблицей.",
    en="Choose one of the views above the board.",
)
NO_CALCULATION = Text(
    kk="Бұл жылда № {number} есептеу жоқ.",
    ru="Расчёта № {number} в этом году нет.",
    en="This year has no calculation {number}.",
)
CHOOSE_CALCULATION = Text(
    kk="Жыл бетіндегі есептеулердің бірін ашыңыз.",
    ru="Откройте один из расчётов на странице года.",
    en="Open one of the calculations on the page of the year.",
)
