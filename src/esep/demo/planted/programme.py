"""The membership programme in the demonstration: plans in every state, a log, targets, best practice."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from esep.decisions.actions import NewDecision, confirm
from esep.decisions.actions import enter as decide
from esep.decisions.models import Body, Kind
from esep.demo.planted.agenda import Agenda
from esep.demo.planted.cast import Cast
from esep.demo.planted.collecting import at
from esep.demo.planted.proofs import document
from esep.demo.register import organisations, read
from esep.evidence.actions import bring
from esep.programme import doing, planned, planning, targets
from esep.programme.models import Plan, Planned
from esep.programme.reaching import reach

APPROVED = (
    "akmola",
    "aktobe",
    "atyrau",
    "karaganda",
    "kostanay",
    "pavlodar",
    "turkistan",
    "astana",
    "shymkent",
)
"""Whose plan for 2027 and 2028 is approved; one of them has every measure of the story, others fewer."""

WAITING, RETURNED, WRITING = "abay", "zhambyl", "ulytau"
"""Whose plan for 2028 waits, was returned, is being written; the rest have none."""

MONTHS = (
    date(2027, 2, 25),
    date(2027, 4, 27),
    date(2027, 5, 25),
    date(2027, 9, 21),
    date(2027, 10, 19),
    date(2027, 11, 23),
    date(2028, 1, 17),
)
"""The days on which some organisations enter what they carried out in the weeks before."""


OF_ALL = {1: 1, 4: 2}
"""In which of them all of the approved held what their plans ask for: a seminar, and a direct line."""


def plan_programme(agenda: Agenda, cast: Cast) -> None:
    """Plan all of it."""
    agenda.at(at(date(2027, 1, 19), 8), lambda moment: _written(cast, moment))
    agenda.at(at(date(2027, 1, 26), 8), lambda moment: _approved(cast, moment))
    for month in MONTHS:
        agenda.at(at(month, 8), lambda moment: _logged(cast, moment))
    agenda.at(at(date(2027, 12, 7), 8), lambda moment: _commended(cast, moment))
    agenda.at(at(date(2028, 1, 11), 8), lambda moment: _aimed(cast, moment))
    agenda.at(at(date(2028, 1, 13), 8), lambda moment: _of_this_year(cast, moment))


def _written(cast: Cast, moment: datetime) -> None:
    """Nine organisations write their plans and put them forward."""
    for number, slug in enumerate(APPROVED):
        chosen = _measures() if slug == "akmola" else _measures()[: 2 + number % 3]
        _plan(cast, slug, "2027", chosen, moment, submitted=True)


def _measures() -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = read("planted/programme.toml")["measure"]
    return found


def _plan(
    cast: Cast,
    slug: str,
    first: str,
    chosen: list[Mapping[str, Any]],
    moment: datetime,
    *,
    submitted: bool,
) -> Plan:
    by = cast.reporter(slug)
    plan = planning.begin(cast.tree[slug], first, "2028", by=by, at=moment)
    for one in chosen:
        typed = {name: str(value) for name, value in one.items()}
        typed["since"] = max(typed["since"], f"{first}-01-01")
        typed["until"] = max(typed["until"], f"{first}-12-31")
        planning.put(plan, planned.Typed(**typed), by=by, at=moment)
    if submitted:
        planning.submit(plan, by=cast.chair(slug), at=moment)
    return plan


def _approved(cast: Cast, moment: datetime) -> None:
    for plan in Plan.objects.filter(state="submitted"):
        planning.approve(plan, by=cast.people["bolat"], at=moment)


def _logged(cast: Cast, moment: datetime) -> None:
    """Some organisations enter a measure, two of three with a document; and the union's own staff a visit."""
    kinds = read("planted/programme.toml")["entry"]
    turn = MONTHS.index(moment.date())
    for number, one in enumerate(organisations()):
        chance = Random(f"{one.slug} {moment:%Y-%m} programme")
        if (one.slug in APPROVED and chance.random() > 0.25) or chance.random() > 0.8:
            asked = kinds[0] if (turn + number) % 2 else chance.choice(kinds)
            kind = kinds[OF_ALL[turn]] if turn in OF_ALL and one.slug in APPROVED else asked
            _entry(cast, one.slug, kind, chance, moment)
    _entry(cast, "union", kinds[0], Random(f"union {moment:%Y-%m}"), moment)


