"""What may be asked of documents: who holds the same bytes, and who else."""

from __future__ import annotations

from dataclasses import dataclass

from esep.evidence.models import Holding


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


def _use(one: Holding) -> Use:
    return Use(one.pk, one.organisation.slug, one.name, one.by)
