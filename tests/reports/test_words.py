"""Every deed of the road has words in the history that people read."""

from __future__ import annotations

import re
from pathlib import Path

from esep.audit.wording import ACTIONS

ROOMS = ("evidence", "facts", "reports", "notices")


def test_every_deed_of_the_road_is_called_something(checkout: Path) -> None:
    deeds: set[str] = set()
    for room in ROOMS:
        for path in (checkout / "src" / "esep" / room).glob("*.py"):
            deeds |= set(re.findall(r'\brecord\(\s*"([a-z.-]+)"', path.read_text("utf-8")))
    assert {"report.submit", "report.accept", "fact.enter"} <= deeds
    assert sorted(deeds - ACTIONS.keys()) == []
