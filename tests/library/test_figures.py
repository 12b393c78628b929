"""FACTS.csv is read exactly, and a file that is wrong is refused with everything wrong in it."""

from __future__ import annotations

import time
from fractions import Fraction
from pathlib import Path

import pytest

from esep.core.facts import Catalogue, Fact, Figures, Source
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.library import library
from esep.library.figures import read_figures

CATALOGUE = library().facts
HEADER = "subject,period,fact,key,value\n"


def written(folder: Path, text: str | bytes) -> Path:
    """Return a file of these words."""
    path = folder / "facts.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(folder: Path, *lines: str) -> Figures:
    return read_figures(written(folder, HEADER + "\n".join(lines)), CATALOGUE)


def refusals(folder: Path, text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as refused:
        read_figures(written(folder, text), CATALOGUE)
    return refused.value.problems


def rules(folder: Path, *lines: str) -> list[tuple[str, int | None]]:
    """Return the rule and the line of every refusal of a file with these lines under its header."""
    return [(problem.rule, problem.line) for problem in refusals(folder, HEADER + "\n".join(lines))]


# What is taken


def test_every_kind_of_value_is_read_exactly(tmp_path: Path) -> None:
    figures = read(
        tmp_path,
        "«А» облыстық ұйымы,2025,membership.total,,42171",
        "«А» облыстық ұйымы,2024,membership.total,,41236",
        "«А» облыстық ұйымы,2025,legal.staff-lawyers,,2.5",
        "«А» облыстық ұйымы,2025,information.website,,yes",
        "«А» облыстық ұйымы,2025,information.telegram,,no",
        "«А» облыстық ұйымы,2025,contests.result,Үздік инспектор,first",
        "«А» облыстық ұйымы,2025,contests.result,Үздік инспектор,absent",
        "«А» облыстық ұйымы,2025,partnership.agreement-spending,,1000000000000000",
        "«А» облыстық ұйымы,2025,safety.accidents,,0",
    )
    assert figures.of("«А» облыстық ұйымы") == {
        ("membership.total", 2025): 42171,
        ("membership.total", 2024): 41236,
        ("legal.staff-lawyers", 2025): Fraction(5, 2),
        ("information.website", 2025): True,
        ("information.telegram", 2025): False,
        ("contests.result", 2025): (("Үздік инспектор", "first"), ("Үздік инспектор", "absent")),
        ("partnership.agreement-spending", 2025): 10**15,
        ("safety.accidents", 2025): 0,
    }
    assert figures.line("«А» облыстық ұйымы", "legal.staff-lawyers", 2025) == 4


def test_whole_staff_units_are_whole_numbers(tmp_path: Path) -> None:
    value = read(tmp_path, "А,2025,legal.staff-lawyers,,2").of("А")["legal.staff-lawyers", 2025]
    assert (value, type(value)) == (2, int)
    half = read(tmp_path, "А,2025,legal.staff-lawyers,,0.5").of("А")["legal.staff-lawyers", 2025]
    assert half == Fraction(1, 2)


def test_a_byte_order_mark_crlf_quotation_marks_and_blank_lines_are_taken(tmp_path: Path) -> None:
    text = '\ufeff"subject","period",fact,key,value\r\n"А, Б ""В""",2025,training.chairs,,"7"\r\n\r\n'
    figures = read_figures(written(tmp_path, text), CATALOGUE)
    assert figures.of('А, Б "В"') == {("training.chairs", 2025): 7}


def test_the_last_line_needs_no_end(tmp_path: Path) -> None:
    assert len(read(tmp_path, "А,2025,training.chairs,,7")) == 1


def test_facts_that_no_regulation_uses_are_legal(tmp_path: Path) -> None:
    assert len(read(tmp_path, "А,2025,membership.districts,,7", "А,1999,legal.lectures,,7")) == 2


def test_fifty_thousand_rows_are_read_within_seconds(tmp_path: Path) -> None:
    numbers = [fact.id for fact in CATALOGUE.values() if fact.kind in ("stock", "flow")]
    lines = [f"«{n}» ұйымы,2025,{fact},,{n}" for n in range(50_000 // len(numbers) + 1) for fact in numbers]
    path = written(tmp_path, HEADER + "\n".join(lines))
    started = time.perf_counter()
    assert len(read_figures(path, CATALOGUE)) == len(lines) >= 50_000
    assert time.perf_counter() - started < 5


# The file as a whole


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (b"", "file-empty"),
        (b"\xef\xbb\xbf\r\n\r\n", "file-empty"),
        (HEADER.encode(), "file-empty"),
        (HEADER.encode("utf-16"), "encoding"),
        (b"subject;period;fact;key;value\n", "separator"),
        (b"subject\tperiod\tfact\tkey\tvalue\n", "separator"),
        (b"subject,period,fact,value\n", "header"),
        (b"Subject,period,fact,key,value\n", "header"),
        (b"subject, period, fact, key, value\n", "header"),
        (b"subject,period,fact,key,value,\n", "header"),
        (b'subject,"period,fact,key,value\n', "header"),
    ],
)
def test_a_file_that_cannot_be_understood_is_refused_at_once(tmp_path: Path, text: bytes, rule: str) -> None:
    (problem,) = refusals(tmp_path, text)
    assert problem.rule == rule
    assert problem.file == str(tmp_path / "facts.csv")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.csv", tmp_path):
        with pytest.raises(Refused) as refused:
            read_figures(path, CATALOGUE)
        assert [problem.rule for problem in refused.value.problems] == ["file-unreadable"]


def test_semicolons_are_refused_with_a_hint(tmp_path: Path) -> None:
    (problem,) = refusals(tmp_path, "subject;period;fact;key;value\nА;2025;training.chairs;;7\n")
    assert problem.todo.en == "Save the file as CSV with commas (,)."


def test_lines_that_are_not_utf_8_are_counted_and_the_others_still_judged(tmp_path: Path) -> None:
    good = HEADER.encode() + "А,2025,training.chairs,,7\n".encode()
    windows = "Ұйым".encode("utf-16-le") + "Б".encode("cp1251") + b",2025,training.chairs,,7\n"
    found = refusals(tmp_path, good + windows * 3 + b"A,2025,training.chairs,,-7\n")
    assert [(problem.rule, problem.line) for problem in found] == [("encoding", 3), ("value-sign", 6)]
    assert found[0].what.en == "The line is not UTF-8 (such lines in all: 3)."


# A line


def test_a_line_of_other_columns_is_refused_and_the_next_is_judged(tmp_path: Path) -> None:
    assert rules(
        tmp_path,
        "А,2025,training.chairs,7",
        "А,2025,training.chairs,,1,234",
        "А;2025;training.chairs;;7",
        '"А,2025,training.chairs,,7',
        'А"Б"В,2025,training.chairs,,"7"8',
        f"{'А' * 1001},2025,training.chairs,,7",
        "А,2025,training.chairs,,07",
    ) == [
        ("columns", 2),
        ("columns", 3),
        ("columns", 4),
        ("quotes", 5),
        ("quotes", 6),
        ("field-too-long", 7),
        ("value-zero", 8),
    ]


def test_a_value_over_two_lines_is_refused(tmp_path: Path) -> None:
    assert rules(tmp_path, '"А', 'Б",2025,training.chairs,,7') == [("quotes", 2)]


def test_quotation_marks_inside_a_name_need_no_doubling_when_the_name_stands_bare(tmp_path: Path) -> None:
    assert read(tmp_path, 'Алматы "Ұстаз",2025,training.chairs,,7').subjects == ('Алматы "Ұстаз"',)


def test_a_huge_field_is_refused_in_one_short_line(tmp_path: Path) -> None:
    found = refusals(tmp_path, HEADER + f"А,2025,training.chairs,,{'9' * 900}\n{'x' * 10**6},2025,a,,1\n")
    assert [problem.rule for problem in found] == ["value-long", "field-too-long"]
    assert all(len(problem.says(language)) < 400 for problem in found for language in LANGUAGES)


# Names


@pytest.mark.parametrize(
    ("subject", "rule"),
    [
        ("", "name-empty"),
        (" А", "name-spaces"),
        ("А\u00a0", "name-spaces"),
        ("А\tБ", "name-hidden"),
        ("А\u200bБ", "name-hidden"),
        ("А\u202eБ", "name-hidden"),
        ("А\x00", "name-hidden"),
        ("А\x1b[31m", "name-hidden"),
        ("А\r", "name-hidden"),
        ("А\u2028Б", "name-hidden"),
    ],
)
def test_a_subject_is_a_name_one_can_see(tmp_path: Path, subject: str, rule: str) -> None:
    (problem,) = refusals(tmp_path, f"{HEADER}{subject},2025,training.chairs,,7\n")
    assert (problem.rule, problem.line) == (rule, 2)
    assert all(problem.says(language).isprintable() for language in LANGUAGES)


def test_two_names_that_only_look_alike_are_refused(tmp_path: Path) -> None:
    assert rules(
        tmp_path,
        "Үй ұйымы,2025,training.chairs,,7",
        "Үи\u0306 ұйымы,2025,training.members,,7",
        "Үй\u00a0ұйымы,2025,training.members,,7",
        "Үй ұйымы,2025,training.members,,7",
    ) == [("name-alike", 3), ("name-alike", 4)]


# Period, fact, key


@pytest.mark.parametrize(
    "period", ["", "25", "2025-H1", "02025", "2025.0", " 2025", "٢٠٢٥", "2025 ж.", "-2025"]
)
def test_a_period_is_a_year(tmp_path: Path, period: str) -> None:
    assert rules(tmp_path, f"А,{period},training.chairs,,7") == [("period", 2)]


def test_an_unknown_fact_is_refused_with_the_nearest_known_ones(tmp_path: Path) -> None:
    (problem,) = refusals(tmp_path, f"{HEADER}А,2025,membership.totl,,7\n")
    assert problem.rule == "fact-unknown"
    assert problem.what.en == "There is no fact “membership.totl”."
    assert problem.todo.en.startswith("Near ones: membership.total, ")


def test_a_flood_of_unknown_facts_is_refused_without_looking_for_near_ones_for_ever(tmp_path: Path) -> None:
    lines = [f"А,2025,membership.totl-{n},,7" for n in range(20_000)]
    started = time.perf_counter()
    assert len(rules(tmp_path, *lines)) == 20_000
    assert time.perf_counter() - started < 10


def test_only_a_contest_has_a_key_and_always_has_one(tmp_path: Path) -> None:
    assert rules(
        tmp_path,
        "А,2025,contests.result,,first",
        "А,2025,contests.result, x,first",
        "А,2025,training.chairs,x,7",
    ) == [("key-missing", 2), ("name-spaces", 3), ("key-unwanted", 4)]


# Values


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("", "value-empty"),
        (" 7", "value-spaces"),
        ("7\u00a0", "value-spaces"),
        ("7\x00", "value-hidden"),
        ("7\u200b0", "value-hidden"),
        ("٧", "value-digits"),
        ("７", "value-digits"),
        ("7²", "value-digits"),
        ("½", "value-digits"),
        ("-7", "value-sign"),
        ("+7", "value-sign"),
        ("−7", "value-sign"),
        ("-0", "value-sign"),
        ("7e3", "value-exponent"),
        ("7E+3", "value-exponent"),
        ("1.5E+09", "value-exponent"),
        ("07", "value-zero"),
        ("00", "value-zero"),
        ("1 234", "value-groups"),
        ("1\u00a0234", "value-groups"),
        ("1\u202f234\u202f567", "value-groups"),
        ("1'234", "value-groups"),
        ("1_234", "value-groups"),
        ('"1,234"', "value-groups"),
        ("7.0", "value-fraction"),
        ("7.5", "value-fraction"),
        ('"7,5"', "value-fraction"),
        (".5", "value-fraction"),
        ("9" * 31, "value-long"),
        ("yes", "value-number"),
        ("NaN", "value-number"),
        ("inf", "value-number"),
        ("0x7", "value-number"),
        ("7 адам", "value-number"),
    ],
)
def test_a_number_is_digits_and_nothing_else(tmp_path: Path, value: str, rule: str) -> None:
    assert rules(tmp_path, f"А,2025,training.chairs,,{value}") == [(rule, 2)]


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("2.25", "value-halves"),
        ("2.50", "value-halves"),
        ("2.0", "value-halves"),
        ('"2,5"', "value-halves"),
        (".5", "value-halves"),
        ("02.5", "value-zero"),
        ("-2.5", "value-sign"),
        ("1/2", "value-number"),
    ],
)
def test_only_staff_units_are_counted_in_halves_with_a_point(tmp_path: Path, value: str, rule: str) -> None:
    assert rules(tmp_path, f"А,2025,legal.staff-lawyers,,{value}") == [(rule, 2)]


