"""First figures that wait for their second officer."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A first figure that waits for its second officer."""

    dependencies = (
        ("evidence", "0002_append_only"),
        ("facts", "0002_append_only"),
        ("organisations", "0001_initial"),
    )

    operations = (
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(max_length=8)),
                ("fact", models.CharField(max_length=64)),
                ("key", models.CharField(blank=True, max_length=64)),
                ("value", models.CharField(max_length=64)),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("report", "Report"),
                            ("statistics", "Statistics"),
                            ("inspection", "Inspection"),
                            ("resolution", "Resolution"),
                            ("decision", "Decision"),
                            ("register", "Register"),
                            ("system", "System"),
                        ],
                        max_length=16,
                    ),
                ),
                ("source_id", models.CharField(max_length=96)),
                ("source_date", models.DateField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
                ("entered_by", models.CharField(max_length=64)),
                ("entered_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("documents", models.ManyToManyField(related_name="+", to="evidence.holding")),
                (
                    "made",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposal",
                        to="facts.acceptedfact",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
    )
