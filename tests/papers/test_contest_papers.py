"""Every paper of a round, in each language and format: the union's words, the figures, every line to sign."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.papers.contest_occasions import COMMISSION, FINGERPRINT, contest, entrant, judged, occasion
from tests.papers.reading_back import opened, pages_of, words_of

from esep.core.names import LANGUAGES
from esep.core.quantity import pretty
from esep.library import library
from esep.papers.contest_catalogue import CONTEST_CATALOGUE, describe, file_name, subjects, write
from esep.papers.contest_sheet import MEAN
from esep.papers.footing import DRAFT, print_of
from esep.papers.paper import Signatures


def words(name: str, language: str = "kk", subject: str | None = None) -> str:
    """Return the words of a paper of the usual round as its Word document holds them."""
    made = occasion()
    return words_of(write(name, made, language, "docx", subject or subjects(name, made)[0]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CONTEST_CATALOGUE)
def test_a_paper_of_a_round_opens_and_repeats_to_the_byte(name: str, language: str) -> None:
    made = occasion()
    (subject,) = subjects(name, made)
    word = write(name, made, language, "docx", subject)
    assert word == write(name, occasion(), language, "docx", subject)
    assert opened(word).core_properties.title == describe(name, made, language, subject).title
    assert print_of(FINGERPRINT) in opened(word).sections[0].footer.paragraphs[0].text
    assert pages_of(write(name, made, language, "pdf", subject)) in (1, 2)


def test_the_heads_columns_and_lines_to_sign_are_those_of_the_union_letter_for_letter() -> None:
    official = " ".join(
        (library().folder("legal-inspector-contest", "2025-12-25") / "text.kk.txt").read_text().split()
    )
    for name, annex in (
        ("application", contest().application),
        ("results", contest().results),
        ("assessment-sheet", contest().sheet),
    ):
        assert annex is not None
        told = words(name)
        quotes = [*annex.head, *(one.quote for one in annex.fields)]
        assert [one for one in (*quotes, *annex.columns) if one not in told] == []
        assert [one for one in quotes if one not in official] == []
        assert [one.quote[0] for one in annex.signatures if one.quote[0] not in told] == []
        assert [row.quote for row in annex.rows if row.quote not in told] == []


def test_the_sheet_prints_every_scored_row_with_its_measure_and_what_was_accepted() -> None:
    told = words("assessment-sheet")
    parts = [
        part for one in contest().regulation.criteria() for part in (one.quote[0], " ".join(one.quote[1:]))
    ]
    assert [part for part in parts if part not in told] == []
    sheet = judged({"A3-3": 10})
    assert pretty(sheet.scored.total, "kk") in told
    assert "мәлімделгені: 12" in told
    assert "Акті жоқ" in told


def test_the_sheet_has_a_line_for_the_chair_and_for_every_member_who_signed() -> None:
    made = describe("assessment-sheet", occasion(), "kk", "1")
    signing = [line.name for block in made.blocks if isinstance(block, Signatures) for line in block.lines]
    assert signing == [one.name for one in COMMISSION if one.seat != "secretary"]


def test_a_sheet_that_is_not_sealed_is_printed_blank_with_a_line_for_every_member() -> None:
    made = describe("assessment-sheet", occasion(entrant(), concluded=False), "kk", "1")
    signing = [line.name for block in made.blocks if isinstance(block, Signatures) for line in block.lines]
    assert signing == [one.name for one in COMMISSION if one.seat != "secretary"]


def test_of_members_own_sheets_each_is_printed_with_the_mean() -> None:
    first = judged({}, member="Әлия Үлгіқызы", key="a1.m2")
    second = judged({"A3-3": 10}, member="Ермек Үлгіұлы", key="a1.m3")
    total = (first.scored.total + second.scored.total) / 2
    made = occasion(replace(entrant(first, second), total=total))
    assert subjects("assessment-sheet", made) == ("a1.m2", "a1.m3")
    told = words_of(write("assessment-sheet", made, "ru", "docx", "a1.m3"))
    assert MEAN["ru"].format(count=2, total=pretty(total, "ru")) in told
    assert "Ермек Үлгіұлы" in told
    assert "Әлия Үлгіқызы" not in told


def test_an_application_names_its_materials_its_day_and_the_chair_who_certified_it() -> None:
    told = words("application")
    for one in (
        "Дәурен Үлгіұлы",
        "dauren@akmola.example",
        "2028\N{NO-BREAK SPACE}ж. «10»\N{NO-BREAK SPACE}ақпан",
        "Ербол Үлгіұлы",
    ):
        assert one in told
    assert re.search("Тексеру актілері – жолдар: 3", told)


def test_an_application_without_the_chairs_signature_leaves_the_printed_lines() -> None:
    told = words_of(write("application", occasion(entrant(signed=False)), "kk", "docx", "1"))
    annex = contest().application
    assert annex is not None
    (chair,) = (one for one in annex.signatures if one.who == "chair")
    assert [line for line in chair.quote if line not in told] == []


def test_the_minutes_tell_who_came_who_kept_out_the_votes_and_the_places() -> None:
    told = words("minutes")
    for one in ("Дауыс беретін мүшелер саны – 4, қатысқаны – 3.", "жақтап – 3, қарсы – 0, қалыс қалды – 1"):
        assert one in told
    assert "Ермек Үлгіұлы – Дәурен Үлгіұлы (өз ұйымынан)" in told
    assert told.count("Назгүл Үлгіқызы") == 1


def test_a_diploma_bears_its_number_and_until_the_round_is_concluded_is_a_draft() -> None:
    assert "№ 2027-1/01" in words("diploma")
    made = describe("diploma", occasion(concluded=False), "kk", "2027-1/01")
    assert DRAFT["kk"] in made.mark


def test_the_payment_list_says_the_sum_in_words() -> None:
    assert "төрт жүз мың" in words("payment-list")


def test_an_unknown_subject_is_refused_and_a_file_has_a_plain_name() -> None:
    for name, entry in CONTEST_CATALOGUE.items():
        if entry.about != "round":
            with pytest.raises(KeyError):
                describe(name, occasion(), "kk", "none")
    found = file_name("diploma", occasion(), "kk", "pdf", "2027-1/01")
    assert found == "diploma-2027-1-01-legal-inspector-contest-2027-kk.pdf"
    assert Path(found).name == found
