"""Real LibreOffice, without a screen, calculating workbooks anew."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""
"""The setting by which every formula is calculated when a file is opened."""

VALUE = re.compile(rb"(<f>[^<]*</f>)<v>[^<]*</v>")
SECONDS = 600


def without_values(book: bytes) -> bytes:
    """Return a workbook whose formulas have no values, so that whoever shows one must have calculated it."""
    emptied = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(emptied, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.startswith("xl/worksheets/"):
                content = VALUE.sub(rb"\1<v></v>", content)
            new.writestr(entry.filename, content)
    return emptied.getvalue()


def recalculated(books: Sequence[Path], folder: Path, *, kind: str = "xlsx") -> list[Path]:
    """Return the files that LibreOffice made of `books` in `folder`; one call for all of them.

    A missing LibreOffice, or a book that it does not convert, is a RuntimeError that says what it printed.
    """
    program = shutil.which("soffice")
    if program is None:
        raise RuntimeError("soffice is not here: install LibreOffice Calc (libreoffice-calc-nogui)")
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(ALWAYS, encoding="utf-8")
    done = folder / "calculated"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", kind, "--outdir", str(done), *map(str, books)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=SECONDS)
    made = [done / f"{book.stem}.{kind}" for book in books]
    missing = [file.name for file in made if not file.exists()]
    if missing:
        raise RuntimeError(f"LibreOffice made no {', '.join(missing)}: {ran.stdout}{ran.stderr}")
    return made
