"""A year of the demonstration evaluated: from the edition asked to the published result."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from esep.assessments import timeline
from esep.assessments.deciding import decide
from esep.assessments.lacking import lacking
from esep.assessments.models import Assessment
from esep.assessments.prizes import award, leaders, winners
from esep.decisions.actions import NewDecision, confirm
from esep.decisions.models import Body, Decision, Kind
from esep.demo.planted.cast import Cast
from esep.demo.planted.proofs import document
from esep.evidence.actions import bring
from esep.evidence.models import Holding
from esep.publication.publish import publish

REGULATION = "annual-evaluation"
EDITION = "2026-02-20"
AMOUNTS = {1: 1_500_000, 2: 1_000_000, 3: 700_000}
"""Tenge for the three prize places; invented."""

OF_A_BLOCK = 300_000


@dataclass
class Year:
    """An evaluation under way, with the protocol whose items its decisions are."""

    cast: Cast
    assessment: Assessment
    protocol: str
    items: int = 0

    def fresh(self) -> Assessment:
        """Return the evaluation as it stands now."""
        self.assessment.refresh_from_db()
        return self.assessment

    def decided(
        self,
        kind: Kind,
        sets: Mapping[str, Any],
        words: tuple[str, str],
        *,
        at: datetime,
        reason: str = "",
        votes: tuple[int, int, int] | None = None,
        paper: bool = False,
    ) -> Decision:
        """Enter a decision of the Executive Committee as the next item, let a second person confirm it."""
        self.items += 1
        new = NewDecision(
            kind=kind.value,
            about=f"assessment:{self.assessment.pk}",
            body=Body.EXECUTIVE_COMMITTEE.value,
            protocol=self.protocol,
            item=str(self.items),
            date=at.date(),
            words_kk=words[0],
            words_ru=words[1],
            sets=sets,
            reason=reason,
            votes=votes,
            document=self._paper(words[0], at) if paper else None,
        )
        made = decide(self.fresh(), new, by=self.cast.people["bolat"], at=at)
        return confirm(made, by=self.cast.people["secretary"], at=at)

    def _paper(self, words: str, at: datetime) -> Holding:
        title = f"№ {self.protocol} хаттама, {self.items}-тармақ"
        stream = io.BytesIO(document(title, [words, str(self.assessment)]))
        union = self.cast.tree["union"]
        return bring(stream, f"{title}.docx", organisation=union, by=self.cast.people["bolat"], at=at)


def opened(cast: Cast, year: int, protocol: str, *, at: datetime) -> Year:
    """Open a year, take its edition from a decision, freeze the register of its participants."""
    bolat = cast.people["bolat"]
    made = Year(cast, timeline.open_year(REGULATION, year, by=bolat, at=at), protocol)
    sets = {"edition": EDITION, "option": "at_approval"}
    edition = made.decided(Kind.EDITION, sets, EDITION_WORDS, at=at)
    timeline.choose_edition(made.fresh(), edition, by=bolat, at=at)
    members = [one for one in cast.tree.values() if one.kind == "member"]
    timeline.freeze(made.fresh(), members, by=bolat, at=at)
    return made


def computed(year: Year, *, at: datetime) -> None:
    """Declare the facts complete and compute the year."""
    bolat = year.cast.people["bolat"]
    timeline.complete(year.fresh(), by=bolat, at=at)
    timeline.compute(year.fresh(), by=bolat, at=at)


def previewed(year: Year, until: datetime, *, at: datetime) -> None:
    """Show every organisation its points until an instant."""
    timeline.preview(year.fresh(), until, by=year.cast.people["bolat"], at=at)


def submitted(year: Year, *, at: datetime) -> None:
    """Close the preview and hand the package to the Executive Committee, which decides what is still open."""
    bolat = year.cast.people["bolat"]
    timeline.settle(year.fresh(), by=bolat, at=at)
    _decide_what_is_open(year, at)
    timeline.submit_to_committee(year.fresh(), by=bolat, at=at)


def _decide_what_is_open(year: Year, at: datetime) -> None:
    """Let the Committee settle two readings, take note of cells without data, and leave the rest open."""
    for reading, option, words in SETTLED:
        year.decided(Kind.READING, {"reading": reading, "option": option}, words, at=at)
    timeline.compute(year.fresh(), by=year.cast.people["bolat"], at=at)
    standing = lacking(year.fresh(), "submit", at=at)
    cells = [
        {"organisation": one.rows[0], "criterion": criterion}
        for one in standing
        if one.rule == "no-data"
        for criterion in one.rows[1:]
    ]
    if cells:
        year.decided(Kind.INCOMPLETE, {"cells": cells}, NO_DATA_WORDS, at=at, reason=NO_DATA_REASON)
    readings = [one.rows[0] for one in standing if one.rule == "open-reading"]
    if readings:
        year.decided(Kind.OPEN_READING, {"readings": readings}, OPEN_WORDS, at=at, reason=OPEN_REASON)


def approved(year: Year, ceremony: datetime, *, at: datetime) -> None:
    """Let the Executive Committee approve, give the prizes and set the day of the ceremony."""
    secretary = year.cast.people["secretary"]
    last = year.fresh().calculations.order_by("number").last()
    assert last is not None, "a year before the Committee is computed"  # noqa: S101  # said to the type checker
    prizes = [
        {"organisation": slug, "place": place, "amount": AMOUNTS[place]}
        for place, slug in winners(year.fresh())
    ]
    ahead = leaders(year.fresh())
    alone = [one for one in ahead if [two.block for two in ahead].count(one.block) == 1]
    of_blocks = [
        {"organisation": one.organisation, "block": one.block, "amount": OF_A_BLOCK} for one in alone
    ]
    approval = year.decided(
        Kind.APPROVAL, {"calculation": last.digest, **MEETING}, APPROVAL_WORDS, at=at, votes=(17, 0, 1)
    )
    year.decided(Kind.PRIZES, {"prizes": prizes}, PRIZES_WORDS, at=at)
    named = {"prizes": _once_each(of_blocks)}
    year.decided(Kind.BLOCK_PRIZES, named, BLOCKS_WORDS, at=at, reason=BLOCKS_REASON)
    feast = year.decided(Kind.CEREMONY, {"at": ceremony.isoformat()}, CEREMONY_WORDS, at=at)
    timeline.approve(year.fresh(), approval, by=secretary, at=at)
    award(year.fresh(), by=secretary, at=at)
    timeline.hold_ceremony(year.fresh(), feast, by=secretary, at=at)


def _once_each(prizes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return at most one block's prize an organisation: nobody is awarded twice."""
    return list({one["organisation"]: one for one in reversed(prizes)}.values())[::-1]


