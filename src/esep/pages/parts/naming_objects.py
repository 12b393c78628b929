"""What the objects of the chain are called where a number says little: reports, figures, decisions, years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from esep.assessments.models import Assessment
from esep.audit import clock
from esep.core.names import Text
from esep.forms.queries import forms_named
from esep.library import library
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.reports.models import Report


def named(objects: Iterable[str]) -> Mapping[str, Text]:
    """Return what each of `objects` (`report:12`, `fact:akmola:2026:…`) is called, in four queries at most.

    Only those are named here whose kind and number say too little; the rest keep their own words.
    """
    by_kind: dict[str, dict[str, str]] = {}
    for one in set(objects):
        kind, _, rest = one.partition(":")
        by_kind.setdefault(kind, {})[rest] = one
    found: dict[str, Text] = {}
    found.update(_reports(by_kind.get("report", {})))
    found.update(_years(by_kind.get("assessment", {})))
    found.update(_facts(by_kind.get("fact", {})))
    return found


def _reports(asked: Mapping[str, str]) -> Mapping[str, Text]:
    numbers = [int(rest) for rest in asked if rest.isdigit()]
    if not numbers:
        return {}
    rows = Report.objects.filter(pk__in=numbers).select_related("campaign", "organisation")
    short = _short({row.organisation.slug: row.organisation for row in rows})
    forms = forms_named(row.campaign.form for row in rows)
    return {
        asked[str(row.pk)]: REPORT.format(
            number=row.pk,
            who=short[row.organisation.slug],
            form=_title(forms[row.campaign.form].title) if row.campaign.form in forms else row.campaign.form,
            period=row.campaign.period,
        )
        for row in rows
    }


def _years(asked: Mapping[str, str]) -> Mapping[str, Text]:
    numbers = [int(rest) for rest in asked if rest.isdigit()]
    rows = Assessment.objects.filter(pk__in=numbers) if numbers else ()
    return {asked[str(row.pk)]: YEAR.format(year=row.year, version=row.version) for row in rows}


def _facts(asked: Mapping[str, str]) -> Mapping[str, Text]:
    parts = {rest: rest.split(":") for rest in asked if rest.count(":") == 2}
    slugs = {slug for slug, _, _ in parts.values()}
    short = _short({one.slug: one for one in Organisation.objects.filter(slug__in=slugs)}) if slugs else {}
    facts = library().facts
    return {
        asked[rest]: FACT.format(name=facts[fact].name, who=short[slug], period=period)
        for rest, (slug, period, fact) in parts.items()
        if fact in facts and slug in short
    }


def _short(organisations: Mapping[str, Organisation]) -> Mapping[str, Text]:
    return {one.slug: one.short for one in on(clock.today(), organisations.values())}


def _title(title: Text) -> Text:
    """Return a form's title without what follows its colon."""
    return Text.each(lambda code: title[code].partition(":")[0])


REPORT = Text(
    "есеп № {number}: {who}, «{form}», {period}",
    "отчёт № {number}: {who}, «{form}», {period}",
    "report No {number}: {who}, “{form}”, {period}",
)
YEAR = Text(
    "{year} жылды бағалау, {version}-нұсқа",
    "оценка за {year} год, версия {version}",
    "evaluation of {year}, version {version}",
)
FACT = Text("{name}: {who}, {period}", "{name}: {who}, {period}", "{name}: {who}, {period}")
