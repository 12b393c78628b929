"""Reads papers back: the words and tables of a Word document, the structure of a PDF."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

from docx import Document
from docx.oxml.ns import qn


def opened(content: bytes) -> Any:
    """Return the Word document."""
    return Document(io.BytesIO(content))


def words_of(content: bytes) -> str:
    """Return every word of a Word document in the order of its body, tables included."""
    body = opened(content).element.body
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p"))
    )


def part_of(content: bytes, name: str) -> str:
    """Return one file inside a Word document."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def objects_of(pdf: bytes) -> bytes:
    """Return a PDF's bytes with every compressed stream that can be opened written out after them."""
    found, view = [pdf], memoryview(pdf)
    for begun in re.finditer(rb"stream\r?\n", pdf):
        try:
            found.append(zlib.decompressobj().decompress(view[begun.end() :]))
        except zlib.error:
            continue
    return b"\n".join(found)


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", objects_of(pdf)))
