"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """The app `esep.decisions`."""

    name = "esep.decisions"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"
