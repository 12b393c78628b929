"""`esep law`: check that the law as data keeps its promises, or show a clause in the official words."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from esep.cli.parser import Parser
from esep.cli.printing import DONE, FOUND_ERRORS, one_line, print_json
from esep.core.law import Clause, Criterion, Regulation
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.readings import resting_on
from esep.library import library
from esep.library.promises import check_law

HELP = Text(
    "деректегі ережені тексеру немесе тармақты ресми сөзімен көрсету",
    "проверить положение как данные или показать пункт официальными словами",
    "check the law as data, or show a clause in the official words",
)
EXAMPLE = "esep law check\n  esep law show annual-evaluation 4.3\n  esep law show annual-evaluation 3.5"

CLAUSE_HELP = Text(
    "4.3, қосымшаның жолы, жолдың id-і немесе түсіндірме",
    "4.3, строка приложения, id строки или толкование",
    "4.3, an annex row, a line's id or a reading",
)
EDITION_HELP = Text("берілмесе, соңғы редакция", "если не указана, последняя", "the latest when not given")
KEPT = Text(
    "{editions} редакция тексерілді: уәделер сақталған.",
    "Проверено редакций: {editions}. Обещания соблюдены.",
    "{editions} editions checked: the promises are kept.",
)


def add_arguments(parser: Parser) -> None:
    """Add `check` and `show REGULATION CLAUSE`."""
    parser.add_argument("what", choices=("check", "show"))
    parser.add_argument("regulation", nargs="?", metavar="REGULATION")
    parser.add_argument("clause", nargs="?", metavar="CLAUSE", help=CLAUSE_HELP[parser.language])
    parser.add_argument("--edition", metavar="DATE", help=EDITION_HELP[parser.language])


def run(args: Namespace) -> int:
    """Check everything (exit 1 when a promise is broken), or print one clause."""
    return _check(args) if args.what == "check" else _show(args)


def _check(args: Namespace) -> int:
    if args.regulation is not None or args.edition is not None:
        raise Refused([_everything()])
    looked, problems = check_law(library())
    if args.json:
        print_json({"editions": list(looked), "problems": [_problem(problem) for problem in problems]})
    else:
        for problem in problems:
            print(one_line(problem.says(args.lang)))
        if not problems:
            print(KEPT[args.lang].format(editions=len(looked)))
    return FOUND_ERRORS if problems else DONE


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "rule": problem.rule,
        "message": problem.what.as_dict(),
        "todo": problem.todo.as_dict(),
    }


def _show(args: Namespace) -> int:
    lib = library()
    if not args.regulation or not args.clause:
        raise Refused([_incomplete()])
    editions = lib.editions(args.regulation)
    newest = editions[-1] if editions else ""
    regulation = lib.regulation(args.regulation, newest if args.edition is None else args.edition)
    number = args.clause.rstrip(".")
    clauses = [clause for clause in regulation.clauses() if clause.number == number]
    criteria = regulation.criterion(number)
    reading = regulation.reading(number)
    if not clauses and not criteria and reading is None:
        raise Refused([_unknown(regulation, number)])
    if args.json:
        data: dict[str, Any] = {"regulation": regulation.id, "edition": regulation.edition}
        data["clauses"] = [
            {"number": c.number, "text": list(c.text), "name": c.name.as_dict()} for c in clauses
        ]
        data["criteria"] = [
            {"number": c.number, "id": c.id, "quote": list(c.quote), "name": c.name.as_dict()}
            for c in criteria
        ]
        data["reading"] = None if reading is None else reading.question.as_dict()
        print_json(data)
        return DONE
    pieces = [_clause(clause, args.lang) for clause in clauses]
    pieces += [_criterion(criterion, regulation, args.lang) for criterion in criteria]
    if reading is not None:
        options = [
            f"  {option.id}{' *' if option.id == reading.default else ''}: {option.says[args.lang]}"
            for option in reading.options
        ]
        words = [f"«{quoted}»" for quoted in reading.text]
        lines = [f"{reading.id} · {reading.question[args.lang]}", *words, *options, reading.why[args.lang]]
        pieces.append("\n".join(lines))
    print(f"{regulation.title[args.lang]} · {regulation.edition}\n")
    print("\n\n".join(pieces))
    return DONE


def _clause(clause: Clause, language: str) -> str:
    lines = [f"{clause.number} · {clause.name[language]}", *clause.text]
    if clause.gist.get(language):
        lines.append(f"[{clause.gist[language]}]")
    return "\n".join(lines)


def _criterion(criterion: Criterion, regulation: Regulation, language: str) -> str:
    rests_on = resting_on(regulation)[criterion.id]
    about = [reading for reading in regulation.readings if reading.id in rests_on]
    lines = [f"{criterion.number} · {criterion.name[language]} [{criterion.id}]"]
    lines.append(f"«{' · '.join((*criterion.headings, *criterion.quote))}»")
    lines += [f"  {reading.id}: {reading.question[language]} ({reading.default})" for reading in about]
    return "\n".join(lines)


def _everything() -> Problem:
    return Problem(
        Text(
            kk="law check бәрін бірден тексереді, оған ереже де, редакция да берілмейді.",
            ru="law check проверяет всё сразу; ни положение, ни редакция ему не указываются.",
            en="law check looks at everything at once and takes no regulation or edition.",
        ),
        Text(
            kk="Былай жазыңыз: esep law check.",
            ru="Пишите так: esep law check.",
            en="Write it as: esep law check.",
        ),
        rule="law-check",
    )


def _incomplete() -> Problem:
    return Problem(
        Text(
            kk="Қай ереженің қай тармағы екені айтылмаған.",
            ru="Не сказано, какой пункт какого положения.",
            en="It is not said which clause of which regulation.",
        ),
        Text(
            kk="Былай жазыңыз: esep law show annual-evaluation 4.3.",
            ru="Пишите так: esep law show annual-evaluation 4.3.",
            en="Write it as: esep law show annual-evaluation 4.3.",
        ),
        rule="law-show",
    )


def _unknown(regulation: Regulation, number: str) -> Problem:
    known = [clause.number for clause in regulation.clauses()] + [row.number for row in regulation.rows()]
    return Problem(
        Text(
            kk="{id} {edition}: «{number}» деген тармақ жоқ.",
            ru="{id} {edition}: пункта «{number}» нет.",
            en="{id} {edition}: there is no clause “{number}”.",
        ).format(id=regulation.id, edition=regulation.edition, number=number),
        Text(kk="Тармақтары: {known}.", ru="Пункты: {known}.", en="Its clauses: {known}.").format(
            known=", ".join(dict.fromkeys(known))
        ),
        rule="clause-unknown",
    )
