"""The wheel carries the law: installed alone, without this checkout, the product computes and shows."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from esep import __version__


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the unpacked wheel and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-P", "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    wheel = folder / f"esep-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-PS", "-X", "utf8", "-m", "esep", *arguments]
    surroundings = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        command, cwd=installed, env=surroundings, capture_output=True, encoding="utf-8", check=False
    )


def test_the_wheel_says_its_version(installed: Path) -> None:
    assert run(installed, "--version").stdout == f"esep {__version__}\n"


def test_the_wheel_keeps_the_promises_of_the_law(installed: Path) -> None:
    checked = run(installed, "law", "check")
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("folder", ["regulations", "forms", "registers"])
def test_the_wheel_carries_every_file_of_the_law(checkout: Path, installed: Path, folder: str) -> None:
    def files(root: Path) -> set[str]:
        return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}

    assert files(installed / "esep" / "data" / folder) == files(checkout / folder)


@pytest.mark.parametrize("kind", ["*.html", "*.css", "*.woff2", "*.toml"])
def test_the_wheel_carries_what_the_window_shows(checkout: Path, installed: Path, kind: str) -> None:
    source = checkout / "src" / "esep"
    shown = {str(path.relative_to(source)) for path in source.rglob(kind)}
    assert shown
    assert {name for name in shown if not (installed / "esep" / name).is_file()} == set()
