"""`python tools/agreement`: many random years in real LibreOffice against the engine, cell by cell."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
TOGETHER = 20
"""So many workbooks are calculated by one call of LibreOffice."""


def main() -> int:
    """Compare the years and print how many cells agree; return 1 when any does not."""
    parser = argparse.ArgumentParser(prog="python tools/agreement", description=__doc__)
    parser.add_argument("--years", type=int, default=200, help="how many random years, 200")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first year, 0")
    parser.add_argument("--keep", type=Path, help="a directory for the workbooks; else they are thrown away")
    asked = parser.parse_args()
    seeds = list(range(asked.first, asked.first + asked.years))
    with tempfile.TemporaryDirectory() as thrown_away:
        return agreement(seeds, asked.keep or Path(thrown_away))


def agreement(seeds: list[int], folder: Path) -> int:
    """Calculate the years of `seeds` in `folder`, print what differs and return the exit status."""
    from agreement.comparing import compared
    from agreement.libreoffice import recalculated, without_values
    from agreement.years import random_year

    began, cells, wrong, subjects = time.monotonic(), 0, 0, 0
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(seeds), TOGETHER):
        years = [random_year(seed) for seed in seeds[start : start + TOGETHER]]
        books = [folder / f"year-{year.seed}.xlsx" for year in years]
        for year, book in zip(years, books, strict=True):
            book.write_bytes(without_values(year.book))
        for year, file in zip(years, recalculated(books, folder), strict=True):
            subjects += len(year.result.subjects)
            for cell in compared(year, file):
                cells += 1
                if not cell.agrees:
                    wrong += 1
                    print(f"year {year.seed}, {cell.where}: engine {cell.engine}, sheet {cell.sheet}")
        seconds = time.monotonic() - began
        print(
            f"{start + len(years):>4} of {len(seeds)} years, {cells} cells, {wrong} differ, {seconds:.0f} s",
            flush=True,
        )
    verdict = "agree" if not wrong else f"differ in {wrong} cells"
    print(f"LibreOffice and the engine {verdict}: {len(seeds)} years, {subjects} subjects, {cells} cells")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.path[:0] = [str(HOME / "tools"), str(HOME / "src")]
    raise SystemExit(main())
