"""Reads days, whole numbers and words as typed into the forms of the programme, all problems at once."""

from __future__ import annotations

import re
from datetime import date

from esep.core.canonical import composed
from esep.core.problems import Problem
from esep.programme import wording as says

LARGEST = 99_999_999
"""More than any measure has of anything, and no more than the database keeps."""

GAPS = re.compile(r"[\s\u00a0\u2009\u202f]+")
ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
WRITTEN = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")

LIMITS = {"name": 255, "responsible": 255, "title": 255, "place": 255}
"""How many characters a line may have; text in several lines may have TEXT."""

TEXT = 4000


class Reader:
    """Reads fields one after another and keeps everything that is wrong with them."""

    def __init__(self) -> None:
        """Begin with no problem."""
        self.problems: list[Problem] = []

    def wrong(self, what: object, todo: object, rule: str, *rows: str) -> None:
        """Keep a problem of the fields `rows`."""
        self.problems.append(Problem(what, todo, rule=rule, rows=rows))  # type: ignore[arg-type]  # both are Text

    def words(self, text: str, field: str) -> str:
        """Return words tidied; too many are a problem."""
        tidy = str(composed(text.strip()))
        limit = LIMITS.get(field, TEXT)
        if len(tidy) > limit:
            said = says.LONG.format(field=says.FIELDS[field], count=len(tidy), limit=limit)
            self.wrong(said, says.SHORTEN, "too-long", field)
        return tidy

    def day(self, text: str, field: str) -> date | None:
        """Return a day written `2028-04-15` or `15.04.2028`, None with a problem for anything else."""
        tidy = text.strip()
        found = WRITTEN.fullmatch(tidy)
        iso = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else tidy
        try:
            return date(*map(int, ISO.fullmatch(iso).groups()))  # type: ignore[union-attr]  # None is caught
        except (AttributeError, ValueError):
            said = says.NO_DAY.format(field=says.FIELDS[field], text=tidy[:40])
            self.wrong(said, says.GIVE_DAY, "no-day", field)
            return None

    def whole(self, text: str, field: str) -> int | None:
        """Return a whole number of 0 or more, None when nothing was typed; anything else is a problem."""
        plain = GAPS.sub("", text)
        if not plain:
            return None
        if plain.isascii() and plain.isdigit() and len(plain) < 12 and int(plain) <= LARGEST:
            return int(plain)
        said = says.NOT_A_NUMBER.format(field=says.FIELDS[field], text=text.strip()[:40])
        self.wrong(said, says.GIVE_NUMBER, "not-a-number", field)
        return None
