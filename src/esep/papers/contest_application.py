"""The application to a contest and the results of the year, as the union's Annexes 1 and 2 print them."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.contest import Annex, Printed, Signature
from esep.core.names import Text
from esep.papers.contest_occasion import ContestOccasion, Entrant
from esep.papers.contest_parts import (
    LONG,
    WIDTH,
    called,
    figure,
    head_of,
    printed_number,
    signed,
    value_of,
    who_lines,
)
from esep.papers.days import of_an_act
from esep.papers.footing import frame
from esep.papers.paper import Block, Cell, Column, Paper, Paragraph, Run, Table, cell, head, said

APPLICATION = Text("Өтінім", "Заявка", "Application")
RESULTS = Text("Жұмыс нәтижелері", "Результаты работы", "Results of the work")
ROW = Text("Көрсеткіштер атауы", "Наименование показателей", "Indicators")
FIGURE = Text("Көрсеткіштер", "Показатели", "Figures")
ASKED = Text(
    "Бағалау парағында ұпай берілетін, бірақ осы қосымшада жоқ көрсеткіштер",
    "Показатели, за которые в оценочном листе дают баллы, но которых нет в этом приложении",
    "Figures that the assessment sheet scores and this annex does not ask for",
)
NOTE = Text("Түсіндірме хат", "Пояснительная записка", "Explanatory note")
ROWS = Text("жолдар: {rows}", "строки: {rows}", "rows: {rows}")
STAMP = Text("Мөр орны", "Место печати", "Place of the seal")


def application(occasion: ContestOccasion, language: str, subject: str) -> Paper:
    """Return Annex 1 filled in by an entrant; an unknown key, or a contest without it, is a KeyError."""
    annex, entrant = occasion.contest.application, occasion.entrant(subject)
    if annex is None:
        raise KeyError(subject)
    return Paper(
        title=f"{APPLICATION[language]}: {entrant.name}, {occasion.year}",
        day=occasion.day,
        blocks=(
            *head_of(occasion, annex, language),
            *_fields(occasion, annex, entrant, language),
            *_signatures(annex, entrant, language),
        ),
        face="serif",
        size=120,
        margins=(200, 170, 200, 200),
        **frame(occasion, language),
    )


def _fields(occasion: ContestOccasion, annex: Annex, entrant: Entrant, language: str) -> Iterator[Block]:
    for one in annex.fields:
        quote = one.quote if language == "kk" else one.name[language]
        if one.holds == "materials":
            yield Paragraph((Run(quote),), "item", f"{one.number}.", keep=True)
            listed = tuple(_materials(occasion, entrant, language))
            yield from listed or (said(LONG * 2), said(LONG * 2))
            continue
        value = (
            of_an_act(entrant.day, language) if one.holds == "day" else value_of(one.holds, entrant, language)
        )
        yield Paragraph((Run(f"{quote}: "), Run(value or LONG, "strong")), "item", f"{one.number}.")


def _materials(occasion: ContestOccasion, entrant: Entrant, language: str) -> Iterator[Paragraph]:
    """Yield the attachments by title: the note and the stamped page first, then those of rows with these."""
    first = {"note": NOTE[language], "stamp": STAMP[language]}
    for row, words in first.items():
        for title in entrant.materials.get(row, ()):
            yield Paragraph((Run(title), Run(f" – {words}", "small")), "item", "–")
    found: dict[str, list[str]] = {}
    for one in occasion.contest.form.rows:
        for title in entrant.materials.get(one.number, ()):
            rows = found.setdefault(title, [])
            if printed_number(one.number) not in rows:
                rows.append(printed_number(one.number))
    for title, rows in found.items():
        yield Paragraph(
            (Run(title), Run(f" – {ROWS[language].format(rows=', '.join(rows))}", "small")), "item", "–"
        )


def _signatures(annex: Annex, entrant: Entrant, language: str) -> Iterator[Block]:
    for one in annex.signatures:
        if one.who == "chair":
            yield from _chair(one, entrant, language)
        else:
            yield from signed(_office(one, language), (entrant.name,))


def _chair(one: Signature, entrant: Entrant, language: str) -> Iterator[Block]:
    """Yield the chair's line, the organisation beneath it, the day, and the place of the seal."""
    yield from signed(_office(one, language), (entrant.certified_by,))
    organisation = value_of("organisation", entrant, language)
    beneath = one.quote[1:] if language == "kk" else ()
    rows = (
        (cell(organisation or LONG, tone="strong"), cell(_day(entrant, beneath, language), align="right")),
        (
            Cell((Run(beneath[0] if beneath else "", "small"),)),
            Cell((Run(beneath[-1] if beneath else "", "small"),), "right"),
        ),
    )
    yield Table((Column(WIDTH - 760), Column(760, "right")), rows, heads=0, size=110, quiet=True, inset=0)


