"""The assessment sheet of an entrant (Annex 3): what was accepted, the points, and every line to sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from esep.core.contest import Annex
from esep.core.law import Criterion, Row
from esep.core.names import Text
from esep.core.quantity import pretty
from esep.core.scoring import Line
from esep.papers.contest_occasion import ContestOccasion, Entrant, JudgedSheet, Quantity
from esep.papers.contest_parts import LONG, WIDTH, called, figure, head_of, printed_number, signed, who_lines
from esep.papers.days import of_an_act
from esep.papers.footing import frame
from esep.papers.naming import place_words
from esep.papers.paper import Block, Cell, Column, Paper, Paragraph, Run, Table, cell, head, said

TITLE = Text("Бағалау парағы", "Оценочный лист", "Assessment sheet")
KIND = Text("Қызмет түрлері", "Виды деятельности", "Kinds of work")
CRITERION = Text("Бағалау критериі", "Критерий оценки", "Criterion")
OBJECTS = Text("Бағалау объектілері", "Объекты оценки", "What is assessed")
POINTS = Text("Балл бойынша нәтиже", "Результат в баллах", "Points")
TOTAL = Text("Барлығы", "Всего", "In all")
CLAIMED = Text("мәлімделгені: {claimed}", "заявлено: {claimed}", "claimed: {claimed}")
NOT_AS_CLAIMED = Text(
    "Мәлімделген саннан өзгеше қабылданған көрсеткіштер",
    "Показатели, принятые не так, как заявлены",
    "Figures accepted otherwise than claimed",
)
REASON = Text("Себебі", "Причина", "Reason")
WAS, IS = Text("Мәлімделгені", "Заявлено", "Claimed"), Text("Қабылданғаны", "Принято", "Accepted")
MEMBERS_OWN = Text(
    "Комиссия мүшесінің парағы: {name}", "Лист члена комиссии: {name}", "Sheet of the member: {name}"
)
MEAN = Text(
    "Комиссия мүшелері парақтарының ({count}) орташасы: {total}",
    "Среднее листов членов комиссии ({count}): {total}",
    "The mean of the members' sheets ({count}): {total}",
)
PLACE = Text("Алған орны", "Занятое место", "Place")
CHAIR = Text("Комиссия төрағасы", "Председатель комиссии", "Chair of the commission")
MEMBERS = Text("Комиссия мүшелері", "Члены комиссии", "Members of the commission")
BENEATH = Text("қолы аты-жөні", "подпись, имя", "signature, name")
MEASURES = {
    "per-unit": Text("", "за каждый случай: {points}", "for each: {points}"),
    "per-step": Text("", "за каждые {step}: {points}", "for every {step}: {points}"),
}
NO_ANNEX = Annex("", TITLE, (), (), (), (), ())


def paper(occasion: ContestOccasion, language: str, subject: str) -> Paper:
    """Return the sheet called `subject`, or by an entrant's key the first, blank before it is sealed.

    An unknown one is a KeyError.
    """
    entrant, sheets = _found(occasion, subject)
    annex = occasion.contest.sheet or NO_ANNEX
    blocks: list[Block] = []
    for sheet in sheets or (None,):
        blocks += head_of(occasion, annex, language) if annex.head else _own_head(occasion, language)
        blocks += who_lines(annex, entrant, language) or (said(entrant.name, "centre", tone="strong"),)
        if sheet is not None and sheet.member:
            blocks.append(said(MEMBERS_OWN[language].format(name=sheet.member), "centre", tone="soft"))
        blocks.append(_table(occasion, annex, sheet, language))
        blocks += _differences(occasion, sheet, language)
        blocks += _end(occasion, entrant, sheet, language)
        blocks += _signatures(occasion, annex, sheet, language)
    return Paper(
        title=f"{TITLE[language]}: {entrant.name}, {occasion.year}",
        day=occasion.day,
        blocks=tuple(blocks),
        face="serif",
        size=110,
        margins=(150, 170, 150, 200),
        **frame(occasion, language),
    )


def _found(occasion: ContestOccasion, subject: str) -> tuple[Entrant, tuple[JudgedSheet, ...]]:
    for entrant in occasion.entrants:
        if subject == entrant.key:
            return entrant, entrant.sheets[:1]
        for sheet in entrant.sheets:
            if sheet.key == subject:
                return entrant, (sheet,)
    raise KeyError(subject)


def _own_head(occasion: ContestOccasion, language: str) -> tuple[Block, ...]:
    return (
        said(occasion.holder[language], "over"),
        said(occasion.contest.name[language], "over", tone="strong"),
        said(TITLE[language].upper(), "title"),
    )


def _table(occasion: ContestOccasion, annex: Annex, sheet: JudgedSheet | None, language: str) -> Table:
    names = (KIND, CRITERION, OBJECTS, POINTS)
    heads = (
        head("№"),
        *(
            head(called(annex, at, language, name), align="right" if at > 2 else None)
            for at, name in enumerate(names, 1)
        ),
    )
    lines = {line.criterion.id: line for line in sheet.scored.lines} if sheet else {}
    by_fact = _by_fact(occasion, sheet)
    rows: list[tuple[Cell, ...]] = [heads]
    for row in occasion.contest.regulation.rows():
        rows += _row(row, lines, by_fact, language)
    total = pretty(sheet.scored.total, language) if sheet else ""
    last = (
        cell(""),
        cell(TOTAL[language], tone="strong"),
        cell("х", align="center"),
        cell("х", align="center"),
    )
    rows.append((*last, cell(Run(total, "accent"), align="right")))
    widths = (120, WIDTH - 120 - 400 - 330 - 260, 400, 330, 260)
    columns = tuple(Column(width, "right" if at > 2 else "left") for at, width in enumerate(widths))
    return Table(columns, tuple(rows), size=96, says=TITLE[language])


def _by_fact(occasion: ContestOccasion, sheet: JudgedSheet | None) -> Mapping[str, tuple[Quantity, Quantity]]:
    """Return fact → claimed and accepted."""
    if sheet is None:
        return {}
    facts = {row.number: row.fact for row in occasion.contest.form.rows}
    return {
        fact: (one.claimed, one.accepted)
        for number, one in sheet.rows.items()
        if (fact := facts.get(number)) is not None
    }


def _row(
    row: Row, lines: Mapping[str, Line], by_fact: Mapping[str, Any], language: str
) -> Iterator[tuple[Cell, ...]]:
    number = f"{row.number}." if row.number[-1].isdigit() else row.number
    if not row.criteria:
        words = row.quote if language == "kk" and row.quote else row.name[language]
        yield cell(number), cell(words), cell(""), cell(""), cell("")
        return
    for at, criterion in enumerate(row.criteria):
        line = lines.get(criterion.id)
        words, measure = _words(criterion, row, language)
        points = Run("", "plain") if line is None else Run(_points(line, language), "strong")
        yield (
            cell(number if not at else ""),
            cell(words),
            cell(measure),
            _quantity(criterion, line, by_fact, language),
            cell(points),
        )


def _words(criterion: Criterion, row: Row, language: str) -> tuple[str, str]:
    """Return the kind of work and the measure: in Kazakh as the annex prints both, else translated."""
    printed = " ".join(criterion.quote[1:])
    if language == "kk":
        return criterion.quote[0] if criterion.quote else criterion.name["kk"], printed
    name = (criterion.name if len(row.criteria) > 1 else row.name)[language]
    measure = MEASURES.get(str(criterion.formula["kind"]))
    if measure is None:
        return name, printed
    filled = {
        key: pretty(criterion.formula[key], language)
        for key in ("points", "step")
        if key in criterion.formula
    }
    return name, measure[language].format(**filled)


def _points(line: Line, language: str) -> str:
    return "—" if line.worked is None else pretty(line.points, language)


def _quantity(criterion: Criterion, line: Line | None, by_fact: Mapping[str, Any], language: str) -> Cell:
    """Return what was accepted of the facts that the line counts, and under it what was claimed of them."""
    params = criterion.formula if line is None else line.rule.params
    found = [by_fact[fact] for fact in params.get("count", ()) if fact in by_fact]
    if not found:
        return cell("")
    claimed, accepted = (_sum([pair[at] for pair in found]) for at in (0, 1))
    lines = [Run(figure(accepted, language))]
    if claimed != accepted:
        lines.append(Run(CLAIMED[language].format(claimed=figure(claimed, language)), "small"))
    return Cell(tuple(lines), "right")


def _sum(values: list[Quantity]) -> Quantity:
    known = [value for value in values if value is not None]
    if not known:
        return None
    return known[0] if isinstance(known[0], bool) else sum((Fraction(value) for value in known), Fraction(0))


def _differences(occasion: ContestOccasion, sheet: JudgedSheet | None, language: str) -> tuple[Block, ...]:
    if sheet is None:
        return ()
    names = {row.number: row.name[language] for row in occasion.contest.form.rows}
    rows = tuple(
        (
            cell(printed_number(number)),
            cell(names[number]),
            cell(figure(one.claimed, language), align="right"),
            cell(figure(one.accepted, language), align="right"),
            cell(one.reason),
        )
        for number, one in sheet.rows.items()
        if one.claimed != one.accepted and occasion.contest.marked_by == "commission"
    )
    if not rows:
        return ()
    heads = (
        head("№"),
        head(KIND[language]),
        head(WAS[language], align="right"),
        head(IS[language], align="right"),
        head(REASON[language]),
    )
    columns = (Column(120), Column(560), Column(240, "right"), Column(240, "right"), Column(WIDTH - 1160))
    return (
        said(NOT_AS_CLAIMED[language], tone="small", keep=True),
        Table(columns, (heads, *rows), size=92, says=NOT_AS_CLAIMED[language]),
    )


def _end(
    occasion: ContestOccasion, entrant: Entrant, sheet: JudgedSheet | None, language: str
) -> tuple[Block, ...]:
    """Return the mean of several sheets, the place once the round is concluded, and the day of the sheet."""
    found: list[Block] = []
    if len(entrant.sheets) > 1 and entrant.total is not None:
        said_of = MEAN[language].format(count=len(entrant.sheets), total=pretty(entrant.total, language))
        found.append(said(said_of))
    if occasion.concluded and entrant.place is not None:
        found.append(
            Paragraph((Run(f"{PLACE[language]}: "), Run(place_words(entrant.place, language), "strong")))
        )
    found.append(said(of_an_act(sheet.day if sheet else None, language)))
    return tuple(found)


def _signatures(
    occasion: ContestOccasion, annex: Annex, sheet: JudgedSheet | None, language: str
) -> Iterator[Block]:
    """Yield a line for the chair and one for every member who judged; on a blank sheet for all of them."""
    chair = occasion.named("chair")
    beneath = BENEATH[language]
    for one in annex.signatures:
        if language == "kk" and len(one.quote) > 1:
            beneath = one.quote[1]
    if sheet is not None and sheet.member:
        yield from signed(MEMBERS[language], (sheet.member,), beneath)
        return
    judging = [one.name for one in occasion.commission if one.seat == "member"]
    names = [name for name in (sheet.signers if sheet else judging) if name != chair]
    yield from signed(CHAIR[language], (chair,), beneath)
    yield from signed(MEMBERS[language], tuple(names) or (LONG,))
