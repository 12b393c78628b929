"""What became of organisations: splits and mergers, rows that are never changed."""

from __future__ import annotations

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from esep.audit.migrations_sql import append_only


def forwards(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the triggers."""
    append_only(("organisations_succession",), editor)


class Migration(migrations.Migration):
    """Splits and mergers of organisations."""

    dependencies = (("organisations", "0001_initial"),)
    operations = (
        migrations.CreateModel(
            name="Succession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(choices=[("split", "split"), ("merge", "merge")], max_length=8)),
                ("since", models.DateField()),
                ("basis", models.CharField(max_length=255)),
                ("event_seq", models.PositiveBigIntegerField()),
                (
                    "predecessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="successions",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origins",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("since", "id"),
                "constraints": (
                    models.UniqueConstraint(
                        fields=("predecessor", "successor", "since"), name="one_succession_on_a_day"
                    ),
                ),
            },
        ),
        migrations.RunPython(forwards),
    )
