"""Reads what a person typed into the fields of an entry, and spells it canonically."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from urllib.parse import urlsplit

from esep.core.forms import FormRow
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.registers import Field, Register, Values
from esep.library.amounts import hidden
from esep.organisations.models import Kind, Organisation
from esep.registers import wording as says
from esep.reports.reading_numbers import understand

LONGEST = {"text": 255, "person": 120, "long": 4000, "link": 1024}
"""So many characters each kind of words may have."""

DAYS = ("%Y-%m-%d", "%d.%m.%Y")


def read(
    register: Register, typed: Mapping[str, str], fields: Iterable[str] | None = None
) -> tuple[dict[str, str], list[Problem]]:
    """Return the canonical values of what was typed into `fields` (by default all), and all that is unclear.

    A field that was left empty has the value ""; what is not a field of the register is not read.
    """
    asked = tuple(one.id for one in register.fields) if fields is None else tuple(fields)
    values: dict[str, str] = {}
    problems: list[Problem] = []
    known = _slugs(register, typed, asked)
    for name in asked:
        field, text = register.field(name), unicodedata.normalize("NFC", typed.get(name, "")).strip()
        value, problem = ("", None) if not text else _value(field, text, known)
        values[name] = value
        problems += [problem] if problem else []
    return values, problems


def _slugs(register: Register, typed: Mapping[str, str], asked: Iterable[str]) -> frozenset[str]:
    """Return which of the organisations that were typed there are, in one query or none."""
    named = [
        typed.get(one, "").split() for one in asked if register.field(one).kind.startswith("organisation")
    ]
    slugs = [slug for each in named for slug in each]
    if not slugs:
        return frozenset()
    there = Organisation.objects.filter(slug__in=slugs, kind=Kind.MEMBER)
    return frozenset(there.values_list("slug", flat=True))


def _value(field: Field, text: str, known: frozenset[str]) -> tuple[str, Problem | None]:
    if field.kind in ("number", "tenge"):
        unit = "tenge" if field.kind == "tenge" else "person"
        number, problem = understand(text, FormRow(field.id, field.name, unit))
        return (text, problem) if problem else (str(number), None)
    if field.kind == "date":
        day = _day(text)
        return (day, None) if day else (text, _unclear(field, says.NO_DAY, says.WRITE_DAY))
    if field.kind in ("choice", "choices"):
        return _chosen(field, text, frozenset(key for key, _ in field.choices))
    if field.kind in ("organisation", "organisations"):
        return _chosen(field, text, known)
    if field.kind == "yes-no":
        return (text, None) if text in ("yes", "no") else (text, _unclear(field, says.NO_CHOICE, says.CHOOSE))
    if field.kind == "link" and not _is_link(text):
        return text, _unclear(field, says.NO_LINK, says.WRITE_LINK)
    return _words(field, text)


def _chosen(field: Field, text: str, known: frozenset[str]) -> tuple[str, Problem | None]:
    parts = list(dict.fromkeys(text.split()))
    several = field.kind in ("choices", "organisations")
    if not set(parts) <= known or (len(parts) > 1 and not several):
        return text, _unclear(field, says.NO_CHOICE, says.CHOOSE)
    return " ".join(parts), None


def _words(field: Field, text: str) -> tuple[str, Problem | None]:
    kept = text if field.kind == "long" else " ".join(text.split())
    lines = kept.splitlines() if field.kind == "long" else [kept]
    if any(hidden(line.replace("\t", " ")) for line in lines):
        return text, _unclear(field, says.HIDDEN, says.RETYPE)
    longest = LONGEST[field.kind]
    if len(kept) > longest:
        return text, _unclear(field, says.LONG.format(field=field.name, longest=longest), says.SHORTEN)
    return kept, None


def _day(text: str) -> str:
    for form in DAYS:
        try:
            day = datetime.strptime(text, form).date()  # noqa: DTZ007  # a calendar day has no zone
        except ValueError:
            continue
        return day.isoformat() if date(1900, 1, 1) <= day <= date(2200, 1, 1) else ""
    return ""


def _is_link(text: str) -> bool:
    try:
        parts = urlsplit(text)
        named = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in named and "@" not in parts.netloc and " " not in text


def _unclear(field: Field, what: Text, todo: Text) -> Problem:
    return Problem(what.format(field=field.name), todo, rule="register-value", rows=(field.id,))


def told(values: Mapping[str, str]) -> Values:
    """Return values without the empty ones, as they are kept."""
    return {name: value for name, value in values.items() if value}
