"""`python -m esep` is the command line."""

from __future__ import annotations

from esep.cli.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
