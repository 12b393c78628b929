"""`esep compare`: why totals differ, line by line, summing exactly."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

from esep.cli.asking import Question, add_question, ask, readings_asked, regulation_of, year_asked
from esep.cli.parser import Parser
from esep.cli.printing import DONE, print_json
from esep.core.comparing import Difference, differences
from esep.core.facts import Figures
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.quantity import plain, pretty, shown, terminates
from esep.core.readings import choose
from esep.core.scoring import Result, prepare, score
from esep.core.sensitivity import with_reading
from esep.library import library
from esep.library.figures import read_figures

HELP = Text(
    "жиынтықтар неге өзгеше: басқа жыл, басқа деректер не басқа түсіндірме",
    "почему суммы другие: в другом году, с другими показателями или толкованием",
    "why totals differ from another year, other figures or another reading",
)
EXAMPLE = (
    "esep compare annual-evaluation --edition 2026-02-20 --year 2025 --facts facts.csv "
    "--against-reading B03=ignore"
)

OTHER_FACTS = Text("басқа көрсеткіштермен", "с другими показателями", "with other figures")
OTHER_YEAR = Text("басқа жылмен", "с другим годом", "with another year")
OTHER_READING = Text("басқа түсіндірмемен", "с другим толкованием", "with another reading")
SAME = Text("айырма жоқ", "разницы нет", "no difference")


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    add_question(parser)
    against = parser.add_mutually_exclusive_group(required=True)
    against.add_argument("--against-facts", metavar="FACTS.csv", help=OTHER_FACTS[parser.language])
    against.add_argument("--against-year", metavar="Y", help=OTHER_YEAR[parser.language])
    against.add_argument("--against-reading", metavar="ID=OPTION", help=OTHER_READING[parser.language])


def run(args: Namespace) -> int:
    """Print, for each subject, both totals and every printed row that makes the difference."""
    problems: list[Problem] = []
    against = _against(args, problems)
    question = ask(args, problems)
    found = differences(question.answer(), _other(question, against))
    if args.json:
        print_json([_data(difference) for difference in found])
    else:
        print("\n".join(_written(difference, args.lang) for difference in found))
    return DONE


def _against(args: Namespace, problems: list[Problem]) -> Figures | int | dict[str, str]:
    """Return the other figures, the other year or the other reading; what is wrong in it is noted."""
    if args.against_year is not None:
        return year_asked(args.against_year, problems, "--against-year")
    wanted: dict[str, str] = {}
    try:
        if args.against_facts is not None:
            return read_figures(Path(args.against_facts), library().facts)
        wanted = readings_asked([args.against_reading], problems, "--against-reading")
        regulation = regulation_of(args)
        if regulation is not None and regulation.no_points is None:
            choose(regulation, wanted)
    except Refused as refused:
        problems.extend(refused.problems)
    return wanted


def _other(question: Question, against: Figures | int | dict[str, str]) -> Result:
    plan = question.plan
    if isinstance(against, Figures):
        return score(plan, against)
    if isinstance(against, int):
        return score(prepare(plan.regulation, plan.choices, year=against), question.figures)
    ((name, words),) = against.items()
    reading = plan.regulation.reading(name)
    return with_reading(plan, question.figures, reading.id if reading else name, words)


def _data(difference: Difference) -> dict[str, Any]:
    return {
        "subject": difference.subject,
        **_pair("total", *difference.totals),
        "place": list(difference.places),
        "rows": [
            {"number": number, **_pair("points", before, after)} for number, before, after in difference.rows
        ],
    }


def _pair(name: str, before: Fraction | None, after: Fraction | None) -> dict[str, Any]:
    """Return both values and their difference; `shown` beside them when one does not end."""
    values = {name: [before, after], "change": (after or Fraction(0)) - (before or Fraction(0))}
    written = {key: _each(plain, value) for key, value in values.items()}
    if all(terminates(value) for value in (before or Fraction(0), after or Fraction(0))):
        return written
    return written | {"shown": {key: _each(shown, value) for key, value in values.items()}}


def _each(write: Callable[[Fraction], str], value: Any) -> Any:
    if isinstance(value, list):
        return [_each(write, single) for single in value]
    return None if value is None else write(value)


def _written(difference: Difference, language: str) -> str:
    before, after = ("—" if total is None else pretty(total, language) for total in difference.totals)
    places = " → ".join("—" if place is None else str(place) for place in difference.places)
    lines = [f"{difference.subject}: {before} → {after} ({_signed(difference.change, language)}) · {places}"]
    lines += [
        f"  {number}: {pretty(one, language)} → {pretty(two, language)} ({_signed(two - one, language)})"
        for number, one, two in difference.rows
    ]
    if len(lines) == 1:
        lines.append(f"  {SAME[language]}")
    return "\n".join(lines)


def _signed(value: Fraction, language: str) -> str:
    return f"+{pretty(value, language)}" if value > 0 else pretty(value, language)
