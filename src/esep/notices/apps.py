"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """The app `esep.notices`."""

    name = "esep.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"
