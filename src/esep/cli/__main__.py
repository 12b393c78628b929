"""The one door to all commands; each is imported only when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from esep import __version__
from esep.cli.parser import Parser
from esep.cli.printing import REFUSED, language_in, one_line, refuse
from esep.core.names import Text
from esep.core.problems import Refused
from esep.library.file_errors import reason

COMMANDS = {
    "score": "esep.cli.score",
    "explain": "esep.cli.explain",
    "readings": "esep.cli.readings",
    "compare": "esep.cli.compare",
    "dominance": "esep.cli.dominance",
    "workbook": "esep.cli.workbook",
    "check-form": "esep.cli.check_form",
    "facts": "esep.cli.facts",
    "law": "esep.cli.law",
    "audit": "esep.cli.audit",
    "demo": "esep.cli.demo",
    "test": "esep.cli.door",
    "check": "esep.cli.door",
}
"""Every command and the module that carries it out."""

DOORS = {"test": "run_tests", "check": "run_checks"}
"""The commands that take their arguments as they are."""

NO_COMMAND = Text(
    "«{command}» деген бұйрық жоқ. Барлары: {known}.",
    "Команды «{command}» нет. Есть: {known}.",
    "There is no command “{command}”. There are: {known}.",
)
TITLE = Text(
    "esep – есеп: деректегі ереже, кез келген адам қайта есептей алатын ұпай",
    "esep – есеп: положение как данные, баллы, которые может пересчитать каждый",
    "esep – есеп: law as data, points anyone can recompute",
)
THE_COMMANDS = Text("бұйрықтар", "команды", "commands")
DOOR_HELP = {
    "test": Text("барлық тексеру мен тест", "все проверки и тесты", "all checks and tests"),
    "check": Text("тестсіз барлық тексеру", "все проверки без тестов", "all checks without the tests"),
}
SEE_EACH = Text(
    "esep БҰЙРЫҚ --help: бұйрықтың параметрлері мен мысалы",
    "esep КОМАНДА --help: параметры команды и пример",
    "esep COMMAND --help shows a command's arguments and an example",
)
CANNOT_WRITE = Text(
    "Жауапты жазу мүмкін болмады: {why}.", "Ответ не записан: {why}.", "The answer cannot be written: {why}."
)
BROKEN_PIPE, INTERRUPTED = 141, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit code: 0 done, 1 a check found errors, 2 refused."""
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    language = language_in(words)
    try:
        try:
            return _answer(words, language)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # a full disk is noticed while there is still someone to say it
    except Refused as refused:
        return refuse(refused, language)
    except BrokenPipeError:
        _let_go()
        return BROKEN_PIPE
    except OSError as error:
        _let_go()
        line = CANNOT_WRITE[language].format(why=reason(error)[language])
        print(one_line(f"{error.filename}: {line}" if error.filename else line), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        _let_go()
        return INTERRUPTED


def _answer(words: Sequence[str], language: str) -> int:
    if not words or words[0] in ("-h", "--help"):
        print(overview(language))
        return 0
    if words[0] in ("-V", "--version"):
        print(f"esep {__version__}")
        return 0
    if words[0] not in COMMANDS:
        line = NO_COMMAND[language].format(command=words[0], known=", ".join(COMMANDS))
        print(one_line(line), file=sys.stderr)
        return REFUSED
    return _carry_out(words[0], words[1:], language)


def _let_go() -> None:
    """Send what is not yet written nowhere, so that leaving does not fail a second time."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _carry_out(command: str, words: Sequence[str], language: str) -> int:
    module = import_module(COMMANDS[command])
    if command in DOORS:
        return int(getattr(module, DOORS[command])(list(words)))
    parser = Parser(command, language, says=module.HELP, example=module.EXAMPLE)
    module.add_arguments(parser)
    return int(module.run(parser.parse_args(list(words))))


def overview(language: str) -> str:
    """Return the list of commands with what each is for."""
    lines = [TITLE[language], "", f"{THE_COMMANDS[language]}:"]
    for name, path in COMMANDS.items():
        says = DOOR_HELP.get(name) or import_module(path).HELP
        lines.append(f"  {name:<12} {says[language]}")
    lines += ["", SEE_EACH[language]]
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
