"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The app `esep.programme`."""

    name = "esep.programme"
    label = "programme"
    default_auto_field = "django.db.models.BigAutoField"
