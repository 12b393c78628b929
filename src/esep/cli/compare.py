"""`esep compare`: why totals differ, line by line, summing exactly."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

from esep.cli.asking import Question, add_question, ask, readings_asked, year_asked
from esep.cli.printing import DONE, print_json
from esep.core.comparing import Difference, differences
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.quantity import plain, pretty, shown, terminates
from esep.core.readings import choose
from esep.core.scoring import Result, prepare, score
from esep.core.sensitivity import with_reading
from esep.library.figures import read_figures

HELP = "why totals differ from another year, other figures or another reading"
EXAMPLE = (
    "esep compare annual-evaluation --edition 2026-02-20 --year 2025 --facts facts.csv "
    "--against-reading B03=ignore"
)

SAME = Text("айырма жоқ", "разницы нет", "no difference")


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_question(parser)
    against = parser.add_mutually_exclusive_group(required=True)
    against.add_argument("--against-facts", metavar="FACTS.csv")
    against.add_argument("--against-year", metavar="Y")
    against.add_argument("--against-reading", metavar="ID=OPTION")


def run(args: Namespace) -> int:
    """Print, for each subject, both totals and every printed row that makes the difference."""
    question = ask(args)
    found = differences(question.answer(), _other(question, args))
    if args.json:
        print_json([_data(difference) for difference in found])
    else:
        print("\n".join(_written(difference, args.lang) for difference in found))
    return DONE


def _other(question: Question, args: Namespace) -> Result:
    plan = question.plan
    if args.against_facts:
        return score(plan, read_figures(Path(args.against_facts), question.catalogue))
    problems: list[Problem] = []
    if args.against_year:
        year = year_asked(args.against_year, problems)
        if problems:
            raise Refused(problems)
        return score(prepare(plan.regulation, plan.choices, year=year), question.figures)
    wanted = readings_asked([args.against_reading], problems)
    if problems:
        raise Refused(problems)
    choose(plan.regulation, wanted)
    name, words = next(iter(wanted.items()))
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
