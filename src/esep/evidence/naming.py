"""Makes the name under which a file came safe to keep and to show: one line of visible text, no path."""

from __future__ import annotations

import unicodedata

LONGEST = 200
NAMELESS = "document"


def clean(name: str) -> str:
    """Return the last part of `name`, composed, without invisible characters, cut before its ending.

    Direction marks, control characters and path separators cannot hide what the file is called; a name of
    which nothing is left is `document`.
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    composed = unicodedata.normalize("NFC", last)
    visible = "".join(char for char in composed if unicodedata.category(char)[0] not in "CZ" or char == " ")
    tidy = " ".join(visible.split()).strip(". ")
    if len(tidy) > LONGEST:
        stem, dot, ending = tidy.rpartition(".")
        tail = f"{dot}{ending}" if dot and len(ending) <= 8 else ""
        tidy = f"{(stem if tail else tidy)[: LONGEST - len(tail)].rstrip()}{tail}"
    return tidy or NAMELESS
