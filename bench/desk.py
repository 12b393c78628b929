"""(f) The board of a year and (g) the page of entry, signed in, against plain pages; (h) a year anew."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.pairs import Pairs, Spread
from bench.servers import HOME, page, requests_per_second, seconds_alone, serving

ROUNDS, SECONDS, READERS = 7, 3.0, 16
ALONE = 400
BOARD_AT_LEAST, FORM_AT_LEAST, P95_BELOW, SAVE_BELOW = "10", "0.5", 10, 15
"""Times the tutorial's table, times a bare page, milliseconds, kilobytes."""


@contextmanager
def copied_office() -> Iterator[tuple[Mapping[str, str], Path]]:
    """Yield the surroundings of a copy of the demonstration (or of `ESEP_OFFICE`), and a free folder."""
    from esep.cli import demo_office

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        named = os.environ.get("ESEP_OFFICE")
        source = Path(named) if named else demo_office.ready(reset=False, language="en")
        shutil.copytree(source, folder / "office")
        kept = ("ESEP_OFFICE", "ESEP_DEMO", "ESEP_FROZEN_AT", "DJANGO_SETTINGS_MODULE")
        around = demo_office.surroundings(folder / "office")
        yield {name: around[name] for name in kept}, folder


def told(module: str, surroundings: Mapping[str, str]) -> str:
    """Return what a program of the measurements prints last."""
    paths = os.pathsep.join((str(HOME / "src"), str(HOME)))
    around = {**os.environ, "PYTHONPATH": paths, **surroundings}
    command = [sys.executable, "-m", module]
    said = subprocess.run(command, check=True, env=around, cwd=HOME, capture_output=True, text=True)
    return said.stdout.strip().splitlines()[-1]


def tutorial(folder: Path) -> dict[str, str]:
    """Return the surroundings of the tutorial with sign-in."""
    return {
        "DJANGO_SETTINGS_MODULE": "bench.textbook.signed_settings",
        "TEXTBOOK_DATABASE": str(folder / "textbook.sqlite3"),
        "TEXTBOOK_BODY": str(folder / "body.html"),
    }


def main() -> str:
    """Measure and return the lines of the report."""
    with copied_office() as (ours, folder):
        desk: dict[str, Any] = json.loads(told("bench.desk_office", ours))
        theirs = tutorial(folder)
        reader = told("bench.textbook.fill", theirs)
        with serving("esep.wsgi", folder / "desk", ours) as one:
            form = page(one, desk["form"], desk["reporter"])
            (folder / "body.html").write_bytes(form)
            theirs["TEXTBOOK_ROWS"] = str(form.count(b'<tr id="row-'))
            with serving("bench.textbook.wsgi", folder / "tutorial", theirs) as other:
                board = (one, desk["board"], desk["officer"]), (other, "/kk/signed/board/", reader)
                entry = (one, desk["form"], desk["reporter"]), (other, "/kk/signed/bare/", reader)
                plain = entry[0], (other, "/kk/signed/form/", reader)
                sizes = [len(page(*asked)) // 1024 for asked in (*board, *entry)]
                boards, alone = by_turns(*board), slow_end(*board)
                entries, forms = by_turns(*entry), by_turns(*plain)
    saved = (desk["save_sent"] + desk["save_answered"]) / 1024
    return "\n".join(
        [
            f"(f) the signed-in board of a year, {READERS} connections, 2 workers: target {BOARD_AT_LEAST} "
            f"times a tutorial's page, p95 alone under {P95_BELOW} ms",
            f"    Esep ({sizes[0]} KB)           {boards.first.written(' requests/s', places=0)}",
            f"    tutorial ({sizes[1]} KB)        {boards.second.written(' requests/s', places=0)}",
            f"    times more              {boards.ratio.written(places=1)}",
            f"    p95 alone               {alone.first.written(' ms', 1000, 1)} against "
            f"{alone.second.written(' ms', 1000, 0)}; {desk['board_queries']} queries",
            f"(g) the page of entry, {READERS} connections: target {FORM_AT_LEAST} of a bare signed-in page",
            f"    Esep ({sizes[2]} KB)            {entries.first.written(' requests/s', places=0)}",
            f"    bare page ({sizes[3]} KB)       {entries.second.written(' requests/s', places=0)}",
            f"    of it                   {entries.ratio.written()}; {desk['form_queries']} queries",
            f"    a tutorial's form       {forms.second.written(' requests/s', places=0)} with "
            f"{theirs['TEXTBOOK_ROWS']} rows, objects and a template; Esep {forms.ratio.written()} of it",
            f"    a save                  {saved:.1f} KB there and back (target under {SAVE_BELOW} KB), "
            f"{desk['save_queries']} queries",
            f"(h) a year computed anew from its facts, 20 organisations: target under 1 s; "
            f"{Spread(desk['recompute']).written(' s')} of processor time",
        ]
    )


Asked = tuple[int, str, str]
"""A port, an address, the cookie of who reads it."""


def by_turns(ours: Asked, theirs: Asked) -> Pairs:
    """Return the requests a second of both, measured by turns after a turn to warm up."""
    series: tuple[list[float], list[float]] = ([], [])
    for number in range(ROUNDS + 1):
        for found, (port, path, cookie) in zip(series, (ours, theirs), strict=True):
            seconds = SECONDS if number else 1.0
            rate = requests_per_second(port, path, readers=READERS, seconds=seconds, cookie=cookie)
            if number:
                found.append(rate)
    return Pairs(Spread(series[0]), Spread(series[1]))


def slow_end(ours: Asked, theirs: Asked) -> Pairs:
    """Return the seconds below which 95 of 100 pages come to one reader, by turns."""
    series: tuple[list[float], list[float]] = ([], [])
    for _ in range(5):
        for found, (port, path, cookie), times in zip(
            series, (ours, theirs), (ALONE, ALONE // 10), strict=True
        ):
            took = seconds_alone(port, path, times=times, cookie=cookie)
            found.append(took[len(took) * 95 // 100])
    return Pairs(Spread(series[0]), Spread(series[1]))


if __name__ == "__main__":
    print(main())
