"""Viewings are never changed, follow each other, and leave only behind the mark of a cut."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from esep.audit.migrations_sql import append_only, refuse_when

TABLE = "audit_viewing"
CUT = "(SELECT COALESCE(MAX(upto), 0) FROM audit_viewingcut)"
LAST = f"COALESCE((SELECT MAX(seq) FROM audit_viewing), {CUT})"  # noqa: S608  # our own names


def forwards(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the triggers."""
    append_only(("audit_viewingcut",), editor)
    stays = "audit_viewing is append-only"
    refuse_when(TABLE, "UPDATE", "no_update", "1 = 1", stays, editor)
    refuse_when(TABLE, "DELETE", "no_delete", f"OLD.seq > {CUT}", f"{stays}: it is cut by its mark", editor)
    refuse_when(
        TABLE, "INSERT", "next", f"NEW.seq <> {LAST} + 1", f"{TABLE} grows only by its next link", editor
    )


class Migration(migrations.Migration):
    """The triggers of viewings."""

    dependencies = (("audit", "0003_made_by_django_viewings"),)
    operations = (migrations.RunPython(forwards),)
