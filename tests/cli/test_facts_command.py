"""`esep facts` shows the catalogue and the forms, and makes a file that only needs its figures."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from tests.cli.json_schema import faults

from esep.cli.__main__ import main
from esep.core.problems import Refused
from esep.library import library
from esep.library.figures import read_figures


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Return the exit code and what `esep facts` printed, in English."""
    try:
        code = main(["facts", *words, "--lang", "en"] if "--lang" not in words else ["facts", *words])
    except SystemExit as done:
        code = int(done.code or 0)
    out, err = capsys.readouterr()
    return code, out, err


def test_the_catalogue_is_a_table_of_all_facts(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys)
    lines = out.splitlines()
    assert (code, err, len(lines)) == (0, "", 1 + len(library().facts))
    assert lines[0].split() == ["Fact", "Unit", "Source", "Name"]
    assert " ".join(lines[1].split()) == (
        "membership.total person membership-statistics, row 1 Members on 31 December"
    )


def test_the_catalogue_in_json_fits_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, "--json")[1])
    assert faults("facts", data) == []
    assert [fact["fact"] for fact in data] == list(library().facts)
    assert {k: data[-1][k] for k in ("fact", "source", "row")} == {
        "fact": "finance.late-reports",
        "source": "system",
        "row": None,
    }


def test_the_rows_of_every_form_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    for form in library().forms.values():
        code, out, _ = run(capsys, "--form", form.id, "--json")
        data = json.loads(out)
        assert code == 0
        assert faults("facts", data) == []
        assert [row["row"] for row in data["rows"]] == [row.number for row in form.rows]


def test_a_form_for_a_reader_shows_the_official_words_in_kazakh(capsys: pytest.CaptureFixture[str]) -> None:
    _, kazakh, _ = run(capsys, "--form", "form-7", "--lang", "kk")
    _, english, _ = run(capsys, "--form", "form-7")
    assert "Анықталған еңбек заңнамасын бұзушылықтар (барлығы), соның ішінде:" in kazakh
    assert "    Of them on pay" in english
    assert "14.2.share   computed, %" in english


def test_an_unknown_form_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "--form", "form-8", "--json")
    assert (code, out) == (2, "")
    assert err.startswith("There is no form “form-8”.")


# Templates


def template(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, str]]:
    code, out, err = run(capsys, "--template", *words)
    assert (code, err) == (0, "")
    return list(csv.DictReader(out.splitlines()))


def test_a_template_has_a_line_for_every_figure_the_regulation_looks_up(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = template(capsys, "annual-evaluation", "--edition", "2026-02-20", "--year", "2025")
    assert list(lines[0]) == ["subject", "period", "fact", "key", "value"]
    assert [(line["period"], line["fact"]) for line in lines][:2] == [
        ("2025", "membership.total"),
        ("2024", "membership.total"),
    ]
    assert {line["fact"] for line in lines} <= set(library().facts)
    assert "legal.staff-lawyers" in {line["fact"] for line in lines}
    assert {(line["subject"], line["key"], line["value"]) for line in lines} == {("", "", "")}


def test_the_contest_asks_for_nothing_but_what_both_kinds_of_subject_have(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = template(capsys, "legal-inspector-contest", "--year", "2025")
    assert len(lines) == 19
    assert {library().facts[line["fact"]].subject for line in lines} == {"both"}


def test_a_template_left_as_it_is_is_refused_and_filled_in_is_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "facts.csv"
    path.write_text(
        run(capsys, "--template", "legal-inspector-contest", "--year", "2025")[1], encoding="utf-8"
    )
    with pytest.raises(Refused) as refused:
        read_figures(path, library().facts)
    assert {problem.rule for problem in refused.value.problems} == {"name-empty", "value-empty"}
    filled = path.read_text(encoding="utf-8").replace("\n,", "\nҚ. Ахметова,").replace(",,\n", ",,7\n")
    path.write_text(filled, encoding="utf-8")
    assert len(read_figures(path, library().facts)) == 19


def test_a_template_in_json_fits_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert faults("facts", json.loads(run(capsys, "--template", "annual-evaluation", "--json")[1])) == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--template", "annual-evaluations"), "annual-evaluations"),
        (("--template", "annual-evaluation", "--edition", "2025-02-25"), "2025-02-25"),
        (("--template", "annual-evaluation", "--edition", "2024-01-01"), "2024-01-01"),
        (("--template", "annual-evaluation", "--year", "25"), "25"),
        (("--template", "annual-evaluation", "--form", "form-7"), "--form"),
    ],
)
def test_a_template_that_cannot_be_made_is_refused(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    code, out, err = run(capsys, *words)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert says in err
