"""The container: a zip without compression whose bytes follow from its files alone."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

UNIX, PLAIN_FILE = 3, 0o100644 << 16
"""What made the archive and the mode of every file in it: fixed, so that no machine leaves its trace."""


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return the archive of `files`: names in order, the date 1 January 1980, nothing compressed.

    Nothing is compressed because the same data pack differently from one zlib to the next.
    """
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            archive.writestr(entry, files[name])
    return out.getvalue()
