"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The app `esep.audit`."""

    name = "esep.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
