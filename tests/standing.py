"""What takes long to plant is planted once a worker: its rows are kept, and put back into the next test.

The fixture `office` puts the planted office back. A builder marked `planted_once` is carried out at the first
call in a test that has changed nothing yet; later such calls put back what it left, row by row, inside the
test's own transaction. Whatever a test does after that, it does in earnest, and nobody sees it but the test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from django.db import connection, transaction
from django.db.models import Model
from tests.people import Office, open_office

from esep.audit.models import Event
from esep.organisations.models import Organisation
from esep.people.models import Person

Row = TypeVar("Row", bound=Model)
Table = dict[int, tuple[Any, ...]]
"""The rows of a table by their number in SQLite."""


@dataclass(frozen=True)
class Left:
    """What a builder left: for each table the rows it made or changed, and the numbers of those it took."""

    made: Mapping[str, Table]
    gone: Mapping[str, tuple[int, ...]]
    answer: Any


@dataclass
class Ground:
    """Where the database stands: on what was put back (its name), as long as nothing was changed since."""

    name: str = ""
    changes: int = -1
    office: dict[str, Table] = field(default_factory=dict)
    kept: dict[str, Left] = field(default_factory=dict)
    triggers: tuple[tuple[str, str], ...] = ()

    def untouched(self, name: str) -> bool:
        """Return whether the database stands as it was left under `name`."""
        return self.name == name and self.changes == connection.connection.total_changes

    def stand(self, name: str) -> None:
        """Note that the database now stands as it is kept under `name`."""
        self.name, self.changes = name, connection.connection.total_changes


GROUND = Ground()
OFFICE = "office"


def standing_office() -> Office:
    """Return the planted office: planted at the first call of a worker, put back at every later one."""
    if Event.objects.exists() or Organisation.objects.exists() or Person.objects.exists():
        return open_office()
    if OFFICE not in GROUND.kept:
        empty = _rows()
        planted = open_office()
        GROUND.office = _rows()
        people = {key: person.pk for key, person in planted.people.items()}
        GROUND.kept[OFFICE] = _left(empty, GROUND.office, people)
    else:
        _put_back(GROUND.kept[OFFICE])
    GROUND.stand(OFFICE)
    known = Person.objects.in_bulk(GROUND.kept[OFFICE].answer.values())
    tree = {one.slug: one for one in Organisation.objects.order_by("pk")}
    return Office(tree, {key: known[number] for key, number in GROUND.kept[OFFICE].answer.items()})


def planted_once(make: Callable[..., Row]) -> Callable[..., Row]:
    """Let a builder `make(office, **wishes)`, which returns a row, be carried out once a worker."""

    @wraps(make)
    def build(office: Office, **wishes: Any) -> Row:
        if not GROUND.untouched(OFFICE):
            return make(office, **wishes)
        name = f"{make.__module__}.{make.__name__} {sorted(wishes.items())}"
        if name not in GROUND.kept:
            made = make(office, **wishes)
            GROUND.kept[name] = _left(GROUND.office, _rows(), (type(made), made.pk))
            return made
        _put_back(GROUND.kept[name])
        GROUND.stand(name)
        kind, number = GROUND.kept[name].answer
        found: Row = kind._default_manager.get(pk=number)  # the model's own way to its rows
        return found

    return build


def _rows() -> dict[str, Table]:
    """Return every row of every table as SQLite keeps it, seen from inside the open transaction.

    The plus before a column keeps Django from turning its text into a date or a yes.
    """
    raw = connection.connection
    names = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    found: dict[str, Table] = {}
    for (name,) in names.fetchall():
        columns = ", ".join(f'+"{row[1]}"' for row in raw.execute(f'PRAGMA table_info("{name}")').fetchall())
        rows = raw.execute(f'SELECT rowid, {columns} FROM "{name}"').fetchall()  # noqa: S608  # our own tables
        found[name] = {row[0]: row[1:] for row in rows}
    return found


def _left(before: Mapping[str, Table], after: Mapping[str, Table], answer: Any) -> Left:
    made = {
        name: {number: row for number, row in table.items() if before[name].get(number) != row}
        for name, table in after.items()
    }
    gone = {name: tuple(before[name].keys() - table.keys()) for name, table in after.items()}
    return Left(
        {name: table for name, table in made.items() if table},
        {name: numbers for name, numbers in gone.items() if numbers},
        answer,
    )


def _put_back(left: Left) -> None:
    """Write the rows as they were kept; the triggers saw them when they were made in earnest."""
    with transaction.atomic(), _without_triggers():
        raw = connection.connection
        for name in {*left.made, *left.gone}:
            made = left.made.get(name, {})
            numbers = [(number,) for number in (*left.gone.get(name, ()), *made)]
            raw.executemany(f'DELETE FROM "{name}" WHERE rowid = ?', numbers)  # noqa: S608  # our own tables
            if made:
                marks = ", ".join("?" * len(next(iter(made.values()))))
                raw.executemany(f'INSERT INTO "{name}" VALUES ({marks})', made.values())  # noqa: S608  # the same


@contextmanager
def _without_triggers() -> Iterator[None]:
    raw = connection.connection
    if not GROUND.triggers:
        listed = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        GROUND.triggers = tuple(listed.fetchall())
    raw.execute("PRAGMA ignore_check_constraints = ON")
    for name, _ in GROUND.triggers:
        raw.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, made in GROUND.triggers:
        raw.execute(made)
    raw.execute("PRAGMA ignore_check_constraints = OFF")
