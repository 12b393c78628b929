"""The one door to all commands; each is imported only when it is called."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from esep import __version__
from esep.cli.printing import REFUSED, default_language, language_in, one_line, refuse
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Refused

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
    "demo": "esep.cli.demo",
    "test": "esep.cli.door",
    "check": "esep.cli.door",
}
"""Every command and the module that carries it out."""

DOORS = {"test": "run_tests", "check": "run_checks"}
"""The commands that take their arguments as they are."""

CANNOT_READ = Text(
    "Бұйрық түсініксіз: {why}", "Команда непонятна: {why}", "The command cannot be read: {why}"
)
SEE_HELP = Text(
    "Көмек: esep {command} --help", "Справка: esep {command} --help", "For help: esep {command} --help"
)
NO_COMMAND = Text(
    "«{command}» деген бұйрық жоқ. Барлары: {known}.",
    "Команды «{command}» нет. Есть: {known}.",
    "There is no command “{command}”. There are: {known}.",
)
BROKEN_PIPE = 141


class _Parser(ArgumentParser):
    """A parser that answers a wrong command with one line in the reader's language and exit code 2."""

    language = "en"

    def error(self, message: str) -> NoReturn:
        command = self.prog.partition(" ")[2]
        why = CANNOT_READ[self.language].format(why=message)
        print(one_line(f"{why}. {SEE_HELP[self.language].format(command=command)}"), file=sys.stderr)
        raise SystemExit(REFUSED)


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit code: 0 done, 1 a check found errors, 2 refused."""
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if not words or words[0] in ("-h", "--help"):
        print(overview())
        return 0
    if words[0] in ("-V", "--version"):
        print(f"esep {__version__}")
        return 0
    language = language_in(words)
    if words[0] not in COMMANDS:
        line = NO_COMMAND[language].format(command=words[0], known=", ".join(COMMANDS))
        print(one_line(line), file=sys.stderr)
        return REFUSED
    try:
        return _carry_out(words[0], words[1:], language)
    except Refused as refused:
        return refuse(refused, language)
    except BrokenPipeError:
        sys.stderr.close()
        return BROKEN_PIPE


def _carry_out(command: str, words: Sequence[str], language: str) -> int:
    module = import_module(COMMANDS[command])
    if command in DOORS:
        return int(getattr(module, DOORS[command])(list(words)))
    parser = _Parser(
        prog=f"esep {command}",
        description=module.HELP,
        epilog=f"example:\n  {module.EXAMPLE}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.language = language
    parser.add_argument("--lang", choices=LANGUAGES, default=default_language(), help="kk | ru | en")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--version", action="version", version=f"esep {__version__}", help=SUPPRESS)
    module.add_arguments(parser)
    args: Namespace = parser.parse_args(list(words))
    return int(module.run(args))


def overview() -> str:
    """Return the list of commands with what each is for."""
    lines = ["esep – есеп: law as data, points anyone can recompute", "", "commands:"]
    for name, path in COMMANDS.items():
        says = {"test": "all checks and tests", "check": "all checks without the tests"}.get(name)
        lines.append(f"  {name:<12} {says or import_module(path).HELP}")
    lines += ["", "esep COMMAND --help shows a command's arguments and an example"]
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
