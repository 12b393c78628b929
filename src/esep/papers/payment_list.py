"""The list by which the prizes are paid: who, for what, how much in figures and in words."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.papers.amounts_in_words import in_words, tenge
from esep.papers.days import of_an_act
from esep.papers.footing import frame
from esep.papers.naming import number_of, place_words
from esep.papers.occasion import Award, Occasion
from esep.papers.paper import Block, Cell, Column, Paper, Run, Signature, Signatures, Table, cell, head, said
from esep.papers.resolution import CHAIR, NUMBER

TITLE = Text("Сыйлықақы төлеу тізімі", "Список на выплату премий", "Payment list")
UNDER = Text(
    "Мүшелік ұйымдар қызметін {year} жыл бойынша бағалау. Негізі: Атқару комитетінің қаулысы. {number}, "
    "{day}",
    "Оценка деятельности членских организаций за {year} год. Основание: постановление Исполнительного "
    "комитета. {number}, {day}",
    "Evaluation of the member organisations for {year}. By the resolution of the Executive Committee. "
    "{number}, {day}",
)
WHO = Text("Мүшелік ұйым", "Членская организация", "Member organisation")
FOR = Text("Не үшін", "За что", "For")
FOR_BLOCK = Text("{number}-блок: {name}", "Блок {number}: {name}", "Block {number}: {name}")
DIPLOMA = Text("Диплом", "Диплом", "Diploma")
SUM = Text("Сома, ₸", "Сумма, ₸", "Sum, ₸")
WORDS = Text("Сомасы сөзбен", "Сумма прописью", "In words")
ACCOUNT = Text("БСН, ЖСК", "БИН, ИИК", "BIN, IBAN")
IN_ALL = Text("Барлығы", "Итого", "In all")
IN_ALL_WORDS = Text(
    "Төленетін жалпы сома: {amount}.", "Общая сумма к выплате: {amount}.", "To be paid in all: {amount}."
)
USE = Text(
    "Ақшалай сыйлықақы алған мүшелік ұйымдар қаражатты жарғылық мақсаттар мен міндеттерді іске асыруға "
    "пайдалануға құқылы (ереженің 5.4-тармағы).",
    "Членские организации вправе использовать полученные премии на осуществление уставных целей и задач "
    "(пункт 5.4 положения).",
    "The member organisations may use the money for their statutory aims (clause 5.4).",
)
NONE = Text(
    "Сыйлықақы туралы шешім әлі енгізілмеген.",
    "Решение о премиях ещё не внесено.",
    "No decision on awards is entered yet.",
)
ACCOUNTANT = Text("Бас бухгалтер", "Главный бухгалтер", "Chief accountant")


def paper(occasion: Occasion, language: str) -> Paper:
    """Return the payment list; without awards it says so."""
    protocol, item = number_of(occasion.meeting)
    number = NUMBER[language].format(protocol=protocol, item=item)
    margins = (170, 150, 170, 200)
    return Paper(
        title=f"{TITLE[language]}, {occasion.year}",
        day=occasion.day,
        blocks=(
            said(occasion.union[language], "over"),
            said(TITLE[language].upper(), "title"),
            said(
                UNDER[language].format(
                    year=occasion.year, number=number, day=of_an_act(occasion.meeting.day, language)
                ),
                "under",
            ),
            *_body(occasion, language, 2970 - margins[1] - margins[3]),
            Signatures((Signature(CHAIR[language], occasion.meeting.chair), Signature(ACCOUNTANT[language]))),
        ),
        face="serif",
        size=115,
        landscape=True,
        margins=margins,
        **frame(occasion, language, draft=not occasion.approved),
    )


def _body(occasion: Occasion, language: str, width: int) -> tuple[Block, ...]:
    if not occasion.awards:
        return (said(NONE[language]),)
    total = sum(award.amount for award in occasion.awards)
    return (
        _table(occasion, total, language, width),
        said(IN_ALL_WORDS[language].format(amount=tenge(total, language)), tone="strong"),
        said(USE[language], "note"),
    )


def _table(occasion: Occasion, total: int, language: str, width: int) -> Table:
    columns = (
        Column(90, "right"),
        Column(720),
        Column(460),
        Column(200),
        Column(280, "right"),
        Column(width - 2130),
        Column(380),
    )
    names = (WHO, FOR, DIPLOMA, SUM, WORDS, ACCOUNT)
    heads = (head("№"), *(head(name[language], align="right" if name is SUM else "left") for name in names))
    rows = [_row(occasion, number, award, language) for number, award in enumerate(occasion.awards, start=1)]
    last = (
        cell(""),
        Cell((Run(IN_ALL[language], "strong"),), across=3),
        cell(pretty(total, language), tone="strong"),
        Cell((Run(in_words(total, language)),), across=2),
    )
    return Table(columns, (heads, *rows, last), size=105, says=TITLE[language])


def _row(occasion: Occasion, number: int, award: Award, language: str) -> tuple[Cell, ...]:
    return (
        cell(str(number)),
        cell(occasion.name(award.subject, language), tone="strong"),
        cell(reason(occasion, award, language)),
        cell(award.diploma),
        cell(pretty(award.amount, language)),
        cell(in_words(award.amount, language)),
        cell(""),
    )


def reason(occasion: Occasion, award: Award, language: str) -> str:
    """Return what an award is for: a place, or a block by its name."""
    if not award.block:
        return place_words(award.place or 0, language)
    named = next(block for block in occasion.plan.regulation.blocks if block.number == award.block)
    return FOR_BLOCK[language].format(number=award.block, name=named.name[language])
