"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import path

from esep.pages.statistics import hub

urlpatterns = [
    path("monitoring/", hub.show, name="monitoring"),
]
