"""Hands over style sheets and scripts packed, to browsers that unpack; fonts are packed already."""

from __future__ import annotations

import atexit
import gzip
import shutil
import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from whitenoise.middleware import (  # type: ignore[import-untyped]  # the package carries no types
    WhiteNoiseMiddleware,
)
from whitenoise.responders import StaticFile  # type: ignore[import-untyped]  # the same

PACKED = (".css", ".js", ".svg")


class PackedFiles(WhiteNoiseMiddleware):  # type: ignore[misc]  # its base carries no types
    """Serves the static files; those of text kinds have a packed twin, made once a process."""

    def get_static_file(self, path: str, url: str, stat_cache: Any = None) -> StaticFile:
        """Return the file with its twin; an address that names no file is the library's to refuse."""
        plain = super().get_static_file(path, url, stat_cache)
        if not path.endswith(PACKED):
            return plain
        _, _, headers = plain.alternatives[0]
        kept = [(name, value) for name, value in headers if name != "Content-Length"]
        return StaticFile(path, kept, encodings={"gzip": twin(path)})


@cache
def room() -> Path:
    """Return a folder of this process for the twins, removed when it ends."""
    made = Path(tempfile.mkdtemp(prefix="esep-packed-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


@cache
def twin(path: str) -> str:
    """Return the packed twin of a file."""
    made = room() / f"{sha256(path.encode()).hexdigest()[:16]}.gz"
    made.write_bytes(gzip.compress(Path(path).read_bytes(), 9, mtime=0))
    return str(made)
