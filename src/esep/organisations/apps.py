"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """The app `esep.organisations`."""

    name = "esep.organisations"
    label = "organisations"
    default_auto_field = "django.db.models.BigAutoField"
