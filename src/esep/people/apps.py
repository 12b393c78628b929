"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The app `esep.people`."""

    name = "esep.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
