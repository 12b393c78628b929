"""A survey of the tests: four questions of every kind, asked by the union of two regions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.people import DAY, NOW, Office

from esep.core.survey import SurveyQuestion, Worded
from esep.surveys.answering import Proof, answer
from esep.surveys.drafting import Draft, begin, change
from esep.surveys.models import Survey, Target
from esep.surveys.running import open_survey
from esep.surveys.spelling import Content

TITLE = Worded("Кәсіподаққа сенім", "Доверие к профсоюзу", "Trust in the union")
QUESTIONS = (
    SurveyQuestion("one", Worded("Неше жылдан бері мүшесіз?"), (Worded("1-ге дейін"), Worded("5-тен көп"))),
    SurveyQuestion("several", Worded("Нені білесіз?"), (Worded("Заңгер"), Worded("Демалыс")), needed=False),
    SurveyQuestion("scale", Worded("Кәсіподақ қорғай ала ма?"), factor="F1"),
    SurveyQuestion("text", Worded("Ұсынысыңыз"), needed=False),
)
CONTENT = Content(TITLE, Worded("Екі минут кетеді."), QUESTIONS)
DRAFT = Draft(CONTENT, ("akmola", "abay"), date(2028, 2, 10))
GOOD = {"1": ["1"], "2": ["1", "2"], "3": ["4"], "4": ["Жиналыс жиі болсын"]}


def a_draft(office: Office, draft: Draft = DRAFT) -> Survey:
    """Return a survey of the union that is drawn up."""
    by = office.as_("bolat")
    one = begin(office.tree["union"], TITLE, by=by, at=NOW)
    return change(one, draft, 1, by=by, at=NOW)


def opened(office: Office, *, way: str = "link", least: int = 10) -> Survey:
    """Return that survey, open."""
    one = a_draft(office, replace(DRAFT, way=way, least=least))
    return open_survey(one, by=office.as_("bolat"), at=NOW)


def target(survey: Survey, slug: str = "akmola") -> Target:
    """Return the link of an organisation."""
    return survey.targets.get(organisation__slug=slug)


def answer_many(survey: Survey, slug: str, count: int, first: int = 0) -> None:
    """Let `count` browsers of an organisation answer, by turns in two ways."""
    for number in range(first, first + count):
        given = {**GOOD, "1": [str(1 + number % 2)], "3": [str(1 + number % 5)]}
        answer(target(survey, slug), given, Proof(token=f"{slug}{number}"), today=DAY)
