"""The board as a list view; related objects are prefetched, as any good tutorial advises."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.views.generic import ListView

from bench.textbook.models import Block, Organisation


class Board(ListView):  # type: ignore[type-arg]  # generic only in the stubs
    """All organisations with their points in every row."""

    model = Organisation
    template_name = "textbook/board.html"
    context_object_name = "organisations"

    def get_queryset(self) -> QuerySet[Organisation]:
        """Return the organisations by place, with all their points."""
        return Organisation.objects.prefetch_related("block_scores__block", "block_scores__row_scores__row")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the blocks and rows that head the columns."""
        return super().get_context_data(blocks=Block.objects.prefetch_related("rows"), **kwargs)
