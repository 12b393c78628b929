"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class NationalConfig(AppConfig):
    """The app `esep.national`."""

    name = "esep.national"
    label = "national"
    default_auto_field = "django.db.models.BigAutoField"
