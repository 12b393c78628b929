"""The command: shares the changes out to the workers, shows progress, prints the table and the survivors."""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

from mutation.changes import Change, changes_of
from mutation.report import Outcome, report
from mutation.workshop import CORE, NotMeasurable, Workshop

HOME = Path(__file__).resolve().parents[2]
WORDS_ONLY = ("formulas/sheet.py",)
"""Modules that write spreadsheet formulas and compute no point."""
ENOUGH = 90
"""Per cent that must be killed."""

_workshop: list[Workshop] = []


def modules() -> list[Path]:
    """Return the measured modules: scoring, ranking and every kind of formula."""
    core = HOME / CORE
    found = [core / "scoring.py", core / "ranking.py", *sorted((core / "formulas").glob("*.py"))]
    return [path for path in found if path.relative_to(core).as_posix() not in WORDS_ONLY]


@cache
def equivalents() -> list[dict[str, str]]:
    """Return the list of changes that change nothing, each with its `reason`."""
    path = Path(__file__).with_name("equivalent.toml")
    return list(tomllib.loads(path.read_text(encoding="utf-8"))["equivalent"])


def reason(change: Change) -> str:
    """Return why a change changes nothing, "" when it is not listed among those that do not."""
    return next((listed["reason"] for listed in equivalents() if change.is_listed_as(listed)), "")


def main(arguments: Sequence[str]) -> int:
    """Measure the named modules, or all; return 0 when enough changes were killed, else 1.

    2 is returned, with what pytest said, when the tests fail on the unchanged code.
    """
    parser = argparse.ArgumentParser(prog="python -m tools.mutation", description=__doc__)
    parser.add_argument("module", nargs="*", help="part of a module's path, as in `ratio` (default: all)")
    parser.add_argument("--workers", type=int, default=2, help="tests run at once (default 2)")
    wanted = parser.parse_args(arguments)
    paths = [path for path in modules() if not wanted.module or any(n in str(path) for n in wanted.module)]
    changes = [change for path in paths for change in changes_of(path, HOME / CORE)]
    print(f"{len(changes)} changes in {len(paths)} modules", flush=True)
    began = time.monotonic()
    outcomes: list[Outcome] = []
    try:
        with ProcessPoolExecutor(wanted.workers, initializer=_open) as pool:
            for change, verdict in zip(changes, pool.map(_try, changes, chunksize=4), strict=True):
                outcomes.append(Outcome(change, verdict, reason(change)))
                if verdict == "survived" and not outcomes[-1].reason:
                    print(f"survived  {change}", flush=True)
                if len(outcomes) % 50 == 0:
                    print(f"{len(outcomes)} of {len(changes)}, {time.monotonic() - began:.0f} s", flush=True)
    except NotMeasurable as why:
        print(why, file=sys.stderr)
        return 2
    text, share = report(outcomes, time.monotonic() - began)
    print(text)
    return 0 if share >= ENOUGH else 1


def _open() -> None:
    """Open this worker's copy of the checkout, closed again when the worker ends."""
    workshop = Workshop(HOME)
    _workshop.append(workshop)
    Finalize(workshop, workshop.close, exitpriority=1)
    with suppress(NotMeasurable):  # the first change says it again, where it can be heard
        workshop.check()


def _try(change: Change) -> str:
    return _workshop[0].kills(change, spared=bool(reason(change)))
