"""Hands over style sheets and scripts packed, to browsers that unpack; fonts are packed already."""

from __future__ import annotations

import gzip
import os
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import get_ident
from typing import Any

from django.conf import settings
from whitenoise.middleware import (  # type: ignore[import-untyped]  # the package carries no types
    WhiteNoiseMiddleware,
)
from whitenoise.responders import StaticFile  # type: ignore[import-untyped]  # the same

PACKED = (".css", ".js", ".svg")


class PackedFiles(WhiteNoiseMiddleware):  # type: ignore[misc]  # its base carries no types
    """Serves the static files; those of text kinds have a packed twin, made once."""

    def get_static_file(self, path: str, url: str, stat_cache: Any = None) -> StaticFile:
        """Return the file with its twin; an address that names no file is the library's to refuse."""
        plain = super().get_static_file(path, url, stat_cache)
        if not path.endswith(PACKED):
            return plain
        _, _, headers = plain.alternatives[0]
        kept = [(name, value) for name, value in headers if name != "Content-Length"]
        return StaticFile(path, kept, encodings={"gzip": twin(path)})


@cache
def twin(path: str) -> str:
    """Return the packed twin of a file, kept in the office under the hash of what it packs."""
    plain = Path(path).read_bytes()
    made: Path = settings.OFFICE / "packed" / f"{sha256(plain).hexdigest()[:16]}.gz"
    if not made.exists():
        made.parent.mkdir(exist_ok=True)
        growing = made.with_suffix(f".{os.getpid()}-{get_ident()}")  # two workers may begin at once
        growing.write_bytes(gzip.compress(plain, 9, mtime=0))
        growing.rename(made)
    return str(made)
