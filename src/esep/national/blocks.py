"""A block as it reads: its words cut at the references, its table with numbers, and what is wrong in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from esep.core.bound import Piece, Quote, Reference, Unread, pieces
from esep.core.bound_answers import Answer, Backing, answer, written
from esep.core.bound_looking import loose, other_period
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem
from esep.national import wording as says
from esep.national.models import Block, BlockKind
from esep.national.shows import Grid, Shown, grid, shown

LANGUAGES = ("kk", "ru")
"""The report is written and printed in these."""


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of a narrative as it is printed: words, a bound number, a quoted one, or what is wrong."""

    kind: Literal["words", "bound", "quote", "wrong"]
    words: str
    reference: str = ""
    source: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenBlock:
    """A block as it reads: its bits by language, or its table with the rows as they are seen."""

    row: Block
    bits: Mapping[str, tuple[Bit, ...]]
    grid: Grid | None
    shown: tuple[Shown, ...]
    problems: tuple[Problem, ...]

    def read(self, language: str) -> tuple[Bit, ...]:
        """Return the bits in `language`, where that is not written in Kazakh."""
        return self.bits.get(language) or self.bits.get("kk", ())


@dataclass(frozen=True, slots=True)
class Parsed:
    """A block cut into pieces, or its table."""

    texts: Mapping[str, tuple[Piece, ...]]
    grid: Grid | None

    def references(self) -> Iterator[Reference]:
        """Yield every reference."""
        for cut in self.texts.values():
            yield from (piece for piece in cut if isinstance(piece, Reference))
        if self.grid:
            yield from self.grid.references()

    def renamed(self, block: Block, backing: Backing) -> Parsed:
        """Return the same with the names of all figures, which are known only now."""
        return self if self.grid is None else parsed_block(block, backing)


def needs_subjects(block: Block) -> bool:
    """Return whether a table has a row for every organisation, which must be known before it is read."""
    return block.kind != BlockKind.NARRATIVE and block.shows.startswith("organisations:")


def parsed_block(block: Block, backing: Backing) -> Parsed:
    """Return a block cut into the pieces of its narratives, or its table."""
    if block.kind != BlockKind.NARRATIVE:
        picture = block.kind == BlockKind.PICTURE
        return Parsed({}, grid(block.shows, backing, picture=picture))
    return Parsed({code: pieces(text) for code, text in (("kk", block.kk), ("ru", block.ru)) if text}, None)


def look(block: Block, backing: Backing, period: Period) -> SeenBlock:
    """Return one block as it reads over `backing`, which holds all its figures."""
    parsed = parsed_block(block, backing)
    answers = {one.text: answer(one, backing) for one in parsed.references()}
    return seen_block(block, parsed, answers, answers, backing, period)


def seen_block(
    block: Block,
    parsed: Parsed,
    answers: Mapping[str, Answer],
    now: Mapping[str, Answer],
    backing: Backing,
    period: Period,
) -> SeenBlock:
    """Return a block with what is printed (`answers`) and what is wrong with it as figures stand `now`."""
    bits = {
        code: tuple(_bit(piece, answers, backing, code) for piece in cut)
        for code, cut in parsed.texts.items()
    }
    found = [problem for one in parsed.references() for problem in now[one.text].problems]
    if parsed.grid:
        found = [*folded(found, "bound-missing"), *parsed.grid.problems]
        rows = shown(parsed.grid, dict(answers), backing)
        return SeenBlock(block, bits, parsed.grid, rows, tuple(folded(_once(found), "bound-lacking")))
    for cut in parsed.texts.values():
        found += loose(cut)
    found += other_period(parsed.texts.get("kk", ()), period, backing)
    found += _between_languages(block, parsed)
    return SeenBlock(block, bits, None, (), tuple(folded(_once(found), "bound-lacking")))


def folded(problems: Iterable[Problem], rule: str) -> list[Problem]:
    """Return the problems with those of one rule as a single warning that says how many there are."""
    every = list({one.what.kk: one for one in problems}.values())
    alike = [one for one in every if one.rule == rule]
    rest = [one for one in every if one.rule != rule]
    if not alike:
        return rest
    first = alike[0]
    more = says.MORE.format(count=len(alike))
    what = first.what if len(alike) == 1 else Text.each(lambda code: f"{first.what[code]} {more[code]}")
    return [*rest, replace(first, what=what, severity="warning")]


def _bit(piece: Piece, answers: Mapping[str, Answer], backing: Backing, code: str) -> Bit:
    if isinstance(piece, str):
        return Bit("words", piece)
    if isinstance(piece, Quote):
        return Bit("quote", piece.words, piece.text, piece.source)
    if isinstance(piece, Unread):
        return Bit("wrong", f"{{{piece.text}}}", piece.text, problems=(piece.problem,))
    given = answers[piece.text]
    words = written(piece, given, backing, code)
    return Bit("wrong" if words == "—" else "bound", words, piece.text, problems=given.problems)


def _between_languages(block: Block, parsed: Parsed) -> Iterator[Problem]:
    """Yield that the Russian text is not there, or holds other references than the Kazakh one."""
    if not block.ru.strip():
        yield Problem(
            says.NO_RUSSIAN,
            says.NO_RUSSIAN_TODO,
            rule="national-no-russian",
            severity="warning",
            rows=(str(block.pk),),
        )
        return
    kk, ru = (
        {piece.text for piece in parsed.texts.get(code, ()) if isinstance(piece, Reference | Quote)}
        for code in LANGUAGES
    )
    only = sorted(one for one in kk ^ ru if not one.startswith("quote:"))
    if only:
        said = says.LANGUAGES_DIFFER.format(only=", ".join(only))
        yield Problem(
            said, says.LANGUAGES_TODO, rule="national-languages", severity="warning", rows=tuple(only)
        )


def _once(problems: Iterable[Problem]) -> Iterable[Problem]:
    return {(one.rule, one.what.kk): one for one in problems}.values()


def widest(block: SeenBlock) -> int:
    """Return one more than the largest number of a picture, at least 1: the scale of its bars."""
    values = [row.values[0] for row in block.shown if row.values and row.values[0] is not None]
    return max([1, *(int(one) + 1 for one in values)])
