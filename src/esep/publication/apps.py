"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """The app `esep.publication`."""

    name = "esep.publication"
    label = "publication"
    default_auto_field = "django.db.models.BigAutoField"
