"""Takes plain text for what it is, and markup or anything binary for what it is not."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from esep.core.names import Text
from esep.evidence import wording as says
from esep.evidence.packages import Unsound

MARKUP = re.compile(
    r"<(?:!doctype|html|svg|script|iframe|body|head|math|xml|\?xml|object|embed)\b", re.IGNORECASE
)
BEGINS_LIKE_A_FORMULA = re.compile(r"(?:^|[;,\t])\s*[\"']?[=@][^;,\t\n]", re.MULTILINE)


def kind_of_text(path: Path, ending: str) -> tuple[str, tuple[Text, ...], str]:
    """Return `csv` or `txt`, remarks and what it says; what is no text, or is markup, is Unsound."""
    text = _decoded(path.read_bytes())
    if text is None:
        raise Unsound("kind", says.UNKNOWN)
    if text.lstrip().startswith(("<", "%!PS", "{\\rtf")) or MARKUP.search(text):
        raise Unsound("markup", says.WEB_PAGE)
    if ending in ("csv", "tsv"):
        return "csv", ((says.FORMULAS,) if BEGINS_LIKE_A_FORMULA.search(text) else ()), text
    return "txt", (), text


def _decoded(body: bytes) -> str | None:
    """Return the text of `body` in UTF-8, marked UTF-16 or Windows Cyrillic; None when it is none of them."""
    marked = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1251"):
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if any(char < " " and char not in "\t\r\n\f" for char in text) else text
    return None
