"""The yearly review of the programme on paper: its sections, its words in three languages, the same bytes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from esep.core.names import LANGUAGES, Text
from esep.core.progress import STANDINGS
from esep.papers.paper import Paragraph, Table
from esep.papers.programme_review import (
    ProgrammeReview,
    ReviewAim,
    ReviewBest,
    ReviewKind,
    ReviewLine,
    ReviewMeasure,
    paper,
    write,
)

VISITS = Text("Бару", "Посещения", "Visits")
AKMOLA = Text("Ақмола", "Акмола", "Akmola")
MEASURE = ReviewMeasure(
    AKMOLA, "3.4", VISITS, "Төраға", date(2027, 12, 31), 5, 12, Text.same("№"), STANDINGS["overdue"]
)
REVIEW = ProgrammeReview(
    year=2027,
    whose=Text("Кәсіподақ", "Профсоюз", "The union"),
    of_union=True,
    programme=Text("Бағдарлама", "Программа", "Programme"),
    act=("6", "12", date(2025, 7, 3)),
    directions=(("3", Text("Ұйым", "Орг", "Org")), ("4", Text("Құқық", "Право", "Law"))),
    lines=(
        ReviewLine(AKMOLA, "approved", ((41, 5), (None, 2), (41, 7))),
        ReviewLine(Text("Абай", "Абай", "Abay"), "", ((None, 0), (None, 0), (None, 0))),
    ),
    kinds=(ReviewKind(VISITS, 5, 1234, 2),),
    counts=((STANDINGS["overdue"], 1), (STANDINGS["done"], 0)),
    measures=(),
    late=(MEASURE,),
    best=(ReviewBest(AKMOLA, "Бес мектеп", "Бір күнде.", date(2027, 12, 2)),),
    aims=(ReviewAim("8.1", VISITS, Text.same("№"), 400, None, "18", date(2028, 1, 11)),),
    fingerprint="a" * 64,
    day=date(2028, 1, 28),
)


def words(review: ProgrammeReview, language: str) -> str:
    found = []
    for block in paper(review, language).blocks:
        if isinstance(block, Paragraph):
            found += [run.words for run in block.runs]
        elif isinstance(block, Table):
            found += [run.words for row in block.rows for cell in row for run in cell.lines]
    return "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_review_says_what_was_planned_done_late_and_best(language: str) -> None:
    said = words(REVIEW, language)
    thousand = {"kk": "1\u00a0234", "ru": "1\u00a0234", "en": "1,234"}[language]
    for wanted in ("41 %", thousand, "5 / 12", "Бес мектеп", "8.1", "№ 18" if language != "en" else "No 18"):
        assert wanted in said.replace("\u202f", "\u00a0").replace("\u2009", "\u00a0"), wanted


def test_an_empty_year_says_so_and_an_organisation_has_no_targets_of_the_union() -> None:
    empty = replace(
        REVIEW, of_union=False, lines=(), kinds=(), counts=(), late=(), best=(), aims=(), measures=(MEASURE,)
    )
    said = words(empty, "kk")
    assert "Журналда осы жылғы іс-шара жоқ." in said
    assert "нысаналы сан" not in said
    assert "Ұйым төрағасы" not in said
    assert "5 / 12" in said


def test_a_review_is_the_same_bytes_each_time() -> None:
    assert write(REVIEW, "kk", "docx") == write(REVIEW, "kk", "docx")
    assert write(REVIEW, "ru", "pdf")[:5] == b"%PDF-"
