"""Roles of those who enter a contest and of those who sit on its commission."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="invitation",
            name="kind",
            field=models.CharField(
                choices=[
                    ("reporter", "Reporter"),
                    ("head", "Head"),
                    ("deputy", "Deputy"),
                    ("officer", "Officer"),
                    ("secretary", "Secretary"),
                    ("auditor", "Auditor"),
                    ("administrator", "Administrator"),
                    ("inspector", "Inspector"),
                    ("entrant", "Entrant"),
                    ("commission-chair", "Commission Chair"),
                    ("commission-secretary", "Commission Secretary"),
                    ("commission-member", "Commission Member"),
                ],
                max_length=24,
            ),
        ),
        migrations.AlterField(
            model_name="role",
            name="kind",
            field=models.CharField(
                choices=[
                    ("reporter", "Reporter"),
                    ("head", "Head"),
                    ("deputy", "Deputy"),
                    ("officer", "Officer"),
                    ("secretary", "Secretary"),
                    ("auditor", "Auditor"),
                    ("administrator", "Administrator"),
                    ("inspector", "Inspector"),
                    ("entrant", "Entrant"),
                    ("commission-chair", "Commission Chair"),
                    ("commission-secretary", "Commission Secretary"),
                    ("commission-member", "Commission Member"),
                ],
                max_length=24,
            ),
        ),
    ]