def _entry(cast: Cast, slug: str, kind: Mapping[str, Any], chance: Random, moment: datetime) -> None:
    by = cast.people["saule"] if slug == "union" else cast.reporter(slug)
    low, high = kind["people"]
    typed = doing.Typed(
        kind=kind["kind"],
        title=chance.choice(kind["titles"]).format(n=chance.randint(2, 48)),
        place=kind["place"],
        day=(moment.date() - timedelta(days=chance.randint(1, 6))).isoformat(),
        participants=str(chance.randint(low, high)) if high else "",
        amount=str(chance.randint(*kind["amount"])) if "amount" in kind else "",
        result=kind["result"],
    )
    holdings = []
    if chance.random() > 0.6:
        paper = io.BytesIO(document(PAPER, [typed.title, typed.day]))
        name = f"{PAPER}, {slug}, {typed.day}.docx"
        holdings.append(bring(paper, name, organisation=cast.tree[slug], by=by, at=moment))
    doing.log(cast.tree[slug], typed, holdings, by=by, at=moment)


def _commended(cast: Cast, moment: datetime) -> None:
    """Say by hand what was reached of youth councils; log what the staff name as best practice."""
    council = Planned.objects.select_related("plan__organisation").get(
        plan__organisation__slug="akmola", clause="5.1"
    )
    reach(council, "1", COUNCIL, by=cast.reporter("akmola"), at=moment)
    made = [doing.log(cast.tree[slug], typed, by=cast.reporter(slug), at=moment) for slug, typed, _ in BEST]
    for done, (_, _, words) in zip(made, BEST, strict=True):
        doing.commend(done, words, by=cast.people["bolat"], at=moment + timedelta(minutes=30))


def _aimed(cast: Cast, moment: datetime) -> None:
    """Set the union's own targets for 2028 by a resolution that a second person confirms."""
    bolat = cast.people["bolat"]
    new = NewDecision(
        kind=Kind.RESOLUTION.value,
        about=targets.about(),
        body=Body.EXECUTIVE_COMMITTEE.value,
        protocol="18",
        item="4",
        date=moment.date(),
        words_kk="2028 жылдың нысаналы сандары бекітілсін.",
        words_ru="Утвердить целевые числа 2028 года.",
    )
    decision = decide(new, by=bolat, at=moment)
    for typed in AIMS:
        targets.set_target(typed, decision, by=bolat, at=moment)
    confirm(decision, by=cast.people["secretary"], at=moment)


def _of_this_year(cast: Cast, moment: datetime) -> None:
    """Plans for 2028 alone: one waits, one was returned, one is still being written."""
    few = [one for one in _measures() if one["clause"] in ("3.4", "3.2")]
    _plan(cast, WAITING, "2028", few, moment, submitted=True)
    back = _plan(cast, RETURNED, "2028", few[:1], moment, submitted=True)
    planning.give_back(back, GIVEN_BACK, by=cast.people["bolat"], at=moment)
    _plan(cast, WRITING, "2028", few[:1], moment, submitted=False)


PAPER = "Іс-шараның хаттамасы"
COUNCIL = "Көкшетау қаласында жастар кеңесі құрылды, төрағасы сайланды."
GIVEN_BACK = "Жоспарда жастар бағыты (5-бөлім) жоқ: кемінде бір шара қосыңыз."
BEST = (
    (
        "karaganda",
        doing.Typed(
            kind="invitation",
            title="Кәсіподағы жоқ үш колледждің ұжымдарымен кездесу",
            place="Қарағанды политехникалық колледжі",
            day="2027-11-30",
            participants="74",
            result="Екі колледжде бастауыш ұйым құрылды.",
        ),
        "Ұжымға алдымен өз колледжінің түлегі, қазіргі төраға барған: алғашқы кездесуден кейін-ақ жартысы "
        "өтініш жазды.",
    ),
    (
        "kostanay",
        doing.Typed(
            kind="visit",
            title="Ауыл мектептеріне бір күндік көшпелі қабылдау",
            place="Қостанай ауданы, бес мектеп",
            day="2027-12-02",
            participants="118",
            result="31 кеңес берілді, төрт өтініш жұмыс берушімен келісілді.",
        ),
        "Заңгер, бухгалтер және төраға бір көлікпен барып, бес мектепті бір күнде аралаған.",
    ),
)
AIMS = (
    targets.Typed(clause="8.1", indicator="fact", fact="membership.joined", year="2028", amount="14000"),
    targets.Typed(clause="8.2", indicator="log", kind="visit", year="2028", amount="400"),
    targets.Typed(clause="8.3", indicator="log", kind="publication", year="2028", amount="600"),
)
"""Invented: the programme names no numbers."""
