"""Who opened personal data, in a chain of its own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("audit", "0002_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="ViewingCut",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("upto", models.PositiveBigIntegerField(unique=True)),
                ("root", models.CharField(max_length=64)),
                ("removed", models.PositiveBigIntegerField()),
                ("before", models.DateTimeField()),
                ("at", models.DateTimeField()),
                ("key", models.CharField(max_length=64)),
                ("signature", models.CharField(max_length=128)),
                ("event_seq", models.PositiveBigIntegerField()),
            ],
            options={
                "ordering": ("upto",),
            },
        ),
        migrations.CreateModel(
            name="Viewing",
            fields=[
                ("seq", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("prev", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("reader", models.CharField(max_length=64)),
                ("role", models.CharField(max_length=32)),
                ("what", models.CharField(max_length=96)),
                ("organisation", models.CharField(blank=True, max_length=64)),
                ("page", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "ordering": ("seq",),
                "indexes": [
                    models.Index(fields=["reader", "what", "at"], name="viewings_of_a_reader"),
                    models.Index(fields=["what", "at"], name="viewings_of_a_thing"),
                ],
            },
        ),
    ]
