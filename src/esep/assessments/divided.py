"""Organisations split or merged in the year: their growth (row 1.1) needs the members who went over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from esep.assessments import wording
from esep.assessments.models import Assessment
from esep.assessments.queries import names, participants
from esep.core.membership import ARRIVED, DEPARTED
from esep.core.period import Period
from esep.core.problems import Problem
from esep.facts.models import AcceptedFact
from esep.organisations.succession import between


def unsaid_transfers(assessment: Assessment, _at: datetime) -> Iterator[Problem]:
    """Yield a problem for each participant that was split or merged in the year and tells no transfers.

    Whoever left with a part of an organisation did not leave the union (reading B05): without this figure
    the row of growth would take them for a loss, or for people who joined.
    """
    year = Period(assessment.year)
    happened = between(year.year_before().last(), year.last())
    concerned = [one for one in participants(assessment) if one.pk in happened]
    if not concerned:
        return
    told = set(
        AcceptedFact.objects.filter(
            organisation__in=concerned,
            period=str(year),
            fact__in=(ARRIVED, DEPARTED),
            value__isnull=False,
            replaced_by__isnull=True,
        ).values_list("organisation__slug", flat=True)
    )
    called = names(assessment)
    for one in concerned:
        if one.slug not in told:
            day = happened[one.pk][0].since.strftime("%d.%m.%Y")
            words = wording.DIVIDED.format(name=called[one.slug], day=day)
            yield Problem(words, wording.SAY_TRANSFERS, rule="divided")
