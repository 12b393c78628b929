"""Whether a value read from a file is what its fields declare, down to the last text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from functools import cache, partial
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

Check = Callable[[Any], bool]
"""Says whether a value is of one declared type."""


def sound(value: T) -> T:
    """Return `value`; a field that does not hold what it declares is a TypeError naming it."""
    for name, fits in _fields(type(value)):
        if not fits(getattr(value, name)):
            raise TypeError(f"{name} is not what it should be")
    return value


_KNOWN: dict[type, tuple[tuple[str, Check], ...]] = {}


def _fields(kind: type) -> tuple[tuple[str, Check], ...]:
    """Return the fields of a dataclass, each with its check; any other class has none."""
    if kind not in _KNOWN:
        hints = get_type_hints(kind) if is_dataclass(kind) else {}
        _KNOWN[kind] = tuple((name, _check(hint)) for name, hint in hints.items())
    return _KNOWN[kind]


@cache
def _check(hint: Any) -> Check:
    """Return the check of a declared type, worked out once: a law asks it thousands of times."""
    if hint is Any:
        return lambda _: True
    if isinstance(hint, type):
        return _of_one_type(hint)
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return lambda value: value in parts
    checks = [_check(part) for part in parts if part is not Ellipsis]
    if origin in (Union, UnionType):
        return lambda value: any(fits(value) for fits in checks)
    if origin is Mapping:
        return lambda value: isinstance(value, Mapping) and all(map(checks[1], value.values()))
    if parts[-1] is Ellipsis:
        return lambda value: isinstance(value, tuple) and all(map(checks[0], value))
    return lambda value: (
        isinstance(value, tuple)
        and len(value) == len(checks)
        and all(fits(one) for fits, one in zip(checks, value, strict=True))
    )


def _of_one_type(kind: type) -> Check:
    """Return the check of a class; a number is never a flag, and a dataclass is checked field by field."""
    if is_dataclass(kind):
        return partial(_whole, kind)
    if kind is bool:
        return lambda value: isinstance(value, bool)
    return lambda value: isinstance(value, kind) and not isinstance(value, bool)


def _whole(kind: type, value: Any) -> bool:
    return type(value) is kind and all(fits(getattr(value, name)) for name, fits in _fields(kind))
