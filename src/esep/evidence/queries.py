"""What may be asked of documents: who holds the same bytes, and who else."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Sum

from esep.evidence import wording as says
from esep.evidence.models import Document, Holding


@dataclass(frozen=True, slots=True)
class Use:
    """The same bytes in an organisation's hands: which holding, whose, under which name, since when."""

    holding: int
    organisation: str
    name: str
    by: str


def uses_of(sha256: str) -> tuple[Use, ...]:
    """Return everybody who holds the document, the first holder first, in one query."""
    found = Holding.objects.filter(document=sha256).select_related("organisation").order_by("at", "id")
    return tuple(_use(one) for one in found)


def same_elsewhere(holding: Holding) -> tuple[Use, ...]:
    """Return the other organisations that hold the same bytes."""
    return tuple(use for use in uses_of(holding.document_id) if use.holding != holding.pk)


def used(organisation: int) -> int:
    """Return how many bytes the documents of an organisation (by its number) take, in one query."""
    total = Document.objects.filter(holdings__organisation=organisation).aggregate(sum=Sum("size"))["sum"]
    return int(total or 0)


def personal(document: Document) -> bool:
    """Return whether a number like an individual's was seen in the document when it was brought."""
    return says.PERSONAL.as_dict() in document.remarks


def _use(one: Holding) -> Use:
    return Use(one.pk, one.organisation.slug, one.name, one.by)
