"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class FactsConfig(AppConfig):
    """The app `esep.facts`."""

    name = "esep.facts"
    label = "facts"
    default_auto_field = "django.db.models.BigAutoField"
