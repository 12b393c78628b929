"""The written order of imports holds, and each of its contracts breaks when someone crosses it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONTRACTS = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
PLANTED = {
    "order": ("core/quantity.py", "import esep.library"),
    "pure": ("core/quantity.py", "import django.utils"),
    "papers": ("papers/__init__.py", "import jinja2"),
    "commands": ("cli/__init__.py", "import django"),
    "audiences": ("pages/parts/__init__.py", "import esep.pages.public"),
}


@pytest.fixture(scope="module")
def copy(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the sources and their contracts, to do wrong in."""
    home = tmp_path_factory.mktemp("house")
    shutil.copytree(checkout / "src", home / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(checkout / ".importlinter", home)
    return home


def judged(home: Path, contract: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-c", CONTRACTS, "--no-logo", "--no-cache", "--contract", contract]
    surroundings = {**os.environ, "PYTHONPATH": str(home / "src")}
    return subprocess.run(
        command, cwd=home, env=surroundings, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("contract", PLANTED)
def test_crossing_a_contract_breaks_it(copy: Path, contract: str) -> None:
    where, line = PLANTED[contract]
    module = copy / "src" / "esep" / where
    before = module.read_text(encoding="utf-8")
    assert judged(copy, contract).returncode == 0
    module.write_text(f"{before}\n{line}\n", encoding="utf-8")
    try:
        assert judged(copy, contract).returncode == 1
    finally:
        module.write_text(before, encoding="utf-8")


def test_a_new_package_must_name_its_place(copy: Path) -> None:
    newcomer = copy / "src" / "esep" / "newcomer"
    newcomer.mkdir()
    (newcomer / "__init__.py").touch()
    try:
        refused = judged(copy, "order")
    finally:
        shutil.rmtree(newcomer)
    assert refused.returncode == 1
    assert "newcomer" in refused.stdout
