"""The points that the figures of a form give now: accepted figures with what is typed over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from esep.core.facts import Known, Value
from esep.core.quantity import pretty
from esep.facts.spelling import read
from esep.pages.parts import giving
from esep.pages.parts.address import href
from esep.pages.parts.entry_values import Gives
from esep.reports.at_entry import Otherwise
from esep.reports.filled import Filled
from esep.reports.models import Report


def known(report: Report, seen: Filled) -> Known:
    """Return what is known of the form's year: accepted figures, what is typed, last year's rows.

    Figures of other forms a year earlier are left out: no criterion asks for them beside one of this form.
    """
    year = int(report.campaign.period[:4])
    rows = {row.number: row.fact for row in seen.form.rows if row.fact}
    found: dict[tuple[str, int], Value] = {(fact, year): value for fact, value in seen.beside.facts.items()}
    found |= {(rows[row], year - 1): value for row, value in seen.before.items() if row in rows}
    found |= {(rows[row], year): value for row, value in seen.sheet.values.items() if row in rows}
    return found


def points(
    report: Report, seen: Filled, lang: str, otherwise: Mapping[str, Otherwise] | None = None
) -> Mapping[str, Gives]:
    """Return row → the points that its figure gives now by each criterion; a half-year gives none.

    Of a row in `otherwise` counts what was accepted in the place of what was claimed.
    """
    if "-H" in report.campaign.period or not any(
        row.fact and giving.uses(row.fact) for row in seen.form.rows
    ):
        return {}
    given = giving.given(int(report.campaign.period), counted(report, seen, otherwise or {}))
    return {
        row.number: _gives(given[row.fact], lang) for row in seen.form.rows if row.fact and row.fact in given
    }


def counted(report: Report, seen: Filled, otherwise: Mapping[str, Otherwise]) -> Known:
    """Return what is known, with what stands in the place of a claim instead of the claim."""
    year = int(report.campaign.period)
    found = dict(known(report, seen))
    for row in seen.form.rows:
        if row.fact and (line := otherwise.get(row.number)):
            found.pop((row.fact, year), None)
            found |= {} if line.accepted is None else {(row.fact, year): read(line.accepted, row.fact)}
    return found


def _gives(given: Iterable[giving.Given], lang: str) -> Gives:
    """Return the criteria with their points, the lines of one criterion together."""
    by_number: dict[str, list[giving.Given]] = {}
    for one in given:
        by_number.setdefault(one.criterion.number, []).append(one)
    return tuple((n, clause(n, lang), shown_points(lines_of, lang)) for n, lines_of in by_number.items())


def shown_points(given: Iterable[giving.Given], lang: str) -> str:
    """Return the points of lines together, a dash when nothing can be computed yet."""
    known_points = [one.points for one in given if one.points is not None]
    return pretty(sum(known_points), lang, 2) if known_points else "—"


def clause(number_: str, lang: str) -> str:
    """Return the address of a criterion in the text of the regulation."""
    law = giving.regulation()
    return f"{href(lang, 'law', law.id, law.edition)}#row-{number_}"
