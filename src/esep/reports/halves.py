"""A half beside its year at acceptance: nobody accepts, without a word, figures that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from esep.core.forms import Form, FormRow
from esep.core.halves import halves_and_year
from esep.core.period import Period
from esep.core.problems import Problem
from esep.core.quantity import Exact
from esep.facts.queries import stated_of
from esep.facts.spelling import read
from esep.reports.beside import Beside, of_one_year, sheet_of, value_of
from esep.reports.content import Content
from esep.reports.models import Line, Report


def against_the_year(
    report: Report, form: Form, content: Content, noted: Mapping[str, Line]
) -> Iterator[Problem]:
    """Yield what contradicts the accepted figures of the other periods of its year, in one query at most.

    A row that was found otherwise with a reason is the checker's own word, and is not asked about again.
    """
    in_year = _in_year(report, form)
    if not in_year:
        return
    values: dict[str, Exact | bool] = {}
    for number, claim in content.claims.items():
        line, row = noted.get(number), form.by_number.get(number)
        text = line.accepted if line is not None else claim.value
        if text is not None and isinstance(row, FormRow) and not (line is not None and line.reason):
            values[number] = value_of(text, row)
    sheet = sheet_of(report, form, values, Beside({}, {}, {}, in_year))
    yield from (problem for problem in halves_and_year(sheet) if problem.severity == "error")


def _in_year(report: Report, form: Form) -> Mapping[Period, Mapping[str, Exact | bool]]:
    others = {str(one): one for one in of_one_year(form, Period.of(report.campaign.period))}
    found: dict[Period, dict[str, Exact | bool]] = {}
    if not others:
        return found
    for one in stated_of(report.organisation_id, tuple(others)):
        row = form.by_fact.get(one.fact)
        if row is not None and one.value is not None:
            value = read(one.value, one.fact, one.key)
            if not isinstance(value, tuple):
                found.setdefault(others[one.period], {})[row.number] = value
    return found
