"""Looks over a narrative for what no reference holds: loose numbers, quotes at odds, other periods."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from esep.core import bound_wording as says
from esep.core.bound import Piece, Quote, Reference, Unread
from esep.core.bound_answers import Backing, label
from esep.core.period import Period
from esep.core.problems import Problem

MONTH = (
    "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|"
    "январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
)
NAMING = re.compile(
    r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\s*(?:жыл|жж?\.|год|гг?\.)"
    rf"|«?\d{{1,2}}»?(?:\s*[-–]\s*\d{{1,2}})?\s+(?:{MONTH})"
    r"|\d{1,2}\.\d{1,2}\.\d{4}"
    r"|№\s*\d+(?:[-/]\d+)*"
    r"|\d+(?:\.\d+)*-(?:тарма|бап|қосымша|бөлім|нысан)"
    r"|(?:пункт\w*|п\.|стать\w+|ст\.|приложени\w+|раздел\w*)\s*\d+(?:\.\d+)*",
    re.IGNORECASE,
)
"""Digits that name something and count nothing: a year, a day, a document, a clause."""

NUMBER = re.compile(r"\d+(?:[\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?:\s*%)?")


def loose(pieces: Iterable[Piece]) -> Iterator[Problem]:
    """Yield every number in the plain words, and every brace that stands alone."""
    for piece in pieces:
        if isinstance(piece, Unread):
            yield piece.problem
        elif isinstance(piece, str):
            if "{" in piece or "}" in piece:
                yield says.brace()
            for match in NUMBER.finditer(NAMING.sub(" ", piece)):
                yield says.loose(match[0].strip())


def quoted_twice(pieces: Iterable[Piece]) -> Iterator[Problem]:
    """Yield every quoted number that is said of different things."""
    sources: defaultdict[str, list[str]] = defaultdict(list)
    for piece in pieces:
        if isinstance(piece, Quote) and piece.source not in sources[piece.words]:
            sources[piece.words].append(piece.source)
    for words, of in sources.items():
        if len(of) > 1:
            yield says.quoted_twice(words, of)


def other_period(pieces: Iterable[Piece], period: Period, backing: Backing) -> Iterator[Problem]:
    """Yield the first figure of each other period than the report's, which the words may take for its own."""
    seen = set()
    for piece in pieces:
        if isinstance(piece, Reference) and piece.kind != "sum" and piece.period != period:
            key = (str(piece.period), piece.names[0].figure.partition(".")[0])
            if key not in seen:
                seen.add(key)
                name = label(piece.names[0], backing)
                yield says.other_period(piece.text, name, key[0], str(period))
