"""The directory `.venv`: made from hash-locked requirements, stamped when whole, mended when it is not."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from wording import say

MINOR = f"{sys.version_info.major}.{sys.version_info.minor}"
"""The part of Python's version that decides which packages fit; a patch release changes nothing."""
NO_LOCK = "-"


class Environment:
    """One checkout's `.venv`, with the packages of development or without."""

    def __init__(self, home: Path, *, development: bool) -> None:
        self.home = home
        self.folder = home / ".venv"
        self.stamp = self.folder / "esep-stamp"
        self.python = str(self.folder / "bin" / "python")
        self.development = development

    def wanted(self) -> list[str]:
        """Return the stamp of a whole environment: Python, the product's lock, the lock of development."""
        return [MINOR, self._hash("requirements.txt"), self._hash("requirements-dev.txt")]

    def _hash(self, lock: str) -> str:
        return hashlib.sha256((self.home / lock).read_bytes()).hexdigest()

    def found(self) -> list[str]:
        """Return the stamp that stands in `.venv`, empty when there is none or its Python is gone."""
        try:
            stamp = self.stamp.read_text().split()
        except (OSError, UnicodeDecodeError):
            return []
        return stamp if os.access(self.python, os.X_OK) else []

    def ready(self) -> bool:
        """Return whether `.venv` has what is wanted; more than is wanted does no harm."""
        parts = 3 if self.development else 2
        return self.found()[:parts] == self.wanted()[:parts]

    def needs_pip(self) -> bool:
        """Return whether Python's own installer has to do the work, because uv is not on PATH."""
        from shutil import which

        return which("uv") is None

    def make(self) -> None:
        """Make or mend `.venv`; a second process that wants the same waits for the first."""
        with self._alone():
            if self.ready():
                return
            wanted, found = self.wanted(), self.found()
            grows = found[:2] == wanted[:2]
            self.stamp.unlink(missing_ok=True)
            if not grows:
                self._begin()
            self._install("requirements-dev.txt" if self.development else "requirements.txt")
            written = self.stamp.with_suffix(".new")
            written.write_text(" ".join(wanted if self.development else [*wanted[:2], NO_LOCK]) + "\n")
            written.replace(self.stamp)

    def _begin(self) -> None:
        from shutil import rmtree

        from steps import step

        if self.folder.is_symlink() or self.folder.is_file():
            self.folder.unlink()
        elif self.folder.exists():
            print(f"esep: {say('anew')}", file=sys.stderr)
            rmtree(self.folder)
        pip = [] if self.needs_pip() else ["--without-pip"]
        step(say("environment"), [sys.executable, "-I", "-m", "venv", *pip, str(self.folder)])

    def _install(self, lock: str) -> None:
        from steps import step

        hashed = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(self.home / lock)]
        if self.needs_pip():
            quiet = ["--disable-pip-version-check", "--no-input", "--no-compile", "--retries", "2"]
            installer = [self.python, "-I", "-m", "pip", "install", *quiet]
        else:
            installer = ["uv", "pip", "install", "--python", self.python]
        step(say("packages"), [*installer, *hashed])

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        import fcntl

        with (self.home / ".venv.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print(f"esep: {say('waiting')}", file=sys.stderr)
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield
