"""What is known beside a report: the figures of a year earlier, and facts of its period from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import connection

from esep.core.facts import Value
from esep.core.forms import Form, FormRow, Sheet
from esep.core.halves import others_of_year
from esep.core.period import Period
from esep.core.quantity import Exact
from esep.facts.queries import Stated, stated_of
from esep.facts.spelling import read, read_unit
from esep.library import library
from esep.reports.models import Report


@dataclass(frozen=True, slots=True)
class Beside:
    """`before`: rows a year earlier; `facts`: of the period; `standing`: accepted figures of own rows.

    `in_year` are the rows accepted for the other periods of its year: of a year its halves, and the reverse.
    """

    before: Mapping[str, Exact | bool]
    facts: Mapping[str, Value]
    standing: Mapping[str, Stated]
    in_year: Mapping[Period, Mapping[str, Exact | bool]] = field(default_factory=dict)


def beside(report: Report, form: Form) -> Beside:
    """Return what is known beside the report, in two queries.

    A row that gives no fact has its figure of a year earlier from the version accepted then.
    """
    period = Period.of(report.campaign.period)
    earlier = period.year_before()
    before = dict(_accepted_then(report, form, earlier))
    facts: dict[str, Value] = {}
    standing: dict[str, Stated] = {}
    others = {str(one): one for one in of_one_year(form, period)}
    in_year: dict[Period, dict[str, Exact | bool]] = {}
    for version in stated_of(report.organisation_id, (str(period), str(earlier), *others)):
        row = form.by_fact.get(version.fact)
        if row is not None and version.period == str(period):
            standing[row.number] = version
        if version.value is None:
            continue
        value = read(version.value, version.fact, version.key)
        if version.period == str(period):
            _add(facts, version.fact, value)
        elif version.period in others:
            if row is not None and not isinstance(value, tuple):
                in_year.setdefault(others[version.period], {})[row.number] = value
        elif row is not None and not isinstance(value, tuple):
            before[row.number] = value
    return Beside(before, facts, standing, in_year)


def of_one_year(form: Form, period: Period) -> tuple[Period, ...]:
    """Return the periods that make one year with `period`, when the form is asked of years and halves."""
    return others_of_year(period) if {"year", "half-year"} <= set(form.periods) else ()


def sheet_of(report: Report, form: Form, values: Mapping[str, Exact | bool], known: Beside) -> Sheet:
    """Return the filled form as the checks of the core read it."""
    return Sheet(
        form=form,
        catalogue=library().facts,
        subject=report.organisation.slug,
        period=Period.of(report.campaign.period),
        values=values,
        before=known.before,
        facts=known.facts,
        in_year=known.in_year,
    )


def value_of(text: str, row: FormRow) -> Exact | bool:
    """Return the value of a row that `text` spells."""
    value = read_unit(text, row.unit)
    if isinstance(value, tuple):
        raise TypeError(row.number)
    return value


def _add(facts: dict[str, Value], fact: str, value: Value) -> None:
    """Add a figure; the contests of a list stand one after another."""
    earlier = facts.get(fact)
    facts[fact] = (*earlier, *value) if isinstance(earlier, tuple) and isinstance(value, tuple) else value


def _accepted_then(report: Report, form: Form, period: Period) -> Mapping[str, Exact | bool]:
    with connection.cursor() as cursor:
        cursor.execute(ACCEPTED_THEN, [report.organisation_id, report.campaign.form, str(period)])
        last = cursor.fetchone()
    rows = json.loads(last[0])["rows"] if last else ()
    return {
        one["row"]: value_of(one["value"], row)
        for one in rows
        if one["value"] is not None and isinstance(row := form.by_number.get(one["row"]), FormRow)
    }


ACCEPTED_THEN = """
    SELECT v.content FROM reports_version v JOIN reports_report r ON r.id = v.report_id
    JOIN reports_campaign c ON c.id = r.campaign_id
    WHERE r.organisation_id = %s AND c.form = %s AND c.period = %s AND r.state = 'accepted'
    ORDER BY v.number DESC LIMIT 1
"""
"""Written out, as every page of entry and every submission asks it, and composing it took longer."""
