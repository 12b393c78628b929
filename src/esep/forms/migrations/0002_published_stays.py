"""A published edition is never changed or taken away: the database itself refuses to."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from esep.audit.migrations_sql import refuse_when

WORDS = "a published edition of a form stays: a change is a new edition"


def forwards(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the triggers."""
    for verb in ("UPDATE", "DELETE"):
        name = f"no_{verb.lower()}"
        refuse_when("forms_edition", verb, name, "OLD.state = 'published'", WORDS, editor)


class Migration(migrations.Migration):
    """The triggers of published editions."""

    dependencies = (("forms", "0001_initial"),)
    operations = (migrations.RunPython(forwards),)
