"""How a command reads its arguments, and how it says in the reader's language what it cannot read."""

from __future__ import annotations

import re
import sys
from argparse import SUPPRESS, Action, ArgumentError, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from functools import partial
from typing import Any, NoReturn

from esep import __version__
from esep.cli.printing import REFUSED, default_language, one_line
from esep.core.names import LANGUAGES, Text

USAGE = Text("қолданысы: ", "использование: ", "usage: ")
GIVEN_BARE = Text("атаусыз берілетіндер", "позиционные аргументы", "positional arguments")
OPTIONS = Text("параметрлер", "параметры", "options")
EXAMPLE = Text("мысал", "пример", "example")
HELP = Text("осы көмекті көрсету", "показать эту справку", "show this help message and exit")
LANG = Text("тіл: kk | ru | en", "язык: kk | ru | en", "language: kk | ru | en")
JSON = Text("JSON шығару", "вывести JSON", "print JSON")

CANNOT_READ = Text(
    "Бұйрық түсініксіз: {why}", "Команда непонятна: {why}", "The command cannot be read: {why}"
)
SEE_HELP = Text(
    "Көмек: esep {command} --help", "Справка: esep {command} --help", "For help: esep {command} --help"
)
GIVEN_TWICE = "given twice and differently"
REASONS: tuple[tuple[str, Text], ...] = (
    (
        r"the following arguments are required: (.+)",
        Text("міндетті аргументтер берілмеген: {}", "не указаны обязательные аргументы: {}", ""),
    ),
    (
        r"one of the arguments (.+) is required",
        Text("мыналардың бірі керек: {}", "нужен один из аргументов: {}", ""),
    ),
    (r"unrecognized arguments: (.*)", Text("белгісіз аргументтер: {}", "неизвестные аргументы: {}", "")),
    (
        r"argument (.+): invalid choice: (.*) \(choose from (.*)\)",
        Text("{0}: {1} деген таңдау жоқ, барлары: {2}", "{0}: варианта {1} нет, есть: {2}", ""),
    ),
    (
        r"argument (.+): not allowed with argument (.+)",
        Text(
            "{0} мен {1} бірге берілмейді",
            "{0} и {1} вместе не указываются",
            "",
        ),
    ),
    (r"argument (.+): expected one argument", Text("{}: мәні жоқ", "{}: нет значения", "")),
    (
        r"argument (.+): ignored explicit argument (.*)",
        Text("{0}: мән берілмейді, ал жазылғаны: {1}", "{0}: значения не бывает, а указано {1}", ""),
    ),
    (
        rf"argument (.+): {GIVEN_TWICE}",
        Text("{}: екі рет әрі екі түрлі берілген", "{}: указано дважды и по-разному", ""),
    ),
    (
        r"argument (.+): (.+) is not a port, 0 to 65535",
        Text("{0}: {1} порт емес, 0 мен 65535 аралығы керек", "{0}: {1} — не порт от 0 до 65535", ""),
    ),
    (
        r"argument (.+): (.+) is not a number of processes, 1 to 64",
        Text("{0}: {1} үдеріс саны емес, 1 мен 64 аралығы керек", "{0}: {1} — не число от 1 до 64", ""),
    ),
)
"""What argparse says, and how it is said in Kazakh and Russian; its English words stay as they are."""
SEE_BELOW = Text("аргументтері дұрыс емес", "неверные аргументы", "")


class Once(Action):
    """Keeps the value of an option; two different values are refused, for one of them would be lost."""

    given: Any = None

    def __call__(
        self, parser: ArgumentParser, namespace: Namespace, values: Any, option_string: str | None = None
    ) -> None:
        """Keep `values`."""
        if option_string is not None and self.given not in (None, values):
            raise ArgumentError(self, GIVEN_TWICE)
        self.given = values
        setattr(namespace, self.dest, values)


class _Help(RawDescriptionHelpFormatter):
    """Help whose first word is in the reader's language."""

    def __init__(self, prog: str, usage: str) -> None:
        super().__init__(prog)
        self.usage = usage

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self.usage if prefix is None else prefix)


class Parser(ArgumentParser):
    """The arguments of one command; a wrong command is answered with one line and exit code 2."""

    def __init__(self, command: str, language: str, *, says: Text, example: str) -> None:
        """Begin with the arguments that every command takes."""
        super().__init__(
            prog=f"esep {command}",
            description=says[language],
            epilog=f"{EXAMPLE[language]}:\n  {example}",
            formatter_class=partial(_Help, usage=USAGE[language]),
            allow_abbrev=False,
            add_help=False,
        )
        self.command, self.language = command, language
        self._positionals.title, self._optionals.title = GIVEN_BARE[language], OPTIONS[language]
        self.register("action", None, Once)
        self.add_argument("-h", "--help", action="help", default=SUPPRESS, help=HELP[language])
        self.add_argument("--lang", choices=LANGUAGES, default=default_language(), help=LANG[language])
        self.add_argument("--json", action="store_true", help=JSON[language])
        self.add_argument("--version", action="version", version=f"esep {__version__}", help=SUPPRESS)

    def error(self, message: str) -> NoReturn:
        """Say on one line why the command cannot be read, and where its help is."""
        why = CANNOT_READ[self.language].format(why=in_language(message, self.language))
        see = SEE_HELP[self.language].format(command=self.command)
        print(one_line(f"{why}. {see}"), file=sys.stderr)
        raise SystemExit(REFUSED)


def in_language(message: str, language: str) -> str:
    """Return what argparse says in English in the reader's `language`."""
    if language == "en":
        return message
    for pattern, wording in REASONS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return wording[language].format(*found.groups())
    return SEE_BELOW[language]
