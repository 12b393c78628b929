"""What may be asked of accepted figures: what counts, what stands now, how it came to, what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db import connection
from django.db.models import QuerySet

from esep.core.facts import Figures, Value
from esep.core.period import Period
from esep.facts.models import AcceptedFact, Proposal
from esep.facts.spelling import read
from esep.organisations.models import Organisation
from esep.rows import Equal, alike


class Stated(NamedTuple):
    """The version of a figure that counts, not who accepted it and why; the organisation by its number."""

    organisation: int
    period: str
    fact: str
    key: str
    value: str | None
    source: str


def figures(
    organisations: Iterable[Organisation], years: Iterable[int], *, upto: int | None = None
) -> Figures:
    """Return the figures of whole years by slug, as they stood after event `upto` (by default now).

    Every organisation is a subject, one without any figure too. Half-years never mix with the year.
    """
    asked = tuple(organisations)
    slugs = {one.pk: one.slug for one in asked}
    rows = AcceptedFact.objects.filter(organisation__in=slugs, period__in=[str(year) for year in years])
    known: dict[str, dict[tuple[str, int], Value]] = {one.slug: {} for one in asked}
    for row in stated(rows, upto=upto):
        if row.value is None:
            continue
        value = read(row.value, row.fact, row.key)
        of_subject, place = known[slugs[row.organisation]], (row.fact, int(row.period))
        before = of_subject.get(place, ())
        of_subject[place] = (
            (*before, *value) if isinstance(value, tuple) and isinstance(before, tuple) else value
        )
    return Figures(known)


def current(
    organisation: Organisation, period: Period | str, *, facts: Iterable[str] | None = None
) -> Mapping[tuple[str, str], AcceptedFact]:
    """Return (fact, key) → the version that stands now; a withdrawn figure stands with the value None.

    `facts` are those asked for, by default all.
    """
    asked: dict[str, Equal] = {"organisation_id": organisation.pk, "period": str(period)}
    if facts is not None:
        asked["fact"] = tuple(dict.fromkeys(facts))
    return {(row.fact, row.key): row for row in alike(AcceptedFact, order=IN_ORDER, **asked)}


def history(
    organisation: Organisation, period: Period | str, fact: str, key: str = ""
) -> tuple[AcceptedFact, ...]:
    """Return every version of a figure, the first first, with its documents, in two queries."""
    rows = AcceptedFact.objects.filter(organisation=organisation, period=str(period), fact=fact, key=key)
    return tuple(rows.order_by("version").prefetch_related("evidence__holding__document"))


def of_document(sha256: str) -> tuple[AcceptedFact, ...]:
    """Return every figure that rests on the document, with its organisation, the newest first."""
    rows = AcceptedFact.objects.filter(evidence__holding__document=sha256).distinct()
    return tuple(rows.select_related("organisation").order_by("-at", "-id"))


def entered_by(*versions: AcceptedFact | None) -> frozenset[str]:
    """Return the text ids of those who accepted or entered the given versions."""
    return frozenset(one.by for one in versions if one is not None)


def proposed_by(*versions: AcceptedFact | None) -> frozenset[str]:
    """Return the text ids of those who proposed what the given versions came from."""
    keys = [one.pk for one in versions if one is not None]
    return frozenset(Proposal.objects.filter(made__in=keys).values_list("entered_by", flat=True))


def last_versions(rows: QuerySet[AcceptedFact], *, upto: int | None = None) -> tuple[AcceptedFact, ...]:
    """Return of every figure among `rows` the last version, or the last that stood after event `upto`."""
    found = _in_order(rows, upto)
    return tuple({(row.organisation_id, row.period, row.fact, row.key): row for row in found}.values())


def stated(rows: QuerySet[AcceptedFact], *, upto: int | None = None) -> tuple[Stated, ...]:
    """Return the same as `last_versions`, of each only what it says: a year has thousands of figures."""
    found = _in_order(rows, upto).values_list("organisation_id", "period", "fact", "key", "value", "source")
    return tuple(Stated(*row) for row in {row[:4]: row for row in found}.values())


def stated_of(organisation: int, periods: tuple[str, ...]) -> tuple[Stated, ...]:
    """Return the same of one organisation and some periods: every page of entry and every submission asks."""
    with connection.cursor() as cursor:
        cursor.execute(STATED.format(", ".join(["%s"] * len(periods))), [organisation, *periods])
        found = cursor.fetchall()
    return tuple(Stated(*row) for row in {row[:4]: row for row in found}.values())


STATED = """
    SELECT organisation_id, period, fact, "key", value, source FROM facts_acceptedfact
    WHERE organisation_id = %s AND period IN ({}) ORDER BY organisation_id, period, fact, "key", version
"""
IN_ORDER = ("organisation_id", "period", "fact", "key", "version")
"""The order of the index: the versions of a figure one after another."""


def _in_order(rows: QuerySet[AcceptedFact], upto: int | None) -> QuerySet[AcceptedFact]:
    """Return the rows in the order of their index, the versions of a figure one after another."""
    if upto is not None:
        rows = rows.filter(event_seq__lte=upto)
    return rows.order_by(*IN_ORDER)
