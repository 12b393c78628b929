"""The draft of the resolution by which the Executive Committee approves the year."""

from __future__ import annotations

from esep.core.names import Text
from esep.papers.days import of_an_act
from esep.papers.footing import frame, print_of
from esep.papers.naming import number_of
from esep.papers.occasion import Occasion
from esep.papers.paper import Column, Paper, Signature, Signatures, Table, cell, said
from esep.papers.resolved import WIDTH, items

TITLE = Text("Қаулы жобасы", "Проект постановления", "Draft resolution")
BODY = Text("АТҚАРУ КОМИТЕТІ", "ИСПОЛНИТЕЛЬНЫЙ КОМИТЕТ", "EXECUTIVE COMMITTEE")
RESOLUTION = Text("ҚАУЛЫ", "ПОСТАНОВЛЕНИЕ", "RESOLUTION")
NUMBER = Text(
    "Хаттама №\N{NO-BREAK SPACE}{protocol}, {item}\N{NON-BREAKING HYPHEN}т.",
    "Протокол №\N{NO-BREAK SPACE}{protocol}, п.\N{NO-BREAK SPACE}{item}",
    "Protocol No {protocol}, item {item}",
)
ABOUT = Text(
    "Мүшелік ұйымдар қызметін {year} жыл бойынша бағалау қорытындысы туралы",
    "Об итогах оценки деятельности членских организаций за {year} год",
    "On the evaluation of the member organisations for {year}",
)
PREAMBLE = Text(
    "«{title}» деген құжаттың 4.4, 5.1, 5.2, 5.3-тармақтарын басшылыққа алып, Орталық Комитет аппараты "
    "енгізген бағалау қорытындысын қарап, Кәсіподақтың Атқару комитеті ҚАУЛЫ ЕТЕДІ:",
    "Руководствуясь пунктами 4.4, 5.1, 5.2, 5.3 документа «{title}» и рассмотрев итоги оценки, внесённые "
    "аппаратом Центрального Комитета, Исполнительный комитет Профсоюза ПОСТАНОВЛЯЕТ:",
    "Under clauses 4.4, 5.1, 5.2 and 5.3 of the “{title}”, and having considered the evaluation brought in "
    "by the Central Committee's staff, the Executive Committee RESOLVES:",
)
CHAIR = Text("Төраға", "Председатель", "Chair")
ANNEX = Text(
    "Қосымша: рейтинг кестесі, таңбасы {print}.",
    "Приложение: рейтинговая таблица, отпечаток {print}.",
    "Annex: the rating table, fingerprint {print}.",
)


def paper(occasion: Occasion, language: str) -> Paper:
    """Return the resolution; until the year is approved every page is marked as a draft."""
    meeting = occasion.meeting
    return Paper(
        title=f"{(RESOLUTION if occasion.approved else TITLE)[language].capitalize()}, {occasion.year}",
        day=occasion.day,
        blocks=(
            said(occasion.union[language], "over"),
            said(BODY[language], "over", tone="strong"),
            said(RESOLUTION[language], "title"),
            act_line(occasion, language),
            said(ABOUT[language].format(year=occasion.year), "centre", tone="strong"),
            said(PREAMBLE[language].format(title=occasion.plan.regulation.title[language])),
            *items(occasion, language),
            Signatures((Signature(CHAIR[language], meeting.chair),)),
            said(ANNEX[language].format(print=print_of(occasion.fingerprint)), "note"),
        ),
        face="serif",
        size=120,
        margins=(200, 170, 200, 200),
        **frame(occasion, language, draft=not occasion.approved),
    )


def act_line(occasion: Occasion, language: str) -> Table:
    """Return the line of an act: protocol and item, day, town; what is not known yet is left to write."""
    protocol, item = number_of(occasion.meeting)
    row = (
        cell(NUMBER[language].format(protocol=protocol, item=item)),
        cell(of_an_act(occasion.meeting.day, language), align="center"),
        cell(occasion.meeting.town[language], align="right"),
    )
    side = 520
    columns = (Column(side), Column(WIDTH - 2 * side, "center"), Column(side, "right"))
    return Table(columns, (row,), heads=0, size=115, quiet=True, inset=0)
