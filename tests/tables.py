"""The tables of an office, made by the product's own migrations once a run and copied for whoever begins.

Migrating takes longer than most files of tests; two workers and every program that plants an office need the
same empty tables. `esep demo` and `open_office` make their own, and are tested from nothing.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

ROOM = "TABLES_OF_THE_TESTS"
"""The variable that names the folder of this run, to its workers and to the programs they start."""


def lay(office: Path) -> None:
    """Put the empty tables into the folder of an office that has none."""
    office.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(tables(), office / "esep.sqlite3")


def fill(raw: sqlite3.Connection) -> None:
    """Put the empty tables into an open database."""
    with closing(sqlite3.connect(tables())) as kept:
        kept.backup(raw)


def tables() -> Path:
    """Return the file of the empty tables; the first who asks makes it while the others wait."""
    room = Path(os.environ[ROOM])
    made = room / "esep.sqlite3"
    with (room / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            growing = room / "growing"
            command = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
            source = Path(__file__).resolve().parents[1] / "src"
            own = {"ESEP_OFFICE": str(growing), "PYTHONPATH": str(source)}
            own |= {"DJANGO_SETTINGS_MODULE": "esep.settings"}
            subprocess.run(command, check=True, env={**os.environ, **own})
            with closing(sqlite3.connect(growing / "esep.sqlite3")) as whole:
                whole.execute("PRAGMA journal_mode = DELETE")  # one file, which a database in memory can read
            (growing / "esep.sqlite3").rename(made)
    return made
