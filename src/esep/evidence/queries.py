"""What may be asked of documents: who holds the same bytes, and who else."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Sum

from esep.core.names import Text
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


PERSONAL = "personal"
"""The rule of the remark that warns of personal data."""


def personal(document: Document) -> bool:
    """Return whether an individual's number or identity card was seen in it when it was brought."""
    return warned(document) is not None


def warned(document: Document) -> Text | None:
    """Return what its bringer was told of personal data in it, None when none was seen."""
    before = says.PERSONAL.as_dict()
    for one in document.remarks:
        if one.get("rule") == PERSONAL or one == before:
            return Text.of(one)
    return None


def _use(one: Holding) -> Use:
    return Use(one.pk, one.organisation.slug, one.name, one.by)
