"""What is never changed: answers, and what an opened survey asks; the database itself refuses to."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from esep.audit.migrations_sql import append_only, changed, refuse_when

TABLES = ("surveys_answer", "surveys_said")
NOT_OPEN = (
    "(SELECT s.state FROM surveys_target t JOIN surveys_survey s ON s.id = t.survey_id "
    "WHERE t.id = NEW.target_id) <> 'open'"
)


def forwards(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the triggers."""
    append_only(TABLES, editor)
    for table in TABLES:
        refuse_when(table, "INSERT", "in_time", NOT_OPEN, "answers come only while a survey is open", editor)
    asks = f"OLD.state <> 'draft' AND ({changed('content', 'least', 'way')})"
    words = "what an opened survey asks stands"
    refuse_when("surveys_survey", "UPDATE", "stands", asks, words, editor)


class Migration(migrations.Migration):
    """Answers and questions stand."""

    dependencies = (("surveys", "0001_initial"),)
    operations = (migrations.RunPython(forwards),)
