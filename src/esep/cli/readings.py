"""`esep readings`: every open question, its options, and whom each would move."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from esep.cli.asking import add_question, ask
from esep.cli.parser import Parser
from esep.cli.printing import DONE, print_json
from esep.core.law import CHOOSABLE
from esep.core.names import Text
from esep.core.quantity import plain, pretty, shown, terminates
from esep.core.readings import Chosen
from esep.core.sensitivity import Effect, Move, Swing, swings

HELP = Text(
    "әр ашық сұрақ: нұсқалары, кімнің ұпайы мен орны өзгереді; ештеңені өзгертпейтіні соңында",
    "каждый открытый вопрос: варианты, у кого меняются баллы и место; ни на что не влияющие в конце",
    "each open question: its options, who changes points and place; idle ones last",
)
EXAMPLE = "esep readings annual-evaluation --edition 2026-02-20 --year 2025 --facts facts.csv"

NOBODY = Text("ешкімге әсер етпейді", "ни на кого не влияет", "moves nobody")
IN_FORCE = Text("қазір", "сейчас", "now")
PLACE = Text("орын", "место", "place")
MOVES = Text(
    "ұпайы өзгеретіні {points}, орны өзгеретіні {places}",
    "баллы меняются у {points}, место у {places}",
    "points change for {points}, the place for {places}",
)
ELSEWHERE = Text(
    "Есептеу кезінде таңдалмайтындар: көрсеткіштің қалай саналатынын немесе рәсімді шешеді",
    "Не выбираются при расчёте: решают, как считается показатель, или порядок",
    "Not chosen in a calculation: they decide how a figure is counted, or the procedure",
)


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    add_question(parser)


def run(args: Namespace) -> int:
    """Print the questions, those that move most first and the idle ones last."""
    question = ask(args)
    found = swings(question.plan, question.figures)
    others = [_still(chosen) for chosen in question.plan.choices if chosen.reading.stage not in CHOOSABLE]
    if args.json:
        print_json([_data(swing) for swing in (*found, *others)])
        return DONE
    print("\n\n".join(_written(swing, args.lang) for swing in found))
    print(f"\n{ELSEWHERE[args.lang]}:\n")
    print("\n\n".join(_unchosen(swing, args.lang) for swing in others))
    return DONE


def _still(chosen: Chosen) -> Swing:
    """Return a question that no calculation chooses: whatever its option, these figures stay."""
    rest = [option for option in chosen.reading.options if option.id != chosen.option.id]
    return Swing(chosen.reading, chosen.words, tuple(Effect(option, option.id, ()) for option in rest))


def _data(swing: Swing) -> dict[str, Any]:
    reading = swing.reading
    return {
        "id": reading.id,
        "key": reading.key,
        "stage": reading.stage,
        "severity": reading.severity,
        "status": reading.status,
        "question": reading.question.as_dict(),
        "chosen": swing.chosen,
        "default": reading.default,
        "idle": swing.idle,
        "options": [
            {
                "id": effect.option.id,
                "tried": effect.words,
                "says": effect.option.says.as_dict(),
                "places_moved": effect.places_moved,
                "points_moved": effect.points_moved,
                "moves": [_move(move) for move in effect.moves],
            }
            for effect in swing.effects
        ],
    }


def _move(move: Move) -> dict[str, Any]:
    before, after = move.total
    data: dict[str, Any] = {
        "subject": move.subject,
        "total": [plain(before), plain(after)],
        "change": plain(after - before),
        "place": list(move.place),
    }
    if not (terminates(before) and terminates(after)):
        data["shown"] = [shown(before), shown(after)]
    return data


def _written(swing: Swing, language: str) -> str:
    reading = swing.reading
    now = reading.option(swing.chosen.partition(":")[0])
    lines = [
        f"{reading.id} · {', '.join(reading.about)} · {reading.question[language]}",
        f"  {IN_FORCE[language]}: {swing.chosen} – {now.says[language] if now else ''}",
    ]
    for effect in swing.effects:
        lines.append(f"  {effect.words} – {effect.option.says[language]}: {_summary(effect, language)}")
        lines += [f"      {_one(move, language)}" for move in effect.moves]
    return "\n".join(lines)


def _unchosen(swing: Swing, language: str) -> str:
    reading = swing.reading
    lines = [f"{reading.id} · {', '.join(reading.about)} · {reading.question[language]}"]
    lines += [f"  «{words}»" for words in reading.text]
    for option in reading.options:
        now = f"{IN_FORCE[language]}: " if option.id == swing.chosen else ""
        lines.append(f"  {now}{option.id} – {option.says[language]}")
    return "\n".join(lines)


def _summary(effect: Effect, language: str) -> str:
    if not effect.moves:
        return NOBODY[language]
    return MOVES[language].format(points=effect.points_moved, places=effect.places_moved)


def _one(move: Move, language: str) -> str:
    before, after = (pretty(total, language) for total in move.total)
    text = f"{move.subject}: {before} → {after}"
    if move.place[0] != move.place[1]:
        text += f", {PLACE[language]} {move.place[0]} → {move.place[1]}"
    return text
