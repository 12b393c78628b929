"""Coverage: every clause of the documents, what answers it, and plainly what is not here yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.core.law import Regulation
from esep.core.names import Text
from esep.library import library
from esep.library.toml import read
from esep.pages.parts import dates
from esep.pages.parts.answer import kept, write
from esep.pages.parts.menu import ENTRIES, INVENTED, ROOMS, explorer
from esep.pages.public.coverage_list import STATES, Document, Entry, documents

ABSENT = INVENTED | {"point", "organisation"}
"""The pages over invented figures, which a working office does not have and is not led to."""


OF_WORK = frozenset((*(address[0] for _, _, address in ENTRIES), *ROOMS))
"""How the addresses of people's own work begin: named without a link, for most readers would not get in."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry with the name of its clause and where its words stand on the document's page."""

    entry: Entry
    name: Text
    anchor: str


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the coverage list, counted and drawn."""
    return kept(request, (), lambda: render(request, lang))


def render(request: HttpRequest, lang: str) -> str:
    """Return the page's HTML."""
    parts = [
        (document, law(document), shown(document), Counter(entry.state for entry in document.entries))
        for document in documents()
    ]
    counted = sum((counts for _, _, _, counts in parts), Counter[str]())
    return write(
        request,
        "public/coverage.html",
        language=lang,
        name="coverage",
        seeded=False,
        parts=parts,
        states=STATES,
        counted=counted,
        total=sum(counted.values()),
        dated=dates.edition,
        of_work=OF_WORK,
        absent=() if explorer() else ABSENT,
    )


def law(document: Document) -> Regulation:
    """Return the edition that a part of the list is about."""
    return library().regulation(document.regulation, document.edition)


def shown(document: Document) -> tuple[Shown, ...]:
    """Return the entries of a document under the names that the law's own files give their clauses."""
    names = _names(document)
    return tuple(Shown(entry, *names.get(entry.clause, NAMELESS)) for entry in document.entries)


Named = tuple[Text, str]
"""What a clause is called, and the anchor of its words."""


def _names(document: Document) -> Mapping[str, Named]:
    folder = library().folder(document.regulation, document.edition)
    source = read(folder / "regulation.toml")
    regulation = law(document)
    found: dict[str, Named] = {"acts": (ACTS, "main"), "annex 1": (ANNEX, "annex")}
    found |= {clause.number: (clause.name, f"c-{clause.number}") for clause in regulation.clauses()}
    found |= {factor["code"]: (Text.of(factor["name"]), "c-I4") for factor in source.get("factor", ())}
    for annex in sorted(folder.glob("annex-*.toml")):
        found |= _of_annex(read(annex), annex.stem.removeprefix("annex-"))
    return found


def _of_annex(table: Mapping[str, Any], number: str) -> dict[str, Named]:
    rows = [row for block in table.get("block", ()) for row in block["row"]]
    found = {
        f"annex {number}, {row['number']}": (Text.of(row["name"]), f"row-{row['number']}") for row in rows
    }
    for row in (*table.get("field", ()), *table.get("row", ())):
        if "number" in row:
            found[f"annex {number}, {row['number']}"] = (Text.of(row["name"]), f"annex-{number}")
    return found


ACTS = Text(
    kk="Бекіту және өзгерту жазбалары", ru="Записи об утверждении и изменениях", en="Adoption and amendments"
)
ANNEX = Text(kk="1-қосымша (белгісіз)", ru="Приложение 1 (неизвестно)", en="Annex 1 (not known)")
NAMELESS = (Text.same("—"), "main")
