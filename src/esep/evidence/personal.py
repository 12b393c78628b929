"""Looks in what a document says for numbers like an individual's: to warn, never to refuse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from esep.core.sealing.personal import TWELVE, individual_number
from esep.evidence.packages import Unpacked

PARTS = re.compile(
    r"^(?:word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|"
    r"xl/(?:sharedStrings|worksheets/[^/]+)|content)\.xml$"
)
"""The parts of a package in which its own words stand."""

APART = re.compile(
    rb"</(?:w:p|w:tc|c|v|si|is|row|text:p|text:h|table:table-cell)>|<(?:w:tab|w:br|text:tab)\b[^>]*>"
)
TAG = re.compile(rb"<[^>]*>")


def in_text(text: str) -> bool:
    """Return whether a plain text holds twelve digits that are an individual's number."""
    return any(individual_number(found) for found in TWELVE.findall(text))


def in_package(inside: Unpacked) -> bool:
    """Return the same of a document in a package, whose words may be split among many elements."""
    return any(in_text(words) for words in _words(inside))


def _words(inside: Unpacked) -> Iterator[str]:
    for part in inside.parts.values():
        if part.body is not None and PARTS.match(part.name):
            yield TAG.sub(b"", APART.sub(b" ", part.body)).decode("utf-8", "replace")
