"""The command: plants one office, does the named faults to it, and prints what came of each."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from torture.faults import FAULTS, Broken
from torture.served import planted


def main(names: Sequence[str]) -> int:
    """Return 0 when the office stood all of them, 1 when a promise broke, 2 for an unknown fault."""
    unknown = [name for name in names if name not in FAULTS]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; known: {', '.join(FAULTS)}", file=sys.stderr)
        return 2
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        office = planted(Path(name) / "office")
        for fault in names or FAULTS:
            try:
                print(f"{fault:14} {FAULTS[fault](office)}", flush=True)
            except Broken as why:
                failed = 1
                print(f"{fault:14} BROKEN: {why}", flush=True)
            if (said := (office.folder / "server.log").read_text("utf-8")).count("Traceback"):
                failed = 1
                print(f"{fault:14} the server failed:\n{said[-3000:]}", flush=True)
        if not office.sound():
            failed = 1
            print("the database is not whole", flush=True)
    return failed
