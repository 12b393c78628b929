"""(b) `./esep score` as a whole process, against LibreOffice calculating the workbook of the same year."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bench.pairs import Spread, by_turns, timed
from bench.scoring import plan
from esep.core.scoring import Result, score
from esep.demo import office
from esep.demo.as_csv import facts_csv
from esep.library import library
from esep.papers.workbook import workbook_bytes

HOME = Path(__file__).resolve().parents[1]
PAIRS = 7
AT_LEAST = 10
"""Times faster than LibreOffice."""

CALCULATED = re.compile(r"<f[^>]*>[^<]*</f><v>([^<]*)</v>")


def command(facts: Path, *more: str) -> list[str]:
    """Return the command that scores the figures of `facts`."""
    asked = ["annual-evaluation", "--edition", "2026-02-20", "--year", str(office.YEAR)]
    return [str(HOME / "esep"), "score", *asked, "--facts", str(facts), *more]


def pythons() -> dict[str, str]:
    """Return the PATH of each Python to measure with: the system's own, and another that comes before it."""
    first, own = shutil.which("python3"), shutil.which("python3", path=os.defpath)
    found = {
        "the system's Python": os.defpath,
        "the first Python on PATH": os.environ.get("PATH", os.defpath),
    }
    if own is None or first is None or os.path.realpath(first) == os.path.realpath(own):
        del found["the system's Python"]
    return found


def call(words: Sequence[str], path: str) -> None:
    """Run a command to its end with this PATH; a failure is an error."""
    subprocess.run(words, check=True, capture_output=True, env={**os.environ, "PATH": path})


def holds(file: Path, result: Result) -> bool:
    """Return whether the formulas of a calculated workbook gave every line and every total of `result`."""
    found: set[str] = set()
    with zipfile.ZipFile(file) as book:
        for name in book.namelist():
            if name.startswith("xl/worksheets/"):
                found.update(CALCULATED.findall(book.read(name).decode()))
    lines = {str(line.units) for one in result.subjects for line in one.lines if line.worked is not None}
    return (lines | {str(one.units) for one in result.subjects}) <= found


def main() -> str:
    """Measure and return the lines of the report."""
    sys.path.append(str(HOME / "tools"))
    from agreement.libreoffice import recalculated, without_values

    figures, catalogue = office.figures(), library().facts
    result = score(plan(), figures)
    with tempfile.TemporaryDirectory() as folder:
        facts, book = Path(folder, "facts.csv"), Path(folder, "year.xlsx")
        facts.write_text(facts_csv(office.rows()), encoding="utf-8")
        book.write_bytes(without_values(workbook_bytes(plan(), figures, result, catalogue, "kk")))
        (calculated,) = recalculated([book], Path(folder))
        assert holds(calculated, result), "LibreOffice does not show the engine's numbers"
        office_suite = partial(recalculated, [book], Path(folder))
        lines = [f"(b) the year as a whole process: target {AT_LEAST} times faster than LibreOffice"]
        for name, path in pythons().items():
            pairs = by_turns(office_suite, partial(call, command(facts), path), pairs=PAIRS)
            data = Spread([timed(partial(call, command(facts, "--json"), path)) for _ in range(PAIRS)])
            lines += [
                f"    with {name}",
                f"    LibreOffice             {pairs.first.written(' s')}",
                f"    ./esep score            {pairs.second.written(' s')}",
                f"    times faster            {pairs.ratio.written(places=1)}",
                f"    ./esep score --json     {data.written(' s')}",
            ]
    return "\n".join(lines)
