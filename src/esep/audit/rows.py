"""One row of a table by its key, with what it belongs to, by a question that is composed only once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import ForeignKey, Model
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


def by_key(model: type[M], key: int | str, *related: str) -> M | None:
    """Return the row with this primary key, None when there is none; the same as the ORM would.

    `related` are foreign keys of it that are never empty: their rows come with it, in the one query. Every
    page asks for its reader and its subject, and composing such a question takes longer than the answer.
    """
    if isinstance(key, int) and not 0 <= key <= LARGEST:
        return None
    sql, tables = _question(model, related)
    with connection.cursor() as cursor:
        cursor.execute(sql, [key])
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
