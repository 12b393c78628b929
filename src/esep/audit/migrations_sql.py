"""What makes a table append-only in the database itself: triggers against changes and a broken chain."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

REFUSAL = "{table} is append-only: a correction is a new row"


def append_only(tables: Iterable[str], editor: BaseDatabaseSchemaEditor) -> None:
    """Add to every table the triggers that refuse UPDATE and DELETE."""
    for table in tables:
        words = REFUSAL.format(table=table)
        for verb in ("UPDATE", "DELETE"):
            editor.execute(
                f"CREATE TRIGGER IF NOT EXISTS {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
            )


def next_link_only(editor: BaseDatabaseSchemaEditor) -> None:
    """Let the chain grow only by the event that follows its last one, naming that one's hash."""
    editor.execute(
        "CREATE TRIGGER IF NOT EXISTS audit_event_next BEFORE INSERT ON audit_event "
        "WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit_event) "
        "OR (NEW.seq > 1 AND NEW.prev <> (SELECT hash FROM audit_event WHERE seq = NEW.seq - 1)) "
        "BEGIN SELECT RAISE(ABORT, 'audit_event grows only by its next link'); END"
    )


def refuse_when(
    table: str, verb: str, name: str, condition: str, words: str, editor: BaseDatabaseSchemaEditor
) -> None:
    """Let the database refuse a change of a row when `condition` on OLD and NEW holds, saying `words`.

    `verb` is INSERT, UPDATE or DELETE; `condition` may look into other tables.
    """
    trigger = f"{table}_{name}"
    editor.execute(
        f"CREATE TRIGGER IF NOT EXISTS {trigger} BEFORE {verb} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
    )


def changed(*columns: str) -> str:
    """Return the condition that an UPDATE changes any of `columns`."""
    return " OR ".join(f'OLD."{column}" IS DISTINCT FROM NEW."{column}"' for column in columns)
