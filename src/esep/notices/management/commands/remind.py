"""Sends the reminders and notices of the hour; whatever calls it every hour sends nothing twice."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from esep.audit import clock
from esep.notices.reminders import remind


class Command(BaseCommand):
    """`python -m django remind`: to be called every hour by the machine's own clock."""

    help = "Sends the reminders and notices that are due now and were not sent yet."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Send them and say how many there were."""
        self.stdout.write(f"{remind(clock.now())}")
