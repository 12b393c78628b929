"""The agenda paper on open readings: the words, the options, and what each would change this year."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.law import CHOOSABLE, Reading
from esep.core.names import Text
from esep.core.sensitivity import Effect, Swing
from esep.papers.footing import frame
from esep.papers.moving import moved_places, moved_points, open_swings, touches_prizes
from esep.papers.naming import act_of
from esep.papers.note_wording import SIGNED
from esep.papers.occasion import Occasion
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

TITLE = Text(
    "Ережені қолдану мәселелері", "Вопросы применения положения", "Questions of applying the regulation"
)
UNDER = Text(
    "Атқару комитетінің күн тәртібіне. {act}. Есепті жыл – {year}",
    "К повестке дня Исполнительного комитета. {act}. Отчётный год – {year}",
    "For the agenda of the Executive Committee. {act}. Reporting year {year}",
)
LEAD = Text(
    "Төменде ереженің бірнеше мағынада түсінуге болатын сөздері келтірілген. Қазіргі балдар әр мәселенің "
    "«қолданылып тұр» деп белгіленген нұсқасымен есептелген. Кестеде басқа нұсқа таңдалса, осы жылғы "
    "балдар мен орындардың қалай өзгеретіні көрсетілген. Әр мәселе бойынша бір нұсқа таңдалып, хаттамаға "
    "жазылады; бекітілген жылдың нәтижесі кейінгі шешіммен өзгермейді.",
    "Ниже приведены слова положения, которые можно понять по-разному. Нынешние баллы рассчитаны по "
    "варианту с пометкой «применяется». В таблице показано, как изменились бы баллы и места этого года при "
    "другом варианте. По каждому вопросу выбирается один вариант и заносится в протокол; результат "
    "утверждённого года последующим решением не меняется.",
    "Below stand the words of the regulation that can be taken in more than one way. The present points "
    "follow the option marked “applied”. The table shows how this year's points and places would change "
    "under another. For each question one option is chosen and entered in the protocol; an approved "
    "year is not changed by a later decision.",
)
COUNTED = Text(
    "Жүлделі орынды өзгертетіні: {prizes}. Балды немесе орынды ғана өзгертетіні: {moving}. Осы жылы "
    "ештеңені өзгертпейтіні: {idle}.",
    "Меняют призовое место: {prizes}. Меняют только баллы или другие места: {moving}. В этом году ничего не "
    "меняют: {idle}.",
    "Change a prize place: {prizes}. Change only points or other places: {moving}. Change nothing this "
    "year: {idle}.",
)
WORDS = Text("Ереженің сөзі", "Слова положения", "Words of the regulation")
WHY = Text("Неге әдепкі нұсқа алынды", "Почему взят вариант по умолчанию", "Why the default was taken")
OPTION = Text("Нұсқа", "Вариант", "Option")
POINTS = Text("Балдардың өзгеруі", "Изменение баллов", "Change of points")
PLACES = Text("Орындардың өзгеруі", "Изменение мест", "Change of places")
APPLIED = Text("қолданылып тұр", "применяется", "applied")
PRIZE = Text("жүлделі орын өзгереді", "меняется призовое место", "a prize place changes")
NOTHING = Text("өзгермейді", "не меняются", "unchanged")
CHOSEN = Text(
    "Таңдалған нұсқа: ____________________",
    "Избранный вариант: ____________________",
    "Option chosen: ____________________",
)
PRIZES_HEAD = Text(
    "Жүлделі орынды өзгертетін мәселелер",
    "Вопросы, меняющие призовое место",
    "Questions that change a prize place",
)
MOVING_HEAD = Text(
    "Балды немесе басқа орынды өзгертетін мәселелер",
    "Вопросы, меняющие баллы или другие места",
    "Questions that change points or other places",
)
IDLE_HEAD = Text(
    "Осы жылы ештеңені өзгертпейтін мәселелер",
    "Вопросы, которые в этом году ничего не меняют",
    "Questions that change nothing this year",
)
COUNTING_HEAD = Text(
    "Деректерді санау мен рәсім мәселелері",
    "Вопросы подсчёта данных и порядка",
    "Questions of counting and procedure",
)
COUNTING = Text(
    "Бұл мәселелер деректердің қалай жиналатынын айқындайды; олардың балға әсері деректер жиналғаннан кейін "
    "есептелмейді, сондықтан шешім келесі жылдың есептеріне дейін қабылданғаны дұрыс.",
    "Эти вопросы определяют, как собираются данные; их влияние на баллы задним числом не рассчитывается, "
    "поэтому решение лучше принять до сбора отчётов за следующий год.",
    "These questions settle how figures are gathered; their effect cannot be computed afterwards, so a "
    "decision is best taken before next year's reports.",
)
QUESTION = Text("Сұрақ", "Вопрос", "Question")
NONE = Text("Шешілмеген мәселе жоқ.", "Нерешённых вопросов нет.", "No question is open.")

WIDTH = 1730
NUMBER = 120


def paper(occasion: Occasion, language: str) -> Paper:
    """Return the agenda paper of the year."""
    swings = open_swings(occasion)
    prizes = [swing for swing in swings if _prize(occasion, swing)]
    moving = [swing for swing in swings if not swing.idle and not _prize(occasion, swing)]
    idle = [swing.reading for swing in swings if swing.idle]
    known = {swing.reading.id for swing in occasion.swings}
    counting = [
        reading
        for reading in occasion.plan.regulation.readings
        if reading.stage not in CHOOSABLE and reading.id not in known and reading.decision is None
    ]
    blocks: list[Block] = [
        said(TITLE[language].upper(), "title"),
        said(UNDER[language].format(act=act_of(occasion, language), year=occasion.year), "under"),
        said(LEAD[language]),
        said(COUNTED[language].format(prizes=len(prizes), moving=len(moving), idle=len(idle)), tone="strong"),
    ]
    for name, group in ((PRIZES_HEAD, prizes), (MOVING_HEAD, moving)):
        if group:
            blocks.append(said(name[language], "heading"))
            blocks += [part for swing in group for part in _question(occasion, swing, language)]
    if idle:
        blocks += [said(IDLE_HEAD[language], "heading"), _short(idle, occasion, language)]
    if counting:
        blocks += [
            said(COUNTING_HEAD[language], "heading"),
            said(COUNTING[language]),
            _short(counting, occasion, language),
        ]
    if not swings:
        blocks.append(said(NONE[language]))
    blocks.append(Signatures((Signature(SIGNED[language], occasion.meeting.speaker),)))
    return Paper(
        title=f"{TITLE[language]}, {occasion.year}",
        day=occasion.day,
        blocks=tuple(blocks),
        face="serif",
        size=110,
        **frame(occasion, language),
    )


def _prize(occasion: Occasion, swing: Swing) -> bool:
    return any(touches_prizes(effect, occasion.prizes) for effect in swing.effects)


def _question(occasion: Occasion, swing: Swing, language: str) -> Iterator[Block]:
    reading = swing.reading
    yield Paragraph((Run(f"{reading.id}. {reading.question[language]}", "strong"),), keep=True)
    quotes = " … ".join(f"«{part}»" for part in reading.text)
    yield Paragraph(
        (Run(f"{WORDS[language]} ({reading.clause[language]}): "), Run(quotes, "quote")), keep=True
    )
    yield Paragraph((Run(f"{WHY[language]}: {reading.why[language]}"),), "note", keep=True)
    yield _options(occasion, swing, language)
    yield said(CHOSEN[language], "right")


def _options(occasion: Occasion, swing: Swing, language: str) -> Table:
    chosen = swing.reading.option(swing.chosen.partition(":")[0])
    heads = tuple(head(name[language]) for name in (OPTION, POINTS, PLACES))
    rows = [heads]
    if chosen is not None:
        rows.append(
            (
                Cell((Run(chosen.says[language]), Run(APPLIED[language], "accent")), shade="pale"),
                Cell((Run("—", "soft"),), shade="pale"),
                Cell((Run("—", "soft"),), shade="pale"),
            )
        )
    rows += [_option(occasion, effect, language) for effect in swing.effects]
    option = 640
    rest = (WIDTH - option) // 2
    return Table(
        (Column(option), Column(rest), Column(WIDTH - option - rest)),
        tuple(rows),
        size=90,
        says=swing.reading.id,
        whole=True,
    )


def _option(occasion: Occasion, effect: Effect, language: str) -> tuple[Cell, ...]:
    name = [Run(effect.option.says[language])]
    if touches_prizes(effect, occasion.prizes):
        name.append(Run(PRIZE[language], "gold"))
    points = moved_points(occasion, effect.moves, language)
    places = moved_places(occasion, effect.moves, language)
    return Cell(tuple(name)), _or_nothing(points, language), _or_nothing(places, language)


def _or_nothing(words: str, language: str) -> Cell:
    return cell(words) if words else cell(Run(NOTHING[language], "soft"))


def _short(readings: list[Reading], occasion: Occasion, language: str) -> Table:
    """Return questions in one row each, with what is applied now."""
    rows = [(head("№"), head(QUESTION[language]), head(APPLIED[language].capitalize()))]
    for reading in readings:
        option = occasion.plan.choices.of(reading.id).option
        rows.append(
            (cell(reading.id, tone="strong"), cell(reading.question[language]), cell(option.says[language]))
        )
    question = (WIDTH - NUMBER) * 55 // 100
    columns = (Column(NUMBER), Column(question), Column(WIDTH - NUMBER - question))
    return Table(columns, tuple(rows), size=88, says=QUESTION[language])
