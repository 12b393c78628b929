"""What of a report is counted in a table of many: its accepted figures, else what was handed in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from esep.core.forms import Form, FormRow
from esep.core.quantity import Exact
from esep.reports.beside import value_of
from esep.reports.models import Campaign, Line, Report, Version

How = Literal["accepted", "correcting", "submitted", ""]
"""Accepted; accepted and now being corrected; only handed in; nothing."""

Values = dict[str, Exact | bool]
"""Row → figure."""


@dataclass(frozen=True, slots=True)
class Given:
    """The figures of a report that are counted, and as what."""

    values: Values
    how: How


def reports_of(campaign: Campaign) -> tuple[Report, ...]:
    """Return the reports of a campaign with their organisations, in the order of every list."""
    rows = Report.objects.filter(campaign=campaign).select_related("organisation")
    return tuple(rows.order_by("organisation__order"))


def given(reports: Iterable[Report], form: Form) -> Mapping[int, Given]:
    """Return report → its figures that are counted, in two queries; a report without any is left out.

    What was accepted once stands until its correction is accepted. What was returned counts for nothing.
    """
    wanted = {report.pk: report for report in reports if report.number}
    lines: dict[int, dict[str, str | None]] = {}
    noted = Line.objects.filter(version__report__in=wanted).values_list("version", "row", "accepted")
    for version, row, accepted in noted:
        lines.setdefault(version, {})[row] = accepted
    found: dict[int, Given] = {}
    for one in Version.objects.filter(report__in=wanted).order_by("report", "-number"):
        if one.report_id not in found:
            made = _given(one, wanted[one.report_id], lines.get(one.pk, {}), form)
            found |= {} if made is None else {one.report_id: made}
    return found


def _given(version: Version, report: Report, noted: Mapping[str, str | None], form: Form) -> Given | None:
    """Return what is counted of one version; None when another version, or nothing, is."""
    claims = {one["row"]: one["value"] for one in json.loads(version.content)["rows"]}
    waiting = version.number == report.number and report.state == "submitted"
    if report.accepted_at is None:
        return Given(_read(claims, form), "submitted") if waiting else None
    if waiting or not noted.keys() >= claims.keys():
        return None
    return Given(_read(noted, form), "accepted" if report.state == "accepted" else "correcting")


def _read(texts: Mapping[str, str | None], form: Form) -> Values:
    return {
        number: value_of(text, row)
        for number, text in texts.items()
        if text is not None and isinstance(row := form.by_number.get(number), FormRow)
    }
