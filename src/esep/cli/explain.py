"""`esep explain`: the full trace of one point of one subject."""

from __future__ import annotations

from argparse import Namespace

from esep.cli.asking import add_question, ask, regulation_of
from esep.cli.parser import Parser
from esep.cli.printing import DONE, print_json
from esep.core.law import Regulation
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.quantity import as_data, pretty
from esep.core.scoring import Result, Scored
from esep.core.trace import Trace, explain

HELP = Text(
    "ұпайдың толық жолы: ереже сөзі, формула, сандар, түсіндірмелер, деректер",
    "полный путь балла: слова положения, формула, числа, толкования, показатели",
    "the full trace of a point: words, formula, numbers, readings, figures",
)
EXAMPLE = (
    "esep explain annual-evaluation --edition 2026-02-20 --year 2025 --facts facts.csv "
    "--subject «А» --criterion 3.5"
)

SUBJECT_HELP = Text("атауы, FACTS.csv файлындағыдай", "название, как в FACTS.csv", "the name as in FACTS.csv")
CRITERION_HELP = Text("3.5 немесе economic-effect", "3.5 или economic-effect", "3.5 or economic-effect")
LABELS = {
    "words": Text("Ереже сөзі", "Слова положения", "Words"),
    "names": Text("Формула", "Формула", "Formula"),
    "numbers": Text("Санмен", "В числах", "In numbers"),
    "readings": Text("Түсіндірмелер", "Толкования", "Readings"),
    "facts": Text("Деректер", "Показатели", "Figures"),
    "points": Text("Балл", "Баллы", "Points"),
    "place": Text("Жол бойынша орын", "Место по строке", "Place in the row"),
}


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    add_question(parser)
    parser.add_argument("--subject", required=True, metavar="S", help=SUBJECT_HELP[parser.language])
    parser.add_argument(
        "--criterion", required=True, metavar="NUMBER-OR-ID", help=CRITERION_HELP[parser.language]
    )


def run(args: Namespace) -> int:
    """Print the trace of every line of the row, or of the one line named."""
    unknown: list[Problem] = []
    regulation = regulation_of(args)
    if regulation is not None and regulation.no_points is None and not regulation.criterion(args.criterion):
        unknown.append(_unknown_criterion(args.criterion, regulation))
    try:
        question = ask(args)
    except Refused as refused:
        raise Refused([*refused.problems, *unknown]) from refused
    problems: list[Problem] = []
    scored = _subject(question.answer(), args.subject, problems)
    problems += unknown
    if problems or scored is None:
        raise Refused(problems)
    criteria = question.plan.regulation.criterion(args.criterion)
    traces = [explain(scored.line(criterion.id), question.catalogue) for criterion in criteria]
    if args.json:
        print_json([_data(trace, scored) for trace in traces])
    else:
        print("\n\n".join(_written(trace, scored, question.plan.regulation, args.lang) for trace in traces))
    return DONE


def _data(trace: Trace, scored: Scored) -> dict[str, object]:
    return {
        "subject": scored.subject,
        "number": trace.number,
        "id": trace.criterion,
        "status": trace.status,
        **as_data("points", trace.points),
        "place": scored.rows[trace.number].place,
        "sentence": trace.sentence.as_dict(),
        "trace": trace.as_dict(),
    }


def _written(trace: Trace, scored: Scored, regulation: Regulation, language: str) -> str:
    name = next(c.name for c in regulation.criteria() if c.id == trace.criterion)
    label = {key: text[language] for key, text in LABELS.items()}
    lines = [
        f"{trace.number} {name[language]} · {scored.subject}",
        trace.sentence[language],
        "",
        f"{label['words']}: «{' · '.join((*trace.headings, *trace.quote))}»",
        f"{label['names']}: {trace.names[language]}",
        f"{label['numbers']}: {trace.numbers[language]}",
        f"{label['points']}: {pretty(trace.points, language)}",
        f"{label['place']}: {scored.rows[trace.number].place or '—'}",
        f"{label['facts']}:",
    ]
    lines += [
        f"  {fact.name[language]}, {fact.year}: {fact.shown_value(language)}  [{fact.fact}]"
        for fact in trace.facts
    ]
    lines.append(f"{label['readings']}:")
    for reading_id in trace.readings:
        reading = regulation.reading(reading_id)
        if reading is not None:
            lines.append(f"  {reading.id}: {reading.question[language]}")
    return "\n".join(lines)


def _subject(result: Result, name: str, problems: list[Problem]) -> Scored | None:
    for scored in result.subjects:
        if scored.subject == name:
            return scored
    what = Text(
        kk="«{name}» бағаланғандар арасында жоқ.",
        ru="«{name}» нет среди оценённых.",
        en="“{name}” is not among the rated.",
    ).format(name=name)
    todo = Text(kk="Барлары: {known}.", ru="Есть: {known}.", en="There are: {known}.").format(
        known="; ".join(scored.subject for scored in result.subjects)
    )
    problems.append(Problem(what, todo, rule="subject-unknown"))
    return None


def _unknown_criterion(name: str, regulation: Regulation) -> Problem:
    what = Text(
        kk="«{name}» деген жол қосымшада жоқ.",
        ru="Строки «{name}» в приложении нет.",
        en="The annex has no line “{name}”.",
    ).format(name=name)
    known = ", ".join(f"{c.number} {c.id}" for c in regulation.criteria())
    todo = Text(kk="Жолдары: {known}.", ru="Строки: {known}.", en="Its lines: {known}.").format(known=known)
    return Problem(what, todo, rule="criterion-unknown")
