"""What may be asked of copies for the public: of one document, of all that wait, of given documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from esep.evidence.copy_states import OFFERED, RELEASED
from esep.evidence.models import CopyAct, Holding, PublicCopy
from esep.organisations.models import Organisation
from esep.people.policy import Resource


@dataclass(frozen=True, slots=True)
class Standing:
    """A copy with all that was done with it, the first act first."""

    it: PublicCopy
    acts: tuple[CopyAct, ...]

    @property
    def state(self) -> str:
        """Return where the copy stands now."""
        return self.acts[-1].state

    @property
    def since(self) -> datetime:
        """Return since when it stands so."""
        return self.acts[-1].at

    @property
    def people(self) -> frozenset[str]:
        """Return the text ids of all who did something with it or brought it."""
        return frozenset({self.it.by, self.it.copy.by, *(one.by for one in self.acts)})


def resource(original: Holding) -> Resource:
    """Return a document whose copy is offered or withdrawn as the policy sees it."""
    return Resource(original.organisation.path)


def judged(copy: PublicCopy) -> Resource:
    """Return a copy as the policy sees it when it is judged: not by who brought or offered it."""
    return Resource(copy.original.organisation.path, entered_by=frozenset({copy.by, copy.copy.by}))


def one(number: int) -> Standing | None:
    """Return a copy by its number, None when there is none."""
    return next(iter(standing(_all().filter(pk=number))), None)


def of_holding(original: Holding) -> tuple[Standing, ...]:
    """Return every copy that was offered of a held document, the last first."""
    return standing(_all().filter(original=original))


def waiting() -> tuple[Standing, ...]:
    """Return the copies that wait to be judged, the one that waits longest first."""
    return standing(_in(OFFERED).order_by("id"))


def count_waiting() -> int:
    """Return how many copies wait to be judged."""
    return _in(OFFERED).count()


def decided(most: int) -> tuple[Standing, ...]:
    """Return the last `most` copies that were judged or withdrawn."""
    return standing(_stood().exclude(state=OFFERED)[:most])


def released(originals: Iterable[int]) -> tuple[Standing, ...]:
    """Return the released copies of held documents, given by their numbers, in two queries."""
    return standing(_in(RELEASED).filter(original__in=list(originals)).order_by("id"))


def last_states(organisation: Organisation) -> Mapping[int, str]:
    """Return where the last copy of each document of an organisation stands, by the holding, in one query."""
    held = _stood().filter(original__organisation=organisation).order_by("id")
    return dict(held.values_list("original", "state"))


def standing(copies: QuerySet[PublicCopy]) -> tuple[Standing, ...]:
    """Return copies with their acts, in two queries."""
    return tuple(Standing(it, tuple(it.acts.all())) for it in copies.prefetch_related("acts"))


def _all() -> QuerySet[PublicCopy]:
    return PublicCopy.objects.select_related(
        "original__document", "original__organisation", "copy__document", "copy__organisation"
    )


def _stood() -> QuerySet[Any]:  # `state` is no field of the model
    last = CopyAct.objects.filter(of=OuterRef("pk")).order_by("-number").values("state")[:1]
    return _all().annotate(state=Subquery(last))


def _in(state: str) -> QuerySet[Any]:
    return _stood().filter(state=state)
