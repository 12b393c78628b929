"""The installer makes `.venv` once, keeps it while it fits, mends it when it does not, explains refusals."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

PRODUCT = "import sys; print(sys.prefix, *sys.argv[1:])\n"
NOWHERE = "http://127.0.0.1:9/simple"
OFFLINE = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_INDEX_URL": NOWHERE,
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_FIND_LINKS": "",
    "PIP_NO_CACHE_DIR": "1",
    "UV_DEFAULT_INDEX": NOWHERE,
    "UV_NO_CACHE": "1",
}
Ran = subprocess.CompletedProcess[str]


@pytest.fixture
def small(checkout: Path, tmp_path: Path) -> Path:
    """Return a checkout with the real installer, a product that says where it runs, and empty locks."""
    home = tmp_path / "small checkout"
    (home / "src" / "esep").mkdir(parents=True)
    shutil.copy(checkout / "esep", home)
    shutil.copytree(checkout / "tools", home / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    (home / "src" / "esep" / "__init__.py").touch()
    (home / "src" / "esep" / "__main__.py").write_text(PRODUCT)
    (home / "requirements.txt").touch()
    (home / "requirements-dev.txt").touch()
    return home


def start(home: Path, *arguments: str, **surroundings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [home / "esep", *arguments],
        env={**os.environ, "LC_ALL": "C", **surroundings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def run(home: Path, *arguments: str, **surroundings: str) -> Ran:
    started = start(home, *arguments, **surroundings)
    said, warned = started.communicate(timeout=120)
    return Ran(started.args, started.returncode, said, warned)


def test_the_first_start_installs_the_second_only_starts_and_another_lock_is_made_anew(small: Path) -> None:
    first = run(small, "demo", "--port", "8001")
    assert first.stdout == f"{small / '.venv'} demo --port 8001\n"
    assert re.fullmatch(
        r"esep: making the Python environment … \d+ s\n"
        r"esep: installing packages \(up to half a minute\) … \d+ s\n",
        first.stderr,
    )
    second = run(small, "demo", "--port", "8001")
    assert (second.stdout, second.stderr) == (first.stdout, "")

    (small / ".venv" / "kept").touch()
    assert "making" not in run(small, "check").stderr
    assert run(small, "workbook").stderr == ""
    assert run(small, "check").stderr == ""
    assert (small / ".venv" / "kept").exists()

    (small / "requirements.txt").write_text("# another version\n")
    assert ".venv does not fit this version or is unfinished, making it anew" in run(small, "demo").stderr
    assert not (small / ".venv" / "kept").exists()


def test_an_interrupted_installation_is_finished_by_the_next_start(small: Path) -> None:
    started = start(small, "demo")
    while not (small / ".venv").exists():
        time.sleep(0.01)
    os.killpg(started.pid, signal.SIGINT)
    _, warned = started.communicate(timeout=60)
    assert started.returncode == 130
    assert warned.endswith("\nesep: stopped; the next start will finish the installation\n")
    assert "Traceback" not in warned
    assert run(small, "demo").returncode == 0


@pytest.mark.long
def test_of_two_that_find_a_half_made_environment_one_mends_it_and_the_other_waits(small: Path) -> None:
    (small / ".venv" / "bin").mkdir(parents=True)
    (small / ".venv" / "bin" / "python").write_text("half")
    both = [start(small, "demo"), start(small, "demo")]
    said = [one.communicate(timeout=120) for one in both]
    assert [one.returncode for one in both] == [0, 0]
    assert [out for out, _ in said] == [f"{small / '.venv'} demo\n"] * 2
    warned = "".join(err for _, err in said)
    assert warned.count("making the Python environment") == 1


def test_without_a_network_it_says_so_in_the_language_of_the_terminal(small: Path) -> None:
    lock = f"sqlparse==0.5.3 --hash=sha256:{'0' * 64}\n"
    (small / "requirements.txt").write_text(lock)
    refused = run(small, "demo", LC_ALL="kk_KZ.UTF-8", **OFFLINE)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.splitlines()[-1] == (
        "esep: пакеттер қоймасына қосылу мүмкін болмады; желіні тексеріп, қайта іске қосыңыз"
    )
    assert "Traceback" not in refused.stderr


def test_help_needs_no_installation(small: Path) -> None:
    assert run(small, "workbook", "--help").stdout.endswith(" workbook --help\n")
    assert not (small / ".venv").exists()
