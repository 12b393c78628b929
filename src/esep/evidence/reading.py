"""What a document says, place by place: pages of a PDF, sheets of a workbook, else the whole of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from esep.evidence.packages import Part, Unpacked

ALONE = Path(__file__).with_name("reading_alone.py")
MOST_PLACES = 200
"""So many pages or sheets of a document are read."""

SECONDS = 8
"""So long a document is read; one that takes longer was read as far as that."""

PARTS = re.compile(
    r"^(?:word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|"
    r"xl/(?:sharedStrings|worksheets/[^/]+)|content)\.xml$"
)
"""The parts of a package in which its own words stand."""

APART = re.compile(
    rb"</(?:w:p|w:tc|c|v|si|is|row|text:p|text:h|table:table-cell)>|<(?:w:tab|w:br|text:tab)\b[^>]*>"
)
TAG = re.compile(rb"<[^>]*>")
FONTS = (b"/Font", b"/ObjStm")
"""A PDF that names neither holds pictures at most."""


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a document that a reader can find, by its name ("" for the whole), and what it says."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """What was read of a document; `by` says what its places are, `whole` whether nothing was left out."""

    places: tuple[Place, ...] = ()
    by: Literal["page", "sheet", ""] = ""
    whole: bool = True


def of_text(text: str) -> Words:
    """Return what a plain text says."""
    return Words((Place("", text),))


def of_package(inside: Unpacked) -> Words:
    """Return what a document in a package says, whose words may be split among many elements."""
    parts = [part for part in inside.parts.values() if PARTS.match(part.name)]
    return Words(tuple(_read(parts)), whole=all(part.body is not None for part in parts))


def _read(parts: list[Part]) -> Iterator[Place]:
    for part in parts:
        if part.body is not None:
            yield Place("", TAG.sub(b"", APART.sub(b"\n", part.body)).decode("utf-8", "replace"))


def of_pdf(path: Path, *, most: int = MOST_PLACES, seconds: int = SECONDS) -> Words:
    """Return what the text of a PDF says; one of pictures alone says nothing, at no cost."""
    body = path.read_bytes()
    if not any(mark in body for mark in FONTS):
        return Words(by="page")
    return _alone("pdf", path, "page", most, seconds)


def of_book(path: Path, inside: Unpacked, *, most: int = MOST_PLACES, seconds: int = SECONDS) -> Words:
    """Return what the sheets of a workbook say; when they cannot be told apart, what the package says."""
    found = _alone("book", path, "sheet", most, seconds)
    return found if found.whole else Words((*found.places, *of_package(inside).places), "sheet", whole=False)


def _alone(how: str, path: Path, by: Literal["page", "sheet"], most: int, seconds: int) -> Words:
    """Return what a process of its own reads, which a hostile file can only stop."""
    command = [sys.executable, "-I", "-X", "utf8", str(ALONE), how, str(path), str(most), str(seconds)]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds + 2,
            check=False,
            env={},
        )
        told = done.stdout
    except subprocess.TimeoutExpired as late:
        told = late.stdout or b""
    except OSError:
        told = b""
    return _told(told, by)


def _told(told: bytes, by: Literal["page", "sheet"]) -> Words:
    """Return what the lines say; the last may have been cut off."""
    places, whole = [], False
    for line in told.splitlines():
        try:
            said = json.loads(line)
        except ValueError:
            break
        if said is True:
            whole = True
        else:
            places.append(Place(*said))
    return Words(tuple(places), by, whole)
