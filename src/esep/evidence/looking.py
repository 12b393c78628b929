"""Looks into the bytes of a file before it is kept: what it is, and whether it is dangerous."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.evidence import personal, reading
from esep.evidence import wording as says
from esep.evidence.office_files import kind_of_package
from esep.evidence.packages import Unpacked, Unsound, unpacked
from esep.evidence.pictures import size_of_jpeg, size_of_png
from esep.evidence.reading import Words
from esep.evidence.texts import kind_of_text

MOST_PIXELS = 100_000_000
"""A picture with more would fill a reader's memory."""

ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"MSCF", b"PK\x05\x06", b"PK\x07\x08")
PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ACTIONS = re.compile(rb"/(?:JavaScript|JS|Launch)[\s/<(\[]")
HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")

MEDIA = {
    "pdf": "application/pdf",
    "jpg": "image/jpeg",
    "png": "image/png",
    "heic": "image/heic",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "txt": "text/plain",
    "csv": "text/csv",
}
"""Every kind that is taken, with its media type."""

ENDINGS = {"jpg": ("jpg", "jpeg", "jfif"), "heic": ("heic", "heif"), "txt": ("txt", "log", "md")}


@dataclass(frozen=True, slots=True)
class Look:
    """What a file is: kind, media type, remarks for whoever opens it, and a warning of personal data."""

    kind: str
    media: str
    remarks: tuple[Text, ...] = ()
    personal: Text | None = None


class Judged(NamedTuple):
    """What is known of a file by its bytes: its kind, remarks, and what was read of its words."""

    kind: str
    remarks: tuple[Text, ...] = ()
    words: Words = Words()


Judge = Callable[[Path, bytes], Judged]


def look(path: Path, name: str) -> Look:
    """Return what the file is by its content, whatever its name says; else Refused with one sentence.

    Refused are programs, archives, markup, macros, embedded and outside objects, unpacking bombs, and all
    that is of no known kind.
    """
    try:
        kind, remarks, words = _kind(path, name)
    except Unsound as why:
        what, todo = why.wording
        problem = Problem(what.format(name=name, **why.fit), todo, rule=f"evidence-{why.rule}")
        raise Refused([problem]) from None
    if _ending(name) not in ENDINGS.get(kind, (kind,)):
        remarks = (*remarks, says.OTHER_ENDING)
    return Look(kind, MEDIA[kind], remarks, personal.warning(words))


def named(name: str, kind: str) -> str:
    """Return `name` with the ending of its kind, so that no program takes the file for something else."""
    return name if _ending(name) in ENDINGS.get(kind, (kind,)) else f"{name}.{kind}"


def too_large(name: str, limit: int) -> Problem:
    """Return the refusal of a file above the limit in bytes."""
    what, todo = says.TOO_LARGE
    return Problem(what.format(name=name, limit=limit // 2**20), todo, rule="evidence-size")


def _kind(path: Path, name: str) -> Judged:
    with path.open("rb") as file:
        head = file.read(512)
    if not head:
        raise Unsound("empty", says.EMPTY)
    for starts, judge in JUDGES:
        if starts(head):
            return judge(path, head)
    kind, remarks, text = kind_of_text(path, _ending(name))
    return Judged(kind, remarks, reading.of_text(text))


def _pdf(path: Path, _head: bytes) -> Judged:
    return Judged("pdf", tuple(_pdf_remarks(path.read_bytes())), reading.of_pdf(path))


def _pdf_remarks(body: bytes) -> Iterator[Text]:
    if ACTIONS.search(body):
        yield says.SCRIPT
    if b"/EmbeddedFile" in body:
        yield says.FILES_INSIDE
    if b"%%EOF" not in body[-2048:]:
        yield says.CUT


def _jpeg(path: Path, _head: bytes) -> Judged:
    return Judged("jpg", _picture(size_of_jpeg(path.read_bytes())))


def _png(_path: Path, head: bytes) -> Judged:
    return Judged("png", _picture(size_of_png(head)))


def _picture(size: tuple[int, int] | None) -> tuple[Text, ...]:
    if size is None:
        raise Unsound("broken", says.BROKEN)
    width, height = size
    if width * height > MOST_PIXELS:
        raise Unsound("picture", says.HUGE_PICTURE, width=width, height=height)
    return ()


def _heic(_path: Path, _head: bytes) -> Judged:
    return Judged("heic", (says.NO_PREVIEW,))


def _package(path: Path, _head: bytes) -> Judged:
    inside: Unpacked = unpacked(path)
    kind, remarks = kind_of_package(inside)
    book = kind in ("xlsx", "ods")
    return Judged(kind, remarks, reading.of_book(path, inside) if book else reading.of_package(inside))


def _refusing(rule: str, wording: tuple[Text, Text]) -> Judge:
    def refuse(_path: Path, _head: bytes) -> Judged:
        raise Unsound(rule, wording)

    return refuse


JUDGES: tuple[tuple[Callable[[bytes], object], Judge], ...] = (
    (lambda head: head.startswith(b"%PDF-"), _pdf),
    (lambda head: head.startswith(b"\xff\xd8\xff"), _jpeg),
    (lambda head: head.startswith(b"\x89PNG\r\n\x1a\n"), _png),
    (lambda head: head[4:8] == b"ftyp" and head[8:12] in HEIC, _heic),
    (lambda head: head.startswith(b"PK\x03\x04"), _package),
    (lambda head: head.startswith(COMPOUND), _refusing("old-office", says.OLD_OFFICE)),
    (lambda head: head.startswith(ARCHIVES) or head[257:262] == b"ustar", _refusing("archive", says.ARCHIVE)),
    (lambda head: head.startswith(PROGRAMS), _refusing("program", says.PROGRAM)),
)
"""By their first bytes, in order; what fits none of them can only be text."""


def _ending(name: str) -> str:
    return name.rpartition(".")[2].casefold() if "." in name else ""
