"""Removes the viewings of personal data that are older than the office keeps them."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from esep.audit import clock
from esep.audit.viewings import cut


class Command(BaseCommand):
    """`python -m django cut_viewings`: to be called every night by the machine's own clock."""

    help = "Removes the viewings that are older than ESEP_VIEWINGS_KEPT days and leaves a signed mark."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Remove them and say how many there were."""
        mark = cut(at=clock.now())
        self.stdout.write(f"{mark.removed if mark is not None else 0}")
