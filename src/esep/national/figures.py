"""Gathers what stands behind a report: accepted figures of all organisations, and those of older prints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from esep.core.bound import Reference
from esep.core.bound_answers import Backed, Backing, Meaning
from esep.core.facts import number
from esep.core.names import Text
from esep.core.period import Period
from esep.core.quantity import Exact, exact
from esep.facts.models import AcceptedFact
from esep.facts.spelling import read
from esep.library import library
from esep.national import rooms
from esep.national.campaigns import counted as counted_rows
from esep.national.campaigns import names
from esep.national.meanings import aliases, form_of_figure, meanings
from esep.national.models import Brought
from esep.organisations.models import Kind
from esep.organisations.queries import Known, members
from esep.statistics.consolidated import Summary

Key = tuple[str, str]
"""A figure's name and its period."""

UNION = Kind.UNION.value


@dataclass(slots=True)
class _Gathered:
    """Figures of the whole and of each organisation while they are read."""

    wholes: dict[Key, Backed] = field(default_factory=dict)
    parts: defaultdict[Key, dict[str, Backed]] = field(default_factory=lambda: defaultdict(dict))


def gather(
    references: Iterable[Reference],
    brought: Iterable[Brought],
    period: Period,
    *,
    campaigns: Iterable[Summary] = (),
) -> Backing:
    """Return all that the references and the checks of their forms ask for, in a constant number of queries.

    What was brought from an older print stands before what was accepted; a figure of the whole that nobody
    states is the sum of its organisations, those missing in it named. `campaigns` are those whose rows
    become no facts.
    """
    asked = tuple(references)
    periods = {str(one) for reference in asked for one in reference.periods} | {str(period)}
    periods |= {str(Period.of(one).year_before()) for one in periods}
    found = _Gathered()
    expected = members(period.last())
    subjects = {one.slug: one.short for one in expected}
    _accepted(found, facts_behind(asked), periods)
    _summed(found, [one.slug for one in expected])
    known = {**meanings(), **rooms.meanings()}
    _from_campaigns(found, campaigns, known, subjects)
    _counted_elsewhere(found, asked, expected)
    _from_prints(found, brought, known, subjects)
    _by_rows(found)
    return Backing(known, found.wholes, dict(found.parts), subjects)


def facts_behind(references: Iterable[Reference]) -> frozenset[str]:
    """Return the facts that references name, and all others of their forms: the checks compare them."""
    forms = library().forms
    found: set[str] = set()
    for reference in references:
        for name in reference.names:
            fact = aliases().get(name.figure, name.figure)
            found.add(fact)
            form = forms.get(form_of_figure().get(name.figure, ""))
            found |= {row.fact for row in form.rows if row.fact} if form else set()
    return frozenset(found & set(library().facts))


def _accepted(found: _Gathered, facts: frozenset[str], periods: set[str]) -> None:
    """Take the versions that count of the given facts and periods, those of the union itself as the whole."""
    rows = (
        AcceptedFact.objects.filter(period__in=periods, fact__in=facts, key="")
        .filter(organisation__kind__in=(Kind.UNION, Kind.MEMBER))
        .order_by("organisation_id", "period", "fact", "version")
        .values_list(
            "organisation__kind", "organisation__slug", "period", "fact", "value", "event_seq", named=False
        )
    )
    last = {row[1:4]: row for row in rows}
    for kind, slug, period, fact, text, seq in last.values():
        value = None if text is None else counted(read(text, fact))
        if value is None:
            continue
        if kind == UNION:
            found.wholes[fact, period] = Backed(value, seq=seq)
        else:
            found.parts[fact, period][slug] = Backed(value, seq=seq)


def counted(value: object) -> Exact | None:
    """Return the number of a figure; a yes counts as one, so that the whole says how many said yes."""
    if isinstance(value, bool):
        return int(value)
    return number(value) if isinstance(value, int | Fraction) else None


def _summed(found: _Gathered, expected: list[str]) -> None:
    for key, parts in found.parts.items():
        if key not in found.wholes:
            total = exact(sum(Fraction(one.value) for one in parts.values()))
            lacking = tuple(slug for slug in expected if slug not in parts)
            found.wholes[key] = Backed(total, lacking, max(one.seq for one in parts.values()))


def _counted_elsewhere(found: _Gathered, asked: Iterable[Reference], expected: Iterable[Known]) -> None:
    """Take what registers and the log of measures count."""
    for one in rooms.counted(asked, expected):
        if one.whole is not None:
            found.wholes[one.key], found.parts[one.key] = one.whole, one.parts


def _from_campaigns(
    found: _Gathered, tables: Iterable[Summary], known: dict[str, Meaning], subjects: dict[str, Text]
) -> None:
    """Take the rows of campaigns that become no facts."""
    for table in tables:
        for slug, name in names(table).items():
            subjects.setdefault(slug, name)
        for one in counted_rows(table):
            known.setdefault(one.key[0], one.meaning)
            if one.whole is not None:
                found.wholes[one.key] = one.whole
                found.parts[one.key] = one.parts


def _from_prints(
    found: _Gathered, brought: Iterable[Brought], known: dict[str, Meaning], subjects: dict[str, Text]
) -> None:
    """Put what older prints say before what was accepted; a list of parts without a whole is added up."""
    stated: set[Key] = set()
    renewed: set[Key] = set()
    for one in brought:
        figure = aliases().get(one.figure, one.figure)
        key = (figure, one.period)
        value = Backed(exact(Fraction(one.value)), seq=one.event_seq)
        if one.name:
            known[figure] = Meaning(Text.of(one.name), Text.same(""), "flow")
        if one.subject_name:
            subjects.setdefault(one.subject, Text.of(one.subject_name))
        if not one.subject:
            stated.add(key)
            found.wholes[key] = value
            _region(found, one, value, subjects)
        else:
            if key not in renewed:
                renewed.add(key)
                found.parts[key] = {}
            found.parts[key][one.subject] = value
    for key in renewed - stated:
        total = exact(sum(Fraction(one.value) for one in found.parts[key].values()))
        found.wholes[key] = Backed(total, seq=max(one.seq for one in found.parts[key].values()))


def _region(found: _Gathered, one: Brought, value: Backed, subjects: dict[str, Text]) -> None:
    """Let a row by region be a part of the row above it too: `labour-monitoring:1.kyzylorda`."""
    upper, _, region = one.figure.rpartition(".")
    form, colon, _ = one.figure.partition(":")
    if colon and not region.isdigit() and form in library().forms:
        row = library().forms[form].by_number.get(one.figure.partition(":")[2])
        found.parts[upper, one.period][region] = value
        if row is not None:
            subjects.setdefault(region, row.name)


def _by_rows(found: _Gathered) -> None:
    """Let the rows of forms name the facts that they give."""
    rows: Mapping[str, list[str]] = _rows_of_facts()
    for (fact, period), whole in list(found.wholes.items()):
        for row in rows.get(fact, ()):
            found.wholes[row, period] = whole
            if (fact, period) in found.parts:
                found.parts[row, period] = found.parts[fact, period]


def _rows_of_facts() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row, fact in aliases().items():
        found.setdefault(fact, []).append(row)
    return found
