"""What each guarded route is tried with: one thing of a given organisation, made for real.

A page-maker adds a line to SAMPLES under the name of the route. `made` gets the office and an organisation,
and returns the segments of the address and the resource as the policy must see it; a route about no one
organisation has `made = whole_office`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.people import Office

from esep.organisations.models import Organisation
from esep.people.policy import OFFICE, Resource


@dataclass(frozen=True, slots=True)
class Made:
    """A thing that a route can be asked about: the segments after the language, and its resource."""

    segments: Mapping[str, Any]
    resource: Resource = OFFICE


@dataclass(frozen=True, slots=True)
class Sample:
    """How to make one for an organisation, and segments of one that is not there.

    `method` is how the route is asked; `posted` is what goes with a POST.
    """

    made: Callable[[Office, Organisation], Made]
    missing: Mapping[str, Any] | None = None
    method: str = "get"
    posted: Mapping[str, str] = field(default_factory=dict)


def whole_office(_: Office, __: Organisation) -> Made:
    """Return nothing in particular: the page is about the office as a whole."""
    return Made({})


SAMPLES: dict[str, Sample] = {}
"""By the name of the route."""
