"""Looks in what a document says for numbers of individuals and identity cards: to warn, never to refuse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from esep.core.names import Text
from esep.core.sealing.personal import TWELVE, individual_number
from esep.evidence import wording as says
from esep.evidence.reading import Words

IN_BOXES = re.compile(r"(?<![0-9])(?<![0-9][ \u00a0])(?:[0-9][ \u00a0]){11}[0-9](?![ \u00a0]?[0-9])")
"""A number written a digit a box, as on forms."""

IN_HALVES = re.compile(r"(?:ЖСН|ИИН|IIN)[^0-9]{0,24}([0-9]{6})[ \u00a0\-–]([0-9]{6})(?![0-9])", re.IGNORECASE)
"""A number written as the day of birth and the rest; so only where it is called by its name."""

CARD = re.compile(r"жеке\s+куәлі|удостоверени\w+\s+личности|төлқұжат|паспорт|identity\s+card", re.IGNORECASE)
CARD_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:[0-9]{9}|N[0-9]{8})(?![0-9A-Za-z])")
NEAR = 200
"""A number this many letters away from the words may be the card's."""

MOST_NAMED = 8
"""So many places are named; of more it is said that there are more."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was seen in a document: how many different ones, and in which places."""

    count: int
    places: tuple[str, ...]


def individuals(text: str) -> Iterator[str]:
    """Yield the twelve digits of each number in a text that are an individual's."""
    halves = ("".join(both) for both in IN_HALVES.findall(text))
    boxed = (re.sub(r"[^0-9]", "", one) for one in IN_BOXES.findall(text))
    yield from filter(individual_number, (*TWELVE.findall(text), *boxed, *halves))


def cards(text: str) -> Iterator[str]:
    """Yield each number that stands near the words for an identity card or a passport."""
    for words in CARD.finditer(text):
        yield from CARD_NUMBER.findall(text[max(0, words.start() - NEAR) : words.end() + NEAR])


def warning(words: Words) -> Text | None:
    """Return what is said to whoever brings the document, and to its checker; None when nothing was seen."""
    numbers, identities = _seen(words, individuals), _seen(words, cards)
    if not numbers.count and not identities.count:
        return None
    told = []
    if numbers.count:
        told += [says.INDIVIDUAL.format(count=numbers.count, where=_where(numbers, words)), says.LAW]
    if identities.count:
        told += [says.CARD.format(where=_where(identities, words)), says.LAW_OF_CARDS]
    told += [] if words.whole else [says.NOT_WHOLE]
    return Text.each(lambda code: " ".join(one[code] for one in (*told, says.COVER)))


def _seen(words: Words, seek: Callable[[str], Iterator[str]]) -> Found:
    found: set[str] = set()
    places: dict[str, None] = {}
    for place in words.places:
        here = set(seek(place.text))
        found |= here
        places |= {place.name: None} if here and place.name else {}
    return Found(len(found), tuple(places))


def _where(found: Found, words: Words) -> Text:
    """Return the pages or sheets by name, nothing where a document has neither."""
    if not found.places or not words.by:
        return Text.same("")
    named = [f"«{one}»" if words.by == "sheet" else one for one in found.places[:MOST_NAMED]]
    more = ", …" if len(found.places) > MOST_NAMED else ""
    return says.WHERE[words.by].format(places=", ".join(named) + more)
