"""The surveys of the demonstration: one published, one taking answers by codes, one being drawn up."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

from esep.core.survey import SurveyKind, SurveyQuestion, Worded
from esep.demo.planted.agenda import Agenda
from esep.demo.planted.cast import Cast
from esep.demo.planted.collecting import at
from esep.surveys.answering import Proof, answer
from esep.surveys.drafting import CODES, Draft, begin, change
from esep.surveys.models import Survey, Target
from esep.surveys.running import close, issue, open_survey, publish
from esep.surveys.spelling import Content

ANSWERS = {"akmola": 14, "aktobe": 11, "kostanay": 6, "shymkent": 13}
"""How many answered of each organisation: one is too few to be shown, and another is hidden with it."""


def plan_surveys(agenda: Agenda, cast: Cast) -> None:
    """Plan all three."""
    trust: list[Survey] = []
    first = date(2027, 10, 4)
    agenda.at(at(first), lambda moment: trust.append(_trust(cast, moment)))
    agenda.at(at(first + timedelta(days=9)), lambda moment: _answers(trust[0], moment))
    agenda.at(at(first + timedelta(days=21)), lambda moment: _finish(cast, trust[0], moment))
    agenda.at(at(date(2028, 1, 24), 9), lambda moment: _of_akmola(cast, moment))
    agenda.at(at(date(2028, 1, 26), 9), lambda moment: _draft(cast, moment))


def _trust(cast: Cast, moment: datetime) -> Survey:
    by = cast.people["saule"]
    one = begin(cast.tree["union"], TRUST.title, by=by, at=moment)
    draft = Draft(TRUST, tuple(ANSWERS), moment.date() + timedelta(days=20))
    one = change(one, draft, 1, by=by, at=moment)
    return open_survey(one, by=by, at=moment)


def _answers(survey: Survey, moment: datetime) -> None:
    """Let members answer; whose mind they have is drawn from a fixed seed."""
    proposals = iter(PROPOSALS)
    for target in survey.targets.select_related("organisation"):
        slug = target.organisation.slug
        for number in range(ANSWERS[slug]):
            chance = Random(f"{slug} {number} trust")
            given = _mind(chance)
            if chance.random() < 0.45 and (words := next(proposals, "")):
                given["5"] = [words]
            answer(target, given, Proof(token=f"{slug} {number}"), today=moment.date())


def _mind(chance: Random) -> dict[str, list[str]]:
    told = [number for number in ("1", "2", "3", "4") if chance.random() < 0.4]
    return {
        "1": [str(chance.choices((1, 2, 3, 4), (2, 4, 5, 6))[0])],
        "2": [str(chance.choices((1, 2, 3, 4, 5), (2, 3, 5, 6, 3))[0])],
        "3": told or ["5"],
        "4": [str(chance.choices((1, 2, 3, 4, 5), (3, 5, 6, 4, 2))[0])],
    }


def _finish(cast: Cast, survey: Survey, moment: datetime) -> None:
    by = cast.people["saule"]
    publish(close(survey, by=by, at=moment), by=by, at=moment)


def _of_akmola(cast: Cast, moment: datetime) -> None:
    """Akmola's chair asks the own members by cards; some have answered."""
    by = cast.people["chair"]
    one = begin(cast.tree["akmola"], CHAIRS.title, by=by, at=moment)
    asked = ("akmola", "akmola-kokshetau")
    one = change(one, Draft(CHAIRS, asked, date(2028, 2, 11), way=CODES), 1, by=by, at=moment)
    one = open_survey(one, by=by, at=moment)
    target = Target.objects.select_related("organisation", "survey").get(
        survey=one, organisation__slug="akmola"
    )
    codes = issue(target, 24, by=by, at=moment)
    for number, code in enumerate(codes[:9]):
        chance = Random(f"akmola {number} chairs")
        given = {"1": [str(chance.randint(1, 3))], "2": [str(chance.randint(2, 5))]}
        answer(target, given, Proof(code=code), today=moment.date())


def _draft(cast: Cast, moment: datetime) -> None:
    by = cast.people["bolat"]
    one = begin(cast.tree["union"], NEWS.title, by=by, at=moment)
    change(one, Draft(NEWS, ("akmola", "abay")), 1, by=by, at=moment)


def _q(
    kind: SurveyKind, says: Worded, *options: Worded, factor: str = "", needed: bool = True
) -> SurveyQuestion:
    return SurveyQuestion(kind, says, options, factor, needed)


