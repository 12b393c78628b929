"""What a spreadsheet cannot hold exactly, and is refused: too large figures, points without a unit."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from esep.core.facts import number
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.quantity import Exact, pretty
from esep.core.scoring import Line, Scored
from esep.papers.content import Content
from esep.papers.layout import Key

LARGEST = 10**15
"""Spreadsheets keep fifteen digits of what they save: up to here every whole number is one of its own."""


def refuse_what_does_not_fit(content: Content) -> None:
    """Return when every formula of the workbook stays exact; else all that does not fit is refused at once.

    Each figure, the sum of the figures of a line, and the sum of a subject's points in whole units without
    their signs must be at most `LARGEST`; the formulas of `core.formulas` do not go beyond these.
    """
    problems = list(_without_a_unit(content))
    if not problems:
        if not content.size:
            problems.append(Problem(NOBODY.format(year=content.plan.year), NOBODY_TODO, rule="not-rated"))
        for scored in content.result.subjects:
            problems += _too_large(content, scored)
    if problems:
        raise Refused(sorted(problems, key=lambda problem: problem.line or 0))


def _without_a_unit(content: Content) -> Iterator[Problem]:
    plan = content.plan
    for rule in plan.rules:
        if rule.formula.denominator() is not None:
            continue
        path = f"{rule.criterion.id}.formula."
        setting = [c for c in plan.choices if any(name.startswith(path) for name in c.option.sets)]
        chosen = ", ".join(f"{c.reading.id}={c.words}" for c in setting)
        others = ", ".join(
            f"{c.reading.id}={option.id}"
            for c in setting
            for option in c.reading.options
            if option != c.option
        )
        yield Problem(
            NO_UNIT.format(number=rule.criterion.number, name=rule.criterion.name, chosen=chosen),
            NO_UNIT_TODO.format(others=others),
            rule="no-whole-unit",
        )


def _too_large(content: Content, scored: Scored) -> Iterator[Problem]:
    """Yield a refusal for each figure of a subject that is too large, or whose line makes too many units."""
    blamed: dict[Key, None] = {}
    for line in scored.lines:
        if max(_size(line.units), sum(size for _, size in _sizes(line))) > LARGEST:
            blamed.update(dict.fromkeys(_largest(line)))
    if not blamed and sum(_size(line.units) for line in scored.lines) > LARGEST:
        blamed.update(dict.fromkeys(_largest(max(scored.lines, key=lambda line: _size(line.units)))))
    for fact, year in blamed:
        known = number(content.figures.of(scored.subject)[fact, year]) or 0
        yield Problem(
            TOO_LARGE.format(
                subject=content.called(scored.subject),
                fact=content.catalogue[fact].name,
                year=year,
                value=_number(known),
                most=_number(LARGEST),
                unit=_number(content.plan.scale),
            ),
            TOO_LARGE_TODO,
            file=content.figures.file,
            line=content.figures.line(scored.subject, fact, year),
            rule="too-large-for-a-spreadsheet",
        )


def _size(value: Exact) -> Fraction:
    return abs(Fraction(value))


def _number(value: Exact) -> Text:
    return Text.each(lambda language: pretty(value, language))


def _sizes(line: Line) -> list[tuple[Key, Fraction]]:
    """Return the numbers among a line's figures by their size."""
    known = [(key, number(value)) for key, value in zip(line.rule.keys, line.values, strict=True)]
    return [(key, _size(value)) for key, value in known if value is not None]


def _largest(line: Line) -> list[Key]:
    """Return the figures of a line that are too large by themselves, else the largest."""
    sizes = _sizes(line)
    beyond = [key for key, size in sizes if size > LARGEST]
    return beyond or [max(sizes, key=lambda pair: pair[1])[0]]


NO_UNIT = Text(
    kk="{number} «{name}»: {chosen} нұсқасында ұпайдың бүтін бірлігі жоқ, кестеде дәл есептелмейді.",
    ru="{number} «{name}»: при {chosen} у баллов нет целой единицы, и таблица не может считать их точно.",
    en="{number} “{name}”: under {chosen} points have no whole unit, so that a spreadsheet cannot be exact.",
)
NO_UNIT_TODO = Text(
    kk="Басқа нұсқаны таңдаңыз ({others}) немесе `esep score` арқылы есептеңіз: ол кез келген бөлшекпен дәл.",
    ru="Выберите другой вариант ({others}) или считайте командой `esep score`: она точна с любой дробью.",
    en="Choose another option ({others}), or calculate with `esep score`, which is exact with any fraction.",
)
TOO_LARGE = Text(
    kk="«{subject}», «{fact}» ({year}): {value} деген шама кестеге сыймайды. "
    "Шаманың өзі де, оның 1/{unit} балдық бірлікпен алған ұпайы да ең көбі {most} болуы керек.",
    ru="«{subject}», «{fact}» ({year}): величина {value} не помещается в таблицу. "
    "И сама она, и баллы за неё в единицах по 1/{unit} балла должны быть не больше {most}.",
    en="“{subject}”, “{fact}” ({year}): {value} does not fit into a spreadsheet. "
    "The figure and its points in units of 1/{unit} of a point must be at most {most}.",
)
TOO_LARGE_TODO = Text(
    kk="Санды тексеріңіз; дұрыс болса, `esep score` кез келген шаманы дәл есептейді.",
    ru="Проверьте число; если оно верно, `esep score` считает точно при любой величине.",
    en="Check the figure; if it is right, `esep score` is exact with any size.",
)
NOBODY = Text(
    kk="{year} жыл бойынша бірде-бір көрсеткіш жоқ, кестеге жазатын ештеңе жоқ.",
    ru="За {year} год нет ни одного показателя, записать в таблицу нечего.",
    en="There is no figure for {year}, so that there is nothing to write down.",
)
NOBODY_TODO = Text(
    kk="Жылды (--year) және деректер файлын тексеріңіз.",
    ru="Проверьте год (--year) и файл данных.",
    en="Check the year (--year) and the file of facts.",
)
