"""`python -m tools.torture [fault …]`: does each fault to the served application and says what came of it."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from torture.command import main

    sys.exit(main(sys.argv[1:]))
