"""The law as data says what the official texts say: letter for letter, in order, with nothing left out."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

REGULATIONS = Path(__file__).parents[2] / "regulations"
FACTS = REGULATIONS.parent / "forms" / "facts.toml"
EVALUATION_2025 = "annual-evaluation/2025-02-25"
EVALUATION_2026 = "annual-evaluation/2026-02-20"
CONTEST = "legal-inspector-contest/2025-12-25"
PROGRAMME = "membership-programme/2025-07-03"
REPORT = "activity-report/2020-h1"

DIGESTS = {
    EVALUATION_2025: "f6c2f381e2ecf56b236a2083a1d3e4e470590fe216201c98f14fcd75508a759a",
    EVALUATION_2026: "2856213ba1e910d4b1aff3e07a36db31aecd27900be814cf58a8d0ffa3dc3daa",
    CONTEST: "0248b027965d7395207747d142b7371013ae529a5bb0faf3d2e2d265ccadee2c",
    PROGRAMME: "18547fd5d6ed0371c1b157683b1cb62b8809127812e6f6e6398c378bbc4fcbfb",
    REPORT: "bc4d5fb17fdaf6db3258aa45575ad948050bf5281ec81a17a9fc4689ce9a36f2",
}
EDITIONS = tuple(DIGESTS)
RATED = (EVALUATION_2025, EVALUATION_2026, CONTEST)
FILES = [f"{edition}/regulation.toml" for edition in EDITIONS]
FILES += [f"{CONTEST}/annex-1.toml", f"{CONTEST}/annex-2.toml", f"{PROGRAMME}/measures.toml"]
NUMBERS = {  # section -> how many clauses the text numbers in it
    EVALUATION_2025: {"1": 3, "2": 1, "3": 5, "4": 5, "5": 4},
    EVALUATION_2026: {"1": 3, "2": 1, "3": 5, "4": 5, "5": 4},
    CONTEST: {"1": 3, "2": 3, "3": 9, "4": 4},
    PROGRAMME: {"2": 10, "3": 6, "4": 9, "5": 6, "6": 9, "7": 6, "8": 3},
}
TOLD = {"name", "gist", "part_name", "title", "body", "effect", "no_points"}
QUOTED = {"quote", "text", "heading", "words", "part", "head", "columns", "links"}
MONTHS = {2: "ақпан", 3: "наурыз", 4: "сәуір", 7: "шілде", 12: "желтоқсан"}
TICK = "\uf0fc"  # the private letter that marks a recommended measure in the programme's text
Table = dict[str, Any]


def folded(text: str) -> str:
    """Return `text` without bold marks, white space folded, a line-end hyphen joined to what follows."""
    joined = re.sub(r"(?<=[^\W\d_])-[^\S\n]*\n\s*", "-", text.replace("**", ""))
    return re.sub(r"\s+", " ", joined).strip()


def raw(edition: str) -> str:
    """Return the official text exactly as it is kept."""
    return (REGULATIONS / edition / "text.kk.txt").read_bytes().decode("utf-8")


@cache
def data(file: str) -> Table:
    """Return one TOML file under regulations/."""
    return tomllib.loads((REGULATIONS / file).read_text(encoding="utf-8"))


def law(edition: str) -> Table:
    """Return the regulation.toml of an edition."""
    return data(f"{edition}/regulation.toml")


def clauses(edition: str) -> dict[str, Table]:
    """Return number -> clause in the order of the text."""
    return {clause["number"]: clause for section in law(edition)["section"] for clause in section["clause"]}


def tables(node: object) -> Iterator[Table]:
    """Return every table inside `node`, itself included."""
    if isinstance(node, dict):
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from tables(value)


def quotes(file: str) -> list[str]:
    """Return every quotation of a file; `heading = true` of a row quotes nothing."""
    values = [table[key] for table in tables(data(file)) for key in QUOTED & table.keys()]
    return [quote for v in values if v is not True for quote in ([v] if isinstance(v, str) else v)]


def pieces(edition: str) -> Iterator[str]:
    """Return what the text must consist of, from its first letter to its annexes, numbers included."""
    act = law(edition)
    for resolution in act.get("act", []):
        yield from (resolution["words"], resolution["quote"])
    yield act["heading"]
    for section in act["section"]:
        yield section.get("part", "")
        yield from ("" if section.get("own") else section["number"] + ".", section["heading"])
        for clause in section["clause"]:
            own = clause.get("own") or "lines" in clause
            yield from ("" if own else clause["number"] + ".", *clause["text"], *clause.get("links", []))


def rest_after(text: str, parts: Iterator[str] | list[str], *, between: str = " ") -> str:
    """Return what follows `parts` in `text` when nothing but letters of `between` stands amid them."""
    for part in parts:
        text = text.lstrip(between)
        assert text.startswith(part), f"{part[:60]!r} is not what comes next: {text[:60]!r}"
        text = text[len(part) :]
    return text.lstrip(between)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_official_text_is_kept_byte_for_byte(edition: str) -> None:
    assert hashlib.sha256(raw(edition).encode()).hexdigest() == DIGESTS[edition]


@pytest.mark.parametrize("file", FILES)
def test_every_quote_stands_letter_for_letter_in_the_text(file: str) -> None:
    text = folded(raw(str(Path(file).parent)))
    assert quotes(file) == [quote for quote in quotes(file) if quote and quote in text] != []


@pytest.mark.parametrize("edition", EDITIONS)
def test_acts_headings_and_clauses_are_the_whole_text_before_its_annexes(edition: str) -> None:
    annexes = {EVALUATION_2026: law(EVALUATION_2026)["difference"][-1]["after"]}
    annexes[CONTEST] = data(f"{CONTEST}/annex-1.toml")["head"][0]
    rest = rest_after(folded(raw(edition)), pieces(edition), between=" " + TICK)
    assert rest.startswith(annexes[edition]) if edition in annexes else rest == ""


def test_the_contests_forms_are_the_whole_of_annexes_1_and_2() -> None:
    text = folded(raw(CONTEST))
    application, results = data(f"{CONTEST}/annex-1.toml"), data(f"{CONTEST}/annex-2.toml")
    printed = [*application["head"]]
    printed += [part for field in application["field"] for part in (field["number"] + ".", field["quote"])]
    printed += [part for signature in application["signature"] for part in signature["quote"]]
    filled = [field["quote"] for field in results["field"]]
    printed += [*results["head"], *filled, *results["columns"], "1 2 3"]
    printed += [part for row in results["row"] for part in (row["number"], row["quote"])]
    printed += results["signature"][0]["quote"]
    rest = rest_after(text[text.index(printed[0]) :], printed, between=" _.")
    assert rest.split("Ережеге")[1].startswith(" 3-қосымша")


def test_the_contests_results_name_known_facts_or_the_reading_that_decides() -> None:
    known = {fact["id"] for fact in tomllib.loads(FACTS.read_text(encoding="utf-8"))["fact"]}
    for row in data(f"{CONTEST}/annex-2.toml")["row"]:
        by_option = [fact for facts in row.get("facts_by_option", {}).values() for fact in facts]
        assert [row.get("heading", False), "fact" in row, bool(by_option)].count(True) == 1, row["number"]
        assert ("reading" in row) == bool(by_option), row["number"]
        assert {row["fact"]} <= known if "fact" in row else set(by_option) <= known, row["number"]


@pytest.mark.parametrize("edition", NUMBERS)
def test_numbering_is_complete(edition: str) -> None:
    printed = [number for number, clause in clauses(edition).items() if not clause.get("own")]
    assert printed == [f"{s}.{i}" for s, last in NUMBERS[edition].items() for i in range(1, last + 1)]


def test_the_programme_has_eight_factors_and_ten_recommended_measures_under_our_own_codes() -> None:
    factors = law(PROGRAMME)["factor"]
    assert [factor["code"] for factor in factors] == [f"F{i}" for i in range(1, 9)]
    listed = [paragraph for paragraph in clauses(PROGRAMME)["I4"]["text"] if paragraph.startswith("- ")]
    assert [factor["quote"] for factor in factors] == [item.strip("- ;.") for item in listed]
    recommended = [m for m in data(f"{PROGRAMME}/measures.toml")["measure"] if m["kind"] == "recommended"]
    assert [measure["number"] for measure in recommended] == [f"R{i}" for i in range(1, 11)]
    assert all(item["own"] for item in (*factors, *recommended))


def test_the_measures_are_the_clauses_of_sections_3_to_7_in_the_same_words() -> None:
    measures = data(f"{PROGRAMME}/measures.toml")["measure"]
    asked = [clause for number, clause in clauses(PROGRAMME).items() if number[0] in "34567R"]
    words = [(clause["number"], clause["text"], clause["name"]) for clause in asked]
    assert [(measure["number"], [measure["quote"]], measure["name"]) for measure in measures] == words


def test_a_clause_of_the_report_is_numbered_by_the_line_where_it_begins() -> None:
    lines = raw(REPORT).split("\n")
    for number, clause in clauses(REPORT).items():
        first, last = clause["lines"]
        assert number == str(first)
        assert folded("\n".join(lines[first - 1 : last])) == " ".join(clause["text"])


@pytest.mark.parametrize("edition", [*RATED, PROGRAMME])
def test_an_act_prints_its_protocol_item_and_date_and_the_last_one_names_the_edition(edition: str) -> None:
    acts = law(edition)["act"]
    for act in acts:
        day = act["date"]
        assert re.findall(r"\d+", act["quote"]) == [act["protocol"], act["item"], f"{day:%Y}", f"{day:%d}"]
        assert act["quote"].rstrip(".").endswith(MONTHS[day.month])
        ending = {"adopted": "бекітілді", "amended": "өзгерістер мен толықтырулар енгізілді"}[act["kind"]]
        assert act["words"].rstrip(".").endswith(ending)
    assert [act["kind"] for act in acts] == ["adopted", *["amended"] * (len(acts) - 1)]
    assert str(acts[-1]["date"]) == law(edition)["edition"] == Path(edition).name
    assert acts == sorted(acts, key=lambda act: str(act["date"]))


@pytest.mark.parametrize("file", FILES)
def test_everything_named_has_its_languages(file: str) -> None:
    for table in tables(data(file)):
        for key in TOLD & table.keys():
            section = key == "name" and isinstance(table.get("heading"), str)
            kazakh = [] if section or key in ("gist", "part_name") else ["kk"]  # else it is printed
            assert list(table[key]) == [*kazakh, "ru", "en"], table
            assert all(text and text == text.strip() for text in table[key].values()), table
            assert not re.search("[а-яёәғқңөұүһі]", table[key]["en"].lower()), table
            assert not re.search("[әғқңөұүһі]", table[key]["ru"].lower()), table


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_clause_has_a_short_name_and_outside_the_report_its_gist(edition: str) -> None:
    assert {"gist" in clause for clause in clauses(edition).values()} == {edition != REPORT}
    assert all(len(name.split()) <= 7 for c in clauses(edition).values() for name in c["name"].values())


@pytest.mark.parametrize("edition", RATED)
def test_deadlines_and_prizes_are_printed_in_their_clauses(edition: str) -> None:
    for deadline in law(edition)["deadline"]:
        month, day = map(int, deadline["day"].split("-"))
        assert f"{day} {MONTHS[month]}" in deadline["quote"]
        assert deadline["quote"] in " ".join(clauses(edition)[deadline["clause"]]["text"])
    prize = law(edition)["prize"]
    assert re.search(r"\b(3 жүлделі орын|үш жеңімпаз)\b", prize["quote"])
    assert prize["quote"] in " ".join(clauses(edition)[prize["clause"]]["text"])
    assert law(edition).get("ranking", {"prizes": 3})["prizes"] == 3


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edition_has_points_or_says_why_not(edition: str) -> None:
    regulation = law(edition)
    assert regulation["points"] == ("no_points" not in regulation) == ("ranking" in regulation)
    assert regulation["points"] == (edition in (EVALUATION_2026, CONTEST))
    assert ("governs" in regulation) == ("by_reading" in regulation) == ("rated" in regulation)


def test_the_differences_of_2026_turn_every_word_of_2025_into_2026() -> None:
    *differences, annex = law(EVALUATION_2026)["difference"]
    assert law(EVALUATION_2026)["replaces"] == law(EVALUATION_2025)["edition"]
    assert annex["before"] in folded(raw(EVALUATION_2025))
    assert annex["after"] in folded(raw(EVALUATION_2026))
    before, after = (
        {number: " ".join(clause["text"]) for number, clause in clauses(edition).items()}
        | {"header": folded(raw(edition)).split(" 1. Жалпы ереже")[0]}
        for edition in (EVALUATION_2025, EVALUATION_2026)
    )
    for difference in differences:
        text = before[difference["clause"]]
        assert text.count(difference["before"]) == 1, difference
        before[difference["clause"]] = text.replace(difference["before"], difference["after"])
    assert before == after
