"""What is installed is locked by hash and names no machine; each package has its reason written down."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements", "requirements-dev", "bench/requirements")
REASONS = CHECKOUT / "docs" / "decisions" / "0001-dependencies.md"


def asked(lock: str) -> set[str]:
    """Return the packages that people asked for in `lock`.in, in PyPI's spelling of names."""
    lines = (CHECKOUT / f"{lock}.in").read_text().splitlines()
    return {_name(line) for line in lines if line and line[0] not in "#-"}


def locked(lock: str) -> dict[str, tuple[str, str]]:
    """Return the exact version and the hashes of every package of a lock."""
    text = re.sub(r"\\\n", " ", (CHECKOUT / f"{lock}.txt").read_text())
    entries = re.findall(r"^([a-z0-9-]+)==(\S+)(.*)$", text, re.MULTILINE)
    return {name: (version, rest) for name, version, rest in entries}


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement.strip())[0].rstrip("~").lower().replace("_", "-")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_asked_for_is_locked_with_hashes(lock: str) -> None:
    entries = locked(lock)
    assert asked(lock) - entries.keys() == set()
    assert [name for name, (_, rest) in entries.items() if "--hash=sha256:" not in rest] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_no_machine(lock: str) -> None:
    assert re.findall(r"https?://\S+|^-.*$|(?<![\w.])/\w+/\S*", (CHECKOUT / f"{lock}.txt").read_text()) == []


@pytest.mark.parametrize("lock", LOCKS[1:])
def test_other_locks_hold_exactly_the_versions_of_the_product(lock: str) -> None:
    entries = locked(lock)
    assert {name: entries[name] for name in locked("requirements")} == locked("requirements")


def test_the_project_asks_for_what_the_lock_was_made_from() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
    assert {_name(line) for line in project["dependencies"]} == asked("requirements")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_has_its_reason(lock: str) -> None:
    explained = set(re.findall(r"^- \*\*([\w.-]+)\*\*: ", REASONS.read_text().lower(), re.MULTILINE))
    assert asked(lock) - explained == set()
