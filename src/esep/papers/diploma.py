"""The diploma of a prize: one page across, numbered, with the frame and the road drawn by us."""

from __future__ import annotations

from fractions import Fraction

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.papers import ornament
from esep.papers.days import of_an_act
from esep.papers.footing import frame
from esep.papers.naming import number_of
from esep.papers.occasion import Award, Occasion
from esep.papers.paper import Gap, Paper, Paragraph, Run, Signature, Signatures, said
from esep.papers.resolution import CHAIR, NUMBER

TITLE = Text("Диплом", "Диплом", "Diploma")
BODY = Text("Атқару комитеті", "Исполнительный комитет", "Executive Committee")
NUMBERED = Text("№ {number}", "№ {number}", "No {number}")
FOR = Text(
    "мүшелік ұйымдар қызметін жыл сайынғы бағалауда, {year} жылдың қорытындысы бойынша",
    "по итогам ежегодной оценки деятельности членских организаций за {year} год",
    "in the yearly evaluation of the member organisations, for {year}",
)
PLACE = Text("{place} ОРЫН", "{place} МЕСТО", "{place} PLACE")
BLOCK = Text("«{block}»", "«{block}»", "“{block}”")
FOR_BLOCK = Text(
    "блогы бойынша жоғары ұпай жинағаны үшін",
    "за высокие баллы по этому блоку",
    "for high points in this block",
)
POINTS = Text("Жиналған балл: {points}", "Набрано баллов: {points}", "Points: {points}")
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def paper(occasion: Occasion, language: str, subject: str) -> Paper:
    """Return the diploma with the number `subject`; an unknown number is a KeyError."""
    award = next((one for one in occasion.awards if one.diploma == subject), None)
    if award is None:
        raise KeyError(subject)
    protocol, item = number_of(occasion.meeting)
    day = of_an_act(occasion.meeting.day, language)
    act = f"{NUMBER[language].format(protocol=protocol, item=item)}, {day}"
    return Paper(
        title=f"{TITLE[language]} № {award.diploma}",
        day=occasion.day,
        blocks=(
            Gap(20),
            said(occasion.union[language], "centre", tone="small"),
            said(BODY[language], "centre", tone="small"),
            Gap(40),
            said(TITLE[language].upper(), "display"),
            said(NUMBERED[language].format(number=award.diploma), "centre", tone="soft"),
            Gap(120),
            said(occasion.name(award.subject, language), "name"),
            Gap(30),
            said(FOR[language].format(year=occasion.year), "centre"),
            Gap(90),
            Paragraph((Run(_won(occasion, award, language), "gold"),), "large"),
            said(_told(occasion, award, language), "centre", tone="soft"),
            Signatures((Signature(CHAIR[language], occasion.meeting.chair),)),
            said(act, "centre", tone="small"),
        ),
        landscape=True,
        size=130,
        margins=(300, 400, 330, 400),
        drawings=ornament.diploma(),
        numbered=False,
        edge=215,
        **frame(occasion, language, draft=not occasion.approved),
    )


def _won(occasion: Occasion, award: Award, language: str) -> str:
    if not award.block:
        return PLACE[language].format(place=ROMAN[award.place or 0])
    block = next(one for one in occasion.plan.regulation.blocks if one.number == award.block)
    return BLOCK[language].format(block=block.name[language])


def _told(occasion: Occasion, award: Award, language: str) -> str:
    points = POINTS[language].format(points=pretty(_points(occasion, award), language))
    return f"{FOR_BLOCK[language]} · {points}" if award.block else points


def _points(occasion: Occasion, award: Award) -> Fraction:
    scored = occasion.result.of(award.subject)
    return scored.blocks[award.block].points if award.block else scored.total
