"""Materials that stand more than once: the same bytes or link on another row, or in another application."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Q

from esep.contests.models import Application, Material


def repeated(application: Application) -> Mapping[int, tuple[Material, ...]]:
    """Return material of an application → the others with the same bytes or link, whenever, in two queries.

    Drafts of others are left alone: nobody sees these yet. An article that proves two rows, or two persons,
    or two years, may be right: it is shown, not refused.
    """
    own = tuple(application.materials.filter(removed_at=None).select_related("holding"))
    hashes = {one.holding.document_id for one in own if one.holding}
    links = {one.link for one in own if one.link}
    same_thing = Q(holding__document__in=hashes) | Q(link__in=links)
    seen = Q(application=application.pk) | Q(application__number__gt=0)
    alike = Material.objects.filter(same_thing, seen, removed_at=None)
    others = tuple(alike.select_related("holding", "application__round", "application__person"))
    found: dict[int, tuple[Material, ...]] = {}
    for one in own:
        same = tuple(each for each in others if each.pk != one.pk and _alike(each, one))
        if same:
            found[one.pk] = same
    return found


def _alike(one: Material, other: Material) -> bool:
    if one.holding and other.holding:
        return one.holding.document_id == other.holding.document_id
    return bool(one.link) and one.link == other.link
