"""The app's name and label for Django."""

from __future__ import annotations

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """The app `esep.surveys`."""

    name = "esep.surveys"
    label = "surveys"
    default_auto_field = "django.db.models.BigAutoField"
