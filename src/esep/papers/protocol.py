"""The extract from the protocol of the meeting that approved the year, with its votes."""

from __future__ import annotations

from esep.core.names import Text
from esep.papers.days import of_an_act
from esep.papers.footing import frame
from esep.papers.naming import BLANK
from esep.papers.occasion import Occasion
from esep.papers.paper import (
    Block,
    Column,
    Gap,
    Paper,
    Paragraph,
    Run,
    Signature,
    Signatures,
    Table,
    cell,
    said,
)
from esep.papers.resolution import ABOUT, BODY
from esep.papers.resolved import WIDTH, items

TITLE = Text("Хаттамадан үзінді", "Выписка из протокола", "Extract from the protocol")
PRESENT = Text(
    "Атқару комитетінің мүшелері – {members} адам, қатысқаны – {present} адам.",
    "Членов Исполнительного комитета – {members}, присутствовало – {present}.",
    "Members of the Executive Committee: {members}, present: {present}.",
)
AGENDA = Text("Күн тәртібінің {item}-мәселесі:", "Вопрос {item} повестки дня:", "Item {item} of the agenda:")
HEARD = Text("ТЫҢДАЛДЫ:", "СЛУШАЛИ:", "HEARD:")
HEARD_OF = Text(
    "{speaker} – бағалау қорытындысы, алдын ала таныстыру кезіндегі қарсылықтар және ережені қолдану "
    "мәселелері туралы.",
    "{speaker} – об итогах оценки, возражениях при предварительном ознакомлении и вопросах применения "
    "положения.",
    "{speaker} on the evaluation, the objections in the preview and the questions of applying the "
    "regulation.",
)
RESOLVED = Text("ҚАУЛЫ ЕТІЛДІ:", "ПОСТАНОВИЛИ:", "RESOLVED:")
VOTES = Text("Дауыс беру қорытындысы", "Итоги голосования", "The vote")
YES = Text("жақтап", "за", "in favour")
NO = Text("қарсы", "против", "against")
ABSTAINED = Text("қалыс қалды", "воздержались", "abstained")
CHAIR = Text("Отырыс төрағасы", "Председательствующий", "Chair of the meeting")
SECRETARY = Text("Хатшы", "Секретарь", "Secretary")
KEY = Text(
    "Нәтиже мына ашық кілтпен мөрленеді (Ed25519); кез келген адам оны verify.py арқылы тексереді:",
    "Результат опечатывается этим открытым ключом (Ed25519); любой проверит его программой verify.py:",
    "The result is sealed with this public key (Ed25519); with it anyone checks it by verify.py:",
)
TRUE_COPY = Text("Үзінді дұрыс:", "Выписка верна:", "A true extract:")


def paper(occasion: Occasion, language: str) -> Paper:
    """Return the extract; what the meeting has not decided yet is left to write."""
    meeting = occasion.meeting
    return Paper(
        title=f"{TITLE[language]}, {occasion.year}",
        day=occasion.day,
        blocks=(
            said(occasion.union[language], "over"),
            said(BODY[language], "over", tone="strong"),
            said(TITLE[language].upper(), "title"),
            _line(occasion, language),
            said(
                PRESENT[language].format(
                    members=_or_blank(meeting.members), present=_or_blank(meeting.present)
                )
            ),
            Paragraph(
                (
                    Run(f"{AGENDA[language].format(item=meeting.item or BLANK)} "),
                    Run(ABOUT[language].format(year=occasion.year), "strong"),
                )
            ),
            Paragraph(
                (
                    Run(f"{HEARD[language]} ", "strong"),
                    Run(HEARD_OF[language].format(speaker=meeting.speaker or BLANK * 5)),
                )
            ),
            said(RESOLVED[language], tone="strong", keep=True),
            *items(occasion, language),
            *_votes(occasion, language),
            *_key(occasion, language),
            Signatures(
                (Signature(CHAIR[language], meeting.chair), Signature(SECRETARY[language], meeting.secretary))
            ),
            Gap(50),
            said(TRUE_COPY[language], keep=True),
            Signatures((Signature(SECRETARY[language], meeting.secretary),)),
        ),
        face="serif",
        size=110,
        margins=(150, 170, 150, 200),
        **frame(occasion, language, draft=not occasion.approved),
    )


def _line(occasion: Occasion, language: str) -> Table:
    meeting = occasion.meeting
    row = (
        cell(f"№ {meeting.protocol or BLANK}"),
        cell(of_an_act(meeting.day, language), align="center"),
        cell(meeting.town[language], align="right"),
    )
    side = 450
    columns = (Column(side), Column(WIDTH - 2 * side, "center"), Column(side, "right"))
    return Table(columns, (row,), heads=0, size=115, quiet=True, inset=0)


def _or_blank(number: int | None) -> str:
    return BLANK if number is None else str(number)


def _votes(occasion: Occasion, language: str) -> tuple[Block, ...]:
    vote = occasion.meeting.vote
    counts = (None, None, None) if vote is None else (vote.yes, vote.no, vote.abstained)
    names = (YES, NO, ABSTAINED)
    told = ", ".join(
        f"{name[language]} – {_or_blank(count)}" for name, count in zip(names, counts, strict=True)
    )
    return (Paragraph((Run(f"{VOTES[language]}: ", "strong"), Run(f"{told}."))),)


def _key(occasion: Occasion, language: str) -> tuple[Block, ...]:
    """Return the key that the seal is checked by, in groups of eight digits; nothing where there is none."""
    groups = [occasion.key[at : at + 8] for at in range(0, len(occasion.key), 8)]
    return (said(f"{KEY[language]} {' '.join(groups)}"),) if groups else ()
