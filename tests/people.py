"""The named people of the tests, at work in a small real office: ask for the fixture `office`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from esep.audit import clock
from esep.demo.planted.beginning import admit_people, plant_tree
from esep.organisations.models import Organisation
from esep.people.acting import NOBODY, Acting, acting
from esep.people.models import Person

DAY = date(2028, 1, 28)
NOW = datetime(2028, 1, 28, 5, tzinfo=UTC)
"""The instant of the tests: 28 January 2028, ten in the morning in the office's zone."""


@dataclass(frozen=True, slots=True)
class Office:
    """The tree and the people; `as_` gives a person at work, confirmed by a code unless told otherwise."""

    tree: Mapping[str, Organisation]
    people: Mapping[str, Person]

    def as_(self, key: str, *, second_factor: bool = True) -> Acting:
        """Return `aigul`, `chair`, `bolat`, `saule`, `secretary`, `auditor`, `administrator`, `stranger`."""
        if key == "stranger":
            return NOBODY
        return acting(self.people[key], on=clock.today(), second_factor=second_factor)


def open_office() -> Office:
    """Plant the tree and admit the people."""
    tree = plant_tree()
    return Office(tree, admit_people(tree))
