"""The people of the demonstration at work, each with the roles that hold from its first day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.demo.planted.beginning import SINCE, admit_people, plant_tree
from esep.organisations.models import Organisation
from esep.people.acting import Acting, acting
from esep.people.models import Person


@dataclass(frozen=True, slots=True)
class Cast:
    """The tree by slug and everybody at work by key, confirmed by a code."""

    tree: Mapping[str, Organisation]
    people: Mapping[str, Acting]

    def reporter(self, slug: str) -> Acting:
        """Return who fills the reports of a member organisation."""
        return self.people["aigul" if slug == "akmola" else f"{slug}-reporter"]

    def chair(self, slug: str) -> Acting:
        """Return who signs for a member organisation."""
        return self.people["chair" if slug == "akmola" else f"{slug}-chair"]


def begin() -> Cast:
    """Plant the tree, admit the people, and return them at work."""
    tree = plant_tree()
    return Cast(tree, {key: _at_work(person) for key, person in admit_people(tree).items()})


def _at_work(person: Person) -> Acting:
    return acting(person, on=SINCE, second_factor=True)
