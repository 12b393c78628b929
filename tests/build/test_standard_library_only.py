"""What calculates runs on a bare Python: core, library and the installer import only the standard library."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
BARE = ("src/esep/core", "src/esep/library", "src/esep/cli", "src/esep/demo")
INSTALLER = (CHECKOUT / "tools").glob("*.py")
"""What runs before anything is installed; the folders of tools/ hold commands that run afterwards."""

WITH_A_DATABASE = CHECKOUT / "src/esep/demo/planted"
"""The demonstration as an office: it goes through the actions of the road, which need Django."""

MODULES = sorted(
    [
        *INSTALLER,
        *(
            path
            for folder in BARE
            for path in (CHECKOUT / folder).rglob("*.py")
            if not path.is_relative_to(WITH_A_DATABASE)
        ),
    ]
)
OWN = {"esep", *(path.stem for path in (CHECKOUT / "tools").glob("*.py"))}


def outside(source: str) -> set[str]:
    """Return the packages that `source` imports and that come neither with Python nor from this checkout."""
    imported: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            imported |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or "esep")
    return {name.partition(".")[0] for name in imported} - sys.stdlib_module_names - OWN


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_what_calculates_imports_only_the_standard_library(module: Path) -> None:
    assert outside(module.read_text(encoding="utf-8")) == set()


def test_a_planted_import_is_found() -> None:
    assert outside("import os\ndef f():\n    from django.db import models\n") == {"django"}
