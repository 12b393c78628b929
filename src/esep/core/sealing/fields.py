"""What each record of a bundle may hold, and nothing else: the allow-list, and the schemas made from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NAMES = {"type": "object", "required": ["kk", "ru", "en"], "additionalProperties": False}
NAMES["properties"] = {code: {"type": "string"} for code in ("kk", "ru", "en")}

NUMBER = {"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+|/[1-9][0-9]*)?$"}
FIGURE = {"type": ["string", "null"]}
POINTS = {"anyOf": [NUMBER, {"type": "null"}]}
TEXT = {"type": "string"}
TEXT_OR_NULL = {"type": ["string", "null"]}
WHOLE = {"type": "integer"}
WHOLE_OR_NULL = {"type": ["integer", "null"]}
DIGEST = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
DIGEST_OR_EMPTY = {"type": "string", "pattern": "^([0-9a-f]{64})?$"}
TEXTS = {"type": "array", "items": TEXT}
PLACED = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["points", "place"],
        "additionalProperties": False,
        "properties": {"points": POINTS, "place": WHOLE_OR_NULL},
    },
}
LIST, TABLE = {"type": "array"}, {"type": "object"}

RECORDS: Mapping[str, Mapping[str, Any]] = {
    "organisation": {"organisation": TEXT, "name": NAMES},
    "input": {
        "organisation": TEXT,
        "fact": TEXT,
        "period": TEXT,
        "key": TEXT,
        "value": FIGURE,
        "claimed": FIGURE,
        "source": TEXT,
        "version": WHOLE,
        "report": TEXT,
        "receipt": TEXT,
        "role": TEXT,
        "at": TEXT,
    },
    "decision": {
        "id": TEXT,
        "kind": TEXT,
        "body": TEXT,
        "protocol": TEXT,
        "item": TEXT,
        "date": TEXT,
        "sets": TABLE,
        "document": DIGEST_OR_EMPTY,
    },
    "evidence": {
        "organisation": TEXT,
        "fact": TEXT,
        "period": TEXT,
        "key": TEXT,
        "kind": TEXT,
        "size": WHOLE,
        "commitment": DIGEST,
    },
    "result": {
        "organisation": TEXT,
        "status": {"enum": ["rated", "unrated"]},
        "place": WHOLE,
        "total": NUMBER,
        "blocks": PLACED,
        "rows": PLACED,
        "cells": {"type": "object", "additionalProperties": POINTS},
        "prizes": LIST,
        "sum_of_places": WHOLE,
    },
    "standing": {
        "organisation": TEXT,
        "name": NAMES,
        "place": WHOLE,
        "total": NUMBER,
        "sheets": TEXTS,
        "prizes": LIST,
    },
    "prize": {"place": WHOLE_OR_NULL, "block": TEXT, "amount": NUMBER, "decision": TEXT},
    "trace": {
        "organisation": TEXT,
        "rule": TEXT,
        "row": TEXT,
        "kind": TEXT,
        "status": {"enum": ["scored", "no-data"]},
        "operands": LIST,
        "steps": {"type": "object", "additionalProperties": TEXT},
        "points": POINTS,
        "readings": TEXTS,
        "in_numbers": NAMES,
        "sentence": NAMES,
    },
    "operand": {"fact": TEXT, "period": TEXT, "value": {}},
    "sets-edition": {"edition": TEXT, "option": TEXT},
    "sets-reading": {"reading": TEXT, "option": TEXT},
    "sets-waiver": {"organisation": TEXT, "cause": TEXT, "persons": NUMBER},
    "sets-incomplete": {"cells": LIST},
    "sets-open-reading": {"readings": TEXTS},
    "sets-tie": {"place": NUMBER, "way": TEXT, "organisations": TEXTS},
    "sets-approval": {"calculation": TEXT},
    "sets-prizes": {"prizes": LIST},
    "sets-block-prizes": {"prizes": LIST},
    "sets-ceremony": {"at": TEXT},
    "sets-fewer": {"places": LIST},
    "sets-correction": {},
    "sets-resolution": {},
    "in-incomplete": {"organisation": TEXT, "criterion": TEXT},
    "in-prizes": {"organisation": TEXT, "place": NUMBER, "amount": NUMBER},
    "in-block-prizes": {"organisation": TEXT, "block": TEXT, "amount": NUMBER},
}
"""Every field that leaves the office, by record; a field that is not here cannot be sealed."""

OPTIONAL = {
    "result": ("place", "total", "blocks", "rows", "cells", "prizes", "sum_of_places"),
}
"""The fields that a record may lack."""

FILES = {
    "organisations.jsonl": "organisation",
    "inputs.jsonl": "input",
    "decisions.jsonl": "decision",
    "evidence.jsonl": "evidence",
    "results.jsonl": "result",
    "trace.jsonl": "trace",
}
"""The tables of a bundle and the record each of their lines is."""

STANDINGS = "standings.jsonl"
"""The table that a bundle has besides when the mean of several sheets counts."""


def of(rated: str, data: Any) -> Any:
    """Return `data` of records or schemas with the word for whom the regulation rates in all its names."""
    if rated == "organisation":
        return data
    if isinstance(data, Mapping):
        return {_named(rated, name): of(rated, value) for name, value in data.items()}
    if isinstance(data, list):
        return [of(rated, one) if isinstance(one, Mapping | list) else _named(rated, one) for one in data]
    return data


def _named(rated: str, name: Any) -> Any:
    return {"organisation": rated, "organisations": f"{rated}s"}.get(name, name)


def allowed(record: str, data: dict[str, Any]) -> dict[str, Any]:
    """Return `data`; a field that the record may not have, or one that it lacks, is a ValueError."""
    fields = RECORDS.get(record)
    if fields is None:
        raise ValueError(f"{record}: this kind of record is not sealed")
    strange = sorted(set(data) - set(fields))
    lacking = sorted(set(fields) - set(data) - set(OPTIONAL.get(record, ())))
    if strange or lacking:
        raise ValueError(f"{record}: not allowed: {strange}; lacking: {lacking}")
    return data


def allowed_sets(kind: str, sets: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a decision of `kind` sets, cut down to what may be sealed; lists of tables are checked."""
    fields = RECORDS.get(f"sets-{kind}", {})
    kept = {name: value for name, value in sets.items() if name in fields}
    for value in kept.values():
        for one in value if fields and f"in-{kind}" in RECORDS else ():
            allowed(f"in-{kind}", one)
    return allowed(f"sets-{kind}", kept)


def schema(record: str) -> dict[str, Any]:
    """Return the JSON schema of a record."""
    optional = OPTIONAL.get(record, ())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": record,
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in RECORDS[record] if name not in optional],
        "properties": dict(RECORDS[record]),
    }
