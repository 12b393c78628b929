"""All documents of a member organisation, and which figures each of them supports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.core.forms import Form
from esep.core.names import Text
from esep.evidence import copies
from esep.evidence.copy_states import LABELS
from esep.evidence.models import Holding
from esep.forms.queries import forms_named
from esep.library import library
from esep.pages.member.filling import period_words
from esep.pages.member.work import home
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.reports import at_entry


@dataclass(frozen=True, slots=True)
class Listed:
    """A document: who brought it, links to what it supports (address, words), its copy for the public."""

    holding: Holding
    by: str
    rows: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]
    copy: Text | None


@require_safe
@door("work.see")
def index(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """List the documents of the organisation that the reader works for, the newest first."""
    organisation = home(acting)
    if organisation is None:
        return not_found(request)
    found = at_entry.documents_of(organisation)
    names = names_of({one.holding.by for one in found})
    copied = copies.last_states(organisation)
    forms = forms_named(form for one in found for _, form, _, _ in one.rows)
    return desk.show(
        request,
        "member/documents.html",
        lang=lang,
        name="documents",
        acting=acting,
        listed=[
            listed(one, names.get(one.holding.by, one.holding.by), copied.get(one.holding.pk), forms, lang)
            for one in found
        ],
    )


def listed(
    one: at_entry.Supported, by: str, copied: str | None, forms: Mapping[str, Form], lang: str
) -> Listed:
    """Return a document with the rows and accepted figures that it supports, in words."""
    facts = library().facts
    rows = tuple(
        (
            href(lang, "work", "report", str(report), "row", row),
            f"{forms[form].title[lang].split(':')[0]}, {period_words(period, lang)}: № {row}",
        )
        for report, form, period, row in one.rows
    )
    accepted = tuple(f"{facts[fact].name[lang]}, {period}" for fact, period in one.facts)
    return Listed(one.holding, by, rows, accepted, LABELS[copied] if copied else None)
