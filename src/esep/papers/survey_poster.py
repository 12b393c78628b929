"""The poster of a survey with its QR code, and cards with codes that answer once; Kazakh, then Russian."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from esep.core.names import Text
from esep.papers.days import in_words
from esep.papers.drawing import Shape, rectangle
from esep.papers.paper import Block, Cell, Column, Gap, Paper, Run, Table, said
from esep.papers.survey_code import shapes

BOTH = ("kk", "ru")
SIDE, LEFT, TOP = 9_600, 5_700, 2_500
"""How wide the code is and where it stands, in hundredths of a millimetre."""

ACCENT = "#00616F"
SHORT = 80
"""A longer title stands in the running size, so that all of it fits on one page."""

SURVEY = Text("Жасырын сауалнама", "Анонимный опрос", "Anonymous survey")
HOW = Text(
    "Телефон камерасын кодқа бағыттаңыз немесе мекенжайды теріңіз.",
    "Наведите камеру телефона на код или наберите адрес.",
    "Point the camera of a telephone at the code, or type the address.",
)
CODES = Text(
    "Карточкадағы бір реттік кодты енгізіңіз.",
    "Введите одноразовый код с карточки.",
    "Type the one-time code of your card.",
)
PROMISE = Text(
    "Атыңыз, уақыт және құрылғы сақталмайды. Аз топтың нәтижесі көрсетілмейді.",
    "Имя, время и устройство не сохраняются. Итоги малых групп не показываются.",
    "No name, time or device is kept. Results of small groups are not shown.",
)
QUESTIONS = Text("Сұрақ саны: {count}", "Вопросов: {count}", "Questions: {count}")
UNTIL = Text("Соңғы күні: {day}", "Последний день: {day}", "Last day: {day}")
CARD = Text(
    "Бір рет жауап береді, кімге тигені жазылмайды.",
    "Отвечает один раз; кому достался, не записано.",
    "This code answers once; who drew it is not written down.",
)
CARDS = Text("Кодтары бар карточкалар", "Карточки с кодами", "Cards with codes")


@dataclass(frozen=True, slots=True)
class Asking:
    """What a poster tells: the survey, whom it asks, who holds it, where it is, until when."""

    title: Text
    asked: Text
    holder: Text
    questions: int
    address: str
    last_day: date
    day: date
    codes: bool


def poster(asking: Asking) -> Paper:
    """Return the poster of a link on one page."""
    lines: list[Block] = []
    for language in BOTH:
        title = asking.title[language]
        lines += [
            said(f"{SURVEY[language]} · {asking.asked[language]}", "centre", tone="soft"),
            said(title, "large" if len(title) <= SHORT else "centre", tone="strong"),
            Gap(15),
            said(HOW[language], "centre"),
            *([said(CODES[language], "centre", tone="strong")] if asking.codes else []),
            said(_facts(asking, language), "centre", tone="soft"),
            said(PROMISE[language], "centre", tone="small"),
            Gap(60),
        ]
    return Paper(
        title=f"{SURVEY['kk']}: {asking.title['kk']}",
        language="kk",
        day=asking.day,
        blocks=(
            Gap(1_150),
            said(asking.address, "centre", tone="code"),
            Gap(50),
            *lines,
            *(said(asking.holder[language], "centre", tone="small") for language in BOTH),
        ),
        footing="Esep",
        size=125,
        margins=(170, 200, 180, 200),
        drawings=(*_frame(), *shapes(asking.address, (LEFT, TOP), SIDE)),
        numbered=False,
    )


def cards(asking: Asking, codes: Sequence[str]) -> Paper:
    """Return cards to cut out, two beside each other, each with one code."""
    made = [_card(asking, code) for code in codes]
    if len(made) % 2:
        made.append(Cell())
    return Paper(
        title=f"{asking.title['kk']}: {CARDS['kk']}",
        language="kk",
        day=asking.day,
        blocks=(
            Table(
                columns=(Column(840, "center"), Column(840, "center")),
                rows=tuple(tuple(made[at : at + 2]) for at in range(0, len(made), 2)),
                heads=0,
                size=100,
                says=CARDS["kk"],
                middle=True,
                inset=40,
            ),
        ),
        footing=f"Esep · {asking.asked['kk']} · {asking.title['kk']}",
        margins=(180, 210, 180, 210),
    )


def _card(asking: Asking, code: str) -> Cell:
    return Cell(
        (
            Run(""),
            Run(asking.title["kk"], "strong"),
            Run(asking.title["ru"], "small"),
            Run(""),
            Run(code, "accent"),
            Run(asking.address, "code"),
            Run(""),
            Run(CARD["kk"], "small"),
            Run(CARD["ru"], "small"),
            Run(UNTIL["kk"].format(day=in_words(asking.last_day, "kk")), "small"),
            Run(""),
        )
    )


def _facts(asking: Asking, language: str) -> str:
    count = QUESTIONS[language].format(count=asking.questions)
    return f"{count} · {UNTIL[language].format(day=in_words(asking.last_day, language))}"


def _frame() -> tuple[Shape, ...]:
    """Return the frame around the code."""
    edge = 600
    corner, opposite = (LEFT - edge, TOP - edge), (LEFT + SIDE + edge, TOP + SIDE + edge)
    return (rectangle(corner, opposite, fill="#FFFFFF", stroke=ACCENT, width=80),)
