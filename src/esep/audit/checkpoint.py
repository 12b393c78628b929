"""Checkpoints: the head of the chain as a signed text that is kept outside it, so that a cut tail is seen."""

from __future__ import annotations

import os
import secrets
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction

from esep.audit.notes import note, signer
from esep.audit.record import head


@dataclass(frozen=True, slots=True)
class Kept:
    """A checkpoint: the chain's name, how many events it had, the hash of the last, and the signed text."""

    origin: str
    size: int
    root: str
    note: str


def checkpoint() -> Kept:
    """Return the signed head of the chain as it stands now: origin, size and root in the C2SP form."""
    size, root = head()
    origin = signer()
    text = f"{origin}\n{size}\n{b64encode(bytes.fromhex(root)).decode()}\n"
    return Kept(origin, size, root, note(text))


def keep() -> Path:
    """Write the checkpoint of this moment into the folder `checkpoints` of the office and return its file."""
    made = checkpoint()
    folder = Path(settings.OFFICE) / "checkpoints"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{made.size:09d}-{made.root[:16]}.note"
    if not file.exists():
        fresh = folder / f".{secrets.token_hex(8)}"
        with fresh.open("w", encoding="utf-8") as out:
            out.write(made.note)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    return file


def keep_when_done() -> None:
    """Write a checkpoint once the present transaction has been committed: at each change of phase."""
    transaction.on_commit(keep, robust=True)
