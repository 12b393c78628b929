"""`esep facts`: the catalogue of facts, the rows of a form, or a FACTS.csv to fill in."""

from __future__ import annotations

import csv
import sys
from argparse import Namespace
from datetime import UTC, datetime
from typing import Any

from esep.cli.asking import year_asked
from esep.cli.check_form import form_asked
from esep.cli.parser import Parser
from esep.cli.printing import DONE, print_json, table
from esep.core.facts import Catalogue, Fact
from esep.core.forms import Derived, Form, FormRow
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.readings import choose
from esep.core.scoring import prepare
from esep.library import library
from esep.library.figures import HEADER

HELP = Text(
    "көрсеткіштер тізбесі, нысанның жолдары, толтырылатын бос файл",
    "перечень показателей, строки формы, пустой файл для заполнения",
    "the catalogue of facts, the rows of a form, an empty file of facts",
)
EXAMPLE = "esep facts --template annual-evaluation --year 2025 > facts.csv"

FORM_HELP = Text("нысанның жолдары: form-7 …", "строки формы: form-7 …", "the rows of a form: form-7 …")
TEMPLATE_HELP = Text(
    "толтырылатын FACTS.csv: annual-evaluation …",
    "FACTS.csv для заполнения: annual-evaluation …",
    "a FACTS.csv to fill in: annual-evaluation …",
)
EDITION_HELP = Text(
    "--template ережесінің редакциясы, әдепкіде ең жаңасы",
    "редакция положения для --template, по умолчанию новейшая",
    "of the template's regulation, by default the newest",
)
YEAR_HELP = Text(
    "--template жылы, әдепкіде өткен жыл",
    "год для --template, по умолчанию прошлый",
    "of the template, by default last year",
)
FACT_HEADS = (
    Text("Көрсеткіш", "Показатель", "Fact"),
    Text("Бірлігі", "Единица", "Unit"),
    Text("Қайдан", "Источник", "Source"),
    Text("Атауы", "Название", "Name"),
)
ROW_HEADS = (
    Text("Жол", "Строка", "Row"),
    Text("Бірлігі", "Единица", "Unit"),
    Text("Көрсеткіш", "Показатель", "Fact"),
    Text("Атауы", "Название", "Name"),
)
COMPUTED = {
    "percent": Text("есептеледі, %", "вычисляется, %", "computed, %"),
    "change": Text("есептеледі", "вычисляется", "computed"),
}
SOURCES = {
    "system": Text("жүйе санайды", "считает система", "counted by the system"),
    "decision": Text("шешім", "решение", "decision"),
    "contests": Text("байқаулар тізілімі", "реестр конкурсов", "register of contests"),
    "the union site": Text("сайт тізілімі", "реестр сайта", "register of the union site"),
}
ROW_OF = Text("{form}, {row}-жол", "{form}, строка {row}", "{form}, row {row}")


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--form", metavar="FORM", help=FORM_HELP[parser.language])
    what.add_argument("--template", metavar="REGULATION", help=TEMPLATE_HELP[parser.language])
    parser.add_argument("--edition", metavar="DATE", help=EDITION_HELP[parser.language])
    parser.add_argument("--year", metavar="Y", help=YEAR_HELP[parser.language])


def run(args: Namespace) -> int:
    """Print the catalogue, the rows of a form or a template."""
    catalogue = library().facts
    if args.template is not None:
        rows = template(args.template, args.edition, args.year)
        if args.json:
            print_json([dict(zip(HEADER, row, strict=True)) for row in rows])
        else:
            csv.writer(sys.stdout, lineterminator="\n").writerows((HEADER, *rows))
    elif args.form is not None:
        form = form_asked(args.form)
        print_json(form_data(form)) if args.json else print(form_written(form, catalogue, args.lang))
    elif args.json:
        print_json([fact_data(fact) for fact in catalogue.values()])
    else:
        print(catalogue_written(catalogue, args.lang))
    return DONE


def template(name: str, edition: str | None, year: str | None) -> list[tuple[str, str, str, str, str]]:
    """Return a line for every figure the regulation looks up, in its own order, with the figure left out.

    Subject and value are for the reader to fill in; until then the file is refused line by line.
    """
    problems: list[Problem] = []
    asked = datetime.now(UTC).year - 1 if year is None else year_asked(year, problems)
    if problems:
        raise Refused(problems)
    lib = library()
    editions = lib.editions(name)
    newest = editions[-1] if editions else ""
    regulation = lib.regulation(name, newest if edition is None else edition)
    plan = prepare(regulation, choose(regulation), year=asked)
    looked_up = dict.fromkeys(key for rule in plan.rules for key in rule.keys)
    return [("", str(of_year), fact, "", "") for fact, of_year in looked_up]


def fact_data(fact: Fact) -> dict[str, Any]:
    """Return a fact as JSON has it."""
    return {
        "fact": fact.id,
        "subject": fact.subject,
        "kind": fact.kind,
        "unit": fact.unit,
        "name": fact.name.as_dict(),
        "source": str(fact.source),
        "row": fact.source.row or None,
        "note": None if fact.note is None else fact.note.as_dict(),
    }


def form_data(form: Form) -> dict[str, Any]:
    """Return a form as JSON has it: its rows, then the rows computed from them."""
    return {
        "form": form.id,
        "edition": form.edition,
        "title": form.title.as_dict(),
        "origin": form.origin.as_dict(),
        "periods": list(form.periods),
        "rows": [_row_data(row) for row in form.rows],
        "derived": [_derived_data(derived) for derived in form.derived],
        "checks": [
            {
                "rule": check.kind,
                "severity": check.severity,
                "whole": check.whole,
                "parts": list(check.parts),
                "less": list(getattr(check, "less", ())),
            }
            for check in form.checks
        ],
    }


def catalogue_written(catalogue: Catalogue, language: str) -> str:
    """Return the catalogue as a table for a reader."""
    rows = [
        (fact.id, catalogue.units[fact.unit][language], _source(fact)[language], fact.name[language])
        for fact in catalogue.values()
    ]
    return table([[head[language] for head in FACT_HEADS], *rows], left=4)


def form_written(form: Form, catalogue: Catalogue, language: str) -> str:
    """Return a form as a table for a reader, under its title; parts stand indented under their whole."""
    rows: list[list[str]] = [[head[language] for head in ROW_HEADS]]
    for row in form.rows:
        words = (row.quote or row.name.kk) if language == "kk" else row.name[language]
        indent = "  " if row.parent else ""
        folded = " ".join(words.split())
        rows.append([row.number, catalogue.units[row.unit][language], row.fact or "", indent + folded])
    rows += [[d.number, COMPUTED[d.kind][language], "", d.name[language]] for d in form.derived]
    return f"{form.title[language]}\n{form.origin[language]}\n\n{table(rows, left=4)}"


def _source(fact: Fact) -> Text:
    if fact.source.kind == "form":
        return ROW_OF.format(form=fact.source.name, row=fact.source.row)
    return SOURCES.get(fact.source.name or fact.source.kind, Text.same(str(fact.source)))


def _row_data(row: FormRow) -> dict[str, Any]:
    return {
        "row": row.number,
        "parent": row.parent,
        "name": row.name.as_dict(),
        "quote": row.quote,
        "unit": row.unit,
        "fact": row.fact,
    }


def _derived_data(derived: Derived) -> dict[str, Any]:
    return {
        "row": derived.number,
        "kind": derived.kind,
        "name": derived.name.as_dict(),
        "of": derived.of,
        "times": derived.times,
        "base": derived.base,
        "decimals": derived.decimals,
    }
