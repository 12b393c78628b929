"""Rows that stand: the database itself refuses to change what was computed, answered, awarded or approved."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from esep.audit.migrations_sql import append_only, changed, refuse_when

TABLES = ("assessments_calculation", "assessments_participant", "assessments_objectionevidence")

YEAR = "assessments_assessment"
STATE = "(SELECT state FROM assessments_assessment WHERE id = NEW.assessment_id)"
STANDS = "{what} stands: a correction is a new version"
OF_APPROVED = (
    "regulation",
    "edition",
    "year",
    "version",
    "corrects_id",
    "reason",
    "preview_until",
    "opened_by",
    "opened_at",
)
OF_OBJECTION = ("assessment_id", "organisation_id", "criterion", "text", "by", "by_name", "at")
OF_PRIZE = ("assessment_id", "organisation_id", "place", "block", "amount", "diploma", "decision_id")
COMPUTING = "('complete', 'computed', 'preview', 'settled')"


def forwards(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the triggers."""
    append_only(TABLES, editor)
    an_approved = (
        f"OLD.state = 'approved' AND (NEW.state NOT IN ('approved', 'published') OR {changed(*OF_APPROVED)})"
    )
    rules = (
        (YEAR, "UPDATE", "published", "OLD.state = 'published'", "a published year"),
        (YEAR, "UPDATE", "approved", an_approved, "an approved year"),
        (YEAR, "DELETE", "kept", "OLD.state <> 'planned'", "a year that began"),
        (
            "assessments_participant",
            "INSERT",
            "frozen",
            f"{STATE} <> 'planned'",
            "the register of participants",
        ),
        (
            "assessments_calculation",
            "INSERT",
            "in_time",
            f"{STATE} NOT IN {COMPUTING}",
            "the result of the year",
        ),
        (
            "assessments_objection",
            "UPDATE",
            "answered",
            f"OLD.state <> 'open' OR {changed(*OF_OBJECTION)}",
            "an objection",
        ),
        ("assessments_objection", "DELETE", "kept", "OLD.id IS NOT NULL", "an objection"),
        ("assessments_prize", "INSERT", "approved", f"{STATE} <> 'approved'", "the list of prizes"),
        ("assessments_prize", "UPDATE", "given", changed(*OF_PRIZE), "a prize"),
        ("assessments_prize", "DELETE", "kept", "OLD.id IS NOT NULL", "a prize"),
    )
    for table, verb, name, condition, what in rules:
        refuse_when(table, verb, name, condition, STANDS.format(what=what), editor)


class Migration(migrations.Migration):
    """What stands."""

    dependencies = (("assessments", "0001_initial"),)
    operations = (migrations.RunPython(forwards),)
