"""The glossary names what the code names, in three languages, and forgets nothing of the core."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import get_args

import pytest
from tests.docs.pages import CHECKOUT, text

import esep.core
from esep.cli.__main__ import COMMANDS
from esep.core.formulas import KINDS
from esep.core.law import Stage
from esep.core.quantity import ROUNDINGS
from esep.core.readings import ChosenBy

PAGE = "docs/glossary.md"
DATA = ("src", "regulations", "forms", "registers")
CYRILLIC = re.compile(r"[а-яәғқңөұүһі]", re.IGNORECASE)
KAZAKH_ONLY = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)


def rows() -> list[tuple[str, str, str, str]]:
    """Return (kk, ru, en, names) of every term."""
    found = []
    for line in text(PAGE).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[0] != "Қазақша":
            assert len(cells) == 4, line
            found.append((cells[0], cells[1], cells[2], cells[3]))
    return found


def names() -> list[str]:
    """Return every name in the code that the glossary gives."""
    return [name for row in rows() for name in re.findall(r"`([^`]+)`", row[3])]


@cache
def identifiers() -> frozenset[str]:
    """Return what the sources and the data name: identifiers, TOML keys, words that alone are a value."""
    found: set[str] = set()
    for folder in DATA:
        for path in (CHECKOUT / folder).rglob("*"):
            if path.suffix == ".py":
                found |= set(in_python(path.read_text(encoding="utf-8")))
            elif path.suffix == ".toml":
                found |= set(in_table(tomllib.loads(path.read_text(encoding="utf-8"))))
                found.add(path.stem)
            elif path.is_dir():
                found.add(path.name)
    return frozenset(found)


def in_python(source: str) -> Iterator[str]:
    """Yield the identifiers of a module and its strings that could be one."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value.strip("@")


def in_table(table: object) -> Iterator[str]:
    """Yield the keys of a TOML table and its strings without a space."""
    if isinstance(table, dict):
        for key, value in table.items():
            yield from key.split(".")
            yield from in_table(value)
    elif isinstance(table, list):
        for value in table:
            yield from in_table(value)
    elif isinstance(table, str) and " " not in table:
        yield table


def public_classes() -> list[str]:
    """Return the names of all public classes of the core."""
    found = []
    for module in pkgutil.walk_packages(esep.core.__path__, "esep.core."):
        there = vars(importlib.import_module(module.name))
        found += [name for name, it in there.items() if inspect.isclass(it) and it.__module__ == module.name]
    return sorted(name for name in found if not name.startswith("_"))


def test_every_name_in_the_code_exists() -> None:
    assert [name for name in names() if name not in identifiers()] == []


@pytest.mark.parametrize(("kk", "ru", "en", "named"), rows())
def test_every_term_has_three_languages_and_a_name_or_none(kk: str, ru: str, en: str, named: str) -> None:
    assert CYRILLIC.search(kk)
    assert CYRILLIC.search(ru)
    assert not KAZAKH_ONLY.search(ru.replace("I", ""))
    assert re.search(r"[a-z]", en)
    assert not CYRILLIC.search(en)
    assert named == "—" or re.fullmatch(r"`[^`]+`(?:, `[^`]+`)*", named)


def test_no_term_stands_twice_under_one_heading() -> None:
    for group in re.split(r"^## ", text(PAGE), flags=re.MULTILINE)[1:]:
        terms = re.findall(r"^\| ([^|]+?) \|", group, re.MULTILINE)
        assert sorted(set(terms)) == sorted(terms)


def test_every_public_class_of_the_core_has_a_term() -> None:
    assert [name for name in public_classes() if name not in names()] == []


def test_every_kind_of_formula_stage_rounding_chooser_and_command_has_a_term() -> None:
    every = [*KINDS, *get_args(Stage), *ROUNDINGS, *get_args(ChosenBy), *COMMANDS]
    assert [name for name in every if name not in names()] == []
