"""The regulations as pages: the official words clause by clause, and what they give, live, in the margin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from esep.core.law import Block, Regulation
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.scoring import Scored
from esep.library import library
from esep.library.annex_text import Spans
from esep.library.toml import read
from esep.pages.parts import dates, results
from esep.pages.parts.address import href
from esep.pages.parts.answer import kept, write
from esep.pages.parts.state import State, of_request
from esep.pages.parts.wrong import WrongAddress
from esep.pages.public import contest_results, law_view
from esep.pages.public.law_differences import differences
from esep.pages.public.law_margin import Margin, margin

ORDER = ("annual-evaluation", "legal-inspector-contest", "membership-programme", "activity-report")
"""The documents as a reader meets them; others follow by name."""


@require_safe
def index(request: HttpRequest, lang: str) -> HttpResponse:
    """Show every document and edition with what it holds."""
    return kept(request, (), lambda: render_index(request, lang))


def render_index(request: HttpRequest, lang: str) -> str:
    """Return the HTML of the list of documents."""
    known = library()
    names = sorted(known.ids(), key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name))
    documents = [
        (name, [known.regulation(name, edition) for edition in reversed(known.editions(name))])
        for name in names
    ]
    return write(
        request,
        "public/law-index.html",
        language=lang,
        name="law",
        seeded=False,
        documents=documents,
        dated=dates.edition,
    )


@require_safe
def newest(request: HttpRequest, lang: str, regulation: str) -> HttpResponse:
    """Lead to the newest edition of a document, the query kept."""
    edition = (library().editions(regulation) or ("",))[-1]
    _known(regulation, edition)
    query = request.META.get("QUERY_STRING", "")
    return HttpResponseRedirect(href(lang, "law", regulation, edition) + (f"?{query}" if query else ""))


@require_safe
def show(request: HttpRequest, lang: str, regulation: str, edition: str) -> HttpResponse:
    """Show one edition; the evaluation's margin counts under the readings that the address names."""
    _known(regulation, edition)
    scored_here = (regulation, edition) == results.REGULATION
    state = of_request(request) if scored_here else State()
    return kept(
        request,
        (state, settings.EXPLORER),
        lambda: render(request, lang, library().regulation(regulation, edition), state),
    )


def render(request: HttpRequest, lang: str, regulation: Regulation, state: State) -> str:
    """Return the HTML of one edition."""
    source = read(library().folder(regulation.id, regulation.edition) / "regulation.toml")
    live = _live(regulation, state) if settings.EXPLORER else None
    pairs = _differences(regulation.id)
    differing = {place.clause for _, _, places in pairs for place in places}
    return write(
        request,
        "public/law.html",
        language=lang,
        name="law",
        seeded=live is not None,
        query=state.readings,
        dated=dates.edition,
        day=dates.of_every_year,
        regulation=regulation,
        own_readings=settings.EXPLORER and (regulation.id, regulation.edition) == results.REGULATION,
        heading=source["heading"],
        editions=library().editions(regulation.id),
        acts=[
            (act, table["words"], law_view.act_words(regulation, act.quote))
            for act, table in zip(regulation.acts, source.get("act", ()), strict=True)
        ],
        sections=law_view.sections(regulation, source["section"], differing),
        factors=[(factor["quote"], Text.of(factor["name"])) for factor in source.get("factor", ())],
        annex=_annex(regulation),
        blocks=_blocks(regulation),
        live=live,
        differences=pairs,
        forms=_forms(regulation),
    )


@dataclass(frozen=True, slots=True)
class Live:
    """The figures of the margins: by line, and for each block and the whole, who leads."""

    kind: str
    margins: Mapping[str, Margin]
    leaders: Mapping[str, tuple[str, Text, Any]]
    winner: tuple[str, Text, Any]


def _live(regulation: Regulation, state: State) -> Live | None:
    if (regulation.id, regulation.edition) == results.REGULATION:
        names = {subject: one.short for subject, one in results.by_subject().items()}
        return _figures("organisation", regulation, results.result(state.options).subjects, names)
    if (regulation.id, regulation.edition) == contest_results.REGULATION:
        names = {one.inspector.slug: one.inspector.name for one in contest_results.entrants()}
        return _figures("inspector", regulation, contest_results.result().subjects, names)
    return None


def _figures(kind: str, regulation: Regulation, scored: Sequence[Scored], names: dict[str, Text]) -> Live:
    best = min(scored, key=lambda one: one.place)
    leaders = {}
    for block in regulation.blocks:
        if any(row.criteria for row in block.rows):
            first = max(scored, key=lambda one: (one.blocks[block.number].points, -one.place))
            leaders[block.number] = (first.subject, names[first.subject], first.blocks[block.number].points)
    return Live(
        kind,
        {line.id: margin(line.id, scored, names) for line in regulation.criteria()},
        leaders,
        (best.subject, names[best.subject], best.total),
    )


def _blocks(regulation: Regulation) -> list[tuple[Block, tuple[law_view.RowView, ...]]]:
    """Return the printed rows of every block, ready to be set."""
    spans = Spans(library().folder(regulation.id, regulation.edition), regulation)
    return [
        (
            block,
            tuple(law_view.rows(regulation, block.rows, {row.number: spans.row(row) for row in block.rows})),
        )
        for block in regulation.blocks
    ]


def _annex(regulation: Regulation) -> Mapping[str, Any] | None:
    """Return the printed heading and columns of the scored annex."""
    if not regulation.annex:
        return None
    table = read(library().folder(regulation.id, regulation.edition) / f"{regulation.annex}.toml")
    return {"name": Text.of(table["annex"]), "title": table["title"], "columns": table["columns"]}


def _forms(regulation: Regulation) -> list[Mapping[str, Any]]:
    """Return the annexes that are forms to fill in, as their files print them."""
    folder = library().folder(regulation.id, regulation.edition)
    tables = [(path.stem, read(path)) for path in sorted(folder.glob("annex-*.toml"))]
    return [{**table, "id": name} for name, table in tables if name != regulation.annex]


def _differences(regulation: str) -> tuple[Any, ...]:
    """Return the two editions that differ and their differences, newest pair first; () when there is one."""
    pairs = []
    for edition in reversed(library().editions(regulation)):
        extra = library().regulation(regulation, edition).extra
        if extra.get("difference"):
            pairs.append((extra["replaces"], edition, differences(extra["difference"])))
    return tuple(pairs)


def _known(regulation: str, edition: str) -> None:
    """Refuse a document or edition that is not there, and offer those that are."""
    known = library()
    if edition in known.editions(regulation):
        return
    ids = [regulation] if known.editions(regulation) else known.ids()
    near = [
        (f"/law/{name}/{one}/", known.regulation(name, one).title)
        for name in ids
        for one in known.editions(name)
    ]
    problem = Problem(
        NO_SUCH_TEXT.format(name=f"{regulation} {edition}".strip()), CHOOSE_A_TEXT, rule="regulation-unknown"
    )
    raise WrongAddress(problem, near=near)


NO_SUCH_TEXT = Text(
    kk="«{name}» деген құжат жоқ.", ru="Документа «{name}» нет.", en="There is no document “{name}”."
)
CHOOSE_A_TEXT = Text(
    kk="Төмендегі редакциялардың бірін ашыңыз.",
    ru="Откройте одну из редакций ниже.",
    en="Open one of the editions below.",
)