@pytest.mark.parametrize("value", ["Yes", "иә", "1", "true", "yes "])
def test_a_flag_is_yes_or_no(tmp_path: Path, value: str) -> None:
    assert rules(tmp_path, f"А,2025,information.website,,{value}") == [("value-flag", 2)]


@pytest.mark.parametrize("value", ["First", "I", "1", "gold", "took part"])
def test_a_place_is_one_of_six_words(tmp_path: Path, value: str) -> None:
    assert rules(tmp_path, f"А,2025,contests.result,x,{value}") == [("value-place", 2)]


@pytest.mark.parametrize("line", ["А,2025,information.website,,", "А,2025,contests.result,x,"])
def test_an_empty_value_says_that_no_line_means_no_data(tmp_path: Path, line: str) -> None:
    (problem,) = refusals(tmp_path, HEADER + line)
    assert problem.what.en == "The value is empty."


# Twice, and all at once


def test_a_figure_given_twice_names_both_lines(tmp_path: Path) -> None:
    found = refusals(
        tmp_path,
        HEADER + "А,2025,training.chairs,,7\nБ,2025,training.chairs,,7\nА,2024,training.chairs,,7\n"
        "А,2025,training.chairs,,7\nА,2025,training.chairs,,8\n",
    )
    assert [(problem.rule, problem.line) for problem in found] == [("figure-twice", 5), ("figure-twice", 6)]
    assert all("before on line 2." in problem.what.en for problem in found)


