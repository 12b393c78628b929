"""What the pages of facts list: one version by number, an organisation's year, how far a year has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from django.db.models import prefetch_related_objects

from esep.facts.models import AcceptedFact
from esep.facts.queries import current
from esep.organisations.models import Organisation

PAPERS = "evidence__holding__document"


def fact(number: int) -> AcceptedFact | None:
    """Return one version of a figure with its organisation, None when there is none."""
    return AcceptedFact.objects.select_related("organisation").filter(pk=number).first()


def with_documents(organisation: Organisation, period: str) -> Mapping[tuple[str, str], AcceptedFact]:
    """Return (fact, key) → the version that stands now, each with its documents, in four queries."""
    standing = current(organisation, period)
    prefetch_related_objects(list(standing.values()), PAPERS)
    return standing


def counted(period: str) -> Mapping[int, int]:
    """Return how many facts with a value each organisation (by its number) has in a period, in one query."""
    standing = AcceptedFact.objects.filter(period=period, replaced_by__isnull=True, value__isnull=False)
    return Counter(
        number for number, _ in standing.order_by().values_list("organisation_id", "fact").distinct()
    )


def periods() -> tuple[str, ...]:
    """Return the periods that have any figure, the newest first."""
    return tuple(AcceptedFact.objects.order_by("-period").values_list("period", flat=True).distinct())
