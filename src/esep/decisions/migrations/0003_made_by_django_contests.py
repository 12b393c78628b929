"""Decisions about contests: the commission, the awards, and the list of a year."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0002_append_only"),
    ]

    operations = [
        migrations.AlterField(
            model_name="decision",
            name="kind",
            field=models.CharField(
                choices=[
                    ("edition", "Edition"),
                    ("extension", "Extension"),
                    ("reading", "Reading"),
                    ("waiver", "Waiver"),
                    ("incomplete", "Incomplete"),
                    ("open-reading", "Open Reading"),
                    ("tie", "Tie"),
                    ("approval", "Approval"),
                    ("prizes", "Prizes"),
                    ("block-prizes", "Block Prizes"),
                    ("ceremony", "Ceremony"),
                    ("correction", "Correction"),
                    ("resolution", "Resolution"),
                    ("commission", "Commission"),
                    ("awards", "Awards"),
                    ("contest-list", "Contest List"),
                ],
                max_length=16,
            ),
        ),
    ]
