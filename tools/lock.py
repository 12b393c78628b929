"""`python tools/lock.py [--upgrade]`: remakes the locks from their `.in` files; uv must be on PATH.

A lock names every package with its exact version and the hashes of all its files, for Python 3.11 and
newer on any system, and nothing of the machine that made it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
LOCKS = ("requirements", "requirements-dev", "bench/requirements")
COMPILE = ("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11")
PLAIN = ("--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links")


def main(arguments: list[str]) -> int:
    """Remake every lock in the order in which they build on each other and return uv's exit status."""
    for lock in LOCKS:
        command = [*COMPILE, *PLAIN, *arguments, f"{lock}.in", "--output-file", f"{lock}.txt"]
        done = subprocess.run(command, cwd=HOME, check=False)
        if done.returncode != 0:
            return done.returncode
        print(f"{lock}.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
