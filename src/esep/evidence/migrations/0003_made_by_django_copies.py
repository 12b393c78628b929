"""Copies of documents for the public, and what was done with them."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0002_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublicCopy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("covers", models.TextField()),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                (
                    "copy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copy_of",
                        to="evidence.holding",
                    ),
                ),
                (
                    "original",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copies",
                        to="evidence.holding",
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="CopyAct",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("verb", models.CharField(max_length=16)),
                ("state", models.CharField(max_length=16)),
                ("reason", models.TextField(blank=True)),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("event_seq", models.PositiveBigIntegerField()),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acts",
                        to="evidence.publiccopy",
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
                "constraints": [
                    models.UniqueConstraint(fields=("of", "number"), name="an_act_on_a_copy_stands_once")
                ],
            },
        ),
    ]
