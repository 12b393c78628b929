"""Every paper of a round of a contest by its name: what it is called, about whom, and its bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from esep.core.names import Text
from esep.papers import (
    contest_application,
    contest_diploma,
    contest_payment,
    contest_protocol,
    contest_sheet,
    diploma,
    payment_list,
)
from esep.papers.as_docx import docx_bytes
from esep.papers.as_pdf import pdf_bytes
from esep.papers.catalogue import WORDS, Format
from esep.papers.contest_occasion import ContestOccasion
from esep.papers.paper import Paper


@dataclass(frozen=True, slots=True)
class ContestEntry:
    """A paper of a round; its subject is an entrant's key, a sheet's, a protocol's or a diploma's number."""

    title: Text
    about: Literal["round", "entrant", "sheet", "sitting", "award"]
    made: Callable[[ContestOccasion, str, str], Paper]
    formats: tuple[Format, ...] = WORDS


CONTEST_CATALOGUE: Mapping[str, ContestEntry] = {
    "application": ContestEntry(contest_application.APPLICATION, "entrant", contest_application.application),
    "results": ContestEntry(contest_application.RESULTS, "entrant", contest_application.results),
    "assessment-sheet": ContestEntry(contest_sheet.TITLE, "sheet", contest_sheet.paper),
    "minutes": ContestEntry(contest_protocol.TITLE, "sitting", contest_protocol.paper),
    "diploma": ContestEntry(diploma.TITLE, "award", contest_diploma.paper),
    "payment-list": ContestEntry(
        payment_list.TITLE,
        "round",
        lambda occasion, language, _: contest_payment.paper(occasion, language),
    ),
}
"""All papers of a round, in the order in which the round needs them."""


def describe(name: str, occasion: ContestOccasion, language: str, subject: str = "") -> Paper:
    """Return a paper as a value; an unknown name, or a subject that is missing or unknown, is a KeyError."""
    return CONTEST_CATALOGUE[name].made(occasion, language, subject)


def write(
    name: str,
    occasion: ContestOccasion,
    language: str,
    format: Format,  # noqa: A002  # the word of the address
    subject: str = "",
) -> bytes:
    """Return the bytes of a paper, the same at every call; what the catalogue does not know is a KeyError."""
    if format not in CONTEST_CATALOGUE[name].formats:
        raise KeyError(format)
    paper = describe(name, occasion, language, subject)
    return pdf_bytes(paper) if format == "pdf" else docx_bytes(paper)


def subjects(name: str, occasion: ContestOccasion) -> tuple[str, ...]:
    """Return every subject that a paper can be written about, ("",) for one of the whole round."""
    about = CONTEST_CATALOGUE[name].about
    if about == "entrant":
        contest = occasion.contest
        printed = contest.application if name == "application" else contest.results
        return tuple(one.key for one in occasion.entrants) if printed else ()
    if about == "sheet":
        return tuple(sheet.key for one in occasion.entrants for sheet in one.sheets)
    if about == "sitting":
        return tuple(one.protocol for one in occasion.sittings)
    return tuple(one.diploma for one in occasion.won) if about == "award" else ("",)


def file_name(
    name: str,
    occasion: ContestOccasion,
    language: str,
    format: Format,  # noqa: A002  # the word of the address
    subject: str = "",
) -> str:
    """Return what the file is called: `minutes-2-legal-inspector-contest-2027-kk.docx`."""
    about = "-" + re.sub(r"[^0-9A-Za-z]+", "-", subject).strip("-") if subject else ""
    return f"{name}{about}-{occasion.contest.regulation.id}-{occasion.year}-{language}.{format}"
