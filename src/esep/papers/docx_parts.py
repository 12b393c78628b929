"""Small pieces of WordprocessingML that the library does not know: fonts, languages, fields, tones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from esep.core.hyphens import unbroken
from esep.papers.look import ACCENT, GOLD_INK, MINUS_INK, SOFT
from esep.papers.paper import Paper, Run, Tone, writable

FACES = {"sans": "Arial", "serif": "Times New Roman"}
"""Faces that every office program has, with every Kazakh letter and the sign of the tenge."""

LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}


class Look(TypedDict, total=False):
    """How a run looks: a size in per cent of the running text, a colour, weight, slant, face, spacing."""

    percent: int
    colour: str
    bold: bool
    italic: bool
    face: str
    spaced: bool


TONES: Mapping[Tone, Look] = {
    "plain": {},
    "strong": {"bold": True},
    "soft": {"colour": SOFT},
    "small": {"colour": SOFT, "percent": 84},
    "accent": {"colour": ACCENT, "bold": True},
    "gold": {"colour": GOLD_INK, "bold": True},
    "minus": {"colour": MINUS_INK},
    "quote": {"colour": SOFT, "italic": True},
    "code": {"face": "Courier New", "percent": 88},
}


def element(name: str, **attributes: str | int) -> Any:
    """Return an element `w:name` with attributes of the same namespace."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def fonts(face: str) -> Any:
    """Return the element that names a face for every script."""
    return element("rFonts", ascii=face, hAnsi=face, cs=face, eastAsia=face)


def set_fonts(style: Any, paper: Paper) -> None:
    """Give a style the paper's face and language, in place of the template's theme."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")) + properties.findall(qn("w:lang")):
        properties.remove(old)
    for old in properties.findall(qn("w:spacing")) + properties.findall(qn("w:kern")):
        properties.remove(old)
    properties.insert(0, fonts(FACES[paper.face]))
    properties.append(language(paper.language))


def language(code: str) -> Any:
    """Return the element that names the language of the words for spelling and reading aloud."""
    return element("lang", val=LOCALES[code], eastAsia=LOCALES[code])


def run_of(run: Run, size: int, more: Look | None = None) -> Any:
    """Return the element of a run whose surroundings are of `size` tenths of a point."""
    look: Look = {**(more or {}), **TONES[run.tone]}
    percent = (more or {}).get("percent", 100) * TONES[run.tone].get("percent", 100) // 100
    made, properties = element("r"), element("rPr")
    if "face" in look:
        properties.append(fonts(look["face"]))
    if look.get("bold"):
        properties.append(element("b"))
    if look.get("italic"):
        properties.append(element("i"))
    if "colour" in look:
        properties.append(element("color", val=look["colour"].lstrip("#")))
    if look.get("spaced"):
        properties.append(element("spacing", val=160))
    properties.append(element("sz", val=max(2, halves(size * percent, 500))))
    made.append(properties)
    text = element("t")
    text.text = unbroken(writable(run.words))
    text.set(qn("xml:space"), "preserve")
    made.append(text)
    return made


def halves(value: int, step: int) -> int:
    """Return how many steps `value` holds, rounded: sizes are written in half points."""
    return (2 * value + step) // (2 * step)


def add_runs(paragraph: Any, runs: Iterable[Run], paper: Paper, look: Look | None = None) -> None:
    """Add runs to a paragraph of running text."""
    for run in runs:
        paragraph._p.append(run_of(run, paper.size, look))  # the library writes one property a call


def field(paragraph: Any, instruction: str) -> None:
    """Add a field that the reader's program fills in: PAGE, NUMPAGES."""
    for piece in (
        element("fldChar", fldCharType="begin"),
        element("instrText"),
        element("fldChar", fldCharType="end"),
    ):
        if piece.tag == qn("w:instrText"):
            piece.text = instruction
        paragraph.add_run()._r.append(piece)  # the library has no fields


def set_borders(cell: Any, **edges: tuple[int, str]) -> None:
    """Give the element of a cell lines at its edges: eighths of a point and a colour."""
    borders = element("tcBorders")
    for edge, (size, colour) in edges.items():
        borders.append(element(edge, val="single", sz=size, space=0, color=colour.lstrip("#")))
    cell.get_or_add_tcPr().find(qn("w:tcW")).addnext(borders)
