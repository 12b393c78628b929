"""Every mutant of a module: the calculating code is walked, wording and types are passed by."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mutation.operators import replacements

WORDING = {"write", "sentence", "excel", "_excel_net", "weight", "of_units", "points_word", "_no_points"}
"""Functions that make words or spreadsheet formulas of what was computed; they are not changed."""

NAMED_SECOND = {"number", "one_of", "facts_in"}
"""Helpers whose second argument only names a parameter in an error text."""

TYPE = re.compile(r"[A-Z][a-z]\w*")
"""What a type is called that an assignment makes."""

PASSED_BY = {"annotation", "returns", "decorator_list", "bases", "ctx"}
"""Parts of the tree that compute nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """One mutant: where, in which line of text, what became what, and the whole changed source."""

    module: str
    line: int
    text: str
    function: str
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        """Return the mutant on one line."""
        inside = "" if self.text == self.before else f"  in  {self.text}"
        return f"{self.module}:{self.line}  {self.before} → {self.after}{inside}"

    def is_listed_as(self, listed: Mapping[str, str]) -> bool:
        """Return whether this is the change that `listed` names by modules, before, after and inside."""
        same = (listed["before"], listed["after"]) == (self.before, self.after)
        return same and self.module in listed["modules"].split() and listed["inside"] in self.text


def changes_of(path: Path, root: Path) -> Iterator[Change]:
    """Yield every change of the module at `path`; its name is the path within `root`."""
    whole = path.read_text(encoding="utf-8")
    tree, module = ast.parse(whole), path.relative_to(root).as_posix()
    for line, function, before, after in _walk(tree, ""):
        text = whole.splitlines()[line - 1].strip()
        yield Change(module, line, text, function, _short(before), _short(after), ast.unparse(tree))


Found = tuple[int, str, ast.AST, ast.AST]


def _walk(parent: ast.AST, function: str) -> Iterator[Found]:
    """Change the tree in place, yield while it is changed, and change it back."""
    for field, value in ast.iter_fields(parent):
        if field in PASSED_BY:
            continue
        siblings = value if isinstance(value, list) else [value]
        for place, node in enumerate(siblings):
            if not isinstance(node, ast.AST) or _silent(node) or _names_only(parent, field, place):
                continue
            for new in replacements(field, node):
                ast.copy_location(new, node)
                _put(parent, field, place, ast.fix_missing_locations(new))
                yield getattr(node, "lineno", 0), function, node, new
                _put(parent, field, place, node)
            if not isinstance(node, ast.Raise):
                yield from _walk(node, _inside(node, function))


def _put(parent: ast.AST, field: str, place: int, node: ast.AST) -> None:
    value = getattr(parent, field)
    if isinstance(value, list):
        value[place] = node
    else:
        setattr(parent, field, node)


def _inside(node: ast.AST, function: str) -> str:
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        return f"{function}.{node.name}".lstrip(".")
    return function


def _silent(node: ast.AST) -> bool:
    """Return whether a node only speaks: a docstring, a message, an import, a text in three languages."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.JoinedStr() | ast.Import() | ast.ImportFrom():
            return True
        case ast.FunctionDef(name=name):
            return name in WORDING
        case ast.Assign() | ast.AnnAssign():
            return _says(node)
        case ast.keyword(arg="strict"):  # a guard: it changes nothing while the lengths are equal
            return True
    return False


def _says(node: ast.Assign | ast.AnnAssign) -> bool:
    """Return whether an assignment makes a text in three languages, a list of exports or a type."""
    makes_text = any(
        isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id == "Text"
        for part in ast.walk(node)
    )
    names = [target.id for target in getattr(node, "targets", ()) if isinstance(target, ast.Name)]
    return makes_text or any(name == "__all__" or TYPE.fullmatch(name) for name in names)


def _names_only(parent: ast.AST, field: str, place: int) -> bool:
    match parent:
        case ast.Call(func=ast.Name(id=name)) if name in NAMED_SECOND:
            return field == "args" and place == 1
    return False


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 90 else f"{text[:60]} … {text[-27:]}"
