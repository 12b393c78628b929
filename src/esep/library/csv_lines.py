"""Reads a comma-separated file line by line, so that one bad line hides nothing of the others."""

from __future__ import annotations

import csv
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library import csv_wording as says
from esep.library.amounts import hidden
from esep.library.file_errors import reason

LONGEST_FIELD = 1000

Wrong = tuple[str, tuple[Text, Text]]
"""A rule that is broken, with what to say about it: what is wrong and what to do."""


@dataclass(slots=True)
class CsvLines:
    """The lines of one file under its header, and what was wrong with those that are not here."""

    file: str
    problems: list[Problem]
    _rows: list[tuple[int, list[str]]]

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the number of each readable line and its fields."""
        return iter(self._rows)

    def refuse(self, rule: str, line: int | None, wording: tuple[Text, Text], **fit: object) -> None:
        """Note a problem of `line`; whatever came from the file is shown cut short and harmless."""
        self.problems.append(refusal(self.file, rule, line, wording, **fit))


def read_csv(path: Path, header: tuple[str, ...]) -> CsvLines:
    """Return the lines of a UTF-8 file with commas and exactly this header.

    A byte order mark, CRLF and blank lines are taken in silence. A file that cannot be opened, is empty or
    has another header is refused at once, for nothing in it can be understood; bad lines are noted.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Refused(
            [refusal(str(path), "file-unreadable", None, says.UNREADABLE, why=reason(error))]
        ) from error
    lines = CsvLines(str(path), [], [])
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise Refused([refusal(lines.file, "encoding", None, says.UTF_16)])
    raw = data.removeprefix(BOM_UTF8).split(b"\n")
    if not any(line.strip() for line in raw):
        raise Refused([refusal(lines.file, "file-empty", None, says.EMPTY_FILE, header=",".join(header))])
    _check_header(lines, raw[0], header)
    undecodable: list[int] = []
    for position, line in enumerate(raw[1:], start=2):
        _take(lines, position, line, len(header), undecodable)
    if undecodable:
        lines.refuse("encoding", undecodable[0], says.NOT_UTF_8, count=len(undecodable))
    if not lines._rows and not lines.problems:
        lines.refuse("file-empty", None, says.NO_ROWS, header=",".join(header))
    return lines


def refusal(file: str, rule: str, line: int | None, wording: tuple[Text, Text], **fit: object) -> Problem:
    """Return a problem of a file; strings in `fit` are shown cut short, strange characters spelled out."""
    harmless = {key: shown(value) if isinstance(value, str) else value for key, value in fit.items()}
    what, todo = wording
    return Problem(what.format(**harmless), todo.format(**harmless), file=file, line=line, rule=rule)


def shown(text: str, longest: int = 60) -> str:
    """Return `text` fit for a terminal: cut short, and characters that cannot be seen spelled out."""
    cut = text if len(text) <= longest else f"{text[:longest]}…"
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in cut)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems as their lines follow in the file, those of the whole file first."""
    return sorted(problems, key=lambda problem: problem.line or 0)


class Names:
    """Judges the names of a file, each once: they repeat on every line."""

    def __init__(self) -> None:
        """Begin a file, with no name seen yet."""
        self._judged: dict[str, Wrong | None] = {}
        self._looks: dict[str, str] = {}

    def why_not(self, name: str) -> Wrong | None:
        """Return why `name` cannot name a subject or a contest; None when it can.

        A name that looks like an earlier one but is made of other characters would divide one subject in two.
        """
        if name not in self._judged:
            self._judged[name] = self._judge(name)
        return self._judged[name]

    def _judge(self, name: str) -> Wrong | None:
        if not name:
            return "name-empty", says.NAME_EMPTY
        if hidden(name):
            return "name-hidden", says.NAME_HIDDEN
        if name != name.strip():
            return "name-spaces", says.NAME_SPACES
        looks = " ".join(unicodedata.normalize("NFC", name).split())
        first = self._looks.setdefault(looks, name)
        return None if first == name else ("name-alike", says.NAME_ALIKE)


def near(word: str, known: Iterable[str]) -> str:
    """Return the known names most like `word`, or a dash when none is."""
    return ", ".join(get_close_matches(word[:60], list(known), n=3, cutoff=0.5)) or "—"


def _check_header(lines: CsvLines, raw: bytes, header: tuple[str, ...]) -> None:
    line = raw.decode("utf-8", errors="replace").rstrip("\r")
    try:
        fields = next(csv.reader([line], strict=True), [])
    except csv.Error:
        fields = [line]
    if tuple(fields) == header:
        return
    for separator, wording in ((";", says.SEMICOLONS), ("\t", says.TABS)):
        if line.split(separator)[0].strip('" ') == header[0] and separator in line:
            raise Refused([refusal(lines.file, "separator", 1, wording)])
    expected = ",".join(header)
    raise Refused([refusal(lines.file, "header", 1, says.HEADER, found=line, header=expected)])


def _take(lines: CsvLines, position: int, raw: bytes, width: int, undecodable: list[int]) -> None:
    """Split one line and keep it, or note what is wrong with it."""
    try:
        line = raw.decode("utf-8").removesuffix("\r")
    except UnicodeDecodeError:
        undecodable.append(position)
        return
    if not line:
        return
    fields = line.split(",")
    if '"' in line:
        try:
            fields = next(csv.reader([line], strict=True))
        except csv.Error:
            lines.refuse("quotes", position, says.QUOTES)
            return
    if len(fields) != width:
        wording = says.SEMICOLONS if len(fields) == 1 and line.count(";") == width - 1 else says.COLUMNS
        lines.refuse("columns", position, wording, found=len(fields), width=width)
    elif len(line) > LONGEST_FIELD and max(map(len, fields)) > LONGEST_FIELD:
        lines.refuse("field-too-long", position, says.FIELD_TOO_LONG, longest=LONGEST_FIELD)
    else:
        lines._rows.append((position, fields))
