"""Opens a new office: makes its tables, plants its organisations, prints the first administrator's link."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from esep.audit import clock
from esep.core.names import LANGUAGES
from esep.core.problems import Refused
from esep.people.opening import open_office


class Command(BaseCommand):
    """`python -m django open_office --email … --name …`: once for each office, in its folder."""

    help = "Makes the tables, adds the union and its member organisations, invites the first administrator."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask whom to invite."""
        parser.add_argument("--email", required=True)
        parser.add_argument("--name", required=True)
        parser.add_argument("--lang", choices=LANGUAGES, default="kk")

    def handle(self, *_arguments: Any, **given: Any) -> None:
        """Open it and print the link, which opens once."""
        call_command("migrate", verbosity=0, interactive=False)
        try:
            link = open_office(given["email"], given["name"], language=given["lang"], at=clock.now())
        except Refused as refused:
            lines = [one.says(given["lang"]) for one in refused.problems]
            raise CommandError("\n".join(lines)) from None
        self.stdout.write(link)
