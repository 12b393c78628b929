"""Rows read by their key and rows added, by statements that are composed only once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import AutoField, BooleanField, CharField, ForeignKey, IntegerField, Model, TextField
from django.db.models.expressions import Col

M = TypeVar("M", bound=Model)
LARGEST = 2**63 - 1
"""The largest number that a key can be; an address may name any."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the question: the name under which its row hangs on the first, its fields, their reading.

    `reading` says of a field, by its number, what makes of the database's value one of Python.
    """

    name: str
    model: type[Model]
    fields: tuple[str, ...]
    reading: tuple[tuple[int, Col, tuple[Callable[..., Any], ...]], ...]


def by_key(model: type[M], key: int | str, *related: str, hold: bool = False) -> M | None:
    """Return the row with this primary key, None when there is none; the same as the ORM would.

    `related` are foreign keys of it that are never empty: their rows come with it, in the one query. Every
    page asks for its reader and its subject, and composing such a question takes longer than the answer.
    `hold` keeps others from changing the row until the transaction ends, where the database does so by row.
    """
    if isinstance(key, int) and not 0 <= key <= LARGEST:
        return None
    found = _asked(model, related, ((model._meta.pk.attname, 1),), (), [key], HELD if hold else "")
    return found[0] if found else None


def alike(model: type[M], *related: str, order: tuple[str, ...] = (), **equal: Equal) -> list[M]:
    """Return the rows whose fields equal the given values, in one query; the same as the ORM would.

    A field is named as on the model (`report_id`); of several values one is enough, None is an empty field.
    `related` may go on (`holding__document`); `order` are fields of the table itself, `-at` the last first.
    """
    shape = tuple((name, _shape(value)) for name, value in equal.items())
    values: list[Any] = []
    for value in equal.values():
        if value is not None:
            values += value if isinstance(value, tuple) else [value]
    if any(size == 0 for _, size in shape):
        return []
    return _asked(model, related, shape, order, values, "")


Equal = int | str | bool | None | tuple[int, ...] | tuple[str, ...]
Shape = tuple[tuple[str, int], ...]
"""Of each field how many values it may have, -1 for none: an empty field."""


def _shape(value: Equal) -> int:
    if value is None:
        return -1
    return len(value) if isinstance(value, tuple) else 1


def _asked(
    model: type[M],
    related: tuple[str, ...],
    shape: Shape,
    order: tuple[str, ...],
    values: Sequence[Any],
    held: str,
) -> list[M]:
    sql, tables = _question(model, related, shape, order)
    with connection.cursor() as cursor:
        cursor.execute(sql + held if held and connection.features.has_select_for_update else sql, values)
        found = cursor.fetchall()
    return [_made(tables, row) for row in found]


def _made(tables: Sequence[Table], found: Sequence[Any]) -> Any:
    """Return the row of the first table with those that hang on it."""
    made: dict[str, Model] = {}
    at = 0
    for table in tables:
        made[table.name] = one = _row(table, found[at : at + len(table.fields)])
        at += len(table.fields)
        if table.name:
            upper, _, name = table.name.rpartition("__")
            setattr(made[upper], name, one)
    return made[""]


HELD = " FOR UPDATE OF own"


def add(rows: Iterable[M], *, once: bool = False) -> list[M]:
    """Insert new rows of one table in their order, give each its key, and return them.

    The same as the ORM would, without its signals. With `once` a row that is there already stays as it is;
    that is for tables whose key is not a number the database gives.
    """
    made = list(rows)
    if not made:
        return made
    sql, fields, numbered = _insertion(type(made[0]), once)
    with connection.cursor() as cursor:
        for row in made:
            cursor.execute(sql, [_told(field, row) for field in fields])
            if numbered:
                row.pk = _given(cursor, type(row))
            row._state.adding, row._state.db = False, connection.alias
    return made


def _told(field: Any, row: Model) -> Any:
    """Return the value of a field as the database takes it; most are taken as they are."""
    value = getattr(row, field.attname)
    if value is None or (type(value) in ALIKE and isinstance(field, PLAIN)):
        return value
    return field.get_db_prep_save(field.pre_save(row, True), connection)


ALIKE = frozenset({str, int, bool})
PLAIN = (CharField, TextField, IntegerField, BooleanField, ForeignKey)


def _given(cursor: Any, model: type[Model]) -> int:
    """Return the number that the database gave the row that was just inserted."""
    if connection.features.can_return_columns_from_insert:
        return int(cursor.fetchone()[0])
    return int(connection.ops.last_insert_id(cursor, model._meta.db_table, str(model._meta.pk.column)))


@cache
def _insertion(model: type[Model], once: bool) -> tuple[str, tuple[Any, ...], bool]:
    """Return the statement, the fields of its values, and whether the database gives the key."""
    key = model._meta.pk
    numbered = isinstance(key, AutoField)
    fields = tuple(field for field in model._meta.concrete_fields if not (numbered and field is key))
    columns, marks = ", ".join(_named(field.column) for field in fields), ", ".join(["%s"] * len(fields))
    sql = f"INSERT INTO {_named(model._meta.db_table)} ({columns}) VALUES ({marks})"  # noqa: S608  # our own names
    if once:
        sql += " ON CONFLICT DO NOTHING"
    if numbered and connection.features.can_return_columns_from_insert:
        sql += f" RETURNING {_named(key.column)}"
    return sql, fields, numbered


def _row(table: Table, found: Sequence[Any]) -> Model:
    values = list(found[: len(table.fields)])
    for number, column, steps in table.reading:
        for step in steps:
            values[number] = step(values[number], column, connection)
    return table.model.from_db(connection.alias, table.fields, values)


@cache
def _question(
    model: type[Model], related: tuple[str, ...], shape: Shape, order: tuple[str, ...]
) -> tuple[str, tuple[Table, ...]]:
    """Return the question and what to make of its answer; a foreign key that may be empty is a TypeError."""
    tables, columns = {"": _table("", model)}, _columns("own", model)
    joins = [f"{_named(model._meta.db_table)} own"]
    for number, path in enumerate(related):
        upper, _, name = path.rpartition("__")
        field = tables[upper].model._meta.get_field(name)
        other = field.related_model
        if not isinstance(field, ForeignKey) or field.null or not isinstance(other, type):
            raise TypeError(f"{model.__name__}.{path} may be empty or leads nowhere")
        alias, before = f"other{number}", f"other{related.index(upper)}" if upper else "own"
        tables[path] = _table(path, other)
        columns += _columns(alias, other)
        on = f"{alias}.{_named(other._meta.pk.column)} = {before}.{_named(field.column)}"
        joins.append(f"JOIN {_named(other._meta.db_table)} {alias} ON {on}")
    sql = f"SELECT {', '.join(columns)} FROM {' '.join(joins)}"  # noqa: S608  # our own names
    where = " AND ".join(f"own.{_own(model, name)} {_equals(size)}" for name, size in shape)
    sorted_by = ", ".join(
        f"own.{_own(model, name.removeprefix('-'))}{' DESC' if name[0] == '-' else ''}" for name in order
    )
    sql += f" WHERE {where}" + (f" ORDER BY {sorted_by}" if order else "")
    return sql, tuple(tables.values())


def _equals(size: int) -> str:
    return "IS NULL" if size < 0 else f"IN ({', '.join(['%s'] * size)})"


def _own(model: type[Model], name: str) -> str:
    """Return the column of a field named as on a row of the model; no such field is a KeyError."""
    return _named({field.attname: field.column for field in model._meta.concrete_fields}[name])


def _table(name: str, model: type[Model]) -> Table:
    fields = model._meta.concrete_fields
    read = ((number, column, _steps(column)) for number, column in enumerate(_cols(model)))
    return Table(name, model, tuple(one.attname for one in fields), tuple(one for one in read if one[2]))


def _cols(model: type[Model]) -> Iterator[Col]:
    return (field.get_col(model._meta.db_table) for field in model._meta.concrete_fields)


def _steps(column: Col) -> tuple[Callable[..., Any], ...]:
    """Return what turns a value of the database into one of Python, as the ORM does it."""
    return (*connection.ops.get_db_converters(column), *column.get_db_converters(connection))


def _columns(alias: str, model: type[Model]) -> list[str]:
    return [f"{alias}.{_named(field.column)}" for field in model._meta.concrete_fields]


def _named(name: str | None) -> str:
    return connection.ops.quote_name(name or "")
