"""Decisions that were entered: the database itself refuses to change them, or to unconfirm one."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from esep.audit.migrations_sql import changed, refuse_when

TABLE = "decisions_decision"
OF_THE_ACT = (
    "kind",
    "about",
    "body",
    "protocol",
    "item",
    "date",
    "words_kk",
    "words_ru",
    "reason",
    "sets",
    "votes_for",
    "votes_against",
    "votes_abstained",
    "document_id",
    "replaces_id",
    "entered_by",
    "entered_at",
)
WORDS = "a decision is never edited: a later one replaces it"


def forwards(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the triggers."""
    over = f"OLD.confirmed_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL OR {changed(*OF_THE_ACT)}"
    refuse_when(TABLE, "UPDATE", "stands", over, WORDS, editor)
    refuse_when(TABLE, "DELETE", "kept", "OLD.id IS NOT NULL", WORDS, editor)


class Migration(migrations.Migration):
    """What stands."""

    dependencies = (("decisions", "0001_initial"),)
    operations = (migrations.RunPython(forwards),)
