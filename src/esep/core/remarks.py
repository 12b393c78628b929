"""What must be said beside a result: an edition out of its years, contradictions, who is not rated."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.contradictions import contradictions
from esep.core.facts import Catalogue, Figures
from esep.core.law import Regulation
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.scoring import Result

Remark = tuple[str | None, Problem]
"""A warning and the subject it is about, None when it is about the whole calculation."""


def remarks(result: Result, figures: Figures, catalogue: Catalogue) -> list[Remark]:
    """Return the warnings of a result: of the edition, by subject, and of readings that follow along."""
    plan = result.plan
    found: list[Remark] = [(None, problem) for problem in _edition(plan.regulation, plan.year)]
    found += [(subject, _not_rated(subject, plan.year)) for subject in result.unrated]
    for scored in result.subjects:
        known = figures.of(scored.subject)
        found += [(scored.subject, problem) for problem in contradictions(catalogue, known, plan.year)]
    found += _blocking(result)
    found += [(None, _linked(c.reading.id, c.words)) for c in plan.choices if c.by == "linked"]
    return found


def _blocking(result: Result) -> Iterator[Remark]:
    if result.plan.ranking.get("missing") != "block":
        return
    for scored in result.subjects:
        for line in scored.lines:
            if line.status == "no-data":
                yield scored.subject, _blocked(scored.subject, line.criterion.number)


def _edition(regulation: Regulation, year: int) -> list[Problem]:
    first, last = regulation.governs
    if (first is None or year >= first) and (last is None or year <= last):
        return []
    what = Text(
        kk="{reading} әдепкі нұсқасы бойынша {edition} редакциясы {year} жылға қолданылмайды.",
        ru="По толкованию {reading} по умолчанию редакция {edition} не применяется к {year} году.",
        en="By the default of reading {reading} the edition {edition} does not govern {year}.",
    )
    todo = Text(
        kk="Нәтижені тек салыстыру үшін пайдаланыңыз немесе басқа редакцияны таңдаңыз.",
        ru="Используйте результат только для сравнения или выберите другую редакцию.",
        en="Use the result for comparison only, or choose another edition.",
    )
    filled = what.format(reading=regulation.governs_by, edition=regulation.edition, year=year)
    return [Problem(filled, todo, rule=regulation.governs_by, severity="warning")]


def _not_rated(subject: str, year: int) -> Problem:
    what = Text(
        kk="«{subject}»: {year} жыл бойынша есептеуге керек бірде-бір дерек жоқ, бағаланбайды.",
        ru="«{subject}»: за {year} год нет ни одного показателя, нужного для расчёта, не оценивается.",
        en="“{subject}”: no figure that counts here for {year}, not rated.",
    ).format(subject=subject, year=year)
    todo = Text(
        kk="Есептерін тапсырсын немесе тізімнен алып тастаңыз.",
        ru="Пусть сдаст отчёты, или уберите её из списка.",
        en="Have its reports handed in, or take it off the list.",
    )
    return Problem(what, todo, rule="not-rated", severity="warning")


def _blocked(subject: str, number: str) -> Problem:
    what = Text(
        kk="«{subject}», {number}: дерек жоқ, A10=block бойынша жыл қорытындыланбайды.",
        ru="«{subject}», {number}: нет данных, по A10=block итоги года подвести нельзя.",
        en="“{subject}”, {number}: no data, by A10=block the year cannot be closed.",
    ).format(subject=subject, number=number)
    todo = Text(
        kk="Деректі тапсыртыңыз немесе шешім қабылдаңыз.",
        ru="Получите показатель или примите решение.",
        en="Have the figure handed in, or take a decision.",
    )
    return Problem(what, todo, rule="A10", severity="warning")


def _linked(reading: str, option: str) -> Problem:
    what = Text(
        kk="{reading} түсіндірмесі ілесе өзгерді: {option}.",
        ru="Толкование {reading} изменено вместе с ним: {option}.",
        en="Reading {reading} follows along: {option}.",
    ).format(reading=reading, option=option)
    return Problem(what, Text.same(""), rule=reading, severity="warning")
