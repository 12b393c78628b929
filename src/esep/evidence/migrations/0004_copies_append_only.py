"""Rows that are never changed: the database itself refuses to."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from esep.audit.migrations_sql import append_only

TABLES = ("evidence_publiccopy", "evidence_copyact")


def forwards(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the triggers."""
    append_only(TABLES, editor)


class Migration(migrations.Migration):
    """Append-only tables."""

    dependencies = (("evidence", "0003_made_by_django_copies"),)
    operations = (migrations.RunPython(forwards),)
