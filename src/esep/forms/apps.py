"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class FormsConfig(AppConfig):
    """The app `esep.forms`."""

    name = "esep.forms"
    label = "forms"
    default_auto_field = "django.db.models.BigAutoField"
