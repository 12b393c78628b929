"""Accepted figures for the tests of statistics: appended as every verb appends them."""

from __future__ import annotations

from collections.abc import Mapping

from tests.people import NOW

from esep.audit.record import SYSTEM, record
from esep.core.period import Period
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import SourceKind
from esep.organisations.models import Organisation


def counted(organisation: Organisation, year: int, figures: Mapping[str, int]) -> None:
    """Append figures of a whole year as official statistics."""
    event = record("fact.enter", by=SYSTEM, at=NOW, object=f"organisation:{organisation.pk}", body={})
    append(
        [NewFact(organisation, Period(year), fact, value) for fact, value in figures.items()],
        Source(SourceKind.STATISTICS, "tests"),
        actor=SYSTEM,
        at=NOW,
        event=event,
    )
