"""The tables of surveys."""

import django.db.models.deletion
from django.db import migrations, models

import esep.surveys.models


class Migration(migrations.Migration):
    """Everything at once."""

    initial = True

    dependencies = [
        ("organisations", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Survey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("state", models.CharField(default="draft", max_length=16)),
                ("version", models.PositiveIntegerField(default=1)),
                ("content", models.JSONField()),
                ("least", models.PositiveSmallIntegerField()),
                ("way", models.CharField(max_length=8)),
                ("last_day", models.DateField(blank=True, null=True)),
                ("taken", models.PositiveIntegerField(default=0)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("begun_by", models.CharField(max_length=64)),
                ("begun_at", models.DateTimeField()),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
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
                "ordering": ("-begun_at", "-id"),
            },
        ),
        migrations.CreateModel(
            name="Target",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("link", models.CharField(max_length=24, unique=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "survey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="targets",
                        to="surveys.survey",
                    ),
                ),
            ],
            options={
                "ordering": ("organisation__order",),
            },
        ),
        migrations.CreateModel(
            name="Said",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=esep.surveys.models.by_chance, primary_key=True, serialize=False
                    ),
                ),
                ("question", models.PositiveSmallIntegerField()),
                ("words", models.TextField()),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="said", to="surveys.target"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Pass",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=esep.surveys.models.by_chance, primary_key=True, serialize=False
                    ),
                ),
                ("hash", models.CharField(max_length=64, unique=True)),
                ("used", models.BooleanField(default=False)),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="passes",
                        to="surveys.target",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=esep.surveys.models.by_chance, primary_key=True, serialize=False
                    ),
                ),
                ("choices", models.JSONField()),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="surveys.target",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.UniqueConstraint(
                fields=("survey", "organisation"), name="an_organisation_is_asked_once"
            ),
        ),
    ]
