"""Rows read by their key and rows added, by statements that are composed only once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import AutoField, ForeignKey, Model
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
    sql, tables = _question(model, related)
    with connection.cursor() as cursor:
        cursor.execute(sql + HELD if hold and connection.features.has_select_for_update else sql, [key])
        found = cursor.fetchone()
    if found is None:
        return None
    first, *others = tables
    made = _row(first, found)
    at = len(first.fields)
    for table in others:
        setattr(made, table.name, _row(table, found[at:]))
        at += len(table.fields)
    return made  # type: ignore[return-value]  # the first table is that of `model`


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
            values = [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields]
            cursor.execute(sql, values)
            if numbered:
                row.pk = _given(cursor, type(row))
            row._state.adding, row._state.db = False, connection.alias
    return made


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
def _question(model: type[Model], related: tuple[str, ...]) -> tuple[str, tuple[Table, ...]]:
    """Return the question and what to make of its answer; a foreign key that may be empty is a TypeError."""
    tables, columns = [_table("", model)], _columns("own", model)
    joins = [f"{_named(model._meta.db_table)} own"]
    for number, name in enumerate(related):
        field = model._meta.get_field(name)
        other = field.related_model
        if not isinstance(field, ForeignKey) or field.null or not isinstance(other, type):
            raise TypeError(f"{model.__name__}.{name} may be empty or leads nowhere")
        alias = f"other{number}"
        tables.append(_table(name, other))
        columns += _columns(alias, other)
        on = f"{alias}.{_named(other._meta.pk.column)} = own.{_named(field.column)}"
        joins.append(f"JOIN {_named(other._meta.db_table)} {alias} ON {on}")
    wanted, tables_of, key = ", ".join(columns), " ".join(joins), _named(model._meta.pk.column)
    return f"SELECT {wanted} FROM {tables_of} WHERE own.{key} = %s", tuple(tables)  # noqa: S608  # our own names


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
