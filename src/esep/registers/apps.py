"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class RegistersConfig(AppConfig):
    """The app `esep.registers`."""

    name = "esep.registers"
    label = "registers"
    default_auto_field = "django.db.models.BigAutoField"
