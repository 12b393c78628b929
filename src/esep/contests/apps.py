"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class ContestsConfig(AppConfig):
    """The app `esep.contests`."""

    name = "esep.contests"
    label = "contests"
    default_auto_field = "django.db.models.BigAutoField"
