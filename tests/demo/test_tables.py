"""The demonstration's tables, made at once, are those that the migrations leave."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.conftest import CHECKOUT
from tests.tables import tables

MADE = "import django; django.setup(); from esep.demo.planted.tables import make_tables; make_tables()"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an office whose tables were made at once."""
    folder = tmp_path_factory.mktemp("office")
    ran(folder, "-c", MADE)
    return folder


def ran(office: Path, *arguments: str) -> None:
    own = {"ESEP_OFFICE": str(office), "PYTHONPATH": str(CHECKOUT / "src")}
    own |= {"DJANGO_SETTINGS_MODULE": "esep.settings"}
    subprocess.run([sys.executable, *arguments], check=True, env={**os.environ, **own})


def test_the_tables_made_at_once_are_those_of_the_migrations(office: Path) -> None:
    at_once, migrated = shapes(office / "esep.sqlite3"), shapes(tables())
    assert at_once.keys() == migrated.keys()
    assert {name for name in at_once if at_once[name] != migrated[name]} == set()


def test_the_migrations_find_nothing_left_to_do(office: Path) -> None:
    ran(office, "-m", "django", "migrate", "--check")


def shapes(file: Path) -> dict[str, list[str]]:
    """Return every table, index and trigger by name, a table as its columns and constraints in any order."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as raw:
        found = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: sorted(parts(sql)) if kind == "table" else [sql] for kind, name, sql in found}


def parts(sql: str) -> Iterator[str]:
    """Yield what a table's definition lists between its commas."""
    depth, part = 0, ""
    for sign in sql[sql.index("(") + 1 : sql.rindex(")")]:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            yield part.strip()
            part = ""
        else:
            part += sign
    yield part.strip()
