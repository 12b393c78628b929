"""The demonstration's documents: small Word files that say what they are and that they are invented."""

from __future__ import annotations

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
BODY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}'
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr></w:body></w:document>'
)
INVENTED = "КӨРСЕТІЛІМ: ойдан алынған құжат · ДЕМОНСТРАЦИЯ: вымышленный документ"


def document(title: str, lines: Sequence[str]) -> bytes:
    """Return a Word file with a title and lines, marked as invented; the same bytes at every call."""
    paragraphs = [_paragraph(INVENTED, size=18), _paragraph(title, size=32, bold=True)]
    paragraphs += [_paragraph(line, size=24) for line in lines]
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": BODY.format(paragraphs="".join(paragraphs)),
    }
    made = io.BytesIO()
    with ZipFile(made, "w") as packed:
        for name, text in parts.items():
            packed.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode(), ZIP_DEFLATED)
    return made.getvalue()


def _paragraph(words: str, *, size: int, bold: bool = False) -> str:
    weight = "<w:b/>" if bold else ""
    return (
        f'<w:p><w:r><w:rPr>{weight}<w:sz w:val="{size}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'
    )
