"""Tells docx, xlsx, odt and ods apart from other packages, and refuses what could act on its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from esep.core.names import Text
from esep.evidence import wording as says
from esep.evidence.packages import Part, Unpacked, Unsound

CONTENT_TYPES = "[Content_Types].xml"
MAIN_TYPES = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
MACRO_NAMES = re.compile(
    r"vbaproject|vbadata|/macrosheets/|/activex/|^basic/|^scripts/|/basic/", re.IGNORECASE
)
MACRO_TYPES = re.compile(r"macroenabled|vbaproject|activex|ms-office\.vba", re.IGNORECASE)
EMBEDDED_NAMES = re.compile(r"/embeddings/|oleobject", re.IGNORECASE)
EMBEDDED_HEADS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"\x7fELF")
FIELDS = re.compile(rb"<w:instrText[^>]*>([^<]*)|w:instr=\"([^\"]*)\"")
EXCHANGE = re.compile(rb"\bDDE(?:AUTO)?\b", re.IGNORECASE)
HARMLESS = ("/hyperlink",)
LINKS = ("/image", "/externalLinkPath", "/externalLink", "/xlPathMissing", "/audio", "/video", "/media")


def kind_of_package(inside: Unpacked) -> tuple[str, tuple[Text, ...]]:
    """Return the kind of a document in a zip with remarks; an archive or a dangerous document is Unsound."""
    kind = _kind(inside)
    for part in inside.parts.values():
        if part.declares_entities and not _picture(part):
            raise Unsound("entities", says.ENTITIES)
        if MACRO_NAMES.search(part.name):
            raise Unsound("macros", says.MACROS)
        if EMBEDDED_NAMES.search(part.name) or part.head.startswith(EMBEDDED_HEADS):
            raise Unsound("embedded", says.EMBEDDED)
    remarks: dict[Text, None] = {}
    if kind in ("docx", "xlsx"):
        _no_exchange(inside)
        remarks.update(dict.fromkeys(_outside(inside)))
    return kind, tuple(remarks)


def _kind(inside: Unpacked) -> str:
    types = inside.parts.get(CONTENT_TYPES)
    if types is not None:
        return _office_open(types)
    mimetype = inside.parts.get("mimetype")
    if mimetype is None:
        raise Unsound("archive", says.ARCHIVE)
    kind = OPEN_DOCUMENT.get((mimetype.body or b"").strip())
    if kind is None:
        raise Unsound("kind", says.UNKNOWN)
    return kind


def _office_open(types: Part) -> str:
    """Return what the package declares itself to be; one that declares macros or nothing known is Unsound."""
    declared = [attributes.get("ContentType", "") for _, attributes in _elements(types)]
    if any(MACRO_TYPES.search(one) for one in declared):
        raise Unsound("macros", says.MACROS)
    kinds = {MAIN_TYPES[one] for one in declared if one in MAIN_TYPES}
    if len(kinds) != 1:
        raise Unsound("kind", says.UNKNOWN)
    return kinds.pop()


def _outside(inside: Unpacked) -> Iterator[Text]:
    """Yield a remark where parts link to other files; what would be opened from outside is Unsound."""
    for part in inside.parts.values():
        if not part.name.casefold().endswith(".rels"):
            continue
        for name, attributes in _elements(part):
            if name != "Relationship" or attributes.get("TargetMode", "").casefold() != "external":
                continue
            relation = attributes.get("Type", "")
            if relation.endswith(HARMLESS):
                continue
            if relation.endswith("/attachedTemplate"):
                raise Unsound("template", says.TEMPLATE)
            if not relation.endswith(LINKS):
                raise Unsound("outside", says.OUTSIDE)
            yield says.LINKS


def _no_exchange(inside: Unpacked) -> None:
    """Refuse fields and links that ask another program for data."""
    for part in inside.parts.values():
        body = part.body or b""
        fields = b"".join(first or second for first, second in FIELDS.findall(body))
        if b"<ddeLink" in body or EXCHANGE.search(fields):
            raise Unsound("outside", says.OUTSIDE)


def _elements(part: Part) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the elements of a small part; a document type or broken XML is Unsound."""
    found: list[tuple[str, dict[str, str]]] = []
    reader = expat.ParserCreate()

    def no_doctype(*_said: object) -> None:
        raise Unsound("entities", says.ENTITIES)

    reader.StartDoctypeDeclHandler = no_doctype
    reader.StartElementHandler = lambda name, attributes: found.append((name.rpartition(":")[2], attributes))
    if part.body is None:
        raise Unsound("bomb", says.BOMB)
    try:
        reader.Parse(part.body, True)  # expat's own face
    except expat.ExpatError:
        raise Unsound("broken", says.BROKEN) from None
    yield from found


def _picture(part: Part) -> bool:
    """Return whether the part is a picture, whose bytes may look like anything."""
    return part.head.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8"))
