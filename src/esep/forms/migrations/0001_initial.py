"""The tables of forms."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Everything at once."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="AdHoc",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.CharField(max_length=64, unique=True)),
                ("department", models.CharField(max_length=32)),
                ("begun_by", models.CharField(max_length=64)),
                ("begun_at", models.DateTimeField()),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-begun_at", "-id"),
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("state", models.CharField(default="draft", max_length=16)),
                ("content", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                (
                    "form",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="editions", to="forms.adhoc"
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
                "constraints": [
                    models.UniqueConstraint(fields=("form", "number"), name="an_edition_stands_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "draft")), fields=("form",), name="a_form_has_one_draft"
                    ),
                ],
            },
        ),
    ]
