"""A report as it reads now: every narrative and table with its numbers, and all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from esep.core.bound import Reference
from esep.core.bound_answers import Answer, Backing, answer, label, written
from esep.core.bound_looking import quoted_twice
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem
from esep.national.answers import frozen_answers, spelled
from esep.national.blocks import Parsed, SeenBlock, needs_subjects, parsed_block, seen_block
from esep.national.campaigns import tables
from esep.national.checking import findings
from esep.national.figures import gather
from esep.national.models import Block, Brought, Frozen, NationalReport, Section


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
    first = gather((), brought, period) if any(needs_subjects(one) for one in blocks) else bare
    parsed = {one.pk: parsed_block(one, first) for one in blocks}
    asked = tuple({r.text: r for one in parsed.values() for r in one.references()}.values())
    asked_in = tables(asked)
    backing = gather(asked, brought, period, campaigns=asked_in)
    parsed = {one.pk: parsed[one.pk].renamed(one, backing) for one in blocks}
    now = {one.text: answer(one, backing) for one in asked}
    kept = frozen_answers(report.frozen.filter(freeze=report.freezes)) if report.frozen_at else {}
    answers = {text: kept.get(text, given) for text, given in now.items()}
    seen = {one.pk: seen_block(one, parsed[one.pk], answers, now, backing, period) for one in blocks}
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


def _quotes(parsed: Iterable[Parsed]) -> Iterator[Problem]:
    """Yield quoted numbers that are said of different things anywhere in the report."""
    yield from quoted_twice([piece for one in parsed for piece in one.texts.get("kk", ())])


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


def frozen_rows(seen: Examined, report: NationalReport, freeze: int) -> list[Frozen]:
    """Return the rows that keep what every reference says now."""
    return [
        Frozen(report=report, freeze=freeze, reference=one.text, answer=spelled(given), seq=given.seq)
        for one in seen.references
        for given in (seen.answers[one.text],)
    ]
