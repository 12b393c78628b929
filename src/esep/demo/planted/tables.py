"""Makes the tables of an empty office at once, as all migrations one after another would leave them.

Django draws every model anew for every migration, a tenth of a newcomer's wait for the first page. A working
office is always made by its migrations; a test holds the two against each other.
"""

from __future__ import annotations

from django.apps import apps
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.operations import RunPython


def make_tables() -> None:
    """Make every table with its triggers in an empty database, and record all migrations as carried out.

    What migrations of the product do by themselves is done too (triggers); what those of libraries do is to
    rows, and there are none.
    """
    executor = MigrationExecutor(connection)
    plan = [migration for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.managed and not model._meta.proxy:
                editor.create_model(model)
        for migration in plan:
            for operation in migration.operations:
                if isinstance(operation, RunPython) and migration.__module__.startswith("esep."):
                    operation.code(apps, editor)  # type: ignore[arg-type]  # triggers want the editor alone
    executor.recorder.ensure_schema()
    for migration in plan:
        executor.recorder.record_applied(migration.app_label, migration.name)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
