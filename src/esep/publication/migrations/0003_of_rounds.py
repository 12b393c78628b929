"""A publication may be of a round of a contest instead of a year; its rows still never change."""

from __future__ import annotations

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from esep.audit.migrations_sql import append_only


def forwards(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the triggers again where changing the table made it anew without them."""
    append_only(("publication_publication",), editor)


class Migration(migrations.Migration):
    """Adds the round of a publication."""

    dependencies = (
        ("assessments", "0002_append_only"),
        ("contests", "0002_append_only"),
        ("publication", "0002_append_only"),
    )
    operations = (
        migrations.AddField(
            model_name="publication",
            name="round",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="publication",
                to="contests.round",
            ),
        ),
        migrations.AlterField(
            model_name="publication",
            name="assessment",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="publication",
                to="assessments.assessment",
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(("assessment__isnull", True), ("round__isnull", True), _connector="XOR"),
                name="a_publication_is_of_a_year_or_of_a_round",
            ),
        ),
        migrations.RunPython(forwards),
    )
