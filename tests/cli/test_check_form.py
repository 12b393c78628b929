"""`esep check-form` answers as its contract says: 0 clean or warnings, 1 errors, 2 refused."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.cli.json_schema import faults

from esep.cli.__main__ import main

SUBJECT = "«А» облыстық ұйымы"


class Answer:
    """What a command returned and printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def data(self) -> Any:
        return json.loads(self.out)


class Desk:
    """A place with two files, and the command run on them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def file(self, name: str, header: str, *lines: str) -> Path:
        path = self.folder / name
        path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
        return path

    def check(self, form: str, values: Mapping[str, object], *words: str, period: str = "2025") -> Answer:
        lines = [f"{SUBJECT},{period},{row},{value}" for row, value in values.items()]
        path = self.file("values.csv", "subject,period,row,value", *lines)
        return self.run("check-form", form, "--values", str(path), *words)

    def run(self, *words: str) -> Answer:
        try:
            code = main([*words, "--lang", "en"] if "--lang" not in words else words)
        except SystemExit as done:
            code = int(done.code or 0)
        out, err = self.capsys.readouterr()
        return Answer(code, out, err)


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def test_a_clean_form_exits_with_0(desk: Desk) -> None:
    answer = desk.check("form-7", {"5": 10, "5.1": 9})
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "Form No 7: results of the legal service's work\n"
        "\n"
        "«А» облыстық ұйымы, 2025: all is well\n"
        "  computed: 5.1.share  Share of representations that were answered: 90.00\u00a0%\n"
    )


def test_an_error_exits_with_1_and_says_what_to_do(desk: Desk) -> None:
    answer = desk.check("form-7", {"18": 1149999, "12": 1150000})
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.splitlines()[2:] == [
        "«А» облыстық ұйымы, 2025: errors: 1, warnings: 0",
        "  error: Row 18 (“Economic effect of the legal service”) is 1,149,999. "
        "It should be at least as much as row 12 "
        "(“Unlawfully withheld or unpaid money returned to members”): 1,150,000.",
        "      Compare both figures with the documents and correct the one that is wrong.",
    ]


def test_a_warning_alone_exits_with_0(desk: Desk) -> None:
    answer = desk.check("form-7", {"1": 1, "2": 2})
    assert answer.code == 0
    assert "errors: 0, warnings: 1" in answer.out


def test_the_answer_is_given_in_the_language_asked_for(desk: Desk) -> None:
    kazakh = desk.check("form-7", {"5": 1, "5.1": 2}, "--lang", "kk")
    russian = desk.check("form-7", {"5": 1, "5.1": 2}, "--lang", "ru")
    assert "қате: 1, ескерту: 0" in kazakh.out
    assert "ошибок: 1, предупреждений: 0" in russian.out


def test_json_has_exactly_the_agreed_fields(desk: Desk) -> None:
    answer = desk.check("form-7", {"14": 100, "14.1": 20, "14.2": 70, "14.3": 4}, "--json", period="2025-H1")
    assert answer.code == 1
    assert faults("check-form", answer.data) == []
    (checked,) = answer.data
    (problem,) = checked["problems"]
    assert (checked["subject"], checked["period"]) == (SUBJECT, "2025-H1")
    assert problem.pop("message")["en"].endswith(
        "Not filled in: row 14.4 (“Of them on the internet”). "
        "Fill in what is missing (write 0 if there was none) or correct the total."
    )
    assert problem == {
        "rule": "sum",
        "severity": "error",
        "rows": ["14", "14.1", "14.2", "14.3", "14.4"],
        "left": "100",
        "right": "94",
    }


def test_json_of_a_clean_form_is_an_empty_list_of_problems(desk: Desk) -> None:
    answer = desk.check("form-7", {"1": 2.5}, "--json")
    assert (answer.code, answer.data) == (0, [{"subject": SUBJECT, "period": "2025", "problems": []}])


def test_every_shape_of_problem_fits_the_schema(desk: Desk) -> None:
    values = {
        "1": 700,
        "1.1": 800,
        "1.4": 600,
        "6": 1,
        "2": 1,
        "3": 1,
        "1.2.share.stated": 14.4,
        "6.coverage.stated": 1,
    }
    facts = desk.file(
        "facts.csv",
        "subject,period,fact,key,value",
        f"{SUBJECT},2024,membership.total,,710",
        f"{SUBJECT},2024,membership.women,,590",
    )
    answer = desk.check("membership-statistics", values, "--facts", str(facts), "--json")
    assert faults("check-form", answer.data) == []
    assert {problem["rule"] for problem in answer.data[0]["problems"]} == {
        "part-of",
        "at-least",
        "grows-while-whole-falls",
        "balance",
        "not-computed",
        "stated",
    }


def test_the_schema_itself_refuses_what_it_should() -> None:
    assert faults("check-form", [{"subject": "А", "period": "25", "problems": [], "x": 1}]) == [
        "$[0]: unknown x",
        "$[0].period: '25' is not ^[12][0-9]{3}(-H[12])?$",
    ]


def test_facts_from_elsewhere_join_the_check(desk: Desk) -> None:
    facts = desk.file("facts.csv", "subject,period,fact,key,value", f"{SUBJECT},2025,legal.inspections,,1191")
    answer = desk.check("form-7", {"3": 1191}, "--facts", str(facts), "--json")
    assert answer.code == 0
    assert [(p["rule"], p["severity"]) for p in answer.data[0]["problems"]] == [("unit-conflict", "warning")]


def test_facts_under_another_name_are_told_of(desk: Desk) -> None:
    facts = desk.file("facts.csv", "subject,period,fact,key,value", "«Ә» ұйымы,2025,legal.inspections,,1191")
    answer = desk.check("form-7", {"3": 1191}, "--facts", str(facts), "--json")
    assert answer.data[0]["problems"] == []
    assert "“«А» облыстық ұйымы”: no fact is given under this name" in answer.err


def test_a_wrong_file_is_refused_on_standard_error_only(desk: Desk) -> None:
    for words in ((), ("--json",)):
        answer = desk.check("form-7", {"1": "2,5", "99": 1, "2": -1}, *words)
        assert (answer.code, answer.out) == (2, "")
        lines = answer.err.splitlines()
        assert [re.search(r"values\.csv:(\d+): ", line)[1] for line in lines] == ["2", "3", "4"]  # type: ignore[index]  # each line has one


def test_both_files_are_judged_before_the_refusal(desk: Desk) -> None:
    facts = desk.file("facts.csv", "subject,period,fact,key,value", f"{SUBJECT},2025,legal.inspection,,1191")
    answer = desk.check("form-7", {"3": "x"}, "--facts", str(facts))
    assert (answer.code, answer.out) == (2, "")
    assert [Path(line.split(":")[0]).name for line in answer.err.splitlines()] == ["facts.csv", "values.csv"]


def test_an_unknown_form_is_refused_with_the_known_ones(desk: Desk) -> None:
    answer = desk.check("form7", {"1": 1}, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("There is no form “form7”. Near: form-7. Known: finance, form-7, ")


def test_values_are_needed(desk: Desk) -> None:
    answer = desk.run("check-form", "form-7")
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (2, "", 1)


def test_a_name_from_a_file_cannot_steer_the_terminal(desk: Desk) -> None:
    path = desk.file("values.csv", "subject,period,row,value", "А\x1b[2JБ,2025,1,1")
    answer = desk.run("check-form", "form-7", "--values", str(path))
    assert (answer.code, answer.out) == (2, "")
    assert "\x1b" not in answer.err
