"""`./esep` starts from anywhere, by any name, with the first Python new enough, and installs nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from esep import __version__

PYTHON = Path(sys.executable).resolve()
VERSION = f"esep {__version__}\n"
SHELL = ("sh", "readlink", "dirname")


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Return a folder of programs that has a shell and no Python."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in SHELL:
        (folder / name).symlink_to(str(shutil.which(name)))
    return folder


def version(command: Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([command, "--version"], capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload, no-any-return]  # options are subprocess's own


def test_it_starts_from_any_folder(checkout: Path, tmp_path: Path) -> None:
    assert version(checkout / "esep", cwd=tmp_path).stdout == VERSION


def test_it_starts_through_a_chain_of_links(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "first").symlink_to(checkout / "esep")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "second").symlink_to("../first")
    assert version(tmp_path / "deeper" / "second", cwd=tmp_path).stdout == VERSION


def test_it_starts_when_found_on_path(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "esep").symlink_to(checkout / "esep")
    surroundings = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    assert version(Path("esep"), env=surroundings).stdout == VERSION


def test_files_of_the_current_folder_are_not_imported(checkout: Path, tmp_path: Path) -> None:
    for module in ("csv.py", "argparse.py", "esep.py"):
        (tmp_path / module).write_text("raise SystemExit('imported from the current folder')\n")
    assert version(checkout / "esep", cwd=tmp_path).stdout == VERSION


def test_a_python_that_does_not_work_is_passed_over_in_silence(checkout: Path, programs: Path) -> None:
    (programs / "python3").write_text("#!/bin/sh\necho not installed >&2\nexit 127\n")
    (programs / "python3").chmod(0o755)
    (programs / "python3.11").symlink_to(PYTHON)
    started = version(checkout / "esep", env={"PATH": str(programs)})
    assert (started.returncode, started.stdout, started.stderr) == (0, VERSION, "")


def test_a_home_that_belongs_to_another_python_is_not_followed(checkout: Path) -> None:
    surroundings = {**os.environ, "PYTHONHOME": "/nowhere"}
    assert version(checkout / "esep", env=surroundings).stdout == VERSION


@pytest.mark.skipif(
    not Path("/usr/bin/python3.11").exists(), reason="no Python where a shell looks by itself"
)
def test_it_starts_with_no_surroundings_at_all(checkout: Path) -> None:
    started = version(checkout / "esep", env={})
    assert (started.returncode, started.stdout, started.stderr) == (0, VERSION, "")


def test_without_a_python_it_says_what_to_install(checkout: Path, programs: Path) -> None:
    started = version(checkout / "esep", env={"PATH": str(programs)})
    assert (started.returncode, started.stdout) == (2, "")
    assert started.stderr == (
        "esep: Python 3.11 or newer is needed; on Debian: sudo apt-get install python3\n"
    )


def test_calculating_installs_nothing(checkout: Path, tmp_path: Path) -> None:
    copy = tmp_path / "checkout"
    skip = shutil.ignore_patterns(".venv", ".git", "build", "__pycache__", "node_modules")
    shutil.copytree(checkout, copy, ignore=skip)
    assert version(copy / "esep").stdout == VERSION
    assert not (copy / ".venv").exists()
