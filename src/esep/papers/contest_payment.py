"""The list by which the awards of a contest are paid to its winners: figures and words (clause 4.3)."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.papers.amounts_in_words import in_words, tenge
from esep.papers.contest_diploma import FOR as OF_CONTEST
from esep.papers.contest_diploma import act_line
from esep.papers.contest_occasion import ContestOccasion, Won
from esep.papers.footing import frame
from esep.papers.naming import place_words
from esep.papers.paper import Block, Cell, Column, Paper, Run, Signature, Signatures, Table, cell, head, said
from esep.papers.payment_list import (
    ACCOUNTANT,
    DIPLOMA,
    IN_ALL,
    IN_ALL_WORDS,
    NONE,
    SUM,
    TITLE,
    WORDS,
)
from esep.papers.resolution import CHAIR

BASIS = Text("Негізі: {act}", "Основание: {act}", "By: {act}")
WHO = Text("Жеңімпаз", "Победитель", "Winner")
OF = Text("Мүшелік ұйым", "Членская организация", "Member organisation")
FOR = Text("Орын", "Место", "Place")
ACCOUNT = Text("Шот нөмірі", "Номер счёта", "Account")


def paper(occasion: ContestOccasion, language: str) -> Paper:
    """Return the payment list; without awards it says so."""
    margins = (170, 150, 170, 200)
    told = OF_CONTEST[language].format(contest=occasion.contest.name[language], year=occasion.year)
    return Paper(
        title=f"{TITLE[language]}, {occasion.year}",
        day=occasion.day,
        blocks=(
            said(occasion.holder[language], "over"),
            said(TITLE[language].upper(), "title"),
            said(
                f"{told}. {BASIS[language].format(act=act_line(occasion.awarded, language))}",
                "centre",
                tone="soft",
            ),
            *_body(occasion, language, 2970 - margins[1] - margins[3]),
            Signatures((Signature(CHAIR[language], occasion.head), Signature(ACCOUNTANT[language]))),
        ),
        face="serif",
        size=115,
        landscape=True,
        margins=margins,
        **frame(occasion, language, draft=not occasion.concluded),
    )


def _body(occasion: ContestOccasion, language: str, width: int) -> tuple[Block, ...]:
    paid = [one for one in occasion.won if one.amount]
    if not paid:
        return (said(NONE[language]),)
    total = sum(one.amount for one in paid)
    names = (WHO, OF, FOR, DIPLOMA, SUM, WORDS, ACCOUNT)
    heads = (head("№"), *(head(name[language], align="right" if name is SUM else None) for name in names))
    rows = [_row(occasion, number, one, language) for number, one in enumerate(paid, 1)]
    last = (
        cell(""),
        Cell((Run(IN_ALL[language], "strong"),), across=4),
        cell(pretty(total, language), tone="strong"),
        Cell((Run(in_words(total, language)),), across=2),
    )
    widths = (90, 480, 520, 200, 260, 250, width - 2180, 380)
    columns = tuple(Column(size, "right" if at in (0, 5) else "left") for at, size in enumerate(widths))
    return (
        Table(columns, (heads, *rows, last), size=105, says=TITLE[language]),
        said(IN_ALL_WORDS[language].format(amount=tenge(total, language)), tone="strong"),
    )


def _row(occasion: ContestOccasion, number: int, won: Won, language: str) -> tuple[Cell, ...]:
    entrant = occasion.entrant(won.entrant)
    return (
        cell(str(number)),
        cell(entrant.name, tone="strong"),
        cell(entrant.organisation[language] if entrant.organisation else "—"),
        cell(place_words(won.place, language)),
        cell(won.diploma),
        cell(pretty(won.amount, language)),
        cell(in_words(won.amount, language)),
        cell(""),
    )
