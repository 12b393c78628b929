"""Downloads: byte for byte what the commands print, safe in a spreadsheet, the same at every call."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook
from tests.conftest import Ran
from tests.pages.seen import seen

from esep.core.names import LANGUAGES
from esep.demo import office
from esep.library import library
from esep.library.figures import read_figures
from esep.pages.parts.csv_table import neutral, table
from esep.pages.public import download_files
from esep.pages.public.download_files import CONTEST, EVALUATION, FILES

ASKED = {
    "": ("annual-evaluation", "--edition", "2026-02-20", "--year", "2025"),
    "contest-": ("legal-inspector-contest", "--edition", "2025-12-25", "--year", "2025"),
}


def fetched(client: Client, name: str, query: str = "") -> bytes:
    answer = client.get(f"/kk/downloads/{name}{query}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    return answer.content


@pytest.mark.parametrize("which", ["", "contest-"])
def test_the_results_are_what_score_prints_of_the_facts(
    client: Client, esep: Callable[..., Ran], tmp_path: Path, which: str
) -> None:
    facts = tmp_path / "facts.csv"
    facts.write_bytes(fetched(client, f"{which}facts.csv"))
    ran = esep("score", *ASKED[which], "--facts", facts, "--json")
    assert ran.returncode == 0
    assert ran.stdout.encode() == fetched(client, f"{which}results.json")


@pytest.mark.parametrize("chosen", ["B03=ignore", "B07=per_report", "A11=normalised_view"])
def test_the_results_follow_the_readings_of_the_address(
    client: Client, esep: Callable[..., Ran], tmp_path: Path, chosen: str
) -> None:
    facts = tmp_path / "facts.csv"
    facts.write_bytes(fetched(client, "facts.csv"))
    query = f"?reading={chosen.replace('=', ':')}"
    mine = json.loads(fetched(client, "results.json", query))
    asked = [f"--reading={r['id']}={r['chosen']}" for r in mine["readings"] if r["chosen"] != r["default"]]
    ran = esep("score", *ASKED[""], "--facts", facts, "--json", *asked)
    assert json.loads(ran.stdout) == mine
    assert asked


@pytest.mark.parametrize(
    ("name", "figures"), [("facts.csv", "figures"), ("contest-facts.csv", "inspector_figures")]
)
def test_the_facts_are_read_back_as_the_figures_they_were(
    client: Client, tmp_path: Path, name: str, figures: str
) -> None:
    file = tmp_path / name
    file.write_bytes(fetched(client, name))
    again, known = read_figures(file, library().facts), getattr(office, figures)()
    assert again.subjects == known.subjects
    assert all(again.of(subject) == known.of(subject) for subject in known.subjects)


def test_the_table_of_results_has_a_line_for_every_organisation(client: Client) -> None:
    lines = fetched(client, "results.csv").decode().splitlines()
    assert lines[0].startswith("place,subject,total,block 1")
    assert lines[1].startswith("1,zhambyl,")
    assert len(lines) == 21


def test_every_subject_of_the_facts_has_its_official_name(client: Client) -> None:
    lines = fetched(client, "organisations.csv").decode().splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == list(office.figures().subjects)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["workbook.xlsx", "contest-workbook.xlsx"])
def test_the_workbook_opens_and_names_who_is_rated(client: Client, name: str, language: str) -> None:
    content = client.get(f"/{language}/downloads/{name}").content
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    cells = {
        str(cell)
        for sheet in book.sheet_names
        for row in book.get_sheet_by_name(sheet).to_python()
        for cell in row
    }
    rated = office.inspectors() if name.startswith("contest") else office.organisations()
    assert {one.name[language] for one in rated} <= cells


def test_a_workbook_that_could_not_be_exact_is_refused_with_its_reason(client: Client) -> None:
    query = "?reading=D01:provision"
    page = seen(client.get(f"/en/downloads/{query}").content)
    assert "a spreadsheet cannot be exact" in page.text
    assert f"/en/downloads/workbook.xlsx{query}" not in page.links
    assert f"/en/downloads/results.json{query}" in page.links
    assert client.get(f"/en/downloads/workbook.xlsx{query}").status_code == 400


def test_no_text_becomes_a_formula_in_a_spreadsheet() -> None:
    for text in ("=1+1", "+7 701", "-x", "@sum", "\tx", "\rx"):
        assert neutral(text) == f"'{text}"
    assert neutral("zhambyl") == "zhambyl"
    assert table([["=a", "-5"]], texts=(0,)) == b"'=a,-5\n"


def test_the_page_offers_every_file_under_its_fingerprint(client: Client) -> None:
    page = seen(client.get("/kk/downloads/").content)
    for name in (*EVALUATION, *CONTEST):
        assert f"/kk/downloads/{name}" in page.links
        if name not in download_files.WORKBOOKS:
            content = fetched(client, name)
            assert f"{hashlib.sha256(content).hexdigest()[:16]}…" in " ".join((*page.words, *page.other))
    assert set(FILES) == {*EVALUATION, *CONTEST}


def test_a_file_that_the_reader_has_is_not_sent_again(client: Client) -> None:
    first = client.get("/kk/downloads/facts.csv")
    again = client.get("/kk/downloads/facts.csv", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_an_unknown_file_is_explained_and_the_known_ones_are_offered(client: Client) -> None:
    answer = client.get("/ru/downloads/facts.xls")
    page = seen(answer.content)
    assert answer.status_code == 404
    assert "Файла «facts.xls» нет." in page.text
    assert "/ru/downloads/facts.csv" in page.links
