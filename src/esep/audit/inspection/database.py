"""The office's SQLite file, opened for reading only: its events as the chain reads them, its rows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

Row = dict[str, Any]

EVENTS = (
    "SELECT e.seq, e.prev, e.at, e.actor, e.role, e.on_behalf, e.action, e.object, e.object_version, "
    "e.commitment, e.clock_anomaly, e.hash, p.salt, p.body "
    "FROM audit_event e LEFT JOIN audit_payload p ON p.event_id = e.seq ORDER BY e.seq"
)


@dataclass(frozen=True, slots=True)
class Event:
    """An event: its link as `core.chain` reads it, when it happened as the table writes it, what it said."""

    link: Row
    at: str
    body: Any

    @property
    def seq(self) -> int:
        """Return its number."""
        return int(self.link["seq"])

    @property
    def action(self) -> str:
        """Return the verb."""
        return str(self.link["action"])

    @property
    def object(self) -> str:
        """Return the text id of what it was done to."""
        return str(self.link["object"])

    @property
    def actor(self) -> str:
        """Return the text id of who did it."""
        return str(self.link["actor"])


class Ledger:
    """One office's database; nothing is ever written to it."""

    def __init__(self, file: Path) -> None:
        """Open the file; one that is not a database of an office is a sqlite3.Error."""
        # Without a log beside it nobody has the file open, and looking at it must not leave a log behind.
        quiet = "" if file.with_name(f"{file.name}-wal").exists() else "&immutable=1"
        self._link = sqlite3.connect(f"file:{quote(str(file))}?mode=ro{quiet}", uri=True, timeout=20)
        self._link.row_factory = sqlite3.Row
        self._link.execute("SELECT count(*) FROM audit_event").fetchone()

    def close(self) -> None:
        """Let the file go."""
        self._link.close()

    @cached_property
    def events(self) -> dict[int, Event]:
        """Return every event by its number, in order."""
        with closing(self._link.execute(EVENTS)) as rows:
            return {int(row["seq"]): _event(row) for row in rows}

    def rows(self, table: str) -> Iterator[Row]:
        """Yield the rows of a table, which is one of those that this package names."""
        with closing(self._link.execute(f"SELECT * FROM {table} ORDER BY rowid")) as rows:  # noqa: S608  # own names
            for row in rows:
                yield dict(row)

    def slugs(self) -> dict[int, str]:
        """Return the slug of every organisation by its key."""
        return {int(row["id"]): str(row["slug"]) for row in self.rows("organisations_organisation")}

    def guards(self) -> frozenset[str]:
        """Return the names of the triggers that the database holds."""
        found = self._link.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return frozenset(str(row["name"]) for row in found)


def _event(row: sqlite3.Row) -> Event:
    """Return an event; a payload that was erased leaves its link, whose commitment then says nothing."""
    link: Row = {
        name: row[name] for name in ("seq", "prev", "actor", "role", "on_behalf", "action", "object")
    }
    link |= {"object_version": row["object_version"], "commitment": row["commitment"], "hash": row["hash"]}
    link["at"] = instant(str(row["at"]))
    if row["clock_anomaly"]:
        link["clock-anomaly"] = True
    body = None
    if row["body"] is not None:
        body = json.loads(row["body"])
        link |= {"salt": row["salt"], "body": body}
    return Event(link, str(row["at"]), body)


def instant(stored: str) -> str:
    """Return a time of the table as the chain writes it: with microseconds and a Z."""
    day, _, time = stored.partition(" ")
    whole, _, part = time.partition(".")
    return f"{day}T{whole}.{part.ljust(6, '0')}Z"
