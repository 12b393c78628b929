"""The numbered diploma of a winner of a contest (clause 4.3): one page across, in the union's frame."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.papers import ornament
from esep.papers.contest_occasion import ContestOccasion
from esep.papers.days import of_an_act
from esep.papers.diploma import NUMBERED, PLACE, POINTS, ROMAN, TITLE
from esep.papers.footing import frame
from esep.papers.naming import BLANK
from esep.papers.occasion import Decided
from esep.papers.paper import Gap, Paper, Paragraph, Run, Signature, Signatures, said
from esep.papers.resolution import CHAIR, NUMBER

FOR = Text(
    "{contest}, {year} жылғы жұмыс нәтижелері бойынша",
    "{contest}, по результатам работы за {year} год",
    "{contest}, for the work of {year}",
)


def paper(occasion: ContestOccasion, language: str, subject: str) -> Paper:
    """Return the diploma with the number `subject`; an unknown one is a KeyError."""
    won = next((one for one in occasion.won if one.diploma == subject), None)
    if won is None:
        raise KeyError(subject)
    entrant = occasion.entrant(won.entrant)
    told = FOR[language].format(contest=occasion.contest.name[language], year=occasion.year)
    organisation = entrant.organisation[language] if entrant.organisation else ""
    points = "" if entrant.total is None else POINTS[language].format(points=pretty(entrant.total, language))
    return Paper(
        title=f"{TITLE[language]} № {won.diploma}",
        day=occasion.day,
        blocks=(
            Gap(20),
            said(occasion.holder[language], "centre", tone="small"),
            Gap(40),
            said(TITLE[language].upper(), "display"),
            said(NUMBERED[language].format(number=won.diploma), "centre", tone="soft"),
            Gap(100),
            said(entrant.name, "name"),
            said(organisation, "centre", tone="soft"),
            Gap(30),
            said(told, "centre"),
            Gap(70),
            Paragraph((Run(PLACE[language].format(place=ROMAN[won.place]), "gold"),), "large"),
            said(points, "centre", tone="soft"),
            Signatures((Signature(CHAIR[language], occasion.head),)),
            said(act_line(occasion.awarded, language), "centre", tone="small"),
        ),
        landscape=True,
        size=130,
        margins=(300, 400, 330, 400),
        drawings=ornament.diploma(),
        numbered=False,
        edge=215,
        **frame(occasion, language, draft=not occasion.concluded),
    )


def act_line(act: Decided | None, language: str) -> str:
    """Return the act that gave the awards with its day, or lines to write them on."""
    protocol, item = (act.protocol, act.item) if act else ("", "")
    number = NUMBER[language].format(protocol=protocol or BLANK, item=item or BLANK)
    return f"{number}, {of_an_act(act.day if act else None, language)}"
