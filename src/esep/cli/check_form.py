"""`esep check-form`: everything that is wrong with filled forms, at once."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from esep.cli.parser import Parser
from esep.cli.printing import DONE, FOUND_ERRORS, print_json, warn
from esep.core.checks import check
from esep.core.checks_wording import fixed
from esep.core.facts import Figures
from esep.core.forms import Form, Sheet
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.library import library
from esep.library.csv_lines import near
from esep.library.figures import read_figures
from esep.library.form_values import read_sheets

HELP = Text(
    "толтырылған нысандағы барлық қате",
    "всё, что неверно в заполненной форме",
    "everything that is wrong with a filled form",
)
EXAMPLE = "esep check-form form-7 --values values.csv --facts facts.csv"

SEVERITY = {
    "error": Text("қате", "ошибка", "error"),
    "warning": Text("ескерту", "предупреждение", "warning"),
}
CLEAN = Text("бәрі дұрыс", "всё сходится", "all is well")
COUNTED = Text(
    "қате: {errors}, ескерту: {warnings}",
    "ошибок: {errors}, предупреждений: {warnings}",
    "errors: {errors}, warnings: {warnings}",
)
COMPUTED = Text("есептелгені", "вычислено", "computed")
FORM_UNKNOWN = Text("«{form}» деген нысан жоқ.", "Формы «{form}» нет.", "There is no form “{form}”.")
FORMS_KNOWN = Text(
    "Ұқсастары: {near}. Барлары: {known}.", "Похожие: {near}. Есть: {known}.", "Near: {near}. Known: {known}."
)
FACTS_HELP = Text(
    "тағы не белгілі: subject,period,fact,key,value",
    "что ещё известно: subject,period,fact,key,value",
    "what else is known: subject,period,fact,key,value",
)
NO_FACTS = Text(
    "«{subject}»: бұл атаумен берілген көрсеткіш жоқ, басқа көрсеткіштермен салыстырылмады.",
    "«{subject}»: под этим названием показателей нет, с другими показателями не сверено.",
    "“{subject}”: no fact is given under this name, so nothing was compared with other facts.",
)
NO_FACTS_TODO = Text(
    "Екі файлда атауды бірдей жазыңыз.",
    "Пишите название в обоих файлах одинаково.",
    "Write the name alike in both files.",
)


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("form", metavar="FORM", help="form-7, membership-statistics, labour-monitoring …")
    parser.add_argument("--values", required=True, metavar="VALUES.csv", help="subject,period,row,value")
    parser.add_argument("--facts", metavar="FACTS.csv", help=FACTS_HELP[parser.language])


def run(args: Namespace) -> int:
    """Print the problems of every filled form; return 1 when one of them is an error."""
    form = form_asked(args.form)
    sheets, figures = _read(form, Path(args.values), None if args.facts is None else Path(args.facts))
    checked = [(sheet, check(sheet)) for sheet in sheets]
    if args.json:
        print_json([as_data(sheet, problems) for sheet, problems in checked])
    else:
        print("\n".join(written(form, checked, args.lang)))
    if figures is not None:
        strangers = dict.fromkeys(sheet.subject for sheet in sheets if not figures.of(sheet.subject))
        warn(((subject, _no_facts(subject, figures)) for subject in strangers), args.lang)
    wrong = any(problem.severity == "error" for _, problems in checked for problem in problems)
    return FOUND_ERRORS if wrong else DONE


def form_asked(name: str) -> Form:
    """Return the form of this id; an unknown one is refused with the known ones named."""
    forms = library().forms
    if name in forms:
        return forms[name]
    todo = FORMS_KNOWN.format(near=near(name, forms), known=", ".join(forms))
    raise Refused([Problem(FORM_UNKNOWN.format(form=name), todo, rule="form-unknown")])


def as_data(sheet: Sheet, problems: Sequence[Problem]) -> dict[str, Any]:
    """Return one checked form as the contract's JSON has it."""
    return {
        "subject": sheet.subject,
        "period": str(sheet.period),
        "problems": [
            {
                "rule": problem.rule,
                "severity": problem.severity,
                "rows": list(problem.rows),
                "left": problem.left,
                "right": problem.right,
                "message": {
                    language: f"{problem.what[language]} {problem.todo[language]}" for language in LANGUAGES
                },
            }
            for problem in problems
        ],
    }


def written(form: Form, checked: Sequence[tuple[Sheet, Sequence[Problem]]], language: str) -> list[str]:
    """Return the lines a person reads: the form, then each sheet with its problems and computed rows."""
    lines = [form.title[language]]
    for sheet, problems in checked:
        errors = sum(problem.severity == "error" for problem in problems)
        counted = COUNTED[language].format(errors=errors, warnings=len(problems) - errors)
        verdict = counted if problems else CLEAN[language]
        lines += ["", f"{sheet.subject}, {sheet.period}: {verdict}"]
        for problem in problems:
            lines.append(f"  {SEVERITY[problem.severity][language]}: {problem.what[language]}")
            lines.append(f"      {problem.todo[language]}")
        for derived in form.derived:
            value = sheet.computed(derived)
            if value is not None:
                shown = fixed(value, derived.decimals, percent=derived.kind == "percent")
                lines.append(
                    f"  {COMPUTED[language]}: {derived.number}  {derived.name[language]}: {shown[language]}"
                )
    return lines


def _read(form: Form, values: Path, facts: Path | None) -> tuple[tuple[Sheet, ...], Figures | None]:
    """Return the sheets and the figures; what is wrong with either file is refused together."""
    catalogue = library().facts
    problems: list[Problem] = []
    figures: Figures | None = None
    sheets: tuple[Sheet, ...] = ()
    try:
        figures = None if facts is None else read_figures(facts, catalogue)
    except Refused as refused:
        problems += refused.problems
    try:
        sheets = read_sheets(values, form, catalogue, figures)
    except Refused as refused:
        problems += refused.problems
    if problems:
        raise Refused(problems)
    return sheets, figures


def _no_facts(subject: str, figures: Figures) -> Problem:
    what = NO_FACTS.format(subject=subject)
    return Problem(what, NO_FACTS_TODO, file=figures.file, rule="subject-without-facts", severity="warning")
