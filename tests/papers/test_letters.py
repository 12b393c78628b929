"""Every Kazakh letter and every sign that papers write is in the typefaces that set them."""

from __future__ import annotations

import re
from datetime import date

import pytest
import typst
from tests.papers.occasions import occasion
from tests.papers.reading_back import objects_of

from esep.core.names import LANGUAGES
from esep.papers.as_pdf import HERE, pdf_bytes
from esep.papers.catalogue import CATALOGUE, describe
from esep.papers.paper import Paper, Paragraph, Run, Table, said

LETTERS = "ӘҒҚҢӨҰҮҺІәғқңөұүһі₸№«»−"
SUBJECTS = {"score-card": "akmola", "diploma": "2025-01"}


def paper(words: str, face: str = "sans") -> Paper:
    return Paper(
        title="Әріптер",
        language="kk",
        day=date(2026, 2, 20),
        blocks=(said(words),),
        footing="",
        numbered=False,
        face=face,  # type: ignore[arg-type]  # one of the two faces
    )


def faces(pdf: bytes) -> set[str]:
    """Return the names of the typefaces that a PDF uses."""
    named = re.findall(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([A-Za-z-]+)", objects_of(pdf))
    return {name.decode() for name in named}


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_is_set_in_our_own_typeface(letter: str) -> None:
    """A letter that the typeface lacks would silently be borrowed from another one."""
    assert {name.partition("-")[0] for name in faces(pdf_bytes(paper(letter)))} == {"GolosText"}


@pytest.mark.parametrize("letter", LETTERS)
def test_acts_borrow_only_the_sign_of_the_tenge(letter: str) -> None:
    used = {name.partition("-")[0] for name in faces(pdf_bytes(paper(letter, "serif")))}
    assert used == {"GolosText" if letter == "₸" else "LibertinusSerif"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name, entry in CATALOGUE.items() if entry.formats != ("xlsx",)])
def test_no_character_of_a_paper_is_missing_from_every_typeface(name: str, language: str) -> None:
    made = describe(name, occasion(), language, SUBJECTS.get(name))
    runs: list[Run] = []
    for block in made.blocks:
        if isinstance(block, Paragraph):
            runs += block.runs
        if isinstance(block, Table):
            runs += [run for row in block.rows for cell in row for run in cell.lines]
    used = sorted({letter for run in runs for letter in run.words if not letter.isspace()})
    for face in ("sans", "serif"):
        found = {one.partition("-")[0] for one in faces(pdf_bytes(paper("".join(used), face)))}
        assert found <= {"GolosText", "LibertinusSerif", "DejaVuSansMono"}, used


def test_the_typefaces_come_with_their_licence() -> None:
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(HERE / "fonts")])
    golos = [one.weight for one in fonts.fonts() if one.family == "Golos Text"]
    assert sorted(golos) == [400, 600]
    assert "SIL OPEN FONT LICENSE" in (HERE / "fonts" / "OFL.txt").read_text(encoding="utf-8")