def _day(entrant: Entrant, beneath: tuple[str, ...], language: str) -> str:
    if entrant.certified_on is None and len(beneath) > 1:
        return beneath[1]
    return of_an_act(entrant.certified_on, language)


def _office(one: Signature, language: str) -> str:
    return one.quote[0] if language == "kk" else one.name[language]


def results(occasion: ContestOccasion, language: str, subject: str) -> Paper:
    """Return Annex 2 filled in by an entrant; an unknown key, or a contest without it, is a KeyError."""
    annex, entrant = occasion.contest.results, occasion.entrant(subject)
    if annex is None:
        raise KeyError(subject)
    return Paper(
        title=f"{RESULTS[language]}: {entrant.name}, {occasion.year}",
        day=occasion.day,
        blocks=(
            *head_of(occasion, annex, language),
            *who_lines(annex, entrant, language),
            _table(occasion, annex, entrant, language),
            *_beside(occasion, annex, entrant, language),
            *_by_hand(annex, entrant, language),
        ),
        face="serif",
        size=115,
        margins=(170, 170, 170, 200),
        **frame(occasion, language),
    )


COLUMNS = (Column(150), Column(WIDTH - 500), Column(350, "right"))


def _table(occasion: ContestOccasion, annex: Annex, entrant: Entrant, language: str) -> Table:
    heads = (
        head("№"),
        head(called(annex, 1, language, ROW)),
        head(called(annex, 2, language, FIGURE), align="right"),
    )
    rows = [made for one in annex.rows for made in _rows(occasion, one, entrant, language)]
    return Table(COLUMNS, (heads, *rows), size=105, says=annex.name[language])


def _rows(
    occasion: ContestOccasion, one: Printed, entrant: Entrant, language: str
) -> Iterator[tuple[Cell, ...]]:
    """Yield a printed row; what else an open reading lets it mean follows with its own figure."""
    words = one.quote if language == "kk" else one.name[language]
    if not one.rows:
        yield cell(f"{one.number}."), Cell((Run(words),), across=2)
        return
    first, *others = one.rows
    value = Run(figure(entrant.claims.get(first), language), "strong")
    yield cell(f"{one.number}."), cell(words), cell(value, align="right")
    for number in others:
        if number in entrant.claims:
            name = occasion.contest.form.by_number[number].name[language]
            value = Run(figure(entrant.claims[number], language))
            yield cell(""), cell(Run(f"– {name}", "soft")), cell(value, align="right")


def _beside(occasion: ContestOccasion, annex: Annex, entrant: Entrant, language: str) -> tuple[Block, ...]:
    """Return the rows that the sheet scores and the annex does not ask, under a line that says so."""
    printed = {number for row in annex.rows for number in row.rows}
    rows = tuple(
        (
            cell(f"{printed_number(row.number)}."),
            cell(row.quote if language == "kk" and row.quote else row.name[language]),
            cell(Run(figure(entrant.claims.get(row.number), language), "strong"), align="right"),
        )
        for row in occasion.contest.form.rows
        if row.number not in printed
    )
    if not rows:
        return ()
    return (
        said(ASKED[language], tone="small", keep=True),
        Table(COLUMNS, rows, heads=0, size=105, says=ASKED[language]),
    )


def _by_hand(annex: Annex, entrant: Entrant, language: str) -> Iterator[Block]:
    for one in annex.signatures:
        day = of_an_act(entrant.day, language) if entrant.day else one.quote[-1]
        if language == "kk":
            yield from signed("", (entrant.name,), one.quote[0])
        else:
            yield from signed(one.name[language], (entrant.name,))
        yield said(day)
