"""One spelling of data as bytes (RFC 8785 for strings, whole numbers, yes/no, lists and tables)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON holds exactly; larger ones are written as strings."""


def canonical(data: Any) -> bytes:
    """Return `data` in its one canonical spelling.

    A fraction, a number beyond 2^53 - 1, a key that is not plain ASCII, or text that is not in Unicode's
    composed form (NFC) is a ValueError: such data would read differently elsewhere.
    """
    if not _is_sound(data):
        _sound(data, "$")
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(data: Any) -> str:
    """Return the SHA-256 of the canonical spelling, in hexadecimal digits."""
    return sha256(canonical(data)).hexdigest()


def composed(data: Any) -> Any:
    """Return `data` with every text in Unicode's composed form (NFC), tuples as lists."""
    if isinstance(data, str):
        return data if data.isascii() else unicodedata.normalize("NFC", data)
    if isinstance(data, Mapping):
        return {key: composed(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [composed(one) for one in data]
    return data


def _is_sound(data: Any) -> bool:
    """Return whether nothing in the data lacks a canonical spelling: quick, for nearly all is well."""
    if isinstance(data, str):
        return data.isascii() or unicodedata.is_normalized("NFC", data)
    if isinstance(data, list | tuple):
        return all(map(_is_sound, data))
    if isinstance(data, Mapping):
        return all(map(_is_key, data)) and all(map(_is_sound, data.values()))
    return data is None or (isinstance(data, int) and abs(data) <= LARGEST)


def _is_key(key: object) -> bool:
    return isinstance(key, str) and key.isascii()


def _sound(data: Any, where: str) -> None:
    """Refuse what has no canonical spelling, naming where in the data it stands."""
    if isinstance(data, list | tuple):
        for index, one in enumerate(data):
            _sound(one, f"{where}[{index}]")
    elif isinstance(data, Mapping):
        for key, value in data.items():
            if not isinstance(key, str) or not key.isascii():
                raise ValueError(f"{where}: the key {key!r} is not plain ASCII")
            _sound(value, f"{where}.{key}")
    elif isinstance(data, str):
        if not unicodedata.is_normalized("NFC", data):
            raise ValueError(f"{where}: text is not composed (NFC)")
    elif data is not None and not isinstance(data, int):
        raise ValueError(f"{where}: {type(data).__name__} has no canonical spelling")
    elif data is not None and abs(data) > LARGEST:
        raise ValueError(f"{where}: {data} is beyond 2^53 - 1, write it as text")
