"""The rival in serving a published page: the same product, and one view that returns the same bytes."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "esep.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

settings.ROOT_URLCONF = __name__
application = get_wsgi_application()

from esep.publication.models import Page  # noqa: E402  # models are there once Django is set up

KEPT: list[bytes] = []


def bare(_request: HttpRequest) -> HttpResponse:
    """Return the bytes and nothing else."""
    if not KEPT:
        KEPT.append(bytes(Page.objects.get().plain))
    return HttpResponse(KEPT[0], content_type="text/html; charset=utf-8")


urlpatterns = [path("bare/", bare), path("", include("esep.urls"))]
