"""Compares JSON with the part of JSON Schema that docs/schema uses; an unknown keyword is a mistake."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}
SILENT = {"$schema", "$defs", "title", "description", "type"}


def faults(name: str, data: Any) -> list[str]:
    """Return where `data` departs from the schema docs/schema/`name`.json."""
    return faults_in(json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")), data)


def faults_in(schema: Any, data: Any) -> list[str]:
    """Return where `data` departs from `schema`."""
    return _faults(schema, schema, data, "$")


def _faults(root: Any, schema: Any, data: Any, at: str) -> list[str]:
    found = _type(root, schema, schema["type"], data, at) if "type" in schema else []
    if found:
        return found  # the other keywords speak of that type only
    for keyword, rule in schema.items():
        if keyword not in SILENT:
            found += KEYWORDS[keyword](root, schema, rule, data, at)
    return found


def _reference(root: Any, _schema: Any, rule: str, data: Any, at: str) -> list[str]:
    return _faults(root, root["$defs"][rule.rpartition("/")[2]], data, at)


def _type(_root: Any, _schema: Any, rule: Any, data: Any, at: str) -> list[str]:
    names = [rule] if isinstance(rule, str) else rule
    return [] if any(isinstance(data, TYPES[name]) for name in names) else [f"{at}: not {rule}: {data!r}"]


def _any_of(root: Any, _schema: Any, rule: Any, data: Any, at: str) -> list[str]:
    tried = [_faults(root, option, data, at) for option in rule]
    return [] if not all(tried) else min(tried, key=len)


def _required(_root: Any, _schema: Any, rule: Any, data: Any, at: str) -> list[str]:
    return [f"{at}: no {name}" for name in rule if name not in data]


def _others(root: Any, schema: Any, rule: Any, data: Any, at: str) -> list[str]:
    others = [name for name in data if name not in schema.get("properties", {})]
    if rule is False:
        return [f"{at}: unknown {name}" for name in others]
    return [fault for name in others for fault in _faults(root, rule, data[name], f"{at}.{name}")]


def _properties(root: Any, _schema: Any, rule: Any, data: Any, at: str) -> list[str]:
    return [
        fault
        for name, part in rule.items()
        if name in data
        for fault in _faults(root, part, data[name], f"{at}.{name}")
    ]


def _items(root: Any, _schema: Any, rule: Any, data: Any, at: str) -> list[str]:
    return [fault for i, part in enumerate(data) for fault in _faults(root, rule, part, f"{at}[{i}]")]


def _pattern(_root: Any, _schema: Any, rule: str, data: Any, at: str) -> list[str]:
    return [] if data is None or re.search(rule, data) else [f"{at}: {data!r} is not {rule}"]


def _enum(_root: Any, _schema: Any, rule: Any, data: Any, at: str) -> list[str]:
    return [] if data in rule else [f"{at}: {data!r} is none of {rule}"]


def _const(root: Any, schema: Any, rule: Any, data: Any, at: str) -> list[str]:
    return _enum(root, schema, [rule], data, at)


KEYWORDS: dict[str, Callable[[Any, Any, Any, Any, str], list[str]]] = {
    "$ref": _reference,
    "anyOf": _any_of,
    "required": _required,
    "additionalProperties": _others,
    "properties": _properties,
    "items": _items,
    "pattern": _pattern,
    "enum": _enum,
    "const": _const,
}
