"""kill -9 during a save: what was acknowledged is there, and nothing is half done."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest


@pytest.mark.parametrize("patience", [0.05, 0.4])
def test_a_killed_save_loses_nothing_acknowledged_and_leaves_nothing_half(
    checkout: Path, tmp_path: Path, patience: float
) -> None:
    surroundings = {
        **os.environ,
        "ESEP_OFFICE": str(tmp_path),
        "ESEP_FROZEN_AT": "2028-01-28T10:00:00+05:00",
        "DJANGO_SETTINGS_MODULE": "esep.settings",
        "PYTHONPATH": f"{checkout / 'src'}{os.pathsep}{checkout}",
    }
    command = [sys.executable, "-m", "tests.reports.killing"]
    with subprocess.Popen(
        command, cwd=checkout, env=surroundings, stdout=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout is not None
        while worker.stdout.readline().strip() != "2":
            assert worker.poll() is None
        time.sleep(patience)
        worker.send_signal(signal.SIGKILL)
        acknowledged = [int(line) for line in worker.stdout.read().split() if line.isdigit()]
    base = sqlite3.connect(tmp_path / "esep.sqlite3")
    cells = dict(base.execute("SELECT row, text FROM reports_cell").fetchall())
    events = base.execute("SELECT COUNT(*) FROM audit_event WHERE action = 'report.enter'").fetchone()[0]
    payloads = base.execute("SELECT COUNT(*) FROM audit_payload").fetchone()[0]
    total = base.execute("SELECT COUNT(*) FROM audit_event").fetchone()[0]
    sound = base.execute("PRAGMA integrity_check").fetchone()[0]
    base.close()
    last = int(cells["1"])
    assert last >= max(acknowledged, default=2)
    assert len(set(cells.values())) == 1
    assert (events, payloads, sound) == (last + 1, total, "ok")
