"""(c) The board page in requests a second, against the same table as a Django tutorial would build it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

from bench.pairs import Pairs, Spread, timed
from bench.servers import HOME, page, requests_per_second, serving

PATH = "/kk/board/"
ROUNDS, SECONDS, READERS = 7, 3.0, 8
AT_LEAST = 4
"""Times the requests of the tutorial."""


def fill(database: Path) -> dict[str, str]:
    """Fill the tutorial's database and return the surroundings in which it runs."""
    own = {"DJANGO_SETTINGS_MODULE": "bench.textbook.settings", "TEXTBOOK_DATABASE": str(database)}
    paths = os.pathsep.join((str(HOME / "src"), str(HOME)))
    surroundings = {**os.environ, **own, "PYTHONPATH": paths}
    subprocess.run([sys.executable, "-m", "bench.textbook.fill"], check=True, env=surroundings, cwd=HOME)
    return own


def made_anew() -> Spread:
    """Return the seconds in which the window writes the page when it is not kept yet."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "esep.settings"
    import django
    from django.test import RequestFactory

    from esep.pages.parts.state import State
    from esep.pages.public.board import render

    django.setup()
    request = RequestFactory().get(PATH)
    render(request, "kk", State())
    return Spread([timed(lambda: render(request, "kk", State()), clock=process_time) for _ in range(15)])


def main() -> str:
    """Measure and return the lines of the report."""
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tutorial = fill(folder / "textbook.sqlite3")
        window = {"DJANGO_SETTINGS_MODULE": "esep.settings", "ESEP_EXPLORER": "1"}
        with (
            serving("esep.wsgi", folder / "window", window) as one,
            serving("bench.textbook.wsgi", folder / "tutorial", tutorial) as other,
        ):
            sizes = [len(page(port, PATH)) for port in (one, other)]
            for port in (one, other):
                requests_per_second(port, PATH, readers=READERS, seconds=1)
            for _ in range(ROUNDS):
                ours.append(requests_per_second(one, PATH, readers=READERS, seconds=SECONDS))
                theirs.append(requests_per_second(other, PATH, readers=READERS, seconds=SECONDS))
    pairs = Pairs(Spread(ours), Spread(theirs))
    return "\n".join(
        [
            f"(c) the board page, {READERS} readers, 2 workers: target {AT_LEAST} times a tutorial's page",
            f"    Esep ({sizes[0] // 1024} KB)           {pairs.first.written(' requests/s', places=0)}",
            f"    tutorial ({sizes[1] // 1024} KB)       {pairs.second.written(' requests/s', places=0)}",
            f"    times more              {pairs.ratio.written(places=1)}",
            f"    a page once written is kept; writing it takes {made_anew().written(' ms', 1000, 0)}",
        ]
    )
