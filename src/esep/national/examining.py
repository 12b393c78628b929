"""A report as it reads now: every narrative and table with its numbers, and all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from esep.core.bound import Piece, Quote, Reference, Unread, pieces
from esep.core.bound_answers import Answer, Backing, answer, label, written
from esep.core.bound_looking import loose, other_period, quoted_twice
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem
from esep.national import wording as says
from esep.national.answers import frozen_answers, spelled
from esep.national.campaigns import tables
from esep.national.checking import findings
from esep.national.figures import gather
from esep.national.models import Block, BlockKind, Brought, Frozen, NationalReport, Section
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
class SeenSection:
    """A section with its blocks."""

    row: Section
    blocks: tuple[SeenBlock, ...]

    @property
    def title(self) -> Text:
        """Return its title; what is not Kazakh or Russian reads the Kazakh one."""
        return Text(self.row.title_kk, self.row.title_ru, self.row.title_kk)


@dataclass(frozen=True, slots=True)
class Changed:
    """A reference that says something else now than when the report was frozen."""

    reference: Reference
    before: Text
    now: Text
    label: Text


@dataclass(frozen=True, slots=True)
class Examined:
    """A whole report: sections, what the checks of all figures find, and what changed since freezing."""

    report: NationalReport
    sections: tuple[SeenSection, ...]
    whole: tuple[Problem, ...]
    answers: Mapping[str, Answer]
    now: Mapping[str, Answer]
    references: tuple[Reference, ...]
    backing: Backing
    changed: tuple[Changed, ...]

    def problems(self) -> tuple[Problem, ...]:
        """Return everything that is wrong, errors first, each once."""
        of_blocks = [p for one in self.sections for block in one.blocks for p in block.problems]
        every = {(p.rule, p.what.kk): p for p in (*of_blocks, *self.whole)}
        return tuple(sorted(every.values(), key=lambda one: one.severity))

    def count(self, severity: str) -> int:
        """Return how many errors or warnings there are."""
        return sum(one.severity == severity for one in self.problems())


def examine(report: NationalReport) -> Examined:
    """Return the report as it reads, in a constant number of queries.

    Frozen, it reads what was frozen, and says which of its numbers would be others now.
    """
    period = Period.of(report.period)
    sections = list(report.sections.order_by("place", "id"))
    blocks = list(Block.objects.filter(section__report=report, removed_at=None).order_by("place", "id"))
    brought = list(Brought.objects.filter(report=report).order_by("id"))
    bare = Backing({}, {})
    first = gather((), brought, period) if any(_needs_subjects(one) for one in blocks) else bare
    parsed = {one.pk: parsed_block(one, first) for one in blocks}
    asked = tuple({r.text: r for one in parsed.values() for r in one.references()}.values())
    asked_in = tables(asked)
    backing = gather(asked, brought, period, campaigns=asked_in)
    parsed = {one.pk: parsed[one.pk].renamed(one, backing) for one in blocks}
    now = {one.text: answer(one, backing) for one in asked}
    kept = frozen_answers(report.frozen.filter(freeze=report.freezes)) if report.frozen_at else {}
    answers = {text: kept.get(text, given) for text, given in now.items()}
    seen = {one.pk: _seen(one, parsed[one.pk], answers, now, backing, period) for one in blocks}
    return Examined(
        report,
        tuple(
            SeenSection(one, tuple(seen[block.pk] for block in blocks if block.section_id == one.pk))
            for one in sections
        ),
        (*findings(asked, backing, asked_in), *_quotes(parsed.values())),
        answers,
        now,
        asked,
        backing,
        tuple(_changed(asked, kept, now, backing)),
    )


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


def _needs_subjects(block: Block) -> bool:
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
    return _seen(block, parsed, answers, answers, backing, period)


def _seen(
    block: Block,
    parsed: Parsed,
    answers: Mapping[str, Answer],
    now: Mapping[str, Answer],
    backing: Backing,
    period: Period,
) -> SeenBlock:
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


def _quotes(parsed: Iterable[Parsed]) -> Iterator[Problem]:
    """Yield quoted numbers that are said of different things anywhere in the report."""
    yield from quoted_twice([piece for one in parsed for piece in one.texts.get("kk", ())])


def _once(problems: Iterable[Problem]) -> Iterable[Problem]:
    return {(one.rule, one.what.kk): one for one in problems}.values()


def _changed(
    asked: Iterable[Reference], kept: Mapping[str, Answer], now: Mapping[str, Answer], backing: Backing
) -> Iterator[Changed]:
    for one in asked:
        before = kept.get(one.text)
        if before is not None and not before.same(now[one.text]):
            yield Changed(
                one,
                _in_words(one, before, backing),
                _in_words(one, now[one.text], backing),
                label(one.names[0], backing),
            )


def _in_words(reference: Reference, given: Answer, backing: Backing) -> Text:
    return Text.each(lambda code: written(reference, given, backing, code))


def widest(block: SeenBlock) -> int:
    """Return one more than the largest number of a picture, at least 1: the scale of its bars."""
    values = [row.values[0] for row in block.shown if row.values and row.values[0] is not None]
    return max([1, *(int(one) + 1 for one in values)])


def frozen_rows(seen: Examined, report: NationalReport, freeze: int) -> list[Frozen]:
    """Return the rows that keep what every reference says now."""
    return [
        Frozen(report=report, freeze=freeze, reference=one.text, answer=spelled(given), seq=given.seq)
        for one in seen.references
        for given in (seen.answers[one.text],)
    ]
