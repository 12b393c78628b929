"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """The app `esep.reports`."""

    name = "esep.reports"
    label = "reports"
    default_auto_field = "django.db.models.BigAutoField"