def test_a_file_holds_one_kind_of_subject(tmp_path: Path) -> None:
    name = Text.same("x")
    of_both = [
        Fact("a.organisation", "organisation", "flow", "person", name, Source("system")),
        Fact("a.inspector", "inspector", "flow", "person", name, Source("system")),
        Fact("a.both", "both", "flow", "person", name, Source("system")),
    ]
    path = written(tmp_path, HEADER + "А,2025,a.both,,1\nА,2025,a.organisation,,1\nБ,2025,a.inspector,,1\n")
    with pytest.raises(Refused) as refused:
        read_figures(path, Catalogue(of_both))
    (problem,) = refused.value.problems
    assert (problem.rule, problem.line) == ("two-kinds", 4)
    assert "line 3" in problem.what.en


def test_everything_wrong_comes_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    found = refusals(
        tmp_path,
        HEADER + ",25,contests.result,,gold\nА,2025,training.chairs,,7\nА,2025\nА,2025,training.chairs,,7\n",
    )
    assert [(problem.rule, problem.line) for problem in found] == [
        ("name-empty", 2),
        ("period", 2),
        ("key-missing", 2),
        ("value-place", 2),
        ("columns", 4),
        ("figure-twice", 5),
    ]
    for problem in found:
        for language in LANGUAGES:
            assert problem.what[language].strip()
            assert problem.todo[language].strip()
            assert "{" not in problem.says(language)
