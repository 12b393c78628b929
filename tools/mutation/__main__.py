"""`python -m tools.mutation [module …] [--workers 2]`: measures how many mutants the tests kill."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from mutation.command import main

    sys.exit(main(sys.argv[1:]))
