"""`esep demo` opens the window on a local address, names a busy port plainly, and closes at Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

PATIENCE = 60

OFFICE = tempfile.mkdtemp(prefix="esep-test-demo-")
"""The office of these tests alone: the demonstration moves into no folder that holds something else."""


@contextmanager
def demo(checkout: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start the command and make sure that it is gone afterwards."""
    command = [sys.executable, "-X", "utf8", "-m", "esep", "demo", "--no-open", *arguments]
    surroundings = {**os.environ, "PYTHONPATH": str(checkout / "src"), "ESEP_OFFICE": OFFICE}
    started = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=surroundings,
        start_new_session=True,
    )
    try:
        yield started
    finally:
        with suppress(ProcessLookupError):  # its web server, too, must not hold the pipes open
            os.killpg(started.pid, signal.SIGKILL)
        started.communicate()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_window_opens_on_a_free_port_and_closes_when_asked(checkout: Path, stop: signal.Signals) -> None:
    with demo(checkout, "--port", "0", "--workers", "1", "--json") as window:
        assert window.stdout is not None
        said = "".join(window.stdout.readline() for _ in range(3))
        address = json.loads(said)["address"]
        with urlopen(f"{address}kk/board/", timeout=PATIENCE) as page:
            assert "Рейтинг кестесі" in page.read().decode()
        window.send_signal(stop)
        assert window.wait(PATIENCE) == 0
    with (
        pytest.raises(OSError, match="refused"),
        socket.create_connection(("127.0.0.1", port_of(address)), 5),
    ):
        pass


def port_of(address: str) -> int:
    return int(address.rstrip("/").rpartition(":")[2])


def test_the_address_is_said_in_the_readers_language(checkout: Path) -> None:
    with demo(checkout, "--port", "0", "--workers", "1", "--lang", "ru") as window:
        assert window.stdout is not None
        assert window.stdout.readline().startswith("Окно открыто: http://127.0.0.1:")
        window.send_signal(signal.SIGINT)
        _, said = window.communicate(timeout=PATIENCE)
        assert said.strip().splitlines()[-1] == "Окно закрыто."
        assert "Traceback" not in said


def test_a_busy_port_gets_a_sentence(checkout: Path) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = str(busy.getsockname()[1])
        with demo(checkout, "--port", port, "--lang", "kk") as window:
            said, wrong = window.communicate(timeout=PATIENCE)
    assert (window.returncode, said) == (2, "")
    assert wrong.startswith(f"{port} порты бос емес")
    assert "--port 8080" in wrong


@pytest.mark.parametrize("port", ["-1", "65536", "http", "٨٠", ""])
def test_a_port_that_cannot_be_is_refused(checkout: Path, port: str) -> None:
    with demo(checkout, f"--port={port}", "--lang", "en") as window:
        said, wrong = window.communicate(timeout=PATIENCE)
    assert (window.returncode, said) == (2, "")
    assert "is not a port" in wrong


def test_a_folder_with_something_else_is_left_alone(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("of somebody", encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "-m", "esep", "demo", "--no-open", "--port", "0", "--lang", "kk"]
    surroundings = {**os.environ, "PYTHONPATH": str(checkout / "src"), "ESEP_OFFICE": str(tmp_path)}
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", env=surroundings, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "көрсетілімнен басқа нәрсе тұр" in ran.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["letter.txt"]
