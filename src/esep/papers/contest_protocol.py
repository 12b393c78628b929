"""The minutes of a sitting of the contest's commission (clause 3.9), with its items, votes and results."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.papers.contest_occasion import ContestOccasion, Judge, Minutes
from esep.papers.contest_parts import WIDTH
from esep.papers.contest_sheet import CHAIR, MEMBERS
from esep.papers.days import of_an_act
from esep.papers.footing import frame
from esep.papers.paper import (
    Block,
    Cell,
    Column,
    Paper,
    Paragraph,
    Run,
    Signature,
    Signatures,
    Table,
    cell,
    head,
    said,
)

TITLE = Text("Хаттама", "Протокол", "Minutes")
OF_COMMISSION = Text(
    "Байқау комиссиясының отырысы", "Заседание конкурсной комиссии", "Sitting of the contest's commission"
)
ABOUT = Text(
    "{year} жылғы жұмыс нәтижелері бойынша", "по результатам работы за {year} год", "for the work of {year}"
)
MEMBERS_ARE = Text(
    "Дауыс беретін мүшелер саны – {members}, қатысқаны – {present}.",
    "Членов с правом голоса – {members}, присутствовало – {present}.",
    "Members who vote: {members}, present: {present}.",
)
PRESENT = Text("Қатысқандар:", "Присутствовали:", "Present:")
ABSENT = Text("Қатыспағандар:", "Отсутствовали:", "Absent:")
SEATS = {
    "chair": Text("төраға", "председатель", "chair"),
    "member": Text("мүше", "член комиссии", "member"),
    "secretary": Text("хатшы", "секретарь", "secretary"),
}
KEPT_OUT = Text(
    "Мүдделер қайшылығына байланысты бағалауға және дауыс беруге қатыспағандар:",
    "Из-за конфликта интересов не участвовали в оценке и голосовании:",
    "For a conflict of interest these took no part in judging and voting:",
)
NOT_FOR = Text("{member} – {entrant} ({why})", "{member} – {entrant} ({why})", "{member} – {entrant} ({why})")
RESOLVED = Text("ҚАУЛЫ ЕТІЛДІ:", "ПОСТАНОВИЛИ:", "RESOLVED:")
VOTES = Text(
    "Дауыс беру: жақтап – {yes}, қарсы – {no}, қалыс қалды – {abstained}.",
    "Голосовали: за – {yes}, против – {no}, воздержались – {abstained}.",
    "The vote: in favour – {yes}, against – {no}, abstained – {abstained}.",
)
RESULT = Text("Байқау нәтижесі", "Результат конкурса", "Result of the contest")
PLACE, WHO = Text("Орын", "Место", "Place"), Text("Қатысушы", "Участник", "Entrant")
OF = Text("Мүшелік ұйым", "Членская организация", "Member organisation")
POINTS = Text("Балл", "Баллы", "Points")
SECRETARY = Text("Комиссия хатшысы", "Секретарь комиссии", "Secretary of the commission")


def paper(occasion: ContestOccasion, language: str, subject: str) -> Paper:
    """Return the minutes with the number `subject`; an unknown one is a KeyError."""
    held = next((one for one in occasion.sittings if one.protocol == subject), None)
    if held is None:
        raise KeyError(subject)
    return Paper(
        title=f"{TITLE[language]} № {held.protocol}, {occasion.year}",
        day=occasion.day,
        blocks=(
            said(occasion.holder[language], "over"),
            said(occasion.contest.name[language], "over", tone="strong"),
            said(f"{TITLE[language].upper()} № {held.protocol}", "title"),
            said(f"{OF_COMMISSION[language]}, {ABOUT[language].format(year=occasion.year)}", "under"),
            _line(held, occasion, language),
            *_attendance(held, language),
            *_kept_out(held, language),
            said(RESOLVED[language], tone="strong", keep=True),
            *_items(occasion, held, language),
            *_signatures(held, language),
        ),
        face="serif",
        size=115,
        margins=(170, 170, 170, 200),
        **frame(occasion, language, draft=not held.signed),
    )


def _line(held: Minutes, occasion: ContestOccasion, language: str) -> Table:
    day = cell(of_an_act(held.day, language))
    row = (day, cell(held.town or occasion.town[language], align="right"))
    side = WIDTH // 2
    columns = (Column(side), Column(WIDTH - side, "right"))
    return Table(columns, (row,), heads=0, size=115, quiet=True, inset=0)


def _attendance(held: Minutes, language: str) -> Iterator[Block]:
    voting, here = [
        [one for one in seats if one.seat != "secretary"] for seats in (held.commission, held.present)
    ]
    there = {one.name for one in held.present}
    yield said(MEMBERS_ARE[language].format(members=len(voting), present=len(here)))
    yield said(PRESENT[language], tone="strong", keep=True)
    yield from (_seat(one, language) for one in held.present)
    absent = [one for one in held.commission if one.name not in there]
    if absent:
        yield said(ABSENT[language], tone="strong", keep=True)
        yield from (_seat(one, language) for one in absent)


def _seat(one: Judge, language: str) -> Paragraph:
    post = f", {one.post}" if one.post else ""
    return Paragraph((Run(one.name, "strong"), Run(f"{post} – {SEATS[one.seat][language]}")), "item", "–")


def _kept_out(held: Minutes, language: str) -> Iterator[Block]:
    if held.kept_out:
        yield said(KEPT_OUT[language], tone="strong", keep=True)
    for member, entrant, why in held.kept_out:
        told = NOT_FOR[language].format(member=member, entrant=entrant, why=why[language])
        yield Paragraph((Run(told),), "item", "–")


def _items(occasion: ContestOccasion, held: Minutes, language: str) -> Iterator[Block]:
    for number, item in enumerate(held.items, 1):
        yes, no, abstained = item.votes
        yield Paragraph((Run(item.words[language]),), "item", f"{number}.", keep=True)
        if item.kind == "places":
            yield _standings(occasion, language)
        told = VOTES[language].format(yes=yes, no=no, abstained=abstained)
        yield Paragraph((Run(told, "soft"),), "item")


def _standings(occasion: ContestOccasion, language: str) -> Table:
    placed = sorted(
        (one for one in occasion.entrants if one.place is not None), key=lambda one: one.place or 0
    )
    heads = (
        head(PLACE[language], align="center"),
        head(WHO[language]),
        head(OF[language]),
        head(POINTS[language], align="right"),
    )
    prizes = {one.entrant: one.place for one in occasion.won}
    rows: list[tuple[Cell, ...]] = [heads]
    for one in placed:
        place = prizes.get(one.key, one.place)
        rows.append(
            (
                cell(Run(str(place), "gold" if one.key in prizes else "plain"), align="center"),
                cell(one.name, tone="strong"),
                cell(one.organisation[language] if one.organisation else "—"),
                cell("" if one.total is None else pretty(one.total, language), align="right"),
            )
        )
    columns = (Column(160, "center"), Column(560), Column(WIDTH - 980), Column(260, "right"))
    return Table(columns, tuple(rows), size=98, says=RESULT[language])


def _signatures(held: Minutes, language: str) -> tuple[Block, ...]:
    """Return the lines of the chair, of every member who was present, and of the secretary."""
    lines: list[Signature] = []
    for seat, office in (("chair", CHAIR), ("member", MEMBERS), ("secretary", SECRETARY)):
        names = [one.name for one in held.present if one.seat == seat]
        lines += [Signature(office[language] if not at else "", name) for at, name in enumerate(names)]
    return (Signatures(tuple(lines) or (Signature(CHAIR[language], ""),)),)
