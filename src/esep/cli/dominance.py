"""`esep dominance`: which rows decide the rating, and how little would change its podium."""

from __future__ import annotations

from argparse import Namespace

from esep.cli.asking import add_question, ask
from esep.cli.parser import Parser
from esep.cli.printing import DONE, print_json, table
from esep.core.dominance import Turn, shares, smallest_turn
from esep.core.names import Text
from esep.core.quantity import plain, pretty, shown

HELP = Text(
    "жиынтық айырмасындағы әр жолдың үлесі; жүлделі үштікті өзгертетін ең аз өзгеріс",
    "доля каждой строки в разбросе сумм; наименьшее изменение, меняющее призовую тройку",
    "share of each row in the spread of totals; the smallest change that turns the podium",
)
EXAMPLE = "esep dominance annual-evaluation --edition 2026-02-20 --year 2025 --facts facts.csv"

HEADS = (
    Text("Жол", "Строка", "Row"),
    Text("Атауы", "Название", "Name"),
    Text("Үлесі, %", "Доля, %", "Share, %"),
)
NO_SPREAD = Text(
    "Жиынтықтар бірдей: бөлісетін айырма жоқ.",
    "Все суммы равны: делить нечего.",
    "All totals are equal: there is no spread to share.",
)
TURN = Text(
    kk="Жүлделі үштікті өзгертетін ең аз өзгеріс: {subject}, «{fact}» ({year}): {before} → {after}. "
    "Сонда: {podium}.",
    ru="Наименьшее изменение, меняющее призовую тройку: {subject}, «{fact}» ({year}): {before} → {after}. "
    "Тогда: {podium}.",
    en="The smallest change that turns the podium: {subject}, “{fact}” ({year}): {before} → {after}. "
    "Then: {podium}.",
)
NO_TURN = Text(
    "Жүлделі үштікті бір ғана көрсеткіш өзгерте алмайды.",
    "Ни один показатель в одиночку не меняет призовую тройку.",
    "No single figure changes the podium.",
)

BY_PLACES = Text(
    "A04=sum_of_places бойынша орынды жолдардағы орындардың қосындысы шешеді: ең аз өзгеріс ізделмеді.",
    "По A04=sum_of_places решает сумма мест по строкам: наименьшее изменение не искалось.",
    "By A04=sum_of_places the places of the rows decide: the smallest change was not looked for.",
)


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    add_question(parser)


def run(args: Namespace) -> int:
    """Print the share of every printed row and the smallest change of one figure that turns the podium."""
    question = ask(args)
    result = question.answer()
    spread = shares(result)
    turn = smallest_turn(question.plan, result, question.figures)
    if args.json:
        print_json(
            {
                "shares": None
                if spread is None
                else {number: plain(share) for number, share in spread.items()},
                "shown": None
                if spread is None
                else {number: shown(share) for number, share in spread.items()},
                "turn": None if turn is None else _turn_data(turn),
            }
        )
        return DONE
    names = {row.number: row.name for row in question.plan.regulation.rows()}
    if spread is None:
        print(NO_SPREAD[args.lang])
    else:
        rows = [[head[args.lang] for head in HEADS]]
        ordered = sorted(spread.items(), key=lambda item: -item[1])
        rows += [[n, names[n][args.lang], pretty(share * 100, args.lang, places=2)] for n, share in ordered]
        print(table(rows, left=2))
    print()
    if turn is None:
        print((BY_PLACES if result.plan.ranking["by"] == "sum_of_places" else NO_TURN)[args.lang])
    else:
        print(_turn(turn, question.catalogue[turn.fact].name, args.lang))
    return DONE


def _turn_data(turn: Turn) -> dict[str, object]:
    data: dict[str, object] = {
        "subject": turn.subject,
        "fact": turn.fact,
        "period": str(turn.year),
        "before": plain(turn.before),
        "after": plain(turn.after),
        "change": plain(turn.change),
        "podium": [list(names) for names in turn.podium],
    }
    return data


def _turn(turn: Turn, name: Text, language: str) -> str:
    podium = " · ".join(f"{place}. {', '.join(names)}" for place, names in enumerate(turn.podium, 1) if names)
    return TURN[language].format(
        subject=turn.subject,
        fact=name[language],
        year=turn.year,
        before=pretty(turn.before, language),
        after=pretty(turn.after, language),
        podium=podium,
    )
