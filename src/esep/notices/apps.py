"""The app's name and label for Django, and what is looked at when the program starts."""

from __future__ import annotations

from django.apps import AppConfig
from django.core.checks import Tags, register


class NoticesConfig(AppConfig):
    """The app `esep.notices`."""

    name = "esep.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Look at the settings of mail at every start."""
        from esep.notices.checking import mail_goes_somewhere

        register(mail_goes_somewhere, Tags.compatibility)
