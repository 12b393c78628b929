"""`esep score`: the points and places of every subject."""

from __future__ import annotations

from argparse import Namespace

from esep.cli.asking import Question, add_question, ask
from esep.cli.parser import Parser
from esep.cli.printing import DONE, print_json, table, warn
from esep.core.names import Text
from esep.core.quantity import pretty
from esep.core.remarks import remarks
from esep.core.results import per_thousand, result_data
from esep.core.scoring import Result

HELP = Text("әркімнің ұпайы мен орны", "баллы и место каждого", "points and places of every subject")
EXAMPLE = (
    "esep score annual-evaluation --edition 2026-02-20 --year 2025 --facts facts.csv --reading B03=ignore"
)

PER_THOUSAND_HELP = Text(
    "1000 мүшеге шаққандағы ұпай да", "также баллы на 1000 членов", "also the points per 1,000 members"
)
HEADS = {
    "place": Text("Орын", "Место", "Place"),
    "subject": Text("Кім", "Кто", "Who"),
    "total": Text("Барлығы", "Всего", "Total"),
    "per_thousand": Text("1000 мүшеге", "На 1000 членов", "Per 1,000"),
    "missing": Text("дерек жоқ", "нет данных", "no data"),
}


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    add_question(parser)
    parser.add_argument("--per-thousand", action="store_true", help=PER_THOUSAND_HELP[parser.language])


def run(args: Namespace) -> int:
    """Print the result as a table or, with --json, as one object; warnings on standard error."""
    question = ask(args)
    result = question.answer()
    found = remarks(result, question.figures, question.catalogue)
    if args.json:
        print_json(result_data(result, question.catalogue, warnings=found, figures=question.figures))
        return DONE
    print(written(question, result, args.lang))
    warn(found, args.lang)
    return DONE


def written(question: Question, result: Result, language: str) -> str:
    """Return the result as a table for a reader: place, name, blocks, total, and how many lines lack data."""
    plan = result.plan
    blocks = [number for number, _, _ in plan.blocks]
    each = plan.ranking.get("view") == "normalised_view"
    head = [HEADS["subject"][language], HEADS["place"][language], *blocks, HEADS["total"][language]]
    rows = [[*head, HEADS["per_thousand"][language]] if each else head]
    rows[0].append(HEADS["missing"][language])
    for scored in result.subjects:
        row = [scored.subject, str(scored.place)]
        row += [pretty(scored.blocks[number].points, language) for number in blocks]
        row.append(pretty(scored.total, language))
        if each:
            value = per_thousand(plan, scored, question.figures)
            row.append("—" if value is None else pretty(value, language))
        row.append(str(sum(line.status == "no-data" for line in scored.lines) or "·"))
        rows.append(row)
    return table(rows)
