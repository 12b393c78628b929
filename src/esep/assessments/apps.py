"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """The app `esep.assessments`."""

    name = "esep.assessments"
    label = "assessments"
    default_auto_field = "django.db.models.BigAutoField"
