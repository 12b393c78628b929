"""Whether a value read from a file is what its fields declare, down to the last text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def sound(value: T) -> T:
    """Return `value`; a field that does not hold what it declares is a TypeError naming it."""
    for name, hint in _declared(type(value)) if is_dataclass(value) else ():
        if not _fits(getattr(value, name), hint):
            raise TypeError(f"{name} is not what it should be")
    return value


_HINTS: dict[type, tuple[tuple[str, Any], ...]] = {}


def _declared(kind: type) -> tuple[tuple[str, Any], ...]:
    if kind not in _HINTS:
        _HINTS[kind] = tuple(get_type_hints(kind).items())
    return _HINTS[kind]


def _fits(value: Any, hint: Any) -> bool:
    if hint is Any:
        return True
    if isinstance(hint, type):
        if is_dataclass(hint):
            return type(value) is hint and all(_fits(getattr(value, n), h) for n, h in _declared(hint))
        return isinstance(value, hint) and (hint is bool or not isinstance(value, bool))
    return _fits_several(value, get_origin(hint), get_args(hint))


def _fits_several(value: Any, origin: Any, parts: tuple[Any, ...]) -> bool:
    if origin is Literal:
        return value in parts
    if origin in (Union, UnionType):
        return any(_fits(value, part) for part in parts)
    if origin is Mapping:
        return isinstance(value, Mapping) and all(_fits(single, parts[1]) for single in value.values())
    if not isinstance(value, tuple):
        return False
    if parts[-1] is not Ellipsis:
        return len(value) == len(parts) and all(map(_fits, value, parts))
    return all(_fits(single, parts[0]) for single in value)
