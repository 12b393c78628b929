"""What measures, kinds and units are called, the same on pages and papers."""

from __future__ import annotations

from esep.core.names import Text
from esep.library import library
from esep.library.programme import programme
from esep.programme.models import Counts, Indicator, Planned, Target
from esep.programme.planned import columns

EVENTS = Text("іс-шара", "мероприятий", "measures")
PEOPLE = Text("адам", "человек", "people")
BY_HAND = Text("қолмен жазылады", "вписывается вручную", "written by hand")


def name_of(planned: Planned) -> Text:
    """Return what a measure is called: in the plan's own words, else as the programme calls it."""
    if planned.name:
        return Text.same(planned.name)
    found = programme(planned.plan.edition).measure(planned.clause)
    return found.name if found else Text.same(planned.clause)


def kind_of(name: str) -> Text:
    """Return what a kind is called."""
    found = programme().kind(name)
    return found.name if found else Text.same(name)


def unit_of(of: Planned | Target) -> Text:
    """Return in what the figure of a measure or of a target is counted."""
    if of.indicator == Indicator.FACT:
        fact = library().facts.get(of.fact)
        return fact.name if fact else Text.same(of.fact)
    if of.indicator == Indicator.REGISTER:
        found = columns().get(of.fact)
        return found[1].name if found else Text.same(of.fact)
    if of.indicator == Indicator.HAND:
        return BY_HAND
    if of.counts == Counts.PARTICIPANTS:
        return PEOPLE
    kind = programme().kind(of.kind)
    if of.counts == Counts.AMOUNT and kind is not None and kind.amount is not None:
        return kind.amount
    return EVENTS
