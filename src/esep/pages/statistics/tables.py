"""The tables of membership and safety as workbooks."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from esep.core.membership import DUES, Membership
from esep.core.names import Text
from esep.core.period import Period
from esep.core.quantity import Exact
from esep.library import library
from esep.pages.parts.door import door
from esep.pages.statistics.membership import chosen
from esep.pages.statistics.opened import opened
from esep.papers.figures_book import FiguresContent, figures_book
from esep.papers.workbook import MEDIA_TYPE
from esep.people.acting import Acting
from esep.statistics import membership, safety

SHARED = ("membership.women", "membership.youth", "membership.students")
"""The parts of which the workbook also says the share."""


@require_safe
@door("monitoring.see")
def of_membership(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Return the membership of the chosen period: every figure, the shares computed; dues for the union."""
    table = membership.table(chosen(request, membership.periods()))
    inner = membership.UNION in opened(acting, table.organisations)
    facts = [fact for fact in membership.FACTS if inner or fact != DUES]
    heads = [library().facts[fact].name for fact in facts]
    heads += [CHANGE, COVERAGE, *(_share(library().facts[fact].name) for fact in SHARED)]
    rows = [(one.name, _figures(table.members[one.slug], facts)) for one in table.organisations]
    title = Text.each(lambda code: f"{MEMBERSHIP[code]}, {table.period.words()[code]}")
    content = FiguresContent(title, NOTE, tuple(heads), (*rows, (UNION, _figures(table.whole, facts))))
    return _sent(content, lang, f"membership-{table.period}-{lang}.xlsx")


@require_safe
@door("monitoring.see")
def of_safety(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Return the labour safety of every year, organisation by organisation, with what the reader may see."""
    years = safety.years()
    facts = [(one, fact) for one in years for fact in safety.FACTS]
    heads = [_of_year(library().facts[fact].name, one.period) for one, fact in facts]
    organisations = years[-1].organisations if years else ()
    inner = opened(acting, organisations)

    def row(slug: str) -> tuple[Exact | Text | None, ...]:
        seen = (year.shown(slug, fact, inner) for year, fact in facts)
        return tuple(HIDDEN if one == "hidden" else one for one in seen)

    rows = [(one.name, row(one.slug)) for one in organisations]
    content = FiguresContent(SAFETY, NOTE, tuple(heads), (*rows, (UNION, row(safety.ALL))))
    return _sent(content, lang, f"labour-safety-{lang}.xlsx")


def _figures(one: Membership, facts: Sequence[str]) -> tuple[Exact | None, ...]:
    computed = (one.change(), one.coverage(), *(one.share(fact) for fact in SHARED))
    return (*(one.now.get(fact) for fact in facts), *computed)


def _of_year(name: Text, year: Period) -> Text:
    return Text.each(lambda code: f"{name[code]}, {year}")


def _share(name: Text) -> Text:
    return Text.each(lambda code: f"{name[code]}, %")


def _sent(content: FiguresContent, language: str, name: str) -> HttpResponse:
    answer = HttpResponse(figures_book(content, language), content_type=MEDIA_TYPE)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    answer["Cache-Control"] = "no-store"
    return answer


MEMBERSHIP = Text("Мүшелік", "Членство", "Membership")
SAFETY = Text("Еңбек қауіпсіздігі", "Безопасность труда", "Labour safety")
HIDDEN = Text("жасырын", "скрыто", "hidden")
UNION = Text("Кәсіподақ бойынша", "По профсоюзу", "The union")
CHANGE = Text("Өзгеріс", "Изменение", "Change")
COVERAGE = Text("Қамту, %", "Охват, %", "Coverage, %")
NOTE = Text(
    "Қабылданған деректер; бос ұяшық – дерек жоқ.",
    "Принятые данные; пустая ячейка означает, что данных нет.",
    "Accepted figures; an empty cell says that there are none.",
)
