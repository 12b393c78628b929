"""What the signed minutes of a commission have resolved."""

from __future__ import annotations

from esep.contests.models import Resolved, Round


def signed_items(round_: Round, *kinds: str) -> tuple[Resolved, ...]:
    """Return the items of these kinds in minutes that the chair signed, the earliest first."""
    found = Resolved.objects.filter(
        sitting__round=round_, sitting__signed_at__isnull=False, kind__in=kinds
    ).select_related("sitting")
    return tuple(found.order_by("sitting__signed_at", "sitting_id", "number"))
