"""The real application under gunicorn over a small office, and a browser that needs no browser."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

HOME = Path(__file__).resolve().parents[2]
HOST, PATIENCE = "127.0.0.1", 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said: its status, where it leads, and its bytes."""

    status: int
    location: str
    body: bytes

    @property
    def text(self) -> str:
        """Return the answer as text."""
        return self.body.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Office:
    """A planted folder and what the planting told: report numbers and cookies."""

    folder: Path
    told: Mapping[str, Any]

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return what a query finds, through a connection of its own."""
        with sqlite3.connect(self.folder / "esep.sqlite3") as base:
            return base.execute(query, values).fetchall()

    def sound(self) -> bool:
        """Return whether the file of the database is whole, and every event has its payload."""
        events = self.rows("SELECT COUNT(*) FROM audit_event") == self.rows(
            "SELECT COUNT(*) FROM audit_payload"
        )
        return events and self.rows("PRAGMA integrity_check") == [("ok",)]


def surroundings(folder: Path) -> dict[str, str]:
    """Return the environment in which the product works over `folder`."""
    paths = os.pathsep.join((str(HOME / "src"), str(HOME)))
    own = {"ESEP_OFFICE": str(folder), "ESEP_FROZEN_AT": "2028-01-28T10:00:00+05:00"}
    return {**os.environ, **own, "PYTHONPATH": paths, "DJANGO_SETTINGS_MODULE": "esep.settings"}


def planted(folder: Path) -> Office:
    """Plant the small office in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "told.json"
    command = [sys.executable, "-m", "tools.torture.planting", str(told)]
    subprocess.run(command, check=True, env=surroundings(folder), cwd=HOME)
    return Office(folder, json.loads(told.read_text("utf-8")))


@dataclass(slots=True)
class Server:
    """A running gunicorn: its process and its port."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def kill(self) -> None:
        """Kill the master and every worker at once, as a power cut would."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)

    def memory(self) -> int:
        """Return the most memory that a worker has used, in bytes."""
        workers = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        peaks = [re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{one}/status").read_text()) for one in workers]
        return max(int(one[1]) for one in peaks if one) * 1024


@contextmanager
def serving(
    office: Office, *, workers: int = 2, largest_file: int = 0, room: Path | None = None
) -> Iterator[Server]:
    """Yield the server; `largest_file` is the most bytes a file may have, `room` where uploads wait."""

    def limited() -> None:
        if largest_file:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    log = office.folder / "server.log"
    around = surroundings(office.folder) | ({"TMPDIR": str(room)} if room else {})
    command = [sys.executable, "-m", "gunicorn", "--no-control-socket", "--bind", f"{HOST}:0"]
    with log.open("wb") as said:
        process = subprocess.Popen(
            [*command, "--workers", str(workers), "esep.wsgi"],
            env=around,
            stdout=said,
            stderr=said,
            start_new_session=True,
            preexec_fn=limited,  # noqa: PLW1509  # no other thread runs yet
        )
    server = Server(process, _port(process, log), log)
    try:
        yield server
    finally:
        server.kill()


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        if found := re.search(rf"Listening at: http://{HOST}:(\d+)", log.read_text("utf-8")):
            return int(found[1])
        time.sleep(0.05)
    raise RuntimeError(log.read_text("utf-8"))


class Browser:
    """One person's cookies and connection; it fetches a form's token as a browser does."""

    def __init__(self, port: int, session: str = "") -> None:
        """Keep the port and the cookie of the session."""
        self.port, self.session, self.csrf = port, session, ""

    def get(self, path: str) -> Answer:
        """Ask for a page."""
        return self._ask("GET", path, b"", {})

    def post(self, path: str, fields: Mapping[str, object], *, data: bool = False) -> Answer:
        """Send a form; `data` asks for the answer that scripts get."""
        body = urlencode(list(fields.items()), doseq=True).encode()
        kind = {"Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": self._token()}
        return self._ask("POST", path, body, kind | ({"Accept": "application/json"} if data else {}))

    def upload(self, path: str, name: str, content: bytes, field: str = "file") -> Answer:
        """Send one file."""
        head = f'--cut\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'.encode()
        body = head + content + b"\r\n--cut--\r\n"
        kind = {"Content-Type": "multipart/form-data; boundary=cut", "X-CSRFToken": self._token()}
        return self._ask("POST", path, body, kind | {"Accept": "application/json"})

    def upload_endlessly(self, path: str, size: int) -> tuple[Answer | None, int]:
        """Send a file of `size` zeros piece by piece; return the answer and how many bytes were taken."""
        connection, sent = HTTPConnection(HOST, self.port, timeout=PATIENCE), 0
        head = b'--cut\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n'
        connection.putrequest("POST", path)
        for name, value in {**self._headers(), "Content-Type": "multipart/form-data; boundary=cut"}.items():
            connection.putheader(name, value)
        connection.putheader("X-CSRFToken", self._token())
        connection.putheader("Content-Length", str(size))
        connection.endheaders()
        try:
            connection.send(head)
            while sent < size:
                connection.send(bytes(min(2**20, size - sent)))
                sent += 2**20
        except OSError:
            pass
        try:
            return _read(connection), sent
        except (OSError, HTTPException):
            return None, sent

    def _token(self) -> str:
        if not self.csrf:
            found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.get("/account/mine/").text)
            self.csrf = found[1] if found else ""
        return self.csrf

    def _headers(self) -> dict[str, str]:
        cookies = [f"sessionid={self.session}"] if self.session else []
        return {"Cookie": "; ".join([*cookies, f"csrftoken={self.secret}"] if self.secret else cookies)}

    secret = ""

    def _ask(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        connection = HTTPConnection(HOST, self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body or None, {**self._headers(), **headers})
            answer = connection.getresponse()
            given = re.search(r"csrftoken=(\w+)", answer.getheader("Set-Cookie") or "")
            self.secret = given[1] if given else self.secret
            return Answer(answer.status, answer.getheader("Location") or "", answer.read())
        finally:
            connection.close()


def _read(connection: HTTPConnection) -> Answer:
    answer = connection.getresponse()
    return Answer(answer.status, answer.getheader("Location") or "", answer.read())
