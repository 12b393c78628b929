"""A round of the contest of legal inspectors as an occasion for papers, with invented people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from hashlib import sha256

from esep.core.contest import Contest
from esep.core.facts import Figure, Figures
from esep.core.names import Text
from esep.core.readings import choose
from esep.core.scoring import Scored, prepare, score
from esep.library import library
from esep.papers.contest_occasion import (
    Accepted,
    ContestOccasion,
    Entrant,
    Item,
    Judge,
    JudgedSheet,
    Minutes,
    Won,
)
from esep.papers.occasion import Decided

DAY = date(2028, 3, 15)
FINGERPRINT = sha256(b"a round").hexdigest()
AKMOLA = Text("Ақмола облыстық ұйымы", "Акмолинская областная организация", "Akmola regional organisation")
CLAIMED: Mapping[str, int] = {"1": 146, "1.1": 5, "2.2": 4, "2.2.1": 3, "3": 10, "A3-3": 12, "6": 5_000_000}
COMMISSION = (
    Judge("chair", "Серік Үлгіұлы", "бөлім меңгерушісі"),
    Judge("member", "Әлия Үлгіқызы"),
    Judge("member", "Ермек Үлгіұлы"),
    Judge("member", "Назгүл Үлгіқызы"),
    Judge("secretary", "Айнұр Үлгіқызы"),
)


def judged(accepted: Mapping[str, int], *, member: str = "", key: str = "a1") -> JudgedSheet:
    """Return a sealed sheet on which these quantities were accepted."""
    facts = {row.number: row.fact for row in contest().form.rows}
    rows = {
        row: Accepted(claimed, accepted.get(row, claimed), "Акті жоқ" if row in accepted else "")
        for row, claimed in CLAIMED.items()
    }
    signers = (member,) if member else tuple(one.name for one in COMMISSION if one.seat != "secretary")
    counted = {str(facts[row]): one.accepted for row, one in rows.items()}
    return JudgedSheet(key, rows, scored(key, counted), signers, DAY, member)  # type: ignore[arg-type]  # numbers


@cache
def contest() -> Contest:
    """Return the contest as its folder declares it."""
    return library().contest("legal-inspector-contest", "2025-12-25")


def scored(key: str, counted: Mapping[str, int]) -> Scored:
    """Return the points of a sheet."""
    regulation = contest().regulation
    plan = prepare(regulation, choose(regulation), year=2027)
    figures = Figures.of_rows([Figure(key, 2027, fact, "", value) for fact, value in counted.items()])
    return score(plan, figures).of(key)


def entrant(*sheets: JudgedSheet, signed: bool = True) -> Entrant:
    """Return an entrant with these sheets; not `signed` by the chair of the organisation yet."""
    return Entrant(
        key="1",
        name="Дәурен Үлгіұлы",
        organisation=AKMOLA,
        contact="dauren@akmola.example, 700 000 00 00",
        day=date(2028, 2, 10),
        claims=CLAIMED,
        materials={"A3-3": ("Тексеру актілері",), "note": ("Таныстырылым",), "1": ("Тізілім",)},
        certified_by="Ербол Үлгіұлы" if signed else "",
        certified_on=date(2028, 2, 9) if signed else None,
        sheets=sheets,
        place=1,
        total=sheets[0].scored.total if sheets else None,
    )


def occasion(*entrants: Entrant, concluded: bool = True) -> ContestOccasion:
    """Return a concluded round of one entrant with an agreed sheet, or of these."""
    places = Item("places", Text("Орындар бекітілсін.", "Утвердить места.", "Утвердить места."), (3, 0, 1))
    return ContestOccasion(
        contest=contest(),
        year=2027,
        fingerprint=FINGERPRINT,
        day=DAY,
        entrants=entrants or (entrant(judged({"A3-3": 10})),),
        commission=COMMISSION,
        sittings=(
            Minutes(
                "2",
                date(2028, 3, 14),
                "Астана",
                COMMISSION[:-2] + COMMISSION[-1:],
                COMMISSION,
                (places,),
                (("Ермек Үлгіұлы", "Дәурен Үлгіұлы", Text("өз ұйымынан", "из своей организации", "own")),),
            ),
        ),
        won=(Won("1", 1, "2027-1/01", 400_000),),
        awarded=Decided("awards", Text.same(""), "12-ө", "1", date(2028, 3, 16)),
        concluded=concluded,
        invented=True,
    )
