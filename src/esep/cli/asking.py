"""The question most commands share: which edition, which year, which figures, which readings."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from esep.cli.parser import Parser
from esep.core.facts import Catalogue, Figures
from esep.core.law import Regulation
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.readings import choose
from esep.core.scoring import Plan, Result, prepare, score
from esep.library import library
from esep.library.figures import read_figures

SCORED = ("annual-evaluation", "legal-inspector-contest")

YEAR_HELP = Text("есепті жыл: 2025", "отчётный год: 2025", "reporting year, 2025")
FACTS_HELP = Text("көрсеткіштер файлы", "файл показателей", "the file of figures")
READING_HELP = Text(
    "B03=ignore; бірнеше рет беруге болады", "B03=ignore; можно повторять", "B03=ignore; may be repeated"
)


@dataclass(frozen=True, slots=True)
class Question:
    """A calculation that can be made: the plan, the figures and the catalogue that names them."""

    plan: Plan
    figures: Figures
    catalogue: Catalogue
    wanted: dict[str, str]

    def answer(self) -> Result:
        """Return the scored result."""
        return score(self.plan, self.figures)


def add_question(parser: Parser) -> None:
    """Add the arguments of the shared question to a command's parser."""
    parser.add_argument("regulation", metavar="REGULATION", help=" | ".join(SCORED))
    parser.add_argument("--edition", required=True, metavar="DATE", help="2026-02-20")
    parser.add_argument("--year", required=True, metavar="Y", help=YEAR_HELP[parser.language])
    parser.add_argument("--facts", required=True, metavar="FACTS.csv", help=FACTS_HELP[parser.language])
    parser.add_argument(
        "--reading", action="append", default=[], metavar="ID=OPTION", help=READING_HELP[parser.language]
    )


def ask(args: Namespace, also: Sequence[Problem] = ()) -> Question:
    """Return the question of parsed arguments; everything wrong in it, and `also`, is refused at once."""
    problems = list(also)
    lib = library()
    plan: Plan | None = None
    figures: Figures | None = None
    wanted = readings_asked(args.reading, problems)
    year = year_asked(args.year, problems)
    try:
        regulation = lib.regulation(args.regulation, args.edition)
        if "per_thousand" in args and args.per_thousand:
            if regulation.rated == "inspector":
                problems.append(_no_per_thousand())
            elif wanted.setdefault("A11", "normalised_view") != "normalised_view":
                problems.append(_reading_twice("A11"))
        choices = choose(regulation, wanted if regulation.no_points is None else {})
        plan = prepare(regulation, choices, year=year)
    except Refused as refused:
        problems.extend(refused.problems)
    try:
        figures = read_figures(Path(args.facts), lib.facts)
    except Refused as refused:
        problems.extend(refused.problems)
    if problems or plan is None or figures is None:
        raise Refused(problems)
    return Question(plan, figures, lib.facts, wanted)


def regulation_of(args: Namespace) -> Regulation | None:
    """Return the regulation that is asked about; None when there is none, which `ask` then refuses."""
    try:
        return library().regulation(args.regulation, args.edition)
    except Refused:
        return None


def readings_asked(
    words: list[str], problems: list[Problem], option_name: str = "--reading"
) -> dict[str, str]:
    """Return {id or key: option} of repeated `--reading ID=OPTION`; any other shape is a problem."""
    wanted: dict[str, str] = {}
    for word in words:
        name, equals, option = word.partition("=")
        if not (name and equals and option):
            problems.append(_reading_shape(word, option_name))
        elif wanted.setdefault(name, option) != option:
            problems.append(_reading_twice(name))
    return wanted


def year_asked(word: str, problems: list[Problem], option: str = "--year") -> int:
    """Return the year given with an option; anything but four plain digits is a problem."""
    if re.fullmatch(r"(19|20)[0-9]{2}", word):
        return int(word)
    problems.append(_year_shape(word, option))
    return 0


def _no_per_thousand() -> Problem:
    return Problem(
        Text(
            kk="Байқауда адамдар бағаланады, 1000 мүшеге шаққан көрсеткіш болмайды.",
            ru="В конкурсе оцениваются люди, показателя на 1000 членов нет.",
            en="The contest rates persons; there are no points per 1,000 members.",
        ),
        Text(
            kk="--per-thousand дегенсіз есептеңіз.",
            ru="Рассчитайте без --per-thousand.",
            en="Calculate without --per-thousand.",
        ),
        rule="per-thousand",
    )


def _reading_shape(word: str, option: str) -> Problem:
    return Problem(
        Text(
            kk="{option} «{word}» түсініксіз.",
            ru="{option} «{word}» непонятно.",
            en="{option} “{word}” is unclear.",
        ).format(word=word, option=option),
        Text(
            kk="Былай жазыңыз: {option} B03=ignore.",
            ru="Пишите так: {option} B03=ignore.",
            en="Write it as {option} B03=ignore.",
        ).format(option=option),
        rule="reading-shape",
    )


def _reading_twice(name: str) -> Problem:
    return Problem(
        Text(
            kk="{name} екі түрлі таңдалған.",
            ru="{name} выбрано по-разному.",
            en="{name} is chosen twice and differently.",
        ).format(name=name),
        Text(kk="Біреуін қалдырыңыз.", ru="Оставьте одно.", en="Keep one of them."),
        rule="reading-twice",
    )


def _year_shape(word: str, option: str) -> Problem:
    return Problem(
        Text(
            kk="{option} «{word}» жыл емес.",
            ru="{option} «{word}» — не год.",
            en="{option} “{word}” is not a year.",
        ).format(word=word, option=option),
        Text(kk="Төрт цифр жазыңыз: 2025.", ru="Напишите четыре цифры: 2025.", en="Write four digits: 2025."),
        rule="year-shape",
    )
