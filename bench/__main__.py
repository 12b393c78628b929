"""`python -m bench [scoring] [process] [board] [papers] [published] [desk]`: measures, prints ratios.

It needs the packages of bench/requirements.txt (those of the product and of the tests will do), for `process`
also LibreOffice Calc on PATH.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

ALL = ("scoring", "process", "board", "papers", "published", "desk")


def main(names: list[str]) -> int:
    """Run the named measurements, print each report, and return 0; an unknown name is refused with 2."""
    unknown = [name for name in names if name not in ALL]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; known: {', '.join(ALL)}", file=sys.stderr)
        return 2
    for name in names or ALL:
        print(import_module(f"bench.{name}").main(), flush=True)
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
    sys.exit(main(sys.argv[1:]))