def published(year: Year, *, at: datetime) -> None:
    """Publish the year after its ceremony."""
    publish(year.fresh(), by=year.cast.people["secretary"], at=at)


SETTLED = (
    (
        "D09",
        "half_up",
        (
            "3.5-тармақтағы қалдық бүтінге дейін дөңгелектелсін.",
            "Остаток в пункте 3.5 округлять до целого.",
        ),
    ),
    (
        "F01",
        "special",
        (
            "Өлімге әкеп соққан оқиға 4.2-тармақ бойынша екінші рет есептелмесін.",
            "Случай со смертельным исходом по пункту 4.2 повторно не учитывать.",
        ),
    ),
)
"""Readings that the Committee settles, as they were computed before."""

EDITION_WORDS = (
    "Бағалау нәтижесі бекітілген күні күшінде тұрған 2026 жылғы 20 ақпандағы редакция қолданылсын.",
    "Применить редакцию от 20 февраля 2026 года, действующую в день утверждения итогов.",
)
NO_DATA_WORDS = (
    "Дерегі жоқ көрсеткіштер бойынша балл есептелмегені ескерілсін.",
    "Принять к сведению, что по показателям без данных баллы не начислены.",
)
NO_DATA_REASON = "Растау құжаттары мерзімінде ұсынылмады."
OPEN_WORDS = (
    "Шешілмеген түсіндірмелер бойынша әдепкі оқылым қолданылсын.",
    "По нерешённым толкованиям применить чтение по умолчанию.",
)
OPEN_REASON = "Мәселелер келесі отырыстың күн тәртібіне енгізіледі."
MEETING = {
    "chair": "Қайрат Мұқанов",
    "secretary": "Гүлнәр Әбенова",
    "speaker": "Болат Қасымов",
    "members": 25,
    "present": 18,
}
"""How the invented meetings were held."""

APPROVAL_WORDS = (
    "Мүшелік ұйымдардың қызметін бағалау қорытындысы бекітілсін.",
    "Утвердить итоги оценки деятельности членских организаций.",
)
PRIZES_WORDS = (
    "Үш жүлделі орын ақшалай сыйақымен марапатталсын.",
    "Наградить три призовых места денежными премиями.",
)
BLOCKS_WORDS = (
    "Негізгі блоктарда жоғары балл жинаған ұйымдар марапатталсын.",
    "Наградить организации, набравшие высокие баллы в основных блоках.",
)
BLOCKS_REASON = "Бірнеше ұйымның балы тең блоктарда сыйлық берілмеді."
CEREMONY_WORDS = (
    "Қорытынды салтанатты жағдайда жариялансын.",
    "Объявить итоги в торжественной обстановке.",
)
