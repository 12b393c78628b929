"""What the papers of a contest share: the printed head of an annex, lines filled in, figures, signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from esep.core.contest import Annex
from esep.core.names import Text
from esep.core.quantity import pretty
from esep.papers.contest_occasion import ContestOccasion, Entrant, Quantity
from esep.papers.naming import BLANK
from esep.papers.paper import Block, Signature, Signatures, said

WIDTH = 1730
LONG = BLANK * 8
ANNEX = Text("{title}, {number}-қосымша", "{title}, приложение {number}", "{title}, Annex {number}")
TRANSLATED = Text(
    "",
    "Форма утверждена на казахском языке; здесь она переведена.",
    "The form was adopted in Kazakh; this is a translation.",
)
YES, NO = Text("иә", "да", "yes"), Text("жоқ", "нет", "no")


def head_of(occasion: ContestOccasion, annex: Annex, language: str) -> tuple[Block, ...]:
    """Return the head of an annex: in Kazakh letter for letter, else translated."""
    if language == "kk" and annex.head:
        over, *titles = annex.head
        return (said(over, "right", tone="small"), *(said(one, "centre", tone="strong") for one in titles))
    regulation = occasion.contest.regulation.title[language]
    return (
        said(ANNEX[language].format(title=regulation, number=annex.number), "right", tone="small"),
        said(annex.name[language], "centre", tone="strong"),
        *((said(TRANSLATED[language], "centre", tone="small"),) if TRANSLATED[language] else ()),
    )


def called(annex: Annex, at: int, language: str, usual: Text) -> str:
    """Return the heading of a column: in Kazakh as the annex prints it, else translated."""
    return annex.columns[at] if language == "kk" and at < len(annex.columns) else usual[language]


def who_lines(annex: Annex, entrant: Entrant, language: str) -> tuple[Block, ...]:
    """Return the lines over a table that name the organisation and the entrant, with the words beneath."""
    found: list[Block] = []
    for field in annex.fields:
        value = value_of(field.holds, entrant, language)
        quote = field.quote if language == "kk" else f"({field.name[language].lower()})"
        found += [said(value or LONG, "centre", tone="strong"), said(quote, "centre", tone="small")]
    return tuple(found)


def value_of(holds: str, entrant: Entrant, language: str) -> str:
    """Return what a line of an annex holds: the name, the organisation, the contacts, "" when not known."""
    if holds == "organisation":
        return entrant.organisation[language] if entrant.organisation else ""
    return {"name": entrant.name, "contact": entrant.contact}.get(holds, "")


def printed_number(row: str) -> str:
    """Return the number under which a row of the contest's form is printed: `A3-9.1-2` is 9.1."""
    return re.sub("^A[0-9]+-|-[0-9]+$", "", row)


def figure(value: Quantity, language: str) -> str:
    """Return a figure as a reader sees it, a dash where there is none."""
    if value is None:
        return "—"
    if isinstance(value, bool):
        return (YES if value else NO)[language]
    return pretty(Fraction(value), language)


def signed(office: str, names: Sequence[str], beneath: str = "") -> tuple[Block, ...]:
    """Return a line to sign for every name, an empty one when nobody is named, and the words beneath."""
    lines = tuple(Signature(office if not at else "", name) for at, name in enumerate(names or ("",)))
    return (Signatures(lines), *((said(beneath, "right", tone="small"),) if beneath else ()))
