"""How an official text is compared: white space folded, line-end hyphens kept and joined."""

from __future__ import annotations

import re

_LINE_END_HYPHEN = re.compile(r"(?<=\w)-[^\S\n]*\n\s*")


def folded(text: str) -> str:
    """Return `text` on one line: every run of white space is one space, bold marks are dropped.

    A hyphen at a line end directly after a letter belongs to the word, so the next line joins it unspaced.
    """
    return " ".join(_LINE_END_HYPHEN.sub("-", text.replace("**", "")).split())
