"""The demonstration year as an occasion for papers, with invented decisions, prizes and objections."""

from __future__ import annotations

from datetime import date
from functools import cache
from hashlib import sha256

from esep.core.facts import Figures
from esep.core.names import Text
from esep.core.readings import choose
from esep.core.scoring import prepare, score
from esep.core.sensitivity import swings
from esep.demo import office
from esep.library import library
from esep.papers.occasion import Answered, Award, Check, Decided, Meeting, Named, Occasion, Vote

FINGERPRINT = sha256(b"the demonstration year").hexdigest()
DAY = date(2026, 2, 20)


def names() -> dict[str, Named]:
    """Return what the twenty organisations are called."""
    return {one.slug: Named(one.name, one.short) for one in office.organisations()}


@cache
def occasion(*, settled: bool = True) -> Occasion:
    """Return the demonstration year: approved, or (`settled` false) on its way to the Committee."""
    regulation = library().regulation("annual-evaluation", "2026-02-20")
    plan = prepare(regulation, choose(regulation), year=office.YEAR)
    result = score(plan, office.figures())
    first = {place: next(s.subject for s in result.subjects if s.place == place) for place in (1, 2, 3)}
    awards = tuple(
        Award(first[place], amount, place, diploma=f"2025-{place:02}")
        for place, amount in ((1, 1_000_000), (2, 700_000), (3, 500_000))
    )
    return Occasion(
        result=result,
        figures=office.figures(),
        catalogue=library().facts,
        names=names(),
        fingerprint=FINGERPRINT,
        day=DAY,
        approved=settled,
        invented=True,
        before=None,
        awards=(*awards, Award("pavlodar", 300_000, block="3", diploma="2025-04")) if settled else (),
        decisions=decisions() if settled else (),
        objections=objections(),
        documents={
            (s.subject, line.criterion.id): 3 for s in result.subjects for line in s.lines if line.units
        },
        swings=swings(plan, office.figures()),
        meeting=meeting() if settled else Meeting(),
        key="5d457bbd52a6059461d6539bd50ce12a4ed3d6b5280559cf1719f98fcdef09c6",
        check=Check(
            "results-annual-evaluation-2025-v1.esep.zip",
            "python3 verify.py results-annual-evaluation-2025-v1.esep.zip",
            "https://esep.example/2025/",
        ),
    )


def decisions() -> tuple[Decided, ...]:
    """Return invented decisions of the Executive Committee."""
    return (
        Decided(
            "waiver",
            Text(
                "130 мүшенің азаюы аумақтық бөлініс өзгергендіктен объективті деп танылсын.",
                "Признать снижение на 130 членов объективным: изменилось территориальное деление.",
                "The loss of 130 members is recognised as objective: the territorial division changed.",
            ),
            protocol="9",
            item="6",
            day=DAY,
            subject="west-kazakhstan",
            about="1.1",
        ),
        Decided(
            "reading",
            Text(
                "3.5-тармақта қалдық бүтінге дейін дөңгелектелсін.",
                "По пункту 3.5 остаток округляется до целого.",
                "In 3.5 the remainder is rounded to a whole.",
            ),
            protocol="9",
            item="6",
            day=DAY,
            about="D09",
        ),
    )


def objections() -> tuple[Answered, ...]:
    """Return two invented objections with their answers."""
    return (
        Answered(
            "akmola",
            "inspections",
            "Екі тексеру актісі есепке алынбаған, көшірмелері қоса беріледі.",
            "accepted",
            "Актілер қаралды, екі тексеру қосылды.",
        ),
        Answered(
            "abay",
            "telegram",
            "Telegram арнасы бар, сілтемесі кейін жіберілді.",
            "rejected",
            "Арна есепті жылдан кейін ашылған.",
        ),
    )


def meeting() -> Meeting:
    """Return an invented meeting that approved."""
    return Meeting(
        protocol="9",
        item="3",
        day=DAY,
        members=21,
        present=19,
        vote=Vote(18, 0, 1),
        chair="А. Серікова",
        secretary="Г. Әбенова",
        speaker="Б. Қасымов",
    )


def nothing_known() -> Figures:
    """Return no figures at all."""
    return Figures.of_rows(())
