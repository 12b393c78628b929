"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """The app `esep.evidence`."""

    name = "esep.evidence"
    label = "evidence"
    default_auto_field = "django.db.models.BigAutoField"
