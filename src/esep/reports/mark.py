"""The mark of a report: all that its page of entry is made of, asked by one question."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Model

from esep.core.period import Period
from esep.reports.models import Report

Mark = tuple[tuple[Any, ...], ...]
"""Equal marks are equal pages; whatever is not in it, the page may not show."""


def mark(report: Report) -> Mark:
    """Return what a report holds now and what stands beside it; `report` itself was just read.

    What changes is in it by its content: the report, its campaign and organisation, every cell, document,
    standing remark and finding, the names of the organisation. What is only ever appended is in it by what
    its last piece is told by: the event of the last figure accepted, the hash of last year's version.
    """
    period = Period.of(report.campaign.period)
    now, then = str(period), str(period.year_before())
    own, of, form = report.pk, report.organisation_id, report.campaign.form
    with connection.cursor() as cursor:
        cursor.execute(EVERYTHING, [of, own, own, own, own, report.number, of, now, then, of, form, then])
        found = cursor.fetchall()
    return (*(_fields(one) for one in (report, report.campaign, report.organisation)), *found)


def _fields(row: Model) -> tuple[Any, ...]:
    return tuple(getattr(row, field.attname) for field in row._meta.concrete_fields)


EVERYTHING = """
    SELECT 'name', CAST("since" AS TEXT), "kk", "ru", "en", '', '', '', ''
    FROM organisations_name WHERE organisation_id = %s
    UNION ALL
    SELECT 'cell', "row", "text", "value", CAST("not_applicable" AS TEXT), "note",
           CAST("version" AS TEXT), CAST("at" AS TEXT), "by"
    FROM reports_cell WHERE report_id = %s
    UNION ALL
    SELECT 'document', "row", CAST(id AS TEXT), '', '', '', '', '', ''
    FROM reports_attachment WHERE report_id = %s AND removed_at IS NULL
    UNION ALL
    SELECT 'remark', "row", CAST(id AS TEXT), "text", by_name, CAST("at" AS TEXT), '', '', ''
    FROM reports_remark WHERE report_id = %s AND answers_id IS NULL AND settled_at IS NULL
    UNION ALL
    SELECT 'finding', l."row", l.verdict, l.accepted, l.reason, '', '', '', ''
    FROM reports_line l JOIN reports_version v ON v.id = l.version_id
    WHERE v.report_id = %s AND v.number = %s
    UNION ALL
    SELECT 'figure', e.hash, '', '', '', '', '', '', ''
    FROM facts_acceptedfact f JOIN audit_event e ON e.seq = f.event_seq
    WHERE f.id = (SELECT MAX(id) FROM facts_acceptedfact WHERE organisation_id = %s AND period IN (%s, %s))
    UNION ALL
    SELECT 'then', CAST(v.number AS TEXT), v.sha256, '', '', '', '', '', ''
    FROM reports_version v JOIN reports_report r ON r.id = v.report_id
    JOIN reports_campaign c ON c.id = r.campaign_id
    WHERE r.organisation_id = %s AND c.form = %s AND c.period = %s AND r.state = 'accepted'
"""
"""Written out, as composing it took longer; the hash of an event is nobody else's, even after a restore."""
