"""Long steps of an installation: announced, timed, and explained when they fail."""

from __future__ import annotations

import subprocess
import sys
import time

from trouble import Trouble


def step(name: str, command: list[str], **surroundings: str) -> None:
    """Run `command` while saying what is done and how long it took; raise `Trouble` when it fails."""
    print(f"esep: {name} … ", end="", file=sys.stderr, flush=True)
    began = time.monotonic()
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        env=surroundings or None,
    )
    print(f"{time.monotonic() - began:.0f} s" if done.returncode == 0 else "✗", file=sys.stderr, flush=True)
    if done.returncode != 0:
        raise Trouble.told_by(done.stdout)
