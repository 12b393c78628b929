"""A page served by gunicorn on a free port, and readers who ask for it without a pause."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
SETTINGS = ("--workers", "2", "--worker-class", "gthread", "--threads", "4", "--keep-alive", "30")
"""The same for both servers; threads keep a reader's connection open."""
PATIENCE = 60


@contextmanager
def serving(application: str, log: Path, surroundings: Mapping[str, str]) -> Iterator[int]:
    """Yield the port at which `application` answers; the server is ended afterwards."""
    paths = os.pathsep.join((str(HOME / "src"), str(HOME)))
    command = [sys.executable, "-m", "gunicorn", "--preload", "--no-control-socket", "--bind", f"{HOST}:0"]
    with log.open("w") as said:
        server = subprocess.Popen(
            [*command, *SETTINGS, application],
            env={**os.environ, "PYTHONPATH": paths, **surroundings},
            stdout=said,
            stderr=said,
        )
    try:
        yield _port(server, log)
    finally:
        server.terminate()
        server.wait(PATIENCE)


def _port(server: subprocess.Popen[bytes], log: Path) -> int:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        if found := re.search(rf"Listening at: http://{HOST}:(\d+)", log.read_text()):
            return int(found[1])
        time.sleep(0.05)
    raise RuntimeError(f"the server does not answer; it said:\n{log.read_text()}")


def page(port: int, path: str, cookie: str = "") -> bytes:
    """Return the page, signed in by the cookie of a session; any answer but 200 is an error."""
    connection = HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        return _ask(connection, path, cookie)
    finally:
        connection.close()


def requests_per_second(port: int, path: str, *, readers: int, seconds: float, cookie: str = "") -> float:
    """Return how many whole pages a second `readers`, each with one open connection, received together."""
    began = time.monotonic()
    with ThreadPoolExecutor(readers) as pool:
        counts = list(pool.map(lambda _: _read(port, path, began + seconds, cookie), range(readers)))
    return sum(counts) / (time.monotonic() - began)


def seconds_alone(port: int, path: str, *, times: int, cookie: str = "") -> list[float]:
    """Return the seconds of each of `times` pages that one reader receives one after another, ascending."""
    connection, took = HTTPConnection(HOST, port, timeout=PATIENCE), []
    try:
        for _ in range(times):
            began = time.perf_counter()
            _ask(connection, path, cookie)
            took.append(time.perf_counter() - began)
    finally:
        connection.close()
    return sorted(took)


def _read(port: int, path: str, until: float, cookie: str) -> int:
    connection, count = HTTPConnection(HOST, port, timeout=PATIENCE), 0
    try:
        while time.monotonic() < until:
            _ask(connection, path, cookie)
            count += 1
    finally:
        connection.close()
    return count


def _ask(connection: HTTPConnection, path: str, cookie: str) -> bytes:
    connection.request("GET", path, headers={"Cookie": f"sessionid={cookie}"} if cookie else {})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status}")
    return body
