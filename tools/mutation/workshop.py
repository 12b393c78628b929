"""A copy of the checkout in which one changed module at a time is put to the tests."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from mutation.changes import Change

PARTS = ("src", "tests", "regulations", "forms", "registers", "tools")
CORE = Path("src/esep/core")
SETTINGS = """[pytest]
pythonpath = src tools .
addopts = -x -q --import-mode=importlib -p no:cacheprovider
markers =
    libreoffice: not among these tests
"""
MEMORY = 2 * 1024**3
"""Bytes a run may use; a change that never stops collecting ends here."""

PATIENCE = 120.0
"""Seconds for tests of which it is not known how long they take."""

NO_TESTS = (4, 5)
"""What pytest answers when it was called wrongly or found nothing to run."""

FIRST = {
    "scoring.py": ("test_scoring.py", "test_mutants_scoring.py"),
    "ranking.py": ("test_ranking.py", "test_scoring.py"),
    "formulas/change.py": ("test_formulas_change.py", "test_mutants_formulas.py"),
    "formulas/contests.py": ("test_formulas_contests.py",),
    "formulas/per_step.py": ("test_formulas_per_step.py", "test_mutants_formulas.py"),
    "formulas/ratio.py": ("test_formulas_ratio.py", "test_mutants_formulas.py"),
    "formulas/reports.py": ("test_formulas_reports.py",),
    "formulas/shape.py": ("test_formulas_shape.py",),
    "formulas/counting.py": ("test_formulas_counting.py", "test_mutants_formulas.py"),
    "formulas/per_unit.py": ("test_formulas_counting.py",),
    "formulas/once.py": ("test_formulas_counting.py", "test_mutants_formulas.py"),
}
"""The test files most likely to notice a change."""

OTHERWISE = ("test_formulas_states.py", "test_mutants_formulas.py")
"""The same for modules not named there."""

MORE = ("tests/core", "tests/road/test_scenarios.py", "tests/regulations/test_law_keeps_its_promises.py")
"""What a change has to get past next."""

LAST = ("tests/properties",)
"""What a change must get past to survive. They take a minute, so a change that is known to change nothing is
spared them; it counts as alive without them."""


class NotMeasurable(Exception):
    """The tests fail, or are not found, before anything is changed; says what pytest printed."""


class Workshop:
    """One copy of the checkout, used by one worker; a run is a forked process, so nothing is left over."""

    def __init__(self, home: Path) -> None:
        """Copy the parts that the tests need and load pytest once."""
        self.root = Path(tempfile.mkdtemp(prefix="esep-mutation-"))
        for part in PARTS:
            shutil.copytree(home / part, self.root / part, ignore=shutil.ignore_patterns("__pycache__"))
        (self.root / "pytest.ini").write_text(SETTINGS)
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        os.environ.pop("PYTEST_ADDOPTS", None)
        import hypothesis.strategies
        import pytest

        self._ready = (pytest, hypothesis.strategies)
        self.wrong = ""
        self.patience: dict[tuple[str, ...], float] = {}

    def check(self) -> None:
        """Run all tests on the unchanged code, leaving it compiled; a failure is refused."""
        for tests in (MORE, LAST):
            began = time.monotonic()
            self.patience[tests] = 1200
            if self._run(tests, compiling=True) != 0:
                self.wrong = f"The tests fail before any change:\n{self.said()}"
                raise NotMeasurable(self.wrong)
            self.patience[tests] = max(20.0, 8 * (time.monotonic() - began))
        for compiled in (self.root / CORE).rglob("*.pyc"):
            compiled.unlink()

    def kills(self, change: Change, *, spared: bool = False) -> str:
        """Return `killed`, `timeout` or `survived` for a change, the likeliest tests tried first.

        A `spared` change does not meet the slowest tests.
        """
        if self.wrong:
            raise NotMeasurable(self.wrong)
        first = tuple(f"tests/core/{name}" for name in FIRST.get(change.module, OTHERWISE))
        path = self.root / CORE / change.module
        whole = path.read_text(encoding="utf-8")
        path.write_text(change.source, encoding="utf-8")
        try:
            for tests in (first, MORE) if spared else (first, MORE, LAST):
                status = self._run(tests)
                if status in NO_TESTS:
                    raise NotMeasurable(f"No tests were run for {change}:\n{self.said()}")
                if status != 0:
                    return "timeout" if status is None else "killed"
            return "survived"
        finally:
            path.write_text(whole, encoding="utf-8")

    def said(self) -> str:
        """Return what the last run printed."""
        return (self.root / "said").read_text(encoding="utf-8", errors="replace")

    def close(self) -> None:
        """Remove the copy."""
        shutil.rmtree(self.root, ignore_errors=True)

    def _run(self, tests: tuple[str, ...], *, compiling: bool = False) -> int | None:
        """Return pytest's exit status on `tests`, None when it took too long."""
        child = os.fork()
        if child == 0:
            os._exit(self._test(tests, compiling=compiling))
        until = time.monotonic() + self.patience.get(tests, PATIENCE)
        while time.monotonic() < until:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return None

    def _test(self, tests: tuple[str, ...], *, compiling: bool) -> int:
        """Run pytest in this (forked) process and return its exit status."""
        import pytest

        said = os.open(self.root / "said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        os.chdir(self.root)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        sys.dont_write_bytecode = not compiling
        try:
            return int(pytest.main(["-c", "pytest.ini", "--rootdir", ".", *tests]))
        except BaseException:
            return 1
