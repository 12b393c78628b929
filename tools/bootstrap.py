"""`./esep demo`, `test`, `check` and `workbook`: installs what the command needs, then becomes the command.

Standard library only, for it runs before anything is installed. A second start only compares one stamp.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from environment import Environment
from wording import say

HOME = Path(__file__).resolve().parent.parent
DEVELOPMENT = {"test", "check"}
"""The commands that need the packages of requirements-dev.txt too."""
PROGRAMS = {"test"}
"""The commands that need a browser and LibreOffice too."""


def become(python: str, arguments: list[str]) -> None:
    """Replace this process by `python -m esep` with the same arguments, sources of this checkout first."""
    surroundings = {**os.environ, "PYTHONPATH": str(HOME / "src")}
    command = [python, "-P", "-X", "utf8", "-m", "esep", *arguments]  # the full path, or .venv is not noticed
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(python, command, surroundings)  # noqa: S606 - a list, no shell


def prepare(command: str) -> str:
    """Install what `command` lacks and return the Python that can run it; refuse with `SystemExit` 2."""
    environment = Environment(HOME, development=command in DEVELOPMENT)
    installed = environment.ready()
    if installed and command not in PROGRAMS:
        return environment.python
    from debian import provide
    from trouble import Trouble

    try:
        provide(pip=not installed and environment.needs_pip(), programs=command in PROGRAMS)
        if not installed:
            environment.make()
    except Trouble as trouble:
        sys.exit(report(trouble))
    except OSError as error:
        sys.exit(report(Trouble.of(error)))
    return environment.python


def report(trouble: Exception) -> int:
    """Print one sentence about what is in the way and return the exit status 2."""
    print(f"esep: {trouble}", file=sys.stderr)
    return 2


def main(arguments: list[str]) -> None:
    """Run one command of the product in an environment that has what the command needs."""
    try:
        asks_only = bool({"-h", "--help"} & set(arguments))
        become(sys.executable if asks_only else prepare(arguments[0]), arguments)
    except KeyboardInterrupt:
        print(f"\nesep: {say('stopped')}", file=sys.stderr)
        sys.exit(130)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(report(ValueError(say("which"))))
    main(sys.argv[1:])