TRUST = Content(
    Worded("Кәсіподаққа не үшін мүшеміз?", "Зачем мы в профсоюзе?", "Why are we members of the union?"),
    Worded(
        "Бес қысқа сұрақ, екі минуттай уақыт алады.",
        "Пять коротких вопросов, около двух минут.",
        "Five short questions, about two minutes.",
    ),
    (
        _q(
            "one",
            Worded(
                "Неше жылдан бері кәсіподақ мүшесісіз?",
                "Сколько лет вы состоите в профсоюзе?",
                "For how many years have you been a member?",
            ),
            Worded("1 жылға дейін", "до 1 года", "up to 1"),
            Worded("1–5 жыл", "1–5 лет", "1 to 5"),
            Worded("6–15 жыл", "6–15 лет", "6 to 15"),
            Worded("15 жылдан көп", "больше 15 лет", "more than 15"),
        ),
        _q(
            "scale",
            Worded(
                "Кәсіподақ мүддемді жұмыс берушінің алдында қорғай алады.",
                "Профсоюз может защитить мои интересы перед работодателем.",
                "The union can protect my interests before the employer.",
            ),
            factor="F1",
        ),
        _q(
            "several",
            Worded(
                "Кәсіподақтың қандай көмегі туралы білесіз?",
                "О какой помощи профсоюза вы знаете?",
                "Which help of the union do you know of?",
            ),
            Worded("заңгер кеңесі", "консультация юриста", "a lawyer's advice"),
            Worded("шипажай жолдамасы", "путёвка в санаторий", "a stay at a sanatorium"),
            Worded("материалдық көмек", "материальная помощь", "help with money"),
            Worded("еңбек дауында қорғау", "защита в трудовом споре", "defence in a labour dispute"),
            Worded("ешқайсысын білмеймін", "не знаю ни о какой", "of none"),
            factor="F8",
        ),
        _q(
            "scale",
            Worded(
                "Кәсіподақ мүшелеріне берілетін артықшылық жеткілікті.",
                "Преимуществ для членов профсоюза достаточно.",
                "Members of the union get enough advantages.",
            ),
            factor="F6",
        ),
        _q(
            "text",
            Worded(
                "Кәсіподақ жұмысында нені өзгертер едіңіз?",
                "Что бы вы изменили в работе профсоюза?",
                "What would you change in the union's work?",
            ),
            needed=False,
        ),
    ),
)
CHAIRS = Content(
    Worded("Бастауыш ұйым төрағасы", "Председатель первички", "The chair of the primary"),
    Worded("Карточкадағы кодпен жауап беріңіз.", "Отвечайте по коду с карточки."),
    (
        _q(
            "one",
            Worded(
                "Соңғы бес жылда төраға неше рет ауысты?", "Сколько раз за пять лет сменился председатель?"
            ),
            Worded("ауысқан жоқ", "не менялся"),
            Worded("бір рет", "один раз"),
            Worded("екі не одан көп", "два раза и больше"),
            factor="F4",
        ),
        _q(
            "scale",
            Worded("Төраға жұмыс берушіден тәуелсіз.", "Председатель независим от работодателя."),
            factor="F3",
        ),
    ),
)
NEWS = Content(
    Worded("Кәсіподақ жаңалықтары", "Новости профсоюза"),
    questions=(
        _q(
            "several",
            Worded("Кәсіподақ жаңалығын қайдан білесіз?", "Откуда вы узнаёте новости профсоюза?"),
            Worded("сайттан", "с сайта"),
            Worded("әлеуметтік желіден", "из соцсетей"),
            Worded("жиналыста", "на собрании"),
            factor="F8",
        ),
    ),
)
PROPOSALS = (
    "Жиналыстар жұмыс уақытынан кейін өткізілсе.",
    "Заңгер айына бір рет мектепке келіп тұрса.",
    "Жарна қайда жұмсалатынын ашық көрсетсе.",
    "Жас мұғалімдерге арналған шара көбірек болса.",
    "Шипажай кезегі сайтта көрініп тұрса.",
    "Төраға сабақтан босатылса, көбірек жұмыс істер еді.",
    "Сұраққа тез жауап беретін чат керек.",
    "Алдымен аудан мектептеріне келіп, мұғалімдерді тыңдаса.",
    "Ұжымдық шартты бәрімізге түсіндіріп берсе.",
    "Еңбекақы мен үстемеақы туралы қысқа жадынама керек.",
    "Төрағаны жұмыс берушіге бағынбайтын етіп сайласақ.",
    "Мүшелік билеттің пайдасын анық көрсетсе.",
    "Қосымшадан жарна мен көмекті көріп отырсақ.",
)
