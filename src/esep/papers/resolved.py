"""The items of the resolution that approves a year, shared by the resolution and the protocol's extract."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.papers.amounts_in_words import tenge
from esep.papers.cited import cited, correction
from esep.papers.footing import print_of
from esep.papers.naming import BLANK
from esep.papers.note_tables import corrected
from esep.papers.occasion import Award, Occasion
from esep.papers.paper import Block, Cell, Column, Paragraph, Run, Table, cell, head, said

WIDTH = 1730

APPROVE = Text(
    "Мүшелік ұйымдар қызметін {year} жыл бойынша бағалау қорытындысы қосымшадағы рейтинг кестесіне сәйкес "
    "бекітілсін (есептің таңбасы {print}).",
    "Утвердить итоги оценки деятельности членских организаций за {year} год согласно рейтинговой таблице в "
    "приложении (отпечаток расчёта {print}).",
    "The evaluation of the member organisations for {year} is approved as in the annexed rating table "
    "(fingerprint of the calculation {print}).",
)
PRIZES = Text(
    "Ереженің 5.2-тармағына сәйкес жүлделі орындар мына мүшелік ұйымдарға берілсін және оларға ақшалай "
    "сыйлықақы төленсін:",
    "В соответствии с пунктом 5.2 положения присудить призовые места и выплатить денежные премии следующим "
    "членским организациям:",
    "By clause 5.2 the prize places and cash awards go to these member organisations:",
)
BLOCKS = Text(
    "Жүлдегерлер қатарына енбеген, бірақ негізгі блоктар бойынша жоғары ұпай жинаған мына мүшелік ұйымдар "
    "ақшалай сыйлықақымен марапатталсын (5.2-тармақ):",
    "Наградить денежной премией членские организации, не вошедшие в число призёров, но набравшие высокие "
    "баллы по основным блокам (пункт 5.2):",
    "Cash awards for high points in the main blocks (clause 5.2) go to these member organisations outside "
    "the prizes:",
)
PROPOSED = Text(
    "Бұл – есептеу бойынша ұсыныс; сыйлықақы алатындарды Комитет белгілейді. Ешкім аталмаса, себебі: {blank}",
    "Это предложение по расчёту; кого наградить, решает Комитет. Если никто не назван, причина: {blank}",
    "This is what the calculation proposes; the Committee decides who is awarded. If nobody, the reason: "
    "{blank}",
)
MANY = Text(
    "Балы тең ұйым саны: {count}", "Организаций с равными баллами: {count}", "Equal in points: {count}"
)
NO_BLOCKS = Text(
    "Негізгі блоктар бойынша сыйлықақы (5.2-тармақ) берілмесін. Себебі: {reason}",
    "Премии по основным блокам (пункт 5.2) не присуждать. Причина: {reason}",
    "No award is given for the main blocks (clause 5.2). Reason: {reason}",
)
READINGS = Text(
    "Ережені қолдану мәселелері бойынша мына түсіндірмелер қолданылсын:",
    "Применить следующие толкования положения:",
    "These readings of the regulation apply:",
)
WAIVERS = Text(
    "Мүше санының азаюына танылған мына объективті себептер ескерілсін (1-қосымша, 1.1-жол):",
    "Учесть следующие признанные объективными причины снижения численности (приложение 1, строка 1.1):",
    "These objective causes of a decline are taken into account (Annex 1, row 1.1):",
)
OTHERS = Text(
    "Осы жыл бойынша қабылданған мына шешімдер ескерілсін:",
    "Учесть следующие решения, принятые по этому году:",
    "These decisions on the year are taken into account:",
)
PAY = Text(
    "Сыйлықақының жалпы сомасы – {amount}. Төлем тізімге сәйкес жүргізілсін.",
    "Общая сумма премий – {amount}. Выплату произвести согласно списку.",
    "The awards come to {amount} in all, paid by the list.",
)
PUBLISH = Text(
    "Бағалау нәтижелері салтанатты жағдайда жарияланып (5.3-тармақ), Салалық кәсіподақтың сайтында, "
    "бұқаралық "
    "ақпарат құралдарында және ақпараттық бюллетеньде жариялансын (2.1-тармақ).",
    "Огласить итоги оценки в торжественной обстановке (пункт 5.3) и опубликовать на сайте Отраслевого "
    "профсоюза, в средствах массовой информации и информационном бюллетене (пункт 2.1).",
    "The result is announced in a ceremonial setting (clause 5.3) and published on the union's site, in the "
    "media and in the bulletin (clause 2.1).",
)
USE = Text(
    "Мүшелік ұйымдар бөлінген ақшалай қаражатты жарғылық мақсаттар мен міндеттерді іске асыруға пайдалануға "
    "құқылы (5.4-тармақ).",
    "Членские организации вправе использовать выделенные средства на осуществление уставных целей и задач "
    "(пункт 5.4).",
    "The member organisations may use the money for their statutory aims (clause 5.4).",
)
CONTROL = Text(
    "Қаулының орындалуын бақылау жүктелетін тұлға: {blank}",
    "Контроль за исполнением постановления возложить на: {blank}",
    "The execution of this resolution is overseen by: {blank}",
)
PLACE = Text("Орын", "Место", "Place")
BLOCK = Text("Блок", "Блок", "Block")
WHO = Text("Мүшелік ұйым", "Членская организация", "Member organisation")
POINTS = Text("Балл", "Баллы", "Points")
AMOUNT = Text("Сыйлықақы", "Премия", "Award")
DECIDED = (
    (READINGS, ("reading",)),
    (WAIVERS, ("waiver",)),
    (OTHERS, ("tie", "incomplete", "open-reading")),
)
"""Which decisions the resolution names, by their kind."""

LONG = "_" * 22

NAMED = 3
"""So many organisations that are equal in a block are named; more distinguish nobody."""


def items(occasion: Occasion, language: str) -> tuple[Block, ...]:
    """Return the numbered items with their tables."""
    found: list[Block] = []
    for number, (opening, *more) in enumerate(_items(occasion, language), start=1):
        found.append(Paragraph((Run(opening),), "item", f"{number}.", keep=bool(more)))
        found += more
    return tuple(found)


def _items(occasion: Occasion, language: str) -> Iterator[tuple[str, *tuple[Block, ...]]]:
    yield from _corrected(occasion, language)
    yield (APPROVE[language].format(year=occasion.year, print=print_of(occasion.fingerprint)),)
    yield PRIZES[language], _prizes(occasion, language)
    yield _of_blocks(occasion, language)
    for words, kinds in DECIDED:
        decided = occasion.of_kind(*kinds)
        if decided:
            yield words[language], *(cited(occasion, one, language) for one in decided)
    if occasion.awards:
        yield (PAY[language].format(amount=tenge(sum(a.amount for a in occasion.awards), language)),)
    yield (PUBLISH[language],)
    yield (USE[language],)
    yield (CONTROL[language].format(blank=LONG),)


def _corrected(occasion: Occasion, language: str) -> Iterator[tuple[str, *tuple[Block, ...]]]:
    """Yield, of a correction, what it corrects and why, and whose points or place differ."""
    if occasion.corrected is not None:
        table = corrected(occasion, occasion.corrected, language)
        yield correction(occasion, occasion.corrected, language), *(() if table is None else (table,))


def _of_blocks(occasion: Occasion, language: str) -> tuple[str, *tuple[Block, ...]]:
    """Return who is awarded for a block; before a decision whom the calculation proposes, none with why."""
    blocks = [award for award in occasion.awards if award.block]
    if blocks:
        return BLOCKS[language], _blocks(occasion, blocks, language)
    none = occasion.of_kind("block-prizes")
    if none or occasion.approved:
        reason = none[-1].reason if none else ""
        return (NO_BLOCKS[language].format(reason=reason or LONG),)
    proposed = said(PROPOSED[language].format(blank=LONG), "note")
    return BLOCKS[language], _proposed(occasion, language), proposed


def _proposed(occasion: Occasion, language: str) -> Table:
    """Return the best of each block outside the prize places; a tie of many is counted, not named."""
    rows = []
    for block, _, _ in occasion.plan.blocks:
        best = occasion.runners_up(block)
        if not best:
            continue
        who = ", ".join(occasion.name(subject, language) for subject in best)
        points = pretty(occasion.result.of(best[0]).blocks[block].points, language)
        many = MANY[language].format(count=len(best))
        rows.append(_row(Run(block, "accent"), who if len(best) <= NAMED else many, points, None, language))
    return _table(BLOCK, rows, language)


def _prizes(occasion: Occasion, language: str) -> Table:
    """Return the prize places; without awards the amounts are left to write."""
    amounts = {award.subject: award.amount for award in occasion.awards if not award.block}
    rows = [
        _row(
            Run(str(one.place), "gold"),
            occasion.name(one.subject, language),
            pretty(one.total, language),
            amounts.get(one.subject),
            language,
        )
        for one in occasion.podium()
    ]
    return _table(PLACE, rows, language)


def _blocks(occasion: Occasion, awards: list[Award], language: str) -> Table:
    rows = []
    for award in awards:
        points = occasion.result.of(award.subject).blocks[award.block].points
        rows.append(
            _row(
                Run(award.block, "accent"),
                occasion.name(award.subject, language),
                pretty(points, language),
                award.amount,
                language,
            )
        )
    return _table(BLOCK, rows, language)


def _row(mark: Run, who: str, points: str, amount: int | None, language: str) -> tuple[Cell, ...]:
    money = BLANK if amount is None else f"{pretty(amount, language)} ₸"
    return cell(mark, align="center"), cell(who, tone="strong"), cell(points), cell(money)


def _table(first: Text, rows: list[tuple[Cell, ...]], language: str) -> Table:
    heads = (
        head(first[language], align="center"),
        head(WHO[language]),
        head(POINTS[language], align="right"),
        head(AMOUNT[language], align="right"),
    )
    columns = (Column(160, "center"), Column(WIDTH - 820), Column(300, "right"), Column(360, "right"))
    return Table(columns, (heads, *rows), size=105, says=AMOUNT[language])
