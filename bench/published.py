"""(e) A published page in requests a second, against a bare view of the same product with the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.pairs import Pairs, Spread
from bench.servers import HOME, page, requests_per_second, serving

PATH, BARE = "/kk/results/", "/bare/"
ROUNDS, SECONDS, READERS = 9, 2.0, 8
AT_LEAST = 0.9
"""Of the requests of the bare view."""

PUBLISHED = """
import gzip, django
django.setup()
from datetime import UTC, datetime
from hashlib import sha256
from django.core.management import call_command
from django.test import RequestFactory
call_command("migrate", verbosity=0)
from esep.assessments.models import Assessment
from esep.pages.parts.state import State
from esep.pages.public.board import render
from esep.publication.models import Page, Publication, SiteMark
now = datetime(2028, 1, 28, tzinfo=UTC)
of = {"regulation": "annual-evaluation", "year": 2027, "opened_by": "bench", "opened_at": now}
body = render(RequestFactory().get("/kk/board/"), "kk", State()).encode()
mark = sha256(body).hexdigest()
row = {"name": "bench", "sha256": mark, "size": 0, "key": mark, "by": "bench", "at": now, "event_seq": 1}
made = Publication.objects.create(assessment=Assessment.objects.create(**of), **row)
kept = {"packed": gzip.compress(body, 9, mtime=0), "plain": body, "etag": mark[:32]}
kept |= {"media": "text/html; charset=utf-8"}
Page.objects.create(publication=made, language="kk", path="results/", **kept)
SiteMark.objects.create(pk=1, number=1)
"""
"""What makes an office that has published one page: the board of the demonstration, at its full weight."""


def surroundings(office: Path) -> dict[str, str]:
    """Return the surroundings of an office in this folder."""
    paths = os.pathsep.join((str(HOME / "src"), str(HOME)))
    return {
        "DJANGO_SETTINGS_MODULE": "esep.settings",
        "ESEP_OFFICE": str(office),
        "ESEP_EXPLORER": "1",
        "PYTHONPATH": paths,
    }


def main() -> str:
    """Measure and return the lines of the report."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as name:
        own = surroundings(Path(name) / "office")
        subprocess.run([sys.executable, "-c", PUBLISHED], check=True, env={**os.environ, **own}, cwd=HOME)
        with serving("bench.bytes_through_django", Path(name) / "log", own) as port:
            sizes = [len(page(port, path)) for path in (PATH, BARE)]
            assert sizes[0] == sizes[1], "the two give different bytes"
            for path in (PATH, BARE):
                requests_per_second(port, path, readers=READERS, seconds=1)
            for _ in range(ROUNDS):
                ours.append(requests_per_second(port, PATH, readers=READERS, seconds=SECONDS))
                bare.append(requests_per_second(port, BARE, readers=READERS, seconds=SECONDS))
    pairs = Pairs(Spread(ours), Spread(bare))
    return "\n".join(
        [
            f"(e) a published page ({sizes[0] // 1024} KB), {READERS} readers, 2 workers: "
            f"target {AT_LEAST} of a bare view with its bytes",
            f"    published page          {pairs.first.written(' requests/s', places=0)}",
            f"    bare view               {pairs.second.written(' requests/s', places=0)}",
            f"    of the bare view        {pairs.ratio.written(places=2)}",
        ]
    )
