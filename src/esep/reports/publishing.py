"""Publishes an edition of a form that the staff made, and moves its open campaigns to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from esep.audit.record import again, record
from esep.forms.actions import RIGHT, published
from esep.forms.models import PUBLISHED, AdHoc, Edition
from esep.people.acting import Acting
from esep.people.policy import RIGHTS
from esep.reports.models import Campaign, Cell


def answered(form: str) -> frozenset[str]:
    """Return the rows of a form that anybody answered, be it only in a draft or that it does not apply."""
    given = Q(value__isnull=False) | Q(not_applicable=True)
    cells = Cell.objects.filter(given, report__campaign__form=form)
    return frozenset(cells.values_list("row", flat=True).distinct())


@transaction.atomic
def publish(form: AdHoc, *, by: Acting, at: datetime, once: str = "") -> Edition:
    """Publish the draft and return it; open campaigns ask by it from now on.

    A report that was handed in is read by the edition it answered, until it is open again.
    """
    if again(once, by.id):
        return form.editions.filter(state=PUBLISHED).order_by("-number")[0]
    edition = published(form, answered(form.slug), by=by, at=at)
    going = Campaign.objects.filter(form=form.slug, closed_at__isnull=True)
    moved = list(going.order_by("pk").values_list("pk", flat=True))
    going.update(edition=str(edition.number))
    body: Mapping[str, object] = {
        "edition": str(edition.number),
        "content": edition.content,
        "campaigns": [f"campaign:{one}" for one in moved],
    }
    actor = by.actor(*RIGHTS[RIGHT].roles)
    record(
        "form.publish",
        by=actor,
        at=at,
        object=f"form:{form.slug}",
        body=body,
        version=edition.version,
        once=once,
    )
    return edition
