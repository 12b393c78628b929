"""The one door to all checks: `./esep check`, and `./esep test`, which is the checks and every test."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parents[3]
"""The root of the checkout; the checks read its configuration."""

CONTRACTS = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
CHECKS = {
    "format": ("-m", "ruff", "format", "--check", "--output-format", "concise", "."),
    "lint": ("-m", "ruff", "check", "--output-format", "concise", "."),
    "types": ("-m", "mypy"),
    "contracts": ("-c", CONTRACTS, "--no-logo"),
    "law": ("-m", "esep", "law", "check"),
}
"""Each check by name, as the arguments of Python that carry it out."""

HELP = {
    "check": "esep check\n\n  format, lint, types, import contracts, the law's promises (no argument)",
    "test": "esep test [PYTEST ARGUMENT]…\n\n"
    "  without arguments: all of `esep check`, then every test, browser and LibreOffice included\n"
    "  with arguments: only pytest with these, example: esep test -k podium",
}
WORKERS = min(4, (os.cpu_count() or 1) + 1)
"""One more than there are cores: while one waits for a browser or a disk, another works."""
WHOLE = ("-n", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder", "-q")
"""How pytest runs every test: whole files to each worker, in the order of tests/conftest.py."""
FAILED, WRONG, STOPPED = 1, 2, 130


@dataclass(frozen=True, slots=True)
class Checked:
    """One check carried out: its name, its exit status, how many seconds it took and what it printed."""

    name: str
    status: int
    seconds: float
    printed: str

    def line(self) -> str:
        """Return what a person sees: a mark, name and duration; for a failure also all that it printed."""
        summary = f"{'✗' if self.status else '✓'} {self.name:<10}{self.seconds:5.1f} s"
        return f"{summary}\n{self.printed}" if self.status else summary


def run_checks(argv: Sequence[str]) -> int:
    """Carry out every check, print a line for each and return 0, or 1 when any found an error."""
    if argv:
        return _explain("check", argv)
    try:
        return FAILED if _failed() else 0
    except KeyboardInterrupt:
        return STOPPED


def run_tests(argv: Sequence[str]) -> int:
    """Carry out every check and test, or only pytest when `argv` has arguments for it; return 0, 1 or 2."""
    if {"-h", "--help"} & set(argv):
        return _explain("test", argv)
    try:
        if argv:
            return _pytest(argv)
        failed = _failed()
        status = _pytest(WHOLE)
    except KeyboardInterrupt:
        return STOPPED
    if failed:
        print(f"✗ {', '.join(failed)}", file=sys.stderr)
    return status or (FAILED if failed else 0)


def _failed() -> list[str]:
    """Return the names of the checks that found errors, after printing a line for each check."""
    with ThreadPoolExecutor(2) as together:
        names = []
        for checked in together.map(_check, CHECKS):
            print(checked.line(), flush=True)
            names += [checked.name] if checked.status else []
    return names


def _check(name: str) -> Checked:
    began = time.monotonic()
    command = [sys.executable, "-X", "utf8", *CHECKS[name]]
    done = subprocess.run(
        command, cwd=HOME, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    return Checked(name, done.returncode, time.monotonic() - began, done.stdout)


def _pytest(argv: Sequence[str]) -> int:
    """Return 0 when all tests passed, 1 when some did not, 2 when pytest could not do what was asked."""
    command = [sys.executable, "-X", "utf8", "-m", "pytest", *argv]
    status = subprocess.run(command, cwd=HOME, check=False).returncode
    return status if status in (0, FAILED) else WRONG


def _explain(command: str, argv: Sequence[str]) -> int:
    """Print how `command` is called and return 0 when that was asked, 2 when it was called otherwise."""
    asked = bool({"-h", "--help"} & set(argv))
    print(HELP[command], file=sys.stdout if asked else sys.stderr)
    return 0 if asked else WRONG
