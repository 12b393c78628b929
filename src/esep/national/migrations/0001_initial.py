"""The tables of the national report."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Block",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("narrative", "Narrative"), ("table", "Table"), ("picture", "Picture")],
                        max_length=16,
                    ),
                ),
                ("kk", models.TextField(blank=True)),
                ("ru", models.TextField(blank=True)),
                ("shows", models.CharField(blank=True, max_length=1024)),
                ("version", models.PositiveIntegerField(default=1)),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("place", "id"),
            },
        ),
        migrations.CreateModel(
            name="NationalReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(max_length=16)),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("state", models.CharField(default="draft", max_length=16)),
                ("title_kk", models.CharField(max_length=255)),
                ("title_ru", models.CharField(max_length=255)),
                ("reason", models.TextField(blank=True)),
                ("spite", models.TextField(blank=True)),
                ("begun_by", models.CharField(max_length=64)),
                ("begun_at", models.DateTimeField()),
                ("checked_at", models.DateTimeField(blank=True, null=True)),
                ("freezes", models.PositiveSmallIntegerField(default=0)),
                ("frozen_at", models.DateTimeField(blank=True, null=True)),
                ("frozen_seq", models.PositiveBigIntegerField(default=0)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("issued_at", models.DateTimeField(blank=True, null=True)),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="national.nationalreport",
                    ),
                ),
            ],
            options={
                "ordering": ("-period", "-version"),
            },
        ),
        migrations.CreateModel(
            name="Frozen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("freeze", models.PositiveSmallIntegerField()),
                ("reference", models.CharField(max_length=255)),
                ("answer", models.JSONField()),
                ("seq", models.PositiveBigIntegerField(default=0)),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frozen",
                        to="national.nationalreport",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Brought",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("figure", models.CharField(max_length=96)),
                ("subject", models.CharField(blank=True, max_length=64)),
                ("period", models.CharField(max_length=16)),
                ("value", models.CharField(max_length=64)),
                ("name", models.JSONField(default=dict)),
                ("subject_name", models.JSONField(default=dict)),
                ("source", models.CharField(max_length=255)),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("event_seq", models.PositiveBigIntegerField()),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="brought",
                        to="national.nationalreport",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "block",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="remarks",
                        to="national.block",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="remarks",
                        to="national.nationalreport",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Section",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("title_kk", models.CharField(max_length=255)),
                ("title_ru", models.CharField(max_length=255)),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sections",
                        to="national.nationalreport",
                    ),
                ),
            ],
            options={
                "ordering": ("place", "id"),
            },
        ),
        migrations.AddField(
            model_name="block",
            name="section",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="blocks", to="national.section"
            ),
        ),
        migrations.AddConstraint(
            model_name="nationalreport",
            constraint=models.UniqueConstraint(fields=("period", "version"), name="a_version_is_made_once"),
        ),
        migrations.AddConstraint(
            model_name="frozen",
            constraint=models.UniqueConstraint(
                fields=("report", "freeze", "reference"), name="a_reference_is_frozen_once"
            ),
        ),
    ]
