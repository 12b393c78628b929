"""The files that the window hands out, byte for byte what the commands print from the same figures."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from esep.core.facts import Figures
from esep.core.problems import Problem, Refused
from esep.core.remarks import remarks
from esep.core.results import csv_rows, result_data
from esep.core.scoring import Result
from esep.core.written import json_text
from esep.demo import office
from esep.demo.as_csv import facts_csv
from esep.library import library
from esep.pages.parts import results
from esep.pages.parts.csv_table import table
from esep.pages.parts.results import Options
from esep.pages.public import contest_results
from esep.papers.content import Content
from esep.papers.fitting import refuse_what_does_not_fit
from esep.papers.workbook import MEDIA_TYPE as XLSX
from esep.papers.workbook import workbook_bytes

CSV = "text/csv; charset=utf-8"
JSON = "application/json"


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file is made for: the language of its words and the readings of its calculation."""

    language: str
    options: Options


def as_json(result: Result, figures: Figures) -> bytes:
    """Return the result as `./esep score --json` prints it."""
    facts = library().facts
    data = result_data(result, facts, warnings=remarks(result, figures, facts), figures=figures)
    return json_text(data).encode()


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


def file(name: str, language: str, options: Options) -> File | None:
    """Return the file called `name`, the evaluation's under the readings `options`; None when there is none.

    Only workbooks speak a language; what does not fit into one is refused.
    """
    if name not in FILES:
        return None
    return _file(name, language if name in WORKBOOKS else "", () if name in CONTEST else options)


@lru_cache(maxsize=64)
def _file(name: str, language: str, options: Options) -> File:
    kind, make = FILES[name]
    return File(name, kind, make(Wanted(language, options)))


def unfit(name: str, options: Options) -> tuple[Problem, ...]:
    """Return why a workbook cannot be made under these readings; nothing for any other file."""
    if name not in WORKBOOKS:
        return ()
    contest = name in CONTEST
    result = contest_results.result() if contest else results.result(options)
    figures = office.inspector_figures() if contest else office.figures()
    try:
        refuse_what_does_not_fit(Content(result.plan, figures, result, library().facts, "kk"))
    except Refused as refused:
        return refused.problems
    return ()


def _workbook(wanted: Wanted) -> bytes:
    names = {subject: one.name[wanted.language] for subject, one in results.by_subject().items()}
    return _book(results.result(wanted.options), office.figures(), wanted.language, names)


def _contest_workbook(wanted: Wanted) -> bytes:
    names = {one.inspector.slug: one.inspector.name[wanted.language] for one in contest_results.entrants()}
    return _book(contest_results.result(), office.inspector_figures(), wanted.language, names)


def _book(result: Result, figures: Figures, language: str, names: dict[str, str]) -> bytes:
    facts = library().facts
    return workbook_bytes(result.plan, figures, result, facts, language, names=names, demonstration=True)


def _results(wanted: Wanted) -> bytes:
    return table(csv_rows(results.result(wanted.options)), texts=(1,))


def _results_json(wanted: Wanted) -> bytes:
    return as_json(results.result(wanted.options), office.figures())


def _contest_json() -> bytes:
    return as_json(contest_results.result(), office.inspector_figures())


FILES: dict[str, tuple[str, Callable[[Wanted], bytes]]] = {
    "workbook.xlsx": (XLSX, _workbook),
    "facts.csv": (CSV, lambda _: facts()),
    "results.csv": (CSV, _results),
    "results.json": (JSON, _results_json),
    "organisations.csv": (CSV, lambda _: who()),
    "contest-workbook.xlsx": (XLSX, _contest_workbook),
    "contest-facts.csv": (CSV, lambda _: inspectors_facts()),
    "contest-results.csv": (CSV, lambda _: table(csv_rows(contest_results.result()), texts=(1,))),
    "contest-results.json": (JSON, lambda _: _contest_json()),
}
"""Every file by name: its kind, and how it is made of what is wanted."""

EVALUATION = ("workbook.xlsx", "facts.csv", "results.csv", "results.json", "organisations.csv")
CONTEST = ("contest-workbook.xlsx", "contest-facts.csv", "contest-results.csv", "contest-results.json")
WORKBOOKS = ("workbook.xlsx", "contest-workbook.xlsx")
