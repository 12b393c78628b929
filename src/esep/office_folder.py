"""Where an installation keeps what is its own: the database, documents, sealed bundles, mail and keys."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path


def office_folder() -> Path:
    """Return the office folder, made when it is not there: `ESEP_OFFICE`, else `office/` beside the code.

    When that cannot be written (a package installed for everybody), a folder for this process alone.
    """
    named = os.environ.get("ESEP_OFFICE")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "office"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        if named:
            raise
        folder = Path(tempfile.mkdtemp(prefix="esep-office-"))
    return folder


def own_regulations() -> Path:
    """Return where an office keeps regulations of its own beside the product's; nothing is made."""
    named = os.environ.get("ESEP_OFFICE")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "office"
    return folder / "regulations"


MARK = "demonstration"
"""The file that says a folder holds the invented office, with the stamp of what it was planted from."""


def demonstration_folder() -> Path:
    """Return where the demonstration stands: `ESEP_OFFICE`, else `demo/` in the office folder."""
    named = os.environ.get("ESEP_OFFICE")
    return Path(named) if named else office_folder() / "demo"


def secret(folder: Path) -> str:
    """Return the key that signs sessions, kept in the office folder and made at the first start."""
    file = folder / "secret"
    try:
        return file.read_text("utf-8").strip()
    except FileNotFoundError:
        made = secrets.token_urlsafe(50)
    file.touch(mode=0o600)
    file.write_text(made, "utf-8")
    return made
