"""Room for a period that is a single day, and for the edition that a report answered."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """`2020-04-15` is ten characters."""

    dependencies = (("reports", "0002_append_only"),)
    operations = (
        migrations.AddField(
            model_name="report", name="edition", field=models.CharField(blank=True, max_length=16)
        ),
        migrations.AlterField(model_name="campaign", name="period", field=models.CharField(max_length=10)),
    )
