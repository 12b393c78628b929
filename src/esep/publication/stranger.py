"""Lets the stranger's verifier look at a bundle first: what it refuses is not published."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.publication import wording
from esep.publication.frozen import Bundle

VERIFIER = Path(__file__).resolve().parents[3] / "verify.py"
"""It stands at the root of the checkout; an installed package comes without it, and nobody is asked."""

PATIENCE = 60
"""So many seconds it is given; it needs less than one."""


def confirm(bundle: Bundle, key: str, before: bytes | None = None, *, law: str) -> None:
    """Refuse a bundle that `verify.py`, in a process of its own, does not confirm, with the step it names.

    `law` is the digest of the edition, which a stranger has from the protocol when the verifier is older.
    """
    if not VERIFIER.exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / bundle.name
        file.write_bytes(bundle.body)
        words = [str(file)]
        if before is not None:
            earlier = Path(folder) / "before.zip"
            earlier.write_bytes(before)
            words.append(str(earlier))
        words += ["--key", key, "--law", law, "--json"]
        command = [sys.executable, "-I", "-S", str(VERIFIER), *words]
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE)
    if ran.returncode:
        found: dict[str, Any] = json.loads(ran.stdout) if ran.stdout else {"step": 0, "says": None}
        said = Text.of(found["says"] or dict.fromkeys(LANGUAGES, ran.stderr.strip() or "?"))
        what = wording.NOT_CONFIRMED.format(step=found["step"], why=said)
        raise Refused([Problem(what, wording.ASK_AUDIT, rule="not-confirmed")])
