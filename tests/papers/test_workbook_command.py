"""`esep workbook`: what it writes and prints, and the places it will not write to."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Answer, Asking
from tests.cli.json_schema import faults
from tests.papers.books import book, sheet
from tests.reckoning import CONTEST, WHO, three

from esep.papers import wording
from esep.papers.layout import TOTAL
from esep.papers.points_sheet import SHOWN


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asking:
    return Asking(tmp_path, capsys)


def told(ask: Asking, out: Path, *words: str) -> Answer:
    return ask.about("workbook", "--out", str(out), *words)


def test_it_writes_the_workbook_and_says_so(ask: Asking, tmp_path: Path) -> None:
    out = tmp_path / "year.xlsx"
    answer = told(ask, out)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Written: {out}. Rated: 3. 1 point = 10,000 units.\n"
    assert sheet(out.read_bytes(), wording.POINTS)[SHOWN][TOTAL] == 1600.6026
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts.csv", "year.xlsx"]


def test_the_same_question_gives_the_same_bytes_over_the_old_file(ask: Asking, tmp_path: Path) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    second.write_bytes(b"old")
    told(ask, first)
    told(ask, second)
    assert first.read_bytes() == second.read_bytes()


def test_it_speaks_the_readers_language_and_follows_the_readings(ask: Asking, tmp_path: Path) -> None:
    out = tmp_path / "year.xlsx"
    assert told(ask, out, "--lang", "kk", "--reading", "D09=pro_rata").out.endswith(
        "1 балл = 200\u00a0000 бірлік.\n"
    )
    assert sheet(out.read_bytes(), wording.POINTS, "kk")[0][0] == "Ұпайлар"


def test_the_answer_as_data_fits_its_schema(ask: Asking, tmp_path: Path) -> None:
    data = told(ask, tmp_path / "year.xlsx", "--json").data
    assert faults("workbook", data) == []
    assert data == {"file": str(tmp_path / "year.xlsx"), "subjects": 3, "units_per_point": 10_000}


def test_the_contest_has_a_workbook_too(ask: Asking, tmp_path: Path) -> None:
    out = tmp_path / "contest.xlsx"
    answer = ask.about("workbook", "--out", str(out), subjects={WHO: {"legal.violations": 7}}, name=CONTEST)
    assert answer.code == 0
    assert sheet(out.read_bytes(), wording.POINTS)[SHOWN][TOTAL] == 7


def test_a_directory_is_not_overwritten(ask: Asking, tmp_path: Path) -> None:
    folder = tmp_path / "year.xlsx"
    folder.mkdir()
    assert told(ask, folder).refusals == [
        f"{folder}: --out: this is a directory. Give the name of a file, for example year.xlsx."
    ]


@pytest.mark.parametrize("name", ["year.csv", "year", "year.xls"])
def test_another_kind_of_file_is_refused(ask: Asking, tmp_path: Path, name: str) -> None:
    (said,) = told(ask, tmp_path / name).refusals
    assert "the file's name must end in .xlsx" in said
    assert not (tmp_path / name).exists()


def test_a_folder_that_is_not_there_is_refused(ask: Asking, tmp_path: Path) -> None:
    (said,) = told(ask, tmp_path / "nowhere" / "year.xlsx").refusals
    assert f"there is no directory “{tmp_path / 'nowhere'}”" in said


def test_a_place_that_cannot_be_written_to_is_refused(ask: Asking) -> None:
    (said,) = told(ask, Path("/proc/year.xlsx")).refusals
    assert said.startswith("/proc/year.xlsx: --out: the file cannot be written (")


def test_what_is_wrong_with_the_question_and_the_place_is_said_together(ask: Asking, tmp_path: Path) -> None:
    said = told(ask, tmp_path, "--reading", "B03=nothing").refusals
    assert len(said) == 2


def test_a_figure_that_does_not_fit_is_refused_with_its_line_and_nothing_is_written(
    ask: Asking, tmp_path: Path
) -> None:
    out = tmp_path / "year.xlsx"
    subjects = {WHO: {"legal.violations": 7, "legal.money-returned": 10**15 + 1}}
    (said,) = ask.about("workbook", "--out", str(out), subjects=subjects, name=CONTEST).refusals
    assert said.startswith(f"{tmp_path / 'facts.csv'}:3: ")
    assert not out.exists()


def test_the_window_and_the_command_make_the_same_book(ask: Asking, tmp_path: Path) -> None:
    out = tmp_path / "year.xlsx"
    told(ask, out)
    assert sheet(out.read_bytes(), wording.POINTS) == sheet(book(three()), wording.POINTS)
