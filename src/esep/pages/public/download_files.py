"""The files that the window hands out, byte for byte what the commands print from the same figures."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from esep.core.facts import Figures
from esep.core.results import csv_rows, result_data
from esep.core.scoring import Result
from esep.demo import office
from esep.demo.as_csv import facts_csv
from esep.library import library
from esep.papers.workbook import MEDIA_TYPE as XLSX
from esep.papers.workbook import workbook_bytes
from esep.pages.parts import results
from esep.pages.parts.results import Options
from esep.pages.public import contest_results

CSV = "text/csv; charset=utf-8"
JSON = "application/json"

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins so for a formula."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to hand out: its name, kind and bytes."""

    name: str
    kind: str
    content: bytes

    @property
    def sha256(self) -> str:
        """Return the fingerprint of the bytes, as `sha256sum` prints it."""
        return hashlib.sha256(self.content).hexdigest()


def neutral(text: str) -> str:
    """Return a text cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def table(rows: Iterable[Sequence[str]], *, texts: Sequence[int] = ()) -> bytes:
    """Return `rows` as CSV; the columns `texts` hold words, which are made harmless to spreadsheets."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    for row in rows:
        sheet.writerow([neutral(cell) if at in texts else cell for at, cell in enumerate(row)])
    return out.getvalue().encode()


def as_json(result: Result, figures: Figures) -> bytes:
    """Return the result as `./esep score --json` prints it of figures without contradictions."""
    data = result_data(result, library().facts, figures=figures)
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


@cache
def facts() -> bytes:
    """Return FACTS.csv of the organisations."""
    return facts_csv(office.rows()).encode()


@cache
def inspectors_facts() -> bytes:
    """Return FACTS.csv of the invented inspectors."""
    return facts_csv(office.inspector_rows()).encode()


@cache
def who() -> bytes:
    """Return who stands behind the subjects of the facts: slug, the names in three languages, ISO code."""
    header = ("subject", "name_kk", "name_ru", "name_en", "iso_3166_2")
    organisations = [(o.slug, o.name.kk, o.name.ru, o.name.en, o.iso) for o in office.organisations()]
    return table((header, *organisations), texts=range(4))


@lru_cache(maxsize=64)
def file(name: str, language: str, options: Options) -> File | None:
    """Return the file called `name`, the evaluation's under the readings `options`; None when there is none."""
    made = FILES.get(name)
    return None if made is None else File(name, made[0], made[1](language, options))


def _workbook(language: str, options: Options) -> bytes:
    names = {subject: one.name[language] for subject, one in results.by_subject().items()}
    return _book(results.result(options), office.figures(), language, names)


def _contest_workbook(language: str, options: Options) -> bytes:
    names = {one.inspector.slug: one.inspector.name[language] for one in contest_results.entrants()}
    return _book(contest_results.result(), office.inspector_figures(), language, names)


def _book(result: Result, figures: Figures, language: str, names: dict[str, str]) -> bytes:
    facts = library().facts
    return workbook_bytes(result.plan, figures, result, facts, language, names=names, demonstration=True)


FILES: dict[str, tuple[str, Callable[[str, Options], bytes]]] = {
    "workbook.xlsx": (XLSX, _workbook),
    "facts.csv": (CSV, lambda language, options: facts()),
    "results.csv": (CSV, lambda language, options: table(csv_rows(results.result(options)), texts=(1,))),
    "results.json": (JSON, lambda language, options: as_json(results.result(options), office.figures())),
    "organisations.csv": (CSV, lambda language, options: who()),
    "contest-workbook.xlsx": (XLSX, _contest_workbook),
    "contest-facts.csv": (CSV, lambda language, options: inspectors_facts()),
    "contest-results.csv": (CSV, lambda language, options: table(csv_rows(contest_results.result()), texts=(1,))),
    "contest-results.json": (JSON, lambda language, options: as_json(contest_results.result(), office.inspector_figures())),
}
"""Every file by name: its kind, and how it is made in a language under readings."""

EVALUATION = ("workbook.xlsx", "facts.csv", "results.csv", "results.json", "organisations.csv")
CONTEST = ("contest-workbook.xlsx", "contest-facts.csv", "contest-results.csv", "contest-results.json")
