"""Every paper by its name: what it is called, about whom it is written, and its bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from esep.core.names import LANGUAGES, Text
from esep.papers import (
    bulletin,
    diploma,
    explanatory_note,
    open_readings,
    payment_list,
    protocol,
    rating,
    resolution,
    score_card,
    workbook,
)
from esep.papers.as_docx import docx_bytes
from esep.papers.as_pdf import pdf_bytes
from esep.papers.content import Content
from esep.papers.footing import print_of
from esep.papers.occasion import Occasion
from esep.papers.paper import Paper

Format = Literal["docx", "pdf", "xlsx"]

MEDIA_TYPES: Mapping[Format, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": workbook.MEDIA_TYPE,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of the catalogue; `about` says whether it is written of the year or of one `subject`.

    A diploma's subject is the diploma's place among `Occasion.awards`; a score card's is an organisation.
    """

    title: Text
    formats: tuple[Format, ...]
    about: Literal["year", "organisation", "award"] = "year"
    languages: tuple[str, ...] = LANGUAGES


WORDS: tuple[Format, ...] = ("docx", "pdf")

CATALOGUE: Mapping[str, Entry] = {
    "rating-table": Entry(rating.TITLE, WORDS),
    "score-card": Entry(score_card.TITLE, WORDS, "organisation"),
    "explanatory-note": Entry(explanatory_note.TITLE, WORDS),
    "open-readings": Entry(open_readings.TITLE, WORDS),
    "resolution": Entry(resolution.TITLE, WORDS),
    "protocol": Entry(protocol.TITLE, WORDS),
    "diploma": Entry(diploma.TITLE, WORDS, "award"),
    "payment-list": Entry(payment_list.TITLE, WORDS),
    "bulletin": Entry(bulletin.TITLE, WORDS),
    "workbook": Entry(Text("Жұмыс кітабы", "Рабочая книга", "Workbook"), ("xlsx",)),
}
"""All papers of a year, in the order in which the year needs them."""

_OF_THE_YEAR: Mapping[str, Callable[[Occasion, str], Paper]] = {
    "rating-table": rating.paper,
    "explanatory-note": explanatory_note.paper,
    "open-readings": open_readings.paper,
    "resolution": resolution.paper,
    "protocol": protocol.paper,
    "payment-list": payment_list.paper,
    "bulletin": bulletin.paper,
}


def describe(name: str, occasion: Occasion, language: str, subject: str | None = None) -> Paper:
    """Return a paper as a value; an unknown name, or a subject that is missing or unknown, is a KeyError."""
    made = _OF_THE_YEAR.get(name)
    if made is not None:
        return made(occasion, language)
    if name == "score-card":
        return score_card.paper(occasion, language, subject or "")
    if name == "diploma":
        return diploma.paper(occasion, language, subject or "")
    raise KeyError(name)


def write(
    name: str,
    occasion: Occasion,
    language: str,
    format: Format,  # noqa: A002  # the word of the address
    subject: str | None = None,
) -> bytes:
    """Return the bytes of a paper, the same at every call.

    `subject` is the organisation of a score card, or the number of a diploma (`Award.diploma`); a name,
    format or subject that the catalogue does not know is a KeyError.
    """
    if format not in CATALOGUE[name].formats:
        raise KeyError(format)
    if name == "workbook":
        return _workbook(occasion, language)
    paper = describe(name, occasion, language, subject)
    return pdf_bytes(paper) if format == "pdf" else docx_bytes(paper)


def file_name(
    name: str,
    occasion: Occasion,
    language: str,
    format: Format,  # noqa: A002  # the word of the address
    subject: str | None = None,
) -> str:
    """Return what the file is called: `rating-table-2025-kk.pdf`."""
    about = f"-{subject}" if subject else ""
    return f"{name}{about}-{occasion.year}-{language}.{format}"


def _workbook(occasion: Occasion, language: str) -> bytes:
    content = Content(
        occasion.plan,
        occasion.figures,
        occasion.result,
        occasion.catalogue,
        language,
        {subject: named.full[language] for subject, named in occasion.names.items()},
        occasion.invented,
        print_of(occasion.fingerprint),
    )
    return workbook.written(content)
